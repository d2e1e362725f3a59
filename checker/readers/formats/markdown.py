"""Markdown, with front matter, into a Document.

Front matter that is wrong is an error of its own: the text below it is read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from markdown_it.token import Token

from checker.errors import CrossfootError
from checker.model.document import MASKED, Directive, Document, Zone
from checker.readers import hidden, metadata
from checker.readers.decoding import decode
from checker.readers.formats import html
from checker.readers.markdown_tokens import TEXT, parse
from checker.readers.marked import Marked
from checker.readers.runs import SOFT_HYPHEN, Slices, flowing, raised
from checker.readers.tables import InTable

_LINE_END = re.compile(r"\r\n?|\n")
_BAR = re.compile(r"(?<!\\)\|")
_LISTS = {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1, "ordered_list_close": -1}
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(del|s|strike|sup)(?=[\s>])", re.IGNORECASE)
# What is printed struck out is not said; the text of a bare address is the address.
_OPEN, _CLOSE = ("s_open", "link_open"), ("s_close", "link_close")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document | CrossfootError]:
    """The one article of a file of Markdown; before it, what is wrong with its front matter."""
    source = decode(data, path)
    above = metadata.front_matter(source, path)
    if above.error:
        yield above.error
    page = Marked(source)
    about = metadata.begin(page, above.fields)
    body = _Body(page, above.end, about.headline)
    body.read()
    for caption in about.captions:
        page.block(Zone.CAPTION, runs=caption.runs)
    yield page.document(path, story_date or about.date, [*about.directives, *body.directives])


class _Body:
    """What stands in a page's source from ``begin`` on, below its front matter, which may have the headline."""

    def __init__(self, page: Marked, begin: int, headline: bool) -> None:
        self.directives: list[Directive] = []
        self._page, self._source = page, page.source
        self._begin = begin + page.source.startswith("\ufeff", begin)
        self._headline, self._title = headline, False
        ends = list(_LINE_END.finditer(self._source, self._begin))
        self._lines = [self._begin, *(end.end() for end in ends)]  # where each starts ...
        self._ends = [*(end.start() for end in ends), len(self._source)]  # ... and ends

    def read(self) -> None:
        """Add them all, and collect the directives."""
        lists = 0
        cells: list[int] = []
        table = row = column = 0
        above = None
        for token in parse(self._source[self._begin :]):
            lists += _LISTS.get(token.type, 0)
            if token.type == "table_open":
                table, row = self._page.tables, -1
            elif token.type == "tr_open":
                cells, row, column = [], row + 1, 0
            elif token.type == "html_block" and token.map:
                self._html(token.content, self._lines[token.map[0]], self._ends[token.map[1] - 1])
            elif token.type == "inline" and above and above.type in ("th_open", "td_open"):
                cells = cells or self._edges(token)
                first, last = cells[:2] if len(cells) > 1 else (cells[0], cells[0])
                where = InTable(table, row, column, header=above.type == "th_open")
                self._add(Zone.TABLE, token, self._cell(token, first, last), where)
                cells, column = cells[1:] or cells, column + 1
            elif token.type == "inline":
                self._add(self._zone(above, lists), token, self._paragraph(token))
            above = token

    def _html(self, content: str, start: int, end: int) -> None:
        """What a browser shows of a block of HTML, but of one with Markdown's own marks at the heads of its lines."""
        self.directives += hidden.directives(self._source, start, end)
        piece = self._source[start:end]
        if _LINE_END.sub("\n", piece).strip() != content.strip():
            return
        before = self._page.tables
        for zone, where, runs in html.Page(piece).shown:
            zone_here = Zone.BODY if zone is Zone.HEADLINE and self._title else zone
            placed = ((said, start + first, start + last) for said, first, last in flowing(runs))
            self._page.block(zone_here, where and where.behind(before), placed)
            if zone is Zone.HEADLINE:
                self._title = self._headline = True

    def _zone(self, above: Token | None, lists: int) -> Zone:
        """The first heading of the first level is the headline; so is any above all text, where there is no other."""
        heading = above.tag if above and above.type == "heading_open" else ""
        top, self._headline = not self._headline, True
        if heading and (top or (heading == "h1" and not self._title)):
            self._title = heading == "h1"
            return Zone.HEADLINE
        return Zone.LIST if lists else Zone.BODY

    def _paragraph(self, token: Token) -> Slices:
        """Each line of a paragraph is what a line of the source says behind the marks at its head."""
        assert token.map
        slices: list[tuple[int, int]] = []
        begin = 0
        for number, line in enumerate(token.content.split("\n"), token.map[0]):
            said = line.lstrip()
            found = self._source.rfind(said, self._lines[number], self._ends[number])
            slices += [(begin, found - len(line) + len(said)), (begin + len(line), self._ends[number])]
            begin += len(line) + 1
        return Slices(slices)

    def _edges(self, token: Token) -> list[int]:
        """The bars of a row, whose first cell is ``token``, and its ends where it has no bars there."""
        assert token.map
        start, end = self._lines[token.map[0]], self._ends[token.map[0]]
        bars = [bar.start() for bar in _BAR.finditer(self._source, start, end)]
        said = _written(token)
        begins = bool(said) and self._source[start : bars[0] if bars else end].rstrip().endswith(said)
        return [*([start - 1] if begins or not bars else []), *bars, end]

    def _cell(self, token: Token, first: int, last: int) -> Slices:
        """A cell between two bars; a bar within it has a backslash before it in the source."""
        at = max(self._source.rfind(_written(token), first + 1, last), first)
        bars = [match.start() for match in re.finditer(r"\|", token.content)]
        return Slices([(0, at), *((bar, at + bar + number) for number, bar in enumerate(bars, 1))])

    def _add(self, zone: Zone, block: Token, slices: Slices, where: InTable | None = None) -> None:
        """Add a block; the text that stands for an image is a caption of its own behind it."""
        self._page.block(zone, where)
        images = list(self._tokens(block.children or (), block.content, slices, 0))
        while images:
            image = images.pop()
            self._page.block(Zone.CAPTION)
            offset = image.meta["at"][0] + 2  # behind "!["
            images += self._tokens(image.children or (), block.content, slices, offset)

    def _tokens(self, tokens: Iterable[Token], text: str, slices: Slices, offset: int) -> list[Token]:
        """Add what tokens say, whose places count from ``offset`` of the block's text; give the images among them."""
        images: list[Token] = []
        hidden = 0
        struck = high = ""  # the element of raw HTML that is open
        for token in tokens:
            hidden -= token.type in _CLOSE and token.markup in ("~~", "autolink")
            tag = _TAG.match(token.content) if token.type == "html_inline" else None
            if tag and tag[2].lower() == "sup":
                high = "" if tag[1] else "sup"
            elif tag and (not struck or tag[2].lower() == struck):
                struck = "" if tag[1] else tag[2].lower()
            if "at" not in token.meta or hidden or struck:
                continue
            start, end = (place + offset for place in token.meta["at"])
            token.meta["at"] = (start, end)
            if token.type in _OPEN and token.markup in ("~~", "autolink"):
                hidden += 1
            if token.type == "image":
                images.append(token)
            else:
                self._say(token, text, slices, start, end, raised if high else str)
        return images

    def _say(self, token: Token, text: str, slices: Slices, start: int, end: int, say: Callable[[str], str]) -> None:
        page, place = self._page, slices.span(start, end)
        if token.type == TEXT or (token.type == "text" and token.content):  # it has none where it marks up, as in "**"
            for said, first, last in slices.runs(text, start, end):
                page.add(say(said), first, last)
        elif token.type == "text_special" and token.content != SOFT_HYPHEN:
            page.add(token.content, *place)
        elif token.type in ("softbreak", "hardbreak"):
            page.add("\n", *place)
        elif token.type == "code_inline" or (token.type == "link_open" and token.markup == "autolink"):
            page.add(MASKED, *place)
        elif token.type == "html_inline":
            self.directives += hidden.directives(page.source, *place)
            if _LINE_BREAK.fullmatch(token.content):
                page.add("\n", *place)


def _written(cell: Token) -> str:
    return cell.content.replace("|", "\\|")
