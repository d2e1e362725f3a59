"""Articles in JSON: its strings with their places, which no well-kept library tells, and the fields of an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from msgspec import Struct, field

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Directive, Document, Zone
from checker.readers import blocks, hidden, storydate
from checker.readers.formats import html
from checker.readers.marked import Marked
from checker.readers.runs import Run, Runs

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]]|[^\s{}\[\]:,"]++')
_PIECE = re.compile(r"[^\\]++|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.")
DEEPEST = 100

Node: TypeAlias = dict[str, "Node"] | list["Node"] | Runs | None


def parse(source: str, path: str | None = None, line: int = 1) -> Node:
    r"""JSON as dictionaries, lists and strings with their places; numbers, true, false and null are None.

    ``line`` is the line of the file that ``source`` begins on. Raises CrossfootError for what is no JSON, with the
    place, and for JSON that is nested deeper than articles are.

    >>> parse(r'{"headline": "Paid \u00a39m", "words": 240}')["headline"].part(4, 7)
    [(' ', 18, 19), ('£', 19, 25), ('9', 25, 26)]
    """
    begin = 1 if source.startswith("\ufeff") else 0
    _validate(source, begin, path, line)
    root: list[Node] = []
    holders: list[dict[str, Node] | list[Node]] = [root]
    key: str | None = None
    for match in _TOKEN.finditer(source, begin):
        token = match.group()
        if token in "}]":
            holders.pop()
            continue
        holder = holders[-1]
        if isinstance(holder, dict) and key is None:
            key = _text(token, match.start()).text
            continue
        node: Node = {} if token == "{" else [] if token == "[" else None
        if token[0] == '"':
            node = _text(token, match.start())
        if isinstance(holder, list):
            holder.append(node)
        else:
            assert key is not None  # JSON has a key before each value
            holder[key] = node
            key = None
        if isinstance(node, dict | list):
            if len(holders) > DEEPEST:
                raise _too_deep(path, line)
            holders.append(node)
    return root[0]


def documents(
    found: Iterable[Fields], source: str, path: str | None, story_date: date | None, expected: str
) -> Iterator[Document]:
    """The articles of those fields that say something. Raises NoArticle, with what was ``expected``, for none."""
    said = [fields for fields in found if fields.said()]
    if not said:
        raise NoArticle(f"no article: expected {expected}", path)
    for fields in said:
        yield fields.document(source, path, story_date)


def texts(node: Node) -> list[Runs]:
    """The string that ``node`` is, or those of the list that it is."""
    return [each for each in several(node) if isinstance(each, Runs)]


def objects(node: Node) -> list[dict[str, Node]]:
    """The object that ``node`` is, or those of the list that it is."""
    return [each for each in several(node) if isinstance(each, dict)]


def several(node: Node) -> list[Node]:
    """A list as it is, anything else as a list of one: news formats write one value of a field without a list."""
    return node if isinstance(node, list) else [node]


def _validate(source: str, begin: int, path: str | None, line: int) -> None:
    try:
        json.loads(source[begin:], parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        column = error.colno + (begin if error.lineno == 1 else 0)
        said = error.msg[:1].lower() + error.msg[1:]
        raise CrossfootError(f"not JSON: {said}", path, line + error.lineno - 1, column) from None
    except RecursionError:
        raise _too_deep(path, line) from None


def _too_deep(path: str | None, line: int) -> CrossfootError:
    return CrossfootError(f"JSON nested more than {DEEPEST} deep: no article is", path, line)


def _text(token: str, start: int) -> Runs:
    """A string of the token of it, quotation marks included, which the source has from ``start`` on."""
    inside = token[1:-1]
    if "\\" not in inside:
        return Runs([(inside, start + 1, start + 1 + len(inside))])
    runs: list[Run] = []
    for piece in _PIECE.finditer(inside):
        written = piece.group()
        said = json.loads(f'"{written}"') if written[0] == "\\" else written
        runs.append((said, start + 1 + piece.start(), start + 1 + piece.end()))
    return Runs(runs)


class Fields(Struct):
    """What the fields of an article hold; in a Document they stand in this order, whatever theirs is in the file."""

    headlines: list[Runs] = field(default_factory=list)
    standfirsts: list[Runs] = field(default_factory=list)
    bodies: list[Runs] = field(default_factory=list)
    pages: list[Runs] = field(default_factory=list)  # bodies in HTML
    captions: list[Runs] = field(default_factory=list)
    dates: list[Runs] = field(default_factory=list)  # the best first

    def said(self) -> bool:
        """Whether there is anything to read."""
        texts = self.headlines + self.standfirsts + self.bodies + self.pages + self.captions
        return any(each.text.strip() for each in texts)

    def document(
        self, source: str, path: str | None, story_date: date | None, offset: int = 0, line: int = 1
    ) -> Document:
        """The article; a date of its own goes before one that its text begins with."""
        page = Marked(source)
        directives: list[Directive] = []
        _add_all(page, Zone.HEADLINE, self.headlines)
        _add_all(page, Zone.STANDFIRST, self.standfirsts)
        directives += _add_all(page, Zone.BODY, self.bodies)
        for written in self.pages:
            directives += _add_html(page, written)
        _add_all(page, Zone.CAPTION, self.captions)
        dated = story_date or storydate.of_fields(stamp.text for stamp in self.dates)
        return page.document(path, dated, directives, offset=offset, line=line)


def _add_all(page: Marked, zone: Zone, texts: Iterable[Runs]) -> list[Directive]:
    """Those that say something new: news systems hold a headline in several lengths, often the same.

    What their comments tell crossfoot is given back.
    """
    directives: list[Directive] = []
    seen: set[str] = set()
    for text in texts:
        if text.text in seen:
            continue
        seen.add(text.text)
        tables = page.tables
        prose, found = hidden.without_directives(text.text)
        directives += [Directive(*text.span(each.start, each.end), each.text) for each in found]
        for block in blocks.split(prose):
            if block.where is not None:
                page.block(Zone.TABLE, block.where.behind(tables))
            else:
                page.block(Zone.LIST if block.item and zone is Zone.BODY else zone)
            edges = [block.start, *(at for each in found for at in (each.start, each.end)), block.end]
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                for run in text.part(max(start, block.start), min(end, block.end)):
                    page.add(*run)
    return directives


def _add_html(page: Marked, written: Runs) -> list[Directive]:
    """Add the blocks of a piece of HTML to ``page``, at their places in its source; its comments to crossfoot."""
    piece = html.Page(written.text)
    before = page.tables
    for zone, where, runs in piece.blocks():
        page.block(zone, where and where.behind(before))
        for said, start, end in runs:
            if len(said) == end - start:
                at = 0
                for text, first, last in written.part(start, end):
                    page.add(said[at : at + len(text)], first, last)
                    at += len(text)
            else:
                page.add(said, *written.span(start, end))
    return [Directive(*written.span(each.start, each.end), each.text) for each in piece.directives]
