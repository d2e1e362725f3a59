from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document, Zone
from checker.readers.formats import jsonld
from checker.readers.hidden import shown

STORY = {"@type": "NewsArticle", "headline": "Two die", "articleBody": "Two men died."}


def stories(node: object, *, ascii_only: bool = True) -> list[Document]:
    return list(jsonld.articles(json.dumps(node, ensure_ascii=ascii_only).encode(), "page.jsonld", None))


def blocks(article: Document) -> list[tuple[Zone, str]]:
    return [(each.zone, article.prose[each.start : each.end]) for each in article.sentences]


def test_properties_say_what_they_are_whatever_their_order() -> None:
    (article,) = stories(
        {
            "articleBody": "Two men died.",
            "image": [{"@type": "ImageObject", "caption": "The pier"}, "https://a.test/9.jpg"],
            "description": "Pier is closed",
            "alternativeHeadline": "Two",
            "headline": "Two die",
            "dateModified": "2024-06-02",
            "datePublished": "2024-05-31T09:00:00Z",
            "@type": ["ReportageNewsArticle", "Thing"],
        }
    )
    assert blocks(article) == [
        (Zone.HEADLINE, "Two die"),
        (Zone.HEADLINE, "Two"),
        (Zone.STANDFIRST, "Pier is closed"),
        (Zone.BODY, "Two men died."),
        (Zone.CAPTION, "The pier"),
    ]
    assert article.date == dt.date(2024, 5, 31)


@pytest.mark.parametrize(
    "node",
    [
        STORY,
        [{"@type": "WebSite", "headline": "9 dead"}, STORY],
        {"@graph": [{"@type": "WebPage", "description": "9 dead"}, STORY]},
        {"@type": "WebPage", "mainEntity": STORY},
        {"@type": "schema:NewsArticle", "schema:headline": "Two die", "schema:articleBody": "Two men died."},
        [
            {
                "@type": ["http://schema.org/NewsArticle"],
                "http://schema.org/headline": [{"@value": "Two die"}],
                "http://schema.org/articleBody": [{"@value": "Two men died.", "@language": "en"}],
            }
        ],
    ],
)
def test_an_article_is_found_wherever_json_ld_has_it(node: Any) -> None:
    assert [each.prose for each in stories(node)] == ["Two die\n\nTwo men died."]


def test_each_article_of_a_graph_is_read() -> None:
    assert len(stories({"@graph": [STORY, STORY]})) == 2


def test_a_picture_may_be_told_apart_from_its_article() -> None:
    (article,) = stories([{**STORY, "image": {"@id": "#a"}}, {"@id": "#a", "caption": "The pier"}])
    assert blocks(article)[-1] == (Zone.CAPTION, "The pier")


@given(st.text('9£ab😀\u200b\u00ad\n\t\r"\\/ ,%'), st.booleans())
def test_any_text_is_read_back_and_every_place_slices_right(body: str, ascii_only: bool) -> None:
    (article,) = stories({**STORY, "articleBody": body}, ascii_only=ascii_only)
    assert "".join(article.prose.split()) == "Twodie" + "".join(shown(body).split())
    for at, character in enumerate(article.prose):
        if not character.isspace():
            source = article.source[slice(*article.origins.span(at, at + 1))]
            assert shown(json.loads(f'"{source}"')) == character


@pytest.mark.parametrize(
    "node", [{"@type": "Product", "name": "9 boats"}, {"@type": "NewsArticle"}, [], 9, {"headline": "Two die"}]
)
def test_json_without_an_article_says_what_was_expected(node: object) -> None:
    with pytest.raises(NoArticle, match="NewsArticle"):
        stories(node)


def test_what_is_no_json_is_an_error_at_its_place() -> None:
    with pytest.raises(CrossfootError, match=r"page\.jsonld:2:1: not JSON"):
        list(jsonld.articles(b'{"@type": "NewsArticle"\n"headline": "Two die"}', "page.jsonld", None))
    with pytest.raises(CrossfootError, match="nested more than 100 deep"):
        list(jsonld.articles(b'{"@graph":' * 10_000 + b"9" + b"}" * 10_000, "page.jsonld", None))
