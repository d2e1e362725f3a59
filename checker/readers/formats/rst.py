"""reStructuredText into a Document.

Read line by line: docutils tells no columns, and tree-sitter's grammar reads no tables.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from checker.model.document import Directive, Document, Zone
from checker.readers import hidden, metadata
from checker.readers.decoding import decode
from checker.readers.lines import Line, add, field, lines
from checker.readers.marked import Marked
from checker.readers.metadata import Field
from checker.readers.tables import InTable

_INLINE = re.compile(
    r"""``(?P<code1>[^`]{1,500})``
    |:sup(?:erscript)?:`(?P<raise1>[^`]{1,60})`
    |:[\w:+.-]{1,40}:`(?P<keep1>[^`<]{1,500}?)(?:\s*<[^`>]{0,500}>)?`
    |`(?P<keep2>[^`<]{1,500}?)\s*(?:<[^`>]{0,500}>)?`__?
    |`(?P<keep3>[^`]{1,500})`(?::[\w:+.-]{1,40}:)?
    |(?<![\w|])(?P<code2>\|[^\s|][^|\n]{0,80}\|)_{0,2}(?!\w)
    |(?P<drop1>\[(?:\#?[\w.-]{0,40}|\*)\]_)
    |(?<![\w*])\*\*(?=\S)(?P<keep4>[^*]{1,500})(?<=\S)\*\*(?!\w)
    |(?<![\w*])\*(?=\S)(?P<keep5>[^*]{1,500})(?<=\S)\*(?!\w)
    |(?<=\w)(?P<drop2>__?)(?!\w)
    |(?P<drop3>\\[ \t\r\n])
    |\\(?P<keep6>[^\s\w])""",
    re.VERBOSE,
)
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+")
_DIRECTIVE = re.compile(r"\.\. +([\w:+.-]+?):: *")
_FOOTNOTE = re.compile(r"\.\. \[[^\]]{1,40}\] *")
_FIELD = re.compile(r":([\w -]{1,40}):(?: +|$)")
_ITEM = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,3}|#|[a-z])[.)]) +(?=\S)")
_LIST_CELL = re.compile(r"(?P<row>\* +)?- +")
_CSV_CELL = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^,"]+)')
_GRID_CELL = re.compile(r"[^|]+")
_HEADER_ROWS = re.compile(r":header-rows: +([1-9])")
_SIMPLE = re.compile(r"=+(?: +=+)+")
# Directives whose content is the article's; of the others nothing is.
_PROSE = frozenset(
    "admonition topic sidebar rubric pull-quote epigraph highlights compound container class note tip hint important"
    " attention warning caution danger error".split()
)
_CAPTIONED, _TABLES = ("figure", "image"), ("table", "list-table", "csv-table")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a file of reStructuredText."""
    page = Marked(decode(data, path))
    reader = _Reader(page)
    about = metadata.begin(page, reader.fields())
    reader.read(about.headline)
    yield page.document(path, story_date or about.date, [*about.directives, *reader.directives])


class _Reader:
    """The lines of a page, read one block after the other."""

    def __init__(self, page: Marked) -> None:
        self.directives: list[Directive] = []
        self._page = page
        self._lines = lines(page.source)
        self._headline = False
        self._zones: list[tuple[int, Zone]] = []  # of what is indented, by the least indent

    def fields(self) -> Iterator[Field]:
        """The field lists, but those of directives that are no ``meta``."""
        inside = meta = False
        for line in self._lines:
            inside = (inside and (line.indent > 0 or not line.text)) or line.text.startswith("..")
            meta = line.text.startswith(".. meta::") or (meta and inside)
            found = _FIELD.match(line.text)
            if found and (meta or not inside):
                yield field(self._page.source, line, found[1], line.start + found.end())

    def read(self, headline: bool) -> None:
        """Add every block; there may be a headline already."""
        self._headline = headline
        at = 0
        while at < len(self._lines):
            at = self._block(at)

    def _block(self, at: int) -> int:
        """Read the block that begins with line ``at``; give the line behind it."""
        line = self._lines[at]
        if not line.text:
            return at + 1
        while self._zones and line.indent < self._zones[-1][0]:
            self._zones.pop()
        if line.text.startswith("..") and (len(line.text) == 2 or line.text[2] == " "):
            return self._explicit(at)
        if line.text.startswith(("+-", "+=")):
            return self._grid(at)
        if _SIMPLE.fullmatch(line.text):
            return self._simple(at)
        if _ADORNMENT.fullmatch(line.text) and line.text != "::":
            return at + 1
        if _FIELD.match(line.text) or line.text.startswith(">>>"):
            return self._behind(at)
        return self._paragraph(at)

    def _explicit(self, at: int) -> int:
        line = self._lines[at]
        found, note = _DIRECTIVE.match(line.text), _FOOTNOTE.match(line.text)
        if note:
            end = self._wraps(at)
            self._add(Zone.BODY, line.start + note.end(), self._lines[end - 1].end)
            return end
        if not found:
            end = self._behind(at)
            last = self._lines[end - 1].end
            said = hidden.directive(self._page.source[line.start + 2 : last], line.start, last)
            self.directives += [said] if said else []
            return end
        name, first = found[1], line.start + found.end()
        if name in _TABLES:
            self._add(Zone.CAPTION, first, line.end)
            return self._table(at, name)
        if name in _CAPTIONED:
            self._zones.append((line.indent + 1, Zone.CAPTION))
        elif name in _PROSE:
            end = self._wraps(at) if first < line.end else at + 1
            self._add(self._zone(), first, self._lines[end - 1].end)
            at = end - 1
        else:
            return self._behind(at)
        return self._options(at)

    def _end(self, at: int, goes_on: Callable[[Line], object]) -> int:
        """The first line from ``at`` on that does not go on what stands before it."""
        while at < len(self._lines) and goes_on(self._lines[at]):
            at += 1
        return at

    def _wraps(self, at: int) -> int:
        """The line behind the paragraph that begins behind a mark on line ``at``."""
        indent = self._lines[at].indent
        return self._end(at + 1, lambda line: line.text and line.indent > indent and not _FIELD.match(line.text))

    def _options(self, at: int) -> int:
        return self._end(at + 1, lambda line: _FIELD.match(line.text))

    def _table(self, at: int, name: str) -> int:
        start, end = self._options(at), self._behind(at)
        if name == "table":
            return start
        (self._list_table if name == "list-table" else self._csv_table)(
            self._lines[at + 1 : start], self._lines[start:end]
        )
        return end

    def _list_table(self, options: Sequence[Line], found: Sequence[Line]) -> None:
        table, headers = self._page.tables, _headers(options)
        row, column = -1, 0
        for line in found:
            mark = _LIST_CELL.match(line.text)
            if mark:
                row, column = (row + 1, 0) if mark["row"] else (row, column + 1)
            where = InTable(table, max(row, 0), column, header=row < headers)
            self._add(Zone.TABLE, line.start + (mark.end() if mark else 0), line.end, where)

    def _csv_table(self, options: Sequence[Line], found: Sequence[Line]) -> None:
        table, headers = self._page.tables, _headers(options)
        rows = [line for line in found if line.text]
        for row, line in enumerate(rows):
            column, last = 0, line.start
            for cell in _CSV_CELL.finditer(self._page.source, line.start, line.end):
                column += self._page.source.count(",", last, cell.start())
                last = cell.end()
                self._add(
                    Zone.TABLE, *cell.span(cell.lastgroup or 0), InTable(table, row, column, header=row < headers)
                )

    def _grid(self, at: int) -> int:
        """A table drawn with lines: what stands below one of them is a row."""
        end = self._end(at, lambda line: line.text.startswith(("|", "+")))
        edges = [match.start() for match in re.finditer(r"\+", self._lines[at].text)]
        headers = any(line.text.startswith("+=") for line in self._lines[at:end])
        table, row = self._page.tables, -1
        for line in self._lines[at:end]:
            if line.text.startswith("+"):
                row, headers = row + 1, headers and not line.text.startswith("+=")
                continue
            for cell in _GRID_CELL.finditer(self._page.source, line.start, line.end):
                column = max(bisect_right(edges, cell.start() - line.start) - 1, 0)
                self._add(Zone.TABLE, *cell.span(), InTable(table, row, column, header=headers))
        return end

    def _simple(self, at: int) -> int:
        """A table whose columns are those of its borders; the last border has a blank line behind it."""
        border = self._lines[at]
        columns = [match.start() for match in re.finditer("=+", border.text)]
        end = at + 1
        while end < len(self._lines) and not self._ends_simple(end):
            end += 1
        borders = [number for number in range(at + 1, end) if _SIMPLE.fullmatch(self._lines[number].text)]
        table = self._page.tables
        for number in range(at + 1, end):
            line = self._lines[number]
            if number in borders:
                continue
            begin = line.start - line.indent + border.indent
            header = bool(borders) and number < borders[0]
            stops = [*columns[1:], len(line.text) + line.indent]
            for column, (first, stop) in enumerate(zip(columns, stops, strict=True)):
                where = InTable(table, number - at - 1, column, header=header)
                self._add(Zone.TABLE, max(begin + first, line.start), min(begin + stop, line.end), where)
        return min(end + 1, len(self._lines))

    def _ends_simple(self, number: int) -> bool:
        """Whether a line is a border with a blank line, or nothing, behind it."""
        last = number + 1 == len(self._lines) or not self._lines[number + 1].text
        return last and _SIMPLE.fullmatch(self._lines[number].text) is not None

    def _behind(self, at: int) -> int:
        """The line behind all that is indented below line ``at``."""
        indent = self._lines[at].indent
        end = self._end(at + 1, lambda line: not line.text or line.indent > indent)
        while end > at + 1 and not self._lines[end - 1].text:
            end -= 1
        return end

    def _paragraph(self, at: int) -> int:
        line = self._lines[at]
        item = _ITEM.match(line.text)
        start = line.start + (item.end() if item else 0)
        indent = line.indent + (item.end() if item else 0)
        if item:
            self._zones.append((indent, Zone.LIST))
        end = self._end(at + 1, lambda line: line.text and line.indent == indent and not _begins(line.text))
        under = end < len(self._lines) and _ADORNMENT.fullmatch(self._lines[end].text) is not None
        zone = self._zone()
        if under and end == at + 1 and not self._headline:
            zone, self._headline = Zone.HEADLINE, True
        last = self._lines[end - 1]
        literal = last.text.endswith("::")
        if line.text.startswith("| "):
            start += 2
        self._add(zone, start, last.end - (len("::") if last.text == "::" else literal))
        if not literal:
            return end
        end = self._end(end, lambda line: not line.text)
        return self._behind(end - 1) if end < len(self._lines) and self._lines[end].indent > line.indent else end

    def _zone(self) -> Zone:
        return self._zones[-1][1] if self._zones else Zone.BODY

    def _add(self, zone: Zone, start: int, end: int, where: InTable | None = None) -> None:
        add(self._page, zone, start, end, _INLINE, where)


def _begins(text: str) -> bool:
    """Whether a line begins a block of its own within a paragraph, or is the rule below a title."""
    return bool(_ADORNMENT.fullmatch(text) or _ITEM.match(text)) or text.startswith("| ")


def _headers(options: Sequence[Line]) -> int:
    """How many rows of a table its options say are headings."""
    found = [_HEADER_ROWS.fullmatch(line.text) for line in options]
    return next((int(each[1]) for each in found if each), 0)
