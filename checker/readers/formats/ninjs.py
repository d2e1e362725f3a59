"""IPTC ninjs, the JSON of news agencies: versions 2 and 3 with lists of headlines, and version 1 with single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.model.document import Document
from checker.readers.decoding import decode
from checker.readers.json_articles import Fields, Node, documents, objects, parse, texts
from checker.readers.runs import Runs

MARKS = re.compile(rb'"(?:headlines|bodies|descriptions|body_\w+|description_\w+|versioncreated)"\s*:', re.IGNORECASE)
_DATES = ("versioncreated", "firstcreated")
_STORIES = ("text", "composite")  # other items are pictures, graphics, video: what describes them is a caption


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    r"""Each item of the file. Raises CrossfootError for what is no JSON, and where no article is in it.

    >>> data = b'{"uri": "urn:x", "headlines": [{"value": "Two die"}], "bodies": [{"value": "Two men died."}]}'
    >>> [article.prose for article in articles(data, None, None)]
    ['Two die\n\nTwo men died.']
    """
    source = decode(data, path)
    told = (_fields(_lowered(item)) for item in objects(parse(source, path)))
    yield from documents(told, source, path, story_date, "a ninjs object with headlines, bodies or descriptions")


def _lowered(item: dict[str, Node]) -> dict[str, Node]:
    """Names of properties as version 2 has them: ``versionCreated`` of version 3 is ``versioncreated``."""
    return {name.lower(): value for name, value in item.items()}


def _fields(item: dict[str, Node]) -> Fields:
    described = _values(item, "descriptions", "description")
    story = _is_story(item)
    plain, pages = _bodies(item)
    return Fields(
        headlines=_values(item, "headlines", "headline") or texts(item.get("title")),
        standfirsts=described if story else [],
        bodies=plain,
        pages=pages,
        captions=([] if story else described) + list(_captions(item)),
        dates=[stamp for name in _DATES for stamp in texts(item.get(name))],
    )


def _is_story(item: dict[str, Node]) -> bool:
    return all(kind.text in _STORIES for kind in texts(item.get("type")))


def _captions(item: dict[str, Node]) -> Iterator[Runs]:
    """What stands below the pictures that go with an item; a story that goes with it is another article."""
    associated = item.get("associations")
    if isinstance(associated, dict):  # version 1 names each
        associated = list(associated.values())
    for each in map(_lowered, objects(associated)):
        if not _is_story(each):
            yield from _values(each, "descriptions", "description")
            yield from _captions(each)


def _bodies(item: dict[str, Node]) -> tuple[list[Runs], list[Runs]]:
    """The bodies in plain text, or else those in HTML: news systems hold one story in both."""
    plain: list[Runs] = []
    pages: list[Runs] = []
    for each in map(_lowered, objects(item.get("bodies"))):
        form = "".join(value.text for value in texts(each.get("contenttype")))
        (pages if "html" in form.lower() else plain).extend(texts(each.get("value")))
    for name, node in item.items():
        if name == "body" or name.startswith("body_"):
            (pages if "html" in name else plain).extend(texts(node))
    return (plain, []) if plain else ([], pages)


def _values(item: dict[str, Node], listed: str, named: str) -> list[Runs]:
    """The texts of a property: of the list of version 2, or of the names of version 1 (``body_text``)."""
    values = [value for each in objects(item.get(listed)) for value in texts(_lowered(each).get("value"))]
    return values + [
        value for name, node in item.items() if name == named or name.startswith(named + "_") for value in texts(node)
    ]
