"""The paragraphs of an RTF document, as a reader sees them with all changes accepted.

Word for word as Microsoft's specification 1.9.1 has it. striprtf, the library for Python, tells no styles, and reads
what was deleted and what is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.readers.office.paragraph import CELL, CellMark, Paragraph
from checker.readers.raised import raised

DEEPEST = 500  # groups in each other
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[\s\S])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\0]+"
    rb"|(?P<text>[^\\{}\r\n\0]+)"
    rb"|\\"
)
_CHARACTERS = {
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
_SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
# Groups whose text is none of the article; so is that of all groups behind \* that are not read here.
_SILENT = frozenset(
    "colortbl pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote fldinst"
    " listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles bkmkstart bkmkend"
    " nonshppict pntext listtext tc tcn xe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl upr title subject"
    " author operator keywords comment doccomm manager company category hlinkbase atnid atnauthor atnref"
    " atndate atntime atnicn atrfstart atrfend printim buptim shpinst shprslt do".split()
)
_READ = frozenset({"fonttbl", "stylesheet", "annotation", "creatim", "revtim", "info"})
# What the character sets of fonts are called by Python.
_CHARSETS = {
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
_CODEPAGES = frozenset((437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)))
_WINDOWS = "cp1252"


class State(Struct, frozen=True):
    """What holds within a group: which it is, how its text is written, and whether it is seen."""

    group: str = ""
    codec: str = ""
    fallback: int = 1  # characters behind one of Unicode that stand for it where that is not known
    hidden: bool = False
    deleted: bool = False
    raised: bool = False


class Text(Struct):
    """What was read of a document."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    days: dict[str, dict[str, int]] = field(default_factory=dict)

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


def read(data: bytes, path: str | None = None) -> Text:
    r"""The text of a document. Raises CrossfootError where its groups are nested deeper than in any article.

    >>> [each.text for each in read(rb"{\rtf1\ansi Two {\b die}\par Caf\'e9 \u8212? shut\par}").paragraphs]
    ['Two die', 'Café — shut']
    """
    return _Walk(data, path).run()


