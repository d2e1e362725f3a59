"""Word's .docx: its paragraphs, one a line and with all changes accepted, are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers import storydate, xml_events
from checker.readers.archive import Package
from checker.readers.paragraphs import CELL, CellMark, Paragraph, Styles, document
from checker.readers.runs import raised
from checker.readers.tables import number_of

_DATES = ("modified", "created")  # an old story saved under a new name keeps the day that it was created
_PYTHON_DOCX = date(2013, 12, 23)  # of its template, which whatever is made with it keeps


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document.

    Raises CrossfootError for what is no Word document, is encrypted or damaged, or unpacks to more than articles take.
    """
    package = Package(data, path)
    main = package.main
    found = paragraphs(package.text(main), path)
    comments = _comments(package, main) if any(each.comments for each in found) else {}
    yield document(found, _styles(package, main), comments, path, story_date, _saved(package))


def _styles(package: Package, main: str) -> Styles:
    part = package.related("styles", main)
    held: dict[str, dict[str, str]] = {"name": {}, "basedOn": {}}
    for style in package.tree(part).iter("style") if part else ():
        for field, values in held.items():
            found = style.find(field)
            if found is not None:
                values[style.get("styleId", "")] = found.get("val", "")
    return Styles(held["name"], held["basedOn"])


def _saved(package: Package) -> date | None:
    """The day that the document's properties give."""
    part = package.related("core-properties")
    if part is None:
        return None
    stamps = {each.tag: each.text or "" for each in package.tree(part).iter()}
    days = (storydate.of_field(stamps.get(name, "")) for name in _DATES)
    return next((day for day in days if day and day != _PYTHON_DOCX), None)


def _comments(package: Package, main: str) -> dict[str, str]:
    """What the comments of a document say, by their ids."""
    part = package.related("comments", main)
    return {
        comment.get("id", ""): "".join(text.text or "" for text in comment.iter("t"))
        for comment in (package.tree(part).iter("comment") if part else ())
    }


# Taken out; the second of two ways to draw one box; how a paragraph and a run looked before a change; ruby, which tells
# how a word is said.
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "rt"})
_WRITTEN = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-", "sym": "\ufffd"}
_VALUES = (" val", " id", " fldCharType")
NAMESPACES = frozenset(  # of text: that of most documents, and the strict one
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}
)


def paragraphs(source: str, path: str | None) -> list[Paragraph]:
    """The paragraphs of the XML of a document's main part, in order; text boxes follow the paragraph they are tied to.

    Raises CrossfootError for what is no XML, and where a part of the text is another file, which Word would take in.

    >>> w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    >>> [each.text for each in paragraphs(f"<w:body {w}><w:p><w:r><w:t>Two die</w:t></w:r></w:p></w:body>", None)]
    ['Two die']
    """
    walk = _Walk()
    xml_events.read(source, xml_events.Events(walk.start, walk.end, walk.text), path)
    if walk.foreign:
        raise CrossfootError("a part of its text is another file, kept inside it: open it in Word and save it", path)
    return walk.paragraphs


class _Walk:
    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.foreign = False
        self._open: list[Paragraph] = []  # a text box has paragraphs within a paragraph
        self._rows = self._unseen = 0
        self._table, self._number, self._column = -1, 0, 0
        self._hidden = self._raised = self._in_text = False
        self._fields: list[bool] = []  # that began in this paragraph: whether what each shows has begun too
        self._orders = 0  # of which it has not

    def start(self, full_name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        space, _, name = full_name.rpartition(" ")
        if name in _UNSEEN:
            self._unseen += 1
        if space not in NAMESPACES:
            return
        self.foreign |= name == "altChunk"
        if name == "tbl" and not self._rows:
            self._table, self._number = self._table + 1, 0
        elif name in {"p", "tr", "tc"}:
            self._fields, self._orders = [], 0
            self._begin(name, at)
        elif self._open and not self._unseen:
            value = next((value for key, value in attributes.items() if key.endswith(_VALUES)), "")
            self._within(name, value, self._open[-1], at)

    def _begin(self, name: str, at: int) -> None:
        if name == "tr":
            self._rows += 1
            if self._rows == 1:
                self._add_paragraph(Paragraph(row=True, table=self._table, number=self._number))
                self._number, self._column = self._number + 1, 0
        elif self._rows:
            row = self._open[-1]
            if row.pieces and row.pieces[-1][0] != CELL:
                row.pieces.append((CELL if name == "tc" else " ", at, at))
            if name == "tc" and self._rows == 1:
                row.cells.append(CellMark(len(row.pieces), self._column))
                self._column += 1
        elif name == "p":
            self._add_paragraph(Paragraph())

    def _add_paragraph(self, paragraph: Paragraph) -> None:
        self._open.append(paragraph)
        if not self._unseen:
            self.paragraphs.append(paragraph)

    def _within(self, name: str, value: str, paragraph: Paragraph, at: int) -> None:
        if name == "r":
            self._hidden = self._raised = False
        elif name == "t":
            self._in_text = True
        elif name == "vanish":
            self._hidden = value not in {"0", "false"}
        elif name == "vertAlign":
            self._raised = value == "superscript"
        elif name in {"pStyle", "numId", "commentReference"}:
            _of_paragraph(name, value, paragraph)
        elif name == "fldChar":
            self._of_field(value)
        elif name in _WRITTEN and not (name == "tab" and value):  # which is a stop of the ruler
            self._say(_WRITTEN[name], at, at)
        elif self._rows == 1:
            self._of_row(name, value, paragraph)

    def _of_field(self, kind: str) -> None:
        """A field begins, or what it shows does, or it ends: what stands in its order, such as a field, is not seen."""
        if kind == "begin":
            self._fields.append(False)
            self._orders += 1
        elif self._fields:
            self._orders -= not self._fields.pop()
            if kind == "separate":
                self._fields.append(True)

    def _of_row(self, name: str, value: str, row: Paragraph) -> None:
        """What the properties of a row and of its cells say."""
        if name == "tblHeader":
            row.header = value not in {"0", "false"}
        elif name == "gridBefore":
            self._column += number_of(value)
        elif name == "gridSpan" and row.cells:
            row.cells[-1].wide = number_of(value)
            self._column += row.cells[-1].wide - 1

    def end(self, full_name: str, _at: int) -> None:
        """The innermost element ends."""
        space, _, name = full_name.rpartition(" ")
        if name in _UNSEEN:
            self._unseen -= 1
        if space not in NAMESPACES:
            return
        if name == "t":
            self._in_text = False
        elif name == "tr":
            self._rows -= 1
            if not self._rows:
                self._open.pop()
        elif name == "p" and not self._rows:
            self._open.pop()

    def text(self, said: str, start: int, end: int) -> None:
        """Text, which is the article's within an element for it only."""
        if self._in_text:
            self._say(raised(said) if self._raised else said, start, end)

    def _say(self, said: str, start: int, end: int) -> None:
        if self._open and not self._hidden and not self._unseen and not self._orders:
            self._open[-1].pieces.append((said, start, end))


def _of_paragraph(name: str, value: str, paragraph: Paragraph) -> None:
    """What a paragraph's properties say, and that it has a comment."""
    if name == "pStyle":
        paragraph.style = value
    elif name == "numId":
        paragraph.item = value != "0"  # which takes a list's mark away
    else:
        paragraph.comments.append(value)
