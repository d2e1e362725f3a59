from __future__ import annotations

import datetime as dt
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document, Zone
from checker.readers.formats import jsonl
from checker.readers.formats.jsonl import MOST_OTHERS


def articles(data: bytes) -> list[Document | CrossfootError]:
    return list(jsonl.articles(data, "desk.jsonl", None))


def one(**fields: object) -> Document:
    (article,) = articles(json.dumps(fields).encode())
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
    article = one(
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
    assert one(body="Two boats sank.", **{name: value}).date == dt.date(2024, 6, 4)


def test_a_date_that_says_nothing_leaves_the_one_of_the_text() -> None:
    assert one(body="OSLO, May 4, 2024 (Desk) - Two boats sank.", date="soon").date == dt.date(2024, 5, 4)


def test_a_body_may_be_a_list_of_paragraphs() -> None:
    assert one(body=["Two sank.", "Three rose."]).prose == "Two sank.\n\nThree rose."


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
    found = articles(b"\r\n".join(lines))
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
        articles(findings * 3)
    told, article = articles(findings + b'{"text": "Two died."}')
    assert isinstance(told, CrossfootError)
    assert isinstance(article, Document)
    with pytest.raises(NoArticle):
        articles(findings * MOST_OTHERS + b'{"text": "Two died."}')


def test_a_binary_file_is_one_error() -> None:
    with pytest.raises(CrossfootError, match="binary"):
        articles(b'{"title": "a"}\n' + bytes(4) + b"\n\n1\n2")


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_each_article_lies_in_the_file_where_it_says(
    stories: list[tuple[str, str]], ascii_only: bool, end: str
) -> None:
    file = end.join(json.dumps({"title": a, "text": b}, ensure_ascii=ascii_only) for a, b in stories)
    found = articles(file.encode())
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
