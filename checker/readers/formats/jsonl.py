"""JSON Lines: an article a line, in fields with the names that exports of news systems and data sets give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.readers.decoding import decode, refuse_binary
from checker.readers.json_articles import Fields, Node, parse, texts
from checker.readers.runs import Runs

MARKS = re.compile(rb'"(?:headline|title|body|text|content)"\s*:')
_HEADLINE = ("headline", "title")
_STANDFIRST = ("standfirst", "description", "summary")
_BODY = ("body", "text", "content")
_CAPTION = ("caption", "captions")
_DATE = ("date", "published")
_EXPECTED = "expected an object with one of " + ", ".join(_HEADLINE + _BODY)
MOST_OTHERS = 1000  # rows that are no articles before the first: a file that begins with so many holds other things
_LINE_END = re.compile(rb"\r\n?|\n")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document | CrossfootError]:
    r"""The article of each line, as it is asked for; in the place of one that cannot be read, why.

    >>> lines = b'{"title": "Two die", "body": "Two men died."}\n{"title": "Three die", "text": "Three died."}'
    >>> [(article.prose, article.line, article.offset) for article in articles(lines, None, None)]
    [('Two die\n\nTwo men died.', 1, 0), ('Three die\n\nThree died.', 2, 46)]
    """
    refuse_binary(data, path)
    others: list[CrossfootError] = []  # rows that are no articles, told once a row shows that the file may hold some
    may_hold = False
    for row in _rows(data, path, story_date):
        if isinstance(row, NoArticle):
            others.append(CrossfootError(row.message, path, row.line))
        if may_hold or not isinstance(row, NoArticle):
            may_hold = True
            yield from others
            others.clear()
        if len(others) == MOST_OTHERS:
            break
        if not isinstance(row, NoArticle):
            yield row
    if others:
        raise NoArticle(f"no article in it: {_EXPECTED}", path)


def _rows(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document | CrossfootError]:
    offset = 0
    for line, (written, end) in enumerate(_lines(data), start=1):
        try:
            source = decode(written)
            if source.strip("\ufeff \t"):
                yield _article(source, path, story_date, offset, line)
        except CrossfootError as error:
            yield type(error)(error.message, path, line, error.column)
            source = written.decode("utf-8", "replace")
        offset += len(source) + end


def _lines(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Each line with the length of its end, so that the file is never in memory twice."""
    start = 0
    for match in _LINE_END.finditer(data):
        yield data[start : match.start()], match.end() - match.start()
        start = match.end()
    yield data[start:], 0


def _article(source: str, path: str | None, story_date: date | None, offset: int, line: int) -> Document:
    node = parse(source)
    fields = _fields(node) if isinstance(node, dict) else Fields()
    if not fields.said():
        is_empty = isinstance(node, dict) and not node.keys().isdisjoint(_HEADLINE + _BODY)
        raise (CrossfootError if is_empty else NoArticle)(f"no article: {_EXPECTED}")
    return fields.document(source, path, story_date, offset, line)


def _fields(article: dict[str, Node]) -> Fields:
    return Fields(
        headlines=_first(article, _HEADLINE),
        standfirsts=_first(article, _STANDFIRST),
        bodies=_first(article, _BODY),
        captions=_first(article, _CAPTION),
        dates=_first(article, _DATE),
    )


def _first(article: dict[str, Node], names: tuple[str, ...]) -> list[Runs]:
    """What stands in the first of these fields that has any text."""
    return next((found for name in names if (found := texts(article.get(name)))), [])
