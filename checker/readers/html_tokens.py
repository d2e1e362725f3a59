"""HTML into text, tags and comments, each with its place.

The tokens of the HTML standard, in one pass: Python's own parser takes quadratic time on unclosed tags in releases
that are still in use, and treats them in another way in the newer ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<inner>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/>\"']++)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s\"'>]++)))?+"
)
_OTHER = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_RAW = ("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title")


class Text(NamedTuple):
    """Text with its references as they are, or the inside of an element that holds no tags."""

    start: int
    end: int


class Comment(NamedTuple):
    """A comment with its marks, a document type, or an instruction."""

    start: int
    end: int


class Value(Struct, frozen=True):
    """The value of an attribute, and where it stands."""

    text: str
    start: int
    end: int


class Tag(NamedTuple):
    """A tag; its attributes by their names in small letters, the first of each name."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: dict[str, Value]


def tokens(source: str, start: int = 0) -> Iterator[Text | Comment | Tag]:
    """All tokens from ``start`` on, in order; a tag that does not end is text, a comment that does not end goes on.

    >>> [token[:3] for token in tokens("<p>Paid<br>9")]
    [(0, 3, 'p'), (3, 7), (7, 11, 'br'), (11, 12)]
    """
    text = start  # where the text began that has not been given yet
    while found := _OTHER.search(source, start):
        at = found.start()
        token = _comment(source, at) if source[at + 1] in "!?" else _tag(source, at)
        if token is None:
            break
        if at > text:
            yield Text(text, at)
        yield token
        text = start = token.end
        if isinstance(token, Tag) and token.name in _RAW and not token.closing:
            text = start = _inside_end(source, token)
            if start > token.end:
                yield Text(token.end, start)
    if len(source) > text:
        yield Text(text, len(source))


def _comment(source: str, at: int) -> Comment:
    mark = "-->" if source.startswith("<!--", at) else ">"
    end = source.find(mark, at + 2)
    return Comment(at, end + len(mark) if end >= 0 else len(source))


def _tag(source: str, at: int) -> Tag | None:
    found = _TAG.match(source, at)
    if not found:
        return None
    attributes: dict[str, Value] = {}
    if not found["closing"]:
        for each in _ATTRIBUTE.finditer(source, found.start("inner"), found.end("inner")):
            kind = each.lastgroup or "name"
            value = Value("", each.end(), each.end()) if kind == "name" else Value(each[kind], *each.span(kind))
            attributes.setdefault(each["name"].lower(), value)
    return Tag(at, found.end(), found["name"].lower(), bool(found["closing"]), attributes)


def _inside_end(source: str, tag: Tag) -> int:
    """Where the closing tag of an element without tags begins; the end of the source where it has none."""
    closing = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(source, tag.end)
    return closing.start() if closing else len(source)
