"""HTML into a Document: what a reader of the page is shown of the article, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.model.document import Directive, Document, Zone
from checker.readers import comments, entities, storydate
from checker.readers.decoding import decode
from checker.readers.entities import Run
from checker.readers.html_tokens import Comment, Tag, Text, Value, tokens
from checker.readers.html_tree import CODE, Tree
from checker.readers.marked import MASKED, Marked
from checker.readers.raised import raised

_SPACE = re.compile(r"[ \t\r\n\f]+")
_JSON_DATE = re.compile(r'"datePublished"\s*+:\s*+"([^"]{8,40})"')
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a file of HTML."""
    source = decode(data, path)
    reader = _Reader(source)
    for token in tokens(source, source.startswith("\ufeff")):
        reader.take(token)
    yield reader.document(path, story_date)


def shown_blocks(piece: str) -> list[tuple[Zone, list[Run]]]:
    """What a piece of a page shows, block by block.

    >>> shown_blocks("<figcaption>12 men</figcaption>")
    [(<Zone.CAPTION: 'caption'>, [('12 men', 12, 18)])]
    """
    reader = _Reader(piece)
    for token in tokens(piece):
        reader.take(token)
    return reader.blocks


class _Reader:
    """What was read of a page so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tree = Tree()
        self.blocks: list[tuple[Zone, list[Run]]] = []
        self._parted = True
        self._headline = False
        self._title: list[Run] = []
        self._meta: dict[str, Value] = {}
        self._json_date = self._time = ""
        self._directives: list[Directive] = []

    def take(self, token: Text | Comment | Tag) -> None:
        """Read one token more."""
        if isinstance(token, Text):
            self._text(token)
        elif isinstance(token, Comment):
            self._directives += comments.of_html(self._source, *token)
        else:
            self._tag(token)

    def document(self, path: str | None, story_date: date | None) -> Document:
        """The article; the page's title is its headline where it has no other."""
        page = Marked(self._source)
        described = next((self._meta[name] for name in _DESCRIPTIONS if name in self._meta), None)
        top = [(Zone.HEADLINE, [] if self._headline else self._title)]
        if described:
            top.append((Zone.STANDFIRST, list(entities.runs(self._source, described.start, described.end))))
        for zone, runs in [*top, *self.blocks]:
            page.block(zone)
            for run in runs:
                page.add(*run)
        published = [self._meta[name].text for name in _PUBLISHED if name in self._meta]
        dates = map(storydate.of_field, [*published, self._json_date, self._time])
        return page.document(path, story_date or next(filter(None, dates), None), self._directives)

    def _tag(self, tag: Tag) -> None:
        if tag.name == "meta" and not tag.closing:
            name = tag.attributes.get("name") or tag.attributes.get("property") or tag.attributes.get("itemprop")
            if name and "content" in tag.attributes:
                self._meta.setdefault(name.text.lower(), tag.attributes["content"])
        elif tag.name == "time" and not self._time and "datetime" in tag.attributes and not self._tree.inside.hidden:
            self._time = tag.attributes["datetime"].text
        code = self._tree.inside.name in CODE
        self._parted |= self._tree.take(tag)
        if tag.name == "br":
            self._say([("\n", tag.start, tag.end)])
        elif tag.name in CODE and not tag.closing and not code:
            self._say([(MASKED, tag.start, tag.end)])

    def _text(self, text: Text) -> None:
        inside = self._tree.inside
        if inside.name == "title" and not self._title and not self._tree.holds("svg"):
            self._title = list(_collapsed(entities.runs(self._source, *text)))
        elif inside.name == "script" and not self._json_date:
            found = _JSON_DATE.search(self._source, *text)
            self._json_date = found[1] if found else ""
        elif not any(map(self._tree.holds, CODE)):
            runs = _collapsed(entities.runs(self._source, *text))
            self._say([(raised(said) if self._tree.holds("sup") else said, start, end) for said, start, end in runs])

    def _say(self, runs: list[Run]) -> None:
        """Go on with the block, or begin another where text was parted."""
        inside = self._tree.inside
        if inside.hidden or not any(said.strip() or not self._parted for said, _, _ in runs):
            return
        if self._parted:
            zone = inside.zone
            if zone is Zone.HEADLINE:
                zone, self._headline = (Zone.BODY if self._headline else zone), True
            self.blocks.append((zone, []))
            self._parted = False
        self.blocks[-1][1].extend(runs)


def _collapsed(runs: Iterator[Run]) -> Iterator[Run]:
    """White space of the source is one space, as a browser shows it."""
    for said, start, end in runs:
        if len(said) != end - start:
            yield said, start, end
            continue
        last = 0
        for space in _SPACE.finditer(said):
            if space.group() != " ":
                yield said[last : space.start()], start + last, start + space.start()
                last = space.end()
                yield " ", start + space.start(), start + last
        yield said[last:], start + last, end
