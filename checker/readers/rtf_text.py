"""The words and signs of RTF, as Microsoft's specification 1.9.1 has them, and the text that they make up."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct, field

from checker.readers.paragraphs import CELL, CellMark, Paragraph

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?:(?P<number>-?[0-9]{1,10})[0-9]*)?[ ]?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[\s\S])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\0]+"
    rb"|(?P<text>[^\\{}\r\n\0]+)"
    rb"|\\"
)
CHARACTERS = {
    "tab": "\t",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "nestcell": " ",
    "nestrow": " ",
}
SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
# Groups whose text is none of the article; so is that of all groups behind \* that are not read here.
SILENT = frozenset(
    "colortbl pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote fldinst"
    " listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles bkmkstart bkmkend"
    " nonshppict pntext listtext tc tcn xe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl upr title subject"
    " author operator keywords comment doccomm manager company category hlinkbase atnid atnauthor atnref"
    " atndate atntime atnicn atrfstart atrfend printim buptim shpinst shprslt do".split()
)
READ = frozenset({"fonttbl", "stylesheet", "annotation", "creatim", "revtim", "info"})
# What the character sets of fonts are called by Python.
CHARSETS = {
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
CODEPAGES = frozenset((437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)))
WINDOWS = "cp1252"


class Text(Struct):
    """What was read of a document: its paragraphs, its comments by their numbers, its styles, and its days.

    ``cut_off`` says that a group does not end, or that a stretch of bytes is longer than what is left of the file.
    ``cells`` are those of the row that goes on, ``waiting`` the comments on the paragraph that goes on.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    days: dict[str, dict[str, int]] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    cut_off: bool = False

    @property
    def saved(self) -> date | None:
        """The day of the last change, or else that on which it was made."""
        for name in ("revtim", "creatim"):
            day = self.days.get(name, {})
            try:
                return date(day["yr"], day["mo"], day["dy"])
            except (KeyError, ValueError, OverflowError):
                continue
        return None

    def end_paragraph(self, said: str, style: str | None, *, item: bool) -> None:
        """A paragraph is through."""
        text = _whole(said)
        self._add(Paragraph(style=style, item=item, pieces=[(text, 0, 0)] if text else []))

    def end_row(self, *, header: bool) -> None:
        """A row is through: one right behind another is of the same table."""
        before = self.paragraphs[-1] if self.paragraphs and self.paragraphs[-1].row else None
        last = next((each.table for each in reversed(self.paragraphs) if each.row), -1)
        table, number = (before.table, before.number + 1) if before else (last + 1, 0)
        row = Paragraph(row=True, table=table, number=number, header=header)
        for column, text in enumerate(map(_whole, self.cells)):
            if row.pieces and row.pieces[-1][0] != CELL:
                row.pieces.append((CELL, 0, 0))
            row.cells.append(CellMark(len(row.pieces), column))
            if text.strip():
                row.pieces.append((text.strip(), 0, 0))
        self.cells = []
        self._add(row)

    def end_comment(self, said: str) -> None:
        """A comment is through, which is on the paragraph that goes on."""
        number = str(len(self.comments))
        self.comments[number] = said
        self.waiting.append(number)

    def _add(self, paragraph: Paragraph) -> None:
        paragraph.comments, self.waiting = self.waiting, []
        self.paragraphs.append(paragraph)


def _whole(text: str) -> str:
    """Text whose halves of characters are put together, without what no text has."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(char for char in joined if char >= " " or char == "\t")