class _Walk:
    def __init__(self, data: bytes, path: str | None) -> None:
        self.found = Text()
        self._data, self._path = data, path
        self._states = [State(codec=_WINDOWS)]
        self._ansi = _WINDOWS
        self._codecs: dict[int, str] = {}
        self._bytes = bytearray()
        self._said: list[str] = []  # of the paragraph or the cell, or of a group that is read by itself
        self._skip = 0
        self._ignorable = False
        self._style: str | None = None
        self._item = self._in_table = self._header = False
        self._cells: list[str] = []
        self._number = -1
        self._table = -1
        self._comments: list[str] = []
        self._font = 0
        self._own: list[list[str]] = []  # what was said before a group that is read by itself
        self._of_style: dict[str, str] = {}

    def run(self) -> Text:
        at = 0
        while token := _TOKEN.match(self._data, at):
            at = token.end()
            if token["brace"]:
                self._brace(opening=token["brace"] == b"{")
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                if token["word"] == b"bin":
                    at += max(0, number or 0)
                self._word(token["word"].decode(), number)
            elif token["byte"]:
                self._raw(bytes.fromhex(token["byte"].decode()))
            elif token["sign"]:
                self._sign(token["sign"].decode("latin-1"))
            elif token["text"]:
                self._raw(token["text"])
        self._end_paragraph(last=True)
        if self._cells:
            self._end_row()
        return self.found

    @property
    def _state(self) -> State:
        return self._states[-1]

    def _brace(self, *, opening: bool) -> None:
        self._flush()
        self._skip = 0
        self._ignorable = False
        if opening:
            if len(self._states) > DEEPEST:
                raise CrossfootError(f"RTF with groups more than {DEEPEST} deep: no article has them", self._path)
            self._states.append(self._state)
            if self._state.group == "stylesheet":
                self._of_style = {}
        elif len(self._states) > 1:
            ended = self._states.pop()
            if ended.group == "stylesheet":
                self._name_style()
            if ended.group == "annotation" != self._state.group:
                self._end_comment()

    def _word(self, word: str, number: int | None) -> None:
        self._flush()
        if self._skip:
            self._skip -= 1
            return
        ignorable, self._ignorable = self._ignorable, False
        if word == "u":
            self._say(chr((number or 0) % 0x10000))
            self._skip = self._state.fallback
        elif word in _SILENT or (ignorable and word not in _READ):
            self._change(group="silent")
        elif word in _READ and self._state.group != "silent":
            self._begin_group(word)
        else:
            self._control(word, number)

    def _begin_group(self, word: str) -> None:
        if word == "annotation":
            self._own.append(self._said)
            self._said = []
        if word in {"creatim", "revtim"}:
            self.found.days[word] = {}
        self._change(group=word)

    def _control(self, word: str, number: int | None) -> None:
        on = number != 0
        if word in _CHARACTERS:
            self._say(_CHARACTERS[word])
        elif word in {"v", "deleted", "super"}:
            self._change(**{{"v": "hidden", "super": "raised"}.get(word, word): on})
        elif word == "nosupersub":
            self._change(raised=False)
        elif word == "plain":
            self._change(hidden=False, deleted=False, raised=False)
        elif word == "uc":
            self._change(fallback=min(max(number or 0, 0), 10))
        elif word in {"f", "fcharset", "ansicpg"}:
            self._of_fonts(word, number or 0)
        elif self._state.group == "stylesheet" and word in {"s", "sbasedon"}:
            self._of_style[word] = str(number)
        elif self._state.group in {"creatim", "revtim"}:
            self.found.days[self._state.group][word] = number or 0
        elif not self._state.group:
            self._of_paragraph(word, number)

    def _of_paragraph(self, word: str, number: int | None) -> None:
        if word in {"par", "sect"}:
            self._end_paragraph()
        elif word == "cell":
            self._cells.append("".join(self._said))
            self._said = []
        elif word == "row":
            self._end_row()
        elif word == "pard":
            self._style, self._item, self._in_table = None, False, False
        elif word == "trowd":
            self._header = False
        elif word == "trhdr":
            self._header = True
        elif word == "intbl":
            self._in_table = True
        elif word == "s":
            self._style = str(number)
        elif word == "ls":
            self._item = number != 0

    def _of_fonts(self, word: str, number: int) -> None:
        if word == "ansicpg" and number in _CODEPAGES:
            self._ansi = f"cp{number}"
            self._change(codec=self._ansi)
        elif word == "fcharset":
            self._codecs[self._font] = _CHARSETS.get(number, self._ansi)
        elif word == "f":
            self._font = number
            self._change(codec=self._codecs.get(number, self._ansi))

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            self._ignorable = True
        elif self._skip:
            self._skip -= 1
        elif sign in "\r\n":
            self._word("par", None)
        else:
            self._say(_SIGNS.get(sign, ""))

    def _raw(self, said: bytes) -> None:
        """Text in the encoding of its font; what stands for a character of Unicode that was read is left out."""
        if self._state.group == "silent":
            return
        skipped = min(self._skip, len(said))
        self._skip -= skipped
        self._bytes += said[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            said = self._bytes.decode(self._state.codec, "replace")
            self._bytes = bytearray()
            self._say(said)

    def _say(self, said: str) -> None:
        state = self._state
        if state.group in {"", "annotation", "stylesheet"} and not (state.hidden or state.deleted):
            self._said.append(raised(said) if state.raised else said)

    def _change(self, **how: object) -> None:
        self._states[-1] = replace(self._state, **how)

    def _name_style(self) -> None:
        name = "".join(self._said).partition(";")[0].strip()
        self._said = []
        if name:
            known = self._of_style.get("s", "0")
            self.found.names[known] = name
            self.found.bases[known] = self._of_style.get("sbasedon", "")

    def _end_comment(self) -> None:
        number = str(len(self.found.comments))
        self.found.comments[number] = "".join(self._said)
        self._said = self._own.pop()
        self._comments.append(number)

    def _end_paragraph(self, *, last: bool = False) -> None:
        if self._in_table and not last:
            self._said.append(" ")
            return
        text = _whole("".join(self._said))
        if text or not last:
            self._add(Paragraph(style=self._style, item=self._item, pieces=[(text, 0, 0)] if text else []))
        self._said = []

    def _end_row(self) -> None:
        after = self.found.paragraphs
        if not (after and after[-1].row):
            self._table, self._number = self._table + 1, -1
        self._number += 1
        row = Paragraph(row=True, table=self._table, number=self._number, header=self._header)
        for column, text in enumerate(map(_whole, self._cells)):
            if row.pieces and row.pieces[-1][0] != CELL:
                row.pieces.append((CELL, 0, 0))
            row.cells.append(CellMark(len(row.pieces), column))
            if text.strip():
                row.pieces.append((text.strip(), 0, 0))
        self._cells = []
        self._add(row)

    def _add(self, paragraph: Paragraph) -> None:
        paragraph.comments, self._comments = self._comments, []
        self.found.paragraphs.append(paragraph)


def _whole(text: str) -> str:
    """Text whose halves of characters are put together, without what no text has."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(_seen(joined))


def _seen(text: str) -> Iterator[str]:
    return (char for char in text if char >= " " or char == "\t")
