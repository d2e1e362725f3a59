from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import NoArticle
from checker.model.document import Document
from checker.readers.formats import ninjs


def one(item: dict[str, object], *, ascii_only: bool = True) -> Document:
    (article,) = ninjs.articles(json.dumps(item, ensure_ascii=ascii_only).encode(), None, None)
    return article


@pytest.mark.parametrize(
    "body", [{"body_xhtml": "<p>Paid &pound;9m &#8211; \u00a38m late.</p><!-- crossfoot: off -->"}]
)
def test_a_body_of_html_has_its_places_in_the_json(body: dict[str, object]) -> None:
    article = one({"headline": "Club pays", **body})
    assert article.prose == "Club pays\n\nPaid £9m – £8m late."
    first = article.prose.index("£8m")
    start, end = article.origins.span(first, first + 3)
    assert article.source[start:end] == r"\u00a38m"
    ((start, end, text),) = [(each.start, each.end, each.text) for each in article.directives]
    assert (article.source[start:end], text) == ("<!-- crossfoot: off -->", "off")


@pytest.mark.parametrize("kind", ["contenttype", "contentType"])
def test_a_story_held_in_both_forms_is_read_once(kind: str) -> None:
    bodies = [{kind: "text/html", "value": "<p>Two died.</p>"}, {kind: "text/plain", "value": "Two died."}]
    assert one({"bodies": bodies}).prose == "Two died."


@given(st.text('9,£😀\u200b\n"\\ ab.', min_size=1).filter(str.strip), st.booleans())
def test_any_text_is_read_back_from_its_places(body: str, ascii_only: bool) -> None:
    article = one({"headlines": [{"value": "Two die"}], "bodies": [{"value": body}]}, ascii_only=ascii_only)
    for at, said in enumerate(article.prose):
        start, end = article.origins.span(at, at + 1)
        if not said.isspace():
            assert json.loads(f'"{article.source[start:end]}"') == said


def test_json_without_an_article_says_what_was_expected() -> None:
    with pytest.raises(NoArticle, match="expected a ninjs object"):
        one({"name": "crossfoot"})
