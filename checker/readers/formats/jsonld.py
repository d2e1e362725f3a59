"""schema.org's NewsArticle and its kin in JSON-LD: one object, a list of them, or a graph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.model.document import Document
from checker.readers.decoding import decode
from checker.readers.json_articles import Fields, Node, documents, objects, parse, several, texts
from checker.readers.runs import Runs

MARKS = re.compile(rb'"(?:https?://schema\.org/|schema:)?(?:\w*Article|\w*Posting|Report)"')
_SCHEMA = re.compile(r"^(?:https?://schema\.org/|schema:)")  # names are written with it or without
_TYPE = re.compile(r"\w*Article|\w*Posting|Report")
_PICTURES = ("image", "associatedMedia", "video", "audio")


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """Each article of the file. Raises CrossfootError for what is no JSON, and where there is no article in it.

    >>> data = b'{"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "Two men died."}'
    >>> [article.prose for article in articles(data, None, None)]
    ['Two men died.']
    """
    source = decode(data, path)
    found = list(_objects(parse(source, path)))
    by_id = {name.text: each for each in found for name in texts(each.get("@id")) if len(each) > 1}
    told = (_fields(each, by_id) for each in found if _is_article(each))
    expected = 'an object with "@type": "NewsArticle", or one of its kin'
    yield from documents(told, source, path, story_date, expected)


def _objects(node: Node) -> Iterator[dict[str, Node]]:
    """The objects at the top, and those in a graph or that a page says it is about."""
    for each in objects(node):
        named = _plain(each)
        yield named
        for name in ("@graph", "mainEntity"):
            yield from _objects(named.get(name))


def _plain(each: dict[str, Node]) -> dict[str, Node]:
    """An object with the names of its properties as schema.org's own context has them."""
    return {_SCHEMA.sub("", name): value for name, value in each.items()}


def _is_article(each: dict[str, Node]) -> bool:
    return any(_TYPE.fullmatch(_SCHEMA.sub("", name.text)) for name in texts(each.get("@type")))


def _fields(article: dict[str, Node], by_id: dict[str, dict[str, Node]]) -> Fields:
    return Fields(
        headlines=_values(article.get("headline")) + _values(article.get("alternativeHeadline")),
        standfirsts=_values(article.get("description")),
        bodies=_values(article.get("articleBody")),
        captions=[caption for name in _PICTURES for caption in _captions(article.get(name), by_id)],
        dates=_values(article.get("datePublished")) + _values(article.get("dateCreated")),
    )


def _values(node: Node) -> list[Runs]:
    """Texts, as they are or as values with a language or a type."""
    return [text for each in several(node) for text in texts(each.get("@value") if isinstance(each, dict) else each)]


def _captions(pictures: Node, by_id: dict[str, dict[str, Node]]) -> Iterator[Runs]:
    """What stands below pictures, which a graph may tell apart and only name here."""
    for shown in objects(pictures):
        named = _plain(shown)
        picture = next((by_id[name.text] for name in texts(named.get("@id")) if name.text in by_id), named)
        yield from _values(picture.get("caption")) or _values(picture.get("description"))
