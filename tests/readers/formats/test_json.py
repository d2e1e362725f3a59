"""Articles in JSON: JSON Lines, JSON-LD and ninjs."""

from __future__ import annotations

import datetime as dt
import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document, Zone
from checker.readers.formats import jsonl, jsonld, ninjs
from checker.readers.formats.jsonl import MOST_OTHERS
from checker.readers.hidden import shown


def lines_of(data: bytes) -> list[Document | CrossfootError]:
    return list(jsonl.articles(data, "desk.jsonl", None))


def line_of(**fields: object) -> Document:
    (article,) = lines_of(json.dumps(fields).encode())
    assert isinstance(article, Document)
    return article


def blocks(article: Document) -> list[tuple[Zone, str]]:
    return [(each.zone, article.prose[each.start : each.end]) for each in article.sentences]


@pytest.mark.parametrize("headline", ["headline", "title"])
@pytest.mark.parametrize("standfirst", ["standfirst", "description", "summary"])
@pytest.mark.parametrize("body", ["body", "text", "content"])
@pytest.mark.parametrize("caption", ["caption", "captions"])
def test_fields_are_read_under_the_names_that_exports_give_them(
    headline: str, standfirst: str, body: str, caption: str
) -> None:
    article = line_of(
        **{
            body: "Wheat fell 4 per cent in Kanpur.\n\nTraders blamed the rain.\n- Rice rose 2 per cent.",
            caption: ["Sacks at the mandi"],
            headline: "Wheat slips in Kanpur",
            standfirst: "Rain keeps buyers away",
        }
    )
    assert blocks(article) == [
        (Zone.HEADLINE, "Wheat slips in Kanpur"),
        (Zone.STANDFIRST, "Rain keeps buyers away"),
        (Zone.BODY, "Wheat fell 4 per cent in Kanpur."),
        (Zone.BODY, "Traders blamed the rain."),
        (Zone.LIST, "Rice rose 2 per cent."),
        (Zone.CAPTION, "Sacks at the mandi"),
    ]


@pytest.mark.parametrize(
    "value", ["2024-06-04", "2024-06-04T23:50:00Z", "20240604", "4 June 2024", "Tue, June 4, 2024"]
)
@pytest.mark.parametrize("name", ["date", "published"])
def test_a_date_field_dates_the_story(name: str, value: str) -> None:
    assert line_of(body="Two boats sank.", **{name: value}).date == dt.date(2024, 6, 4)


def test_a_date_that_says_nothing_leaves_the_one_of_the_text() -> None:
    assert line_of(body="OSLO, May 4, 2024 (Desk) - Two boats sank.", date="soon").date == dt.date(2024, 5, 4)


def test_a_body_may_be_a_list_of_paragraphs() -> None:
    assert line_of(body=["Two sank.", "Three rose."]).prose == "Two sank.\n\nThree rose."


def test_a_bad_line_is_an_error_at_its_line_and_the_rest_goes_on() -> None:
    lines = [
        b'{"title": "Two die", "text": "Two died."}',
        b'{"title": "Three die" "text": "Three died."}',
        b"",
        b'{"title": "Ca\xff"}',
        b"[1]",
        b'{"byline": "A. Rao"}',
        b'{"title": "Four die", "text": "Four died."}',
    ]
    found = lines_of(b"\r\n".join(lines))
    assert [str(each) if isinstance(each, CrossfootError) else each.line for each in found] == [
        1,
        "desk.jsonl:2:23: not JSON: expecting ',' delimiter",
        "desk.jsonl:4: not UTF-8: byte 0xff at offset 13; save it as UTF-8",
        "desk.jsonl:5: no article: expected an object with one of headline, title, body, text, content",
        "desk.jsonl:6: no article: expected an object with one of headline, title, body, text, content",
        7,
    ]


def test_a_file_of_other_things_holds_no_article() -> None:
    findings = b'{"rule": "unit", "figures": [{"text": "5 km"}]}\n'
    with pytest.raises(NoArticle, match="no article in it: expected an object with one of headline"):
        lines_of(findings * 3)
    told, article = lines_of(findings + b'{"text": "Two died."}')
    assert isinstance(told, CrossfootError)
    assert isinstance(article, Document)
    with pytest.raises(NoArticle):
        lines_of(findings * MOST_OTHERS + b'{"text": "Two died."}')


def test_a_binary_file_is_one_error() -> None:
    with pytest.raises(CrossfootError, match="binary"):
        lines_of(b'{"title": "a"}\n' + bytes(4) + b"\n\n1\n2")


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_each_article_lies_in_the_file_where_it_says(
    stories: list[tuple[str, str]], ascii_only: bool, end: str
) -> None:
    file = end.join(json.dumps({"title": a, "text": b}, ensure_ascii=ascii_only) for a, b in stories)
    found = lines_of(file.encode())
    assert len(found) == len(stories)
    for number, each in enumerate(found, start=1):
        if isinstance(each, Document):
            assert file[each.offset : each.offset + len(each.source)] == each.source
            assert each.line == number


def test_a_large_file_is_never_in_memory_twice() -> None:
    line = json.dumps({"title": "Two die", "text": "Two men died on the pier. " * 400}).encode() + b"\n"
    data = line * 300
    tracemalloc.start()
    count = sum(1 for _ in jsonl.articles(data, None, None))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 300
    assert peak < len(data) / 4


STORY = {"@type": "NewsArticle", "headline": "Two die", "articleBody": "Two men died."}


def stories(node: object, *, ascii_only: bool = True) -> list[Document]:
    return list(jsonld.articles(json.dumps(node, ensure_ascii=ascii_only).encode(), "page.jsonld", None))


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


def item_of(item: dict[str, object], *, ascii_only: bool = True) -> Document:
    (article,) = ninjs.articles(json.dumps(item, ensure_ascii=ascii_only).encode(), None, None)
    return article


@pytest.mark.parametrize(
    "body", [{"body_xhtml": "<p>Paid &pound;9m &#8211; \u00a38m late.</p><!-- crossfoot: off -->"}]
)
def test_a_body_of_html_has_its_places_in_the_json(body: dict[str, object]) -> None:
    article = item_of({"headline": "Club pays", **body})
    assert article.prose == "Club pays\n\nPaid £9m – £8m late."
    first = article.prose.index("£8m")
    start, end = article.origins.span(first, first + 3)
    assert article.source[start:end] == r"\u00a38m"
    ((start, end, text),) = [(each.start, each.end, each.text) for each in article.directives]
    assert (article.source[start:end], text) == ("<!-- crossfoot: off -->", "off")


@pytest.mark.parametrize("kind", ["contenttype", "contentType"])
def test_a_story_held_in_both_forms_is_read_once(kind: str) -> None:
    bodies = [{kind: "text/html", "value": "<p>Two died.</p>"}, {kind: "text/plain", "value": "Two died."}]
    assert item_of({"bodies": bodies}).prose == "Two died."


@given(st.text('9,£😀\u200b\n"\\ ab.', min_size=1).filter(str.strip), st.booleans())
def test_any_text_is_read_back_from_its_places(body: str, ascii_only: bool) -> None:
    article = item_of({"headlines": [{"value": "Two die"}], "bodies": [{"value": body}]}, ascii_only=ascii_only)
    for at, said in enumerate(article.prose):
        start, end = article.origins.span(at, at + 1)
        if not said.isspace():
            assert json.loads(f'"{article.source[start:end]}"') == said


def test_json_without_an_item_says_what_was_expected() -> None:
    with pytest.raises(NoArticle, match="expected a ninjs object"):
        item_of({"name": "crossfoot"})
