"""AsciiDoc into a Document.

Read line by line: no kept library for Python tells where its text stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.model.document import Directive, Document, Zone
from checker.readers import hidden, metadata
from checker.readers.decoding import decode
from checker.readers.lines import Line, add, field, lines
from checker.readers.marked import Marked
from checker.readers.metadata import Field
from checker.readers.tables import InTable, number_of

_INLINE = re.compile(
    r"""(?<=["'])(?P<drop6>`)(?=[^\s`][^`]{0,900}`["'])  # "`so`" it writes smart quotation marks
    |(?<=\S)(?P<drop7>`)(?=["'])
    |(?P<code1>``[^`\n]{1,500}``|`[^`\n]{1,500}`)
    |\*\*(?P<keep9>[^*]{1,500})\*\*
    |__(?P<keep10>[^_]{1,500})__
    |(?P<code2>\{[\w-]{1,60}\})
    |(?P<code3>(?:stem|latexmath|asciimath|kbd|btn|menu|pass):[\w,]{0,20}\[[^\]\n]{0,500}\])
    |(?P<drop1>(?:image|icon|indexterm|anchor|xref):[^\s\[]{1,500}\[\])
    |(?P<drop2>image:[^\s\[]{1,500}\[[^\]]{0,500}\])
    |footnote:[\w-]{0,60}\[(?P<drop3>[^\]]{0,900})\]
    |(?:link|xref|mailto):[^\s\[]{1,500}\[(?P<keep1>[^\]]{1,500})\]
    |https?://[^\s\[]{1,500}\[(?P<keep2>[^\]]{1,500})\]
    |<<[^,>\n]{1,200},\s*(?P<keep3>[^>]{1,500})>>
    |(?P<drop4><<[^>\n]{1,200}>>|\[\[[^\]\n]{1,200}\]\])
    |(?P<drop8>\[\.?(?:line-through|strike)\]\#{1,2}[^\#]{1,500}\#{1,2})
    |(?<=\S)\^(?P<raise1>[^\s^]{1,60})\^
    |(?<=\S)~(?P<keep8>[^\s~]{1,60})~
    |(?:\[[\w.\#-]{1,60}\])?(?<![\w*])\*{1,2}(?=\S)(?P<keep4>[^*]{1,500})(?<=\S)\*{1,2}(?!\w)
    |(?:\[[\w.\#-]{1,60}\])?(?<!\w)_{1,2}(?=\S)(?P<keep5>[^_]{1,500})(?<=\S)_{1,2}(?!\w)
    |(?:\[[\w.\#-]{1,60}\])?(?<![\w\#])\#{1,2}(?=\S)(?P<keep6>[^\#]{1,500})(?<=\S)\#{1,2}(?!\w)
    |(?P<drop5>[ ]\+(?=\s*$|[ \t]*[\r\n]))
    |\\(?P<keep7>[*_`\#{+^~])""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r":!?([\w-]{1,60})!?:(?: +|$)")
_HEADING = re.compile(r"={1,6} +(?=\S)")
_FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,})\w*")
_FRAME = re.compile(r"={4,}|\*{4,}|_{4,}|--|'{3,}|<{3,}|\+")
_TABLE = re.compile(r"[|,:!]={3,}")
_BLOCK_LINE = re.compile(r"\[[^\]]*\]")
_TITLE = re.compile(r"\.(?=[^\s.])")
_MACRO = re.compile(r"(\w+)::([^\s\[]*)\[(.*)\]")
_ITEM = re.compile(r"(?:[*.]{1,5}|-|\d{1,3}\.|<\d{1,3}>)\s+(?:\[[ x*]\]\s+)?(?=\S)")
_TERM = re.compile(r"[^:]{1,200}:{2,4}(?=\s|$)")
_CELL = re.compile(r"(?<!\\)\|")
_SPEC = re.compile(r"(?:^|\s)(?:(?:\d+|(?=\.\d))(?:\.\d+)?[+*])?[<^>]?(?:\.[<^>])?[aedhlmsv]?$")
_SPAN = re.compile(r"(\d+)(?:\.\d+)?\+")
_COLS = re.compile(r"cols=\"?([\d\w,*<>^.~% ]{1,200})\"?")
_NO_PROSE = ("[source", "[listing", "[literal", "[stem", "[latexmath", "[asciimath", "[pass")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a file of AsciiDoc."""
    page = Marked(decode(data, path))
    reader = _Reader(page)
    about = metadata.begin(page, reader.header())
    reader.read()
    yield page.document(path, story_date or about.date, [*about.directives, *reader.directives])


class _Reader:
    """The lines of a page, read one block after the other."""

    def __init__(self, page: Marked) -> None:
        self.directives: list[Directive] = []
        self._page = page
        self._lines = lines(page.source)
        self._at = 0
        self._masked = False  # the next paragraph, as the line above it says
        self._list = False
        self._columns = 0  # of the next table, if the line above it says so

    def header(self) -> list[Field]:
        """Read the title, the author's line, the revision's line and the attributes, up to the first blank line."""
        found: list[Field] = []
        titled = False
        for line in self._lines:
            attribute = _ATTRIBUTE.match(line.text)
            if attribute:
                found.append(field(self._page.source, line, attribute[1], line.start + attribute.end()))
            elif line.text.startswith("= ") and not titled:
                titled = True
                self._add(Zone.HEADLINE, line.start + 2, line.end)
            elif line.text.startswith("//") and not _FENCE.fullmatch(line.text):
                self._comment(line)
            elif titled and line.text and not line.text.startswith(("[", "=")):
                found += [field(self._page.source, line, "revdate", at) for at in _parts(line)]
            elif line.text or titled:
                break
            self._at += 1
        return found

    def read(self) -> None:
        """Add every block below the header."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            self._block(line)

    def _block(self, line: Line) -> None:
        text = line.text
        if not text:
            return
        if _FENCE.fullmatch(text):
            self._skip(text.rstrip("abcdefghijklmnopqrstuvwxyz") if text[0] == "`" else text)
        elif text.startswith("//"):
            self._comment(line)
        elif _TABLE.fullmatch(text):
            self._skip(text, _Rows(self._page.tables, self._columns) if text[0] == "|" else None)
            self._columns = 0
        elif _BLOCK_LINE.fullmatch(text):
            self._masked = text.startswith(_NO_PROSE)
            self._columns = _columns(text) or self._columns
        elif macro := _MACRO.fullmatch(text):
            alt = macro[3].split(",")[0].strip('"')
            if macro[1] == "image" and "=" not in alt:
                start = line.start + macro.start(3) + macro[3].startswith('"')
                self._add(Zone.CAPTION, start, start + len(alt))
        elif not (_FRAME.fullmatch(text) or _ATTRIBUTE.match(text)):
            self._text(line)

    def _text(self, line: Line) -> None:
        heading, title, item = (mark.match(line.text) for mark in (_HEADING, _TITLE, _ITEM))
        if heading or (title and not item):
            mark = heading or title
            assert mark
            self._list = False
            self._add(Zone.BODY if heading else Zone.CAPTION, line.start + mark.end(), line.end)
            return
        literal = line.indent > 0 and not item and not self._list
        self._list = item is not None or (self._list and self._lines[max(self._at - 2, 0)].text == "+")
        start, last = line.start + (item.end() if item else 0), line
        if term := None if item else _TERM.match(line.text):
            self._add(Zone.LIST, start, start + len(term.group().rstrip(":")))
            start += term.end()
        while self._at < len(self._lines) and self._goes_on(self._lines[self._at]):
            last = self._lines[self._at]
            self._at += 1
        if not (literal or self._masked):
            self._add(Zone.LIST if self._list or term else Zone.BODY, start, last.end)
        self._masked = False

    def _goes_on(self, line: Line) -> bool:
        text = line.text
        marks = (_FENCE, _FRAME, _TABLE, _BLOCK_LINE, _MACRO)
        if not text or text.startswith("//") or any(mark.fullmatch(text) for mark in marks):
            return False
        return not (self._list and (_ITEM.match(text) or _TERM.match(text)))

    def _comment(self, line: Line) -> None:
        said = hidden.directive(line.text.lstrip("/"), line.start, line.end)
        self.directives += [said] if said else []

    def _skip(self, fence: str, rows: _Rows | None = None) -> None:
        """Go behind the line that closes a block; the cells of a table are read on the way."""
        self._masked = False
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if line.text == fence:
                return
            if rows is not None:
                self._cells(line, rows)

    def _cells(self, line: Line, rows: _Rows) -> None:
        bars = [line.start + bar.start() for bar in _CELL.finditer(line.text)]
        edges = [line.start - 1, *bars, line.end]
        wide = 1
        for number, (first, last) in enumerate(pairwise(edges)):
            spec = _SPEC.search(self._page.source[first + 1 : last]) if last != line.end else None
            where = rows.cell(wide, bars=len(bars)) if number else rows.where
            self._add(Zone.TABLE, first + 1, first + 1 + spec.start() if spec else last, where)
            span = _SPAN.match(spec.group().strip()) if spec else None
            wide = number_of(span[1]) if span else 1

    def _add(self, zone: Zone, start: int, end: int, where: InTable | None = None) -> None:
        add(self._page, zone, start, end, _INLINE, where)


class _Rows:
    """The rows of a table, as cells come one after the other: a row is as wide as the first line, or as is said."""

    def __init__(self, table: int, columns: int) -> None:
        self.where: InTable | None = None
        self._table, self._columns = table, columns
        self._row, self._column = 0, 0

    def cell(self, wide: int, *, bars: int) -> InTable:
        """The next cell, so many columns wide, on a line with so many."""
        self._columns = self._columns or bars
        if self._column >= self._columns:
            self._row, self._column = self._row + 1, 0
        self.where = InTable(self._table, self._row, self._column, wide)
        self._column += wide
        return self.where


def _columns(attributes: str) -> int:
    """How many columns a line of attributes says that a table has; 0 where it does not say."""
    found = _COLS.search(attributes)
    if found is None:
        return 0
    return sum(number_of(each.partition("*")[0].strip()) if "*" in each else 1 for each in found[1].split(","))


def _parts(line: Line) -> list[int]:
    """Where the parts of a revision's line begin: "v1.2, 2024-05-31"."""
    return [line.start, *(line.start + comma.end() for comma in re.finditer(r",\s*", line.text))]
