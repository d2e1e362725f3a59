from __future__ import annotations

import json

import pytest

from checker.errors import NoArticle
from checker.model.document import Document
from checker.readers import by_ending

NINJS = json.dumps({"headlines": [{"value": "Two die"}]})
NEWS = json.dumps({"@type": "NewsArticle", "headline": "Two die"})
NITF = "<x:nitf xmlns:x='urn:x'><x:body><x:p>Two die</x:p></x:body></x:nitf>"
LINES = json.dumps({"title": "Two die"}) + "\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", NINJS),
        ("a.json", NEWS),
        ("a.JSON", json.dumps({"Report": "Report", "headline": "Two die", "versionCreated": "2024-05-31"})),
        ("a.jsonld", NEWS),
        ("a.xml", NITF),
        ("a.jsonl", LINES),
        ("a.ndjson", LINES),
    ],
)
def test_what_a_file_says_it_is_chooses_its_reader(path: str, text: str) -> None:
    (article,) = by_ending.read(text.encode(), path)
    assert isinstance(article, Document)
    assert article.prose == "Two die"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("package.json", '{"name": "desk", "version": "1.0"}', "ninjs or jsonld"),
        ("package.json", "{", "ninjs or jsonld"),
        ("schema.json", '{"title": "Report", "enum": ["Report"]}', "ninjs or jsonld"),
        ("pom.xml", "<project><a/></project>", "nitf"),
        ("pom.xml", "<project>", "nitf"),
        ("log.jsonl", '{"level": "info"}', "jsonl"),
    ],
)
def test_a_file_that_holds_no_article_says_what_was_expected(path: str, text: str, expected: str) -> None:
    with pytest.raises(NoArticle, match=f"no article in it: .* read as {expected}; --as"):
        list(by_ending.read(text.encode(), path))


def test_a_named_format_goes_before_the_ending() -> None:
    (article,) = by_ending.read(NEWS.encode(), "a.txt", form="jsonld")
    assert isinstance(article, Document)
    assert article.prose == "Two die"
