"""HTML into a Document: what a reader of the page is shown of the article, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from checker.model.document import MASKED, Directive, Document, Zone
from checker.readers import hidden, storydate
from checker.readers.decoding import decode
from checker.readers.html_syntax import CODE, Comment, Tag, Text, Tree, Value, tokens
from checker.readers.marked import Marked
from checker.readers.runs import Run, flowing, raised, unescaped
from checker.readers.tables import InTable, Tables, number_of

_JSON_DATE = re.compile(r'"datePublished"\s*+:\s*+"([^"]{8,40})"')
_TOP = 20  # blocks among which what the head says is looked for
_BEFORE_SITE = frozenset("|-–—·»")
_TITLES = ("og:title", "twitter:title")
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate")

Shown: TypeAlias = tuple[Zone, InTable | None, list[Run]]
"""A block that a page shows: its zone, where in a table it stands, and its text."""


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a file of HTML."""
    source = decode(data, path)
    page = Page(source)
    article = Marked(source)
    for block in page.blocks():
        article.block(*block)
    yield article.document(path, story_date or page.date(), page.directives)


class Page:
    """What a page, or a piece of one, says and shows, block by block.

    >>> Page("<figcaption>12 men</figcaption>").shown
    [(<Zone.CAPTION: 'caption'>, None, [('12 men', 12, 18)])]
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._tree = Tree()
        self._tables = Tables()
        self.shown: list[Shown] = []
        self._parted = True
        self._headline = self._standfirst = False
        self._title: list[Run] = []
        self._meta: dict[str, Value] = {}
        self._json_date = self._time = ""
        self.directives: list[Directive] = []
        for token in tokens(source, source.startswith("\ufeff")):
            if isinstance(token, Text):
                self._text(token)
            elif isinstance(token, Comment):
                self.directives += hidden.directives(source, *token)
            else:
                self._tag(token)

    def blocks(self) -> Iterator[tuple[Zone, InTable | None, Iterator[Run]]]:
        """The blocks of the article, each with its zone.

        The headline is what the page's title says, where it has no other, and what its description says is a
        standfirst: each where the page shows it, or else above all.
        """
        titles = [] if self._headline else [runs for runs in (self._described(_TITLES), self._title) if runs]
        told = self._described(_DESCRIPTIONS)
        blocks = list(self.shown)
        top: list[Shown] = []
        for zone, wanted in ((Zone.HEADLINE, titles), (Zone.STANDFIRST, [told] if told else [])):
            place = next((at for runs in wanted if (at := _shown_at(blocks, runs)) is not None), None)
            if place is not None:
                blocks[place] = (zone, None, blocks[place][2])
            elif wanted:
                top.append((zone, None, wanted[0]))
        for zone, where, runs in [*top, *blocks]:
            yield zone, where, flowing(runs)

    def _described(self, names: Sequence[str]) -> list[Run]:
        """What the first of these that the page's head has says."""
        found = next((self._meta[name] for name in names if name in self._meta), None)
        return list(unescaped(self._source, found.start, found.end)) if found else []

    def date(self) -> date | None:
        """The day that the page says it is of."""
        published = [self._meta[name].text for name in _PUBLISHED if name in self._meta]
        return storydate.of_fields([*published, self._json_date, self._time])

    def _tag(self, tag: Tag) -> None:
        if tag.name == "meta" and not tag.closing:
            name = tag.attributes.get("name") or tag.attributes.get("property") or tag.attributes.get("itemprop")
            if name and "content" in tag.attributes:
                self._meta.setdefault(name.text.lower(), tag.attributes["content"])
        elif tag.name == "time" and not self._time and "datetime" in tag.attributes and not self._tree.inside.hidden:
            self._time = tag.attributes["datetime"].text
        code = self._tree.inside.name in CODE
        self._parted |= self._tree.take(tag)
        self._table(tag)
        if tag.name == "br":
            self._say([("\n", tag.start, tag.end)])
        elif tag.name in CODE and not tag.closing and not code:
            self._say([(MASKED, tag.start, tag.end)])

    def _table(self, tag: Tag) -> None:
        if tag.name == "table":
            (self._tables.close if tag.closing else self._tables.open)()
        elif tag.name == "tr" and not tag.closing:
            self._tables.row()
        elif tag.name in {"td", "th"} and not tag.closing:
            wide, high = (number_of(tag.said(name)) for name in ("colspan", "rowspan"))
            self._tables.cell(wide=wide, high=high, header=tag.name == "th" or self._tree.holds("thead"))

    def _text(self, text: Text) -> None:
        inside = self._tree.inside
        if inside.name == "title" and not self._title and not self._tree.holds("svg"):
            self._title = list(unescaped(self._source, *text))
        elif inside.name == "script" and not self._json_date:
            found = _JSON_DATE.search(self._source, *text)
            self._json_date = found[1] if found else ""
        elif not any(map(self._tree.holds, CODE)):
            runs = unescaped(self._source, *text)
            sup = self._tree.holds("sup")
            self._say([(raised(said) if sup else said, start, end) for said, start, end in runs])

    def _say(self, runs: list[Run]) -> None:
        """Go on with the block, or begin another where text was parted."""
        inside = self._tree.inside
        if inside.hidden or not any(said.strip() or not self._parted for said, _, _ in runs):
            return
        if self._parted:
            zone = inside.zone
            if zone is Zone.HEADLINE:
                zone, self._headline = (Zone.BODY if self._headline else zone), True
            if zone is Zone.STANDFIRST:
                zone, self._standfirst = (Zone.BODY if self._standfirst else zone), True
            self.shown.append((zone, self._tables.where if zone is Zone.TABLE else None, []))
            self._parted = False
        self.shown[-1][2].extend(runs)


def _shown_at(blocks: Sequence[Shown], runs: Iterable[Run]) -> int | None:
    """The number of the block of text at the top that says the same, if there is one.

    Behind a title the name of the site may stand: "Bank to cut 500 jobs | The Elm Gazette".
    """
    said = _words(runs)
    for at, (_, where, shown) in enumerate(blocks[:_TOP]):
        words = _words(shown) if where is None else []
        if words and said[: len(words)] == words and (said == words or said[len(words)] in _BEFORE_SITE):
            return at
    return None


def _words(runs: Iterable[Run]) -> list[str]:
    return "".join(text for text, _, _ in runs).casefold().split()
