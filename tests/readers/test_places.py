"""Each piece of text that is read of markup, XML or JSON stands in the source where it says."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.document import Zone
from checker.readers import xml_events
from checker.readers.json_articles import Node, parse
from checker.readers.marked import Marked
from checker.readers.runs import Run, Runs, flowing

PIECES = st.lists(st.text(" \t\r\n\f\u00a0a9", max_size=5), max_size=6)


@given(PIECES, st.booleans())
def test_white_space_is_one_space_wherever_tags_stand_in_it(pieces: list[str], tags: bool) -> None:
    mark = "<b>" if tags else ""
    source = mark.join(pieces)
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        runs.append((piece, at, at + len(piece)))
        at += len(piece) + len(mark)
    found = list(flowing(runs))
    assert "".join(said for said, _, _ in found) == re.sub("[ \t\r\n\f]+", " ", "".join(pieces)).removeprefix(" ")
    for said, start, end in found:
        assert said == (source[start:end] if said != " " else " ")
        assert not source[start:end].strip(" \t\r\n\f") or source[start:end] == said


def test_what_the_source_writes_as_markup_stays() -> None:
    assert list(flowing([("9 ", 0, 2), ("\n", 2, 6), (" boats", 6, 12), ("&", 12, 17)])) == [
        ("9 ", 0, 2),
        ("\n", 2, 6),
        ("boats", 7, 12),
        ("&", 12, 17),
    ]


RUNS = st.lists(st.lists(st.text("a 9.\n", max_size=6), max_size=3), max_size=4)


def test_blocks_become_paragraphs_with_their_zones() -> None:
    page = Marked("# Ferry sinks\n\nIt *sank*. All lived.")
    page.block(Zone.HEADLINE)
    page.add("Ferry sinks", 2, 13)
    page.block(Zone.BODY)
    page.add("It ", 15, 18)
    page.add("sank", 19, 23)
    page.add(". All lived.", 24, 36)
    document = page.document()
    assert [(s.zone, s.paragraph, document.prose[s.start : s.end]) for s in document.sentences] == [
        (Zone.HEADLINE, 0, "Ferry sinks"),
        (Zone.BODY, 1, "It sank."),
        (Zone.BODY, 1, "All lived."),
    ]
    start, end = document.origins.span(document.prose.index("sank"), document.prose.index("sank") + 5)
    assert document.source[start:end] == "sank*."


@given(RUNS)
def test_every_sentence_stands_in_the_source(blocks: list[list[str]]) -> None:
    page = Marked("".join(f"<{run}>" for runs in blocks for run in runs))
    at = 0
    for runs in blocks:
        page.block(Zone.BODY)
        for run in runs:
            page.add(run, at + 1, at + 1 + len(run))
            at += len(run) + 2
    document = page.document()
    for sentence in document.sentences:
        start, end = document.origins.span(sentence.start, sentence.end)
        found = document.source[start:end].replace("<", "").replace(">", "")
        assert found == document.prose[sentence.start : sentence.end]


def test_a_character_written_in_markup_is_taken_whole_at_the_end_too() -> None:
    page = Marked("Paid 9&euro;")
    page.block(Zone.BODY)
    page.add("Paid 9", 0, 6)
    page.add("€", 6, 12)
    document = page.document()
    assert document.prose == "Paid 9€"
    assert document.origins.span(5, 7) == (5, 12)


XML_PIECES = ["9", "é", "😀", "\n", "\r\n", " ", "&amp;", "&#163;", "<b>", "</b>", "<!-- é -->", "<![CDATA[&é]]>"]


def texts(source: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    xml_events.read(
        source,
        xml_events.Events(
            lambda *_: None, lambda *_: None, lambda *text: found.append(text), lambda *comment: found.append(comment)
        ),
    )
    return found


@given(st.lists(st.sampled_from(XML_PIECES)), st.sampled_from(["", "\ufeff"]))
def test_each_text_and_comment_stands_at_its_span(pieces: list[str], mark: str) -> None:
    source = mark + "<a>" + "".join(piece for piece in pieces if piece not in {"<b>", "</b>"}) + "</a>"
    for said, start, end in texts(source):
        written = source[start:end]
        expected = {"&amp;": "&", "&#163;": "\u00a3", "\r\n": "\n", "<!-- é -->": " é "}
        assert expected.get(written, written) == said


def test_attributes_that_a_document_only_declares_are_left_out() -> None:
    assert xml_events.tree('<!DOCTYPE a [<!ATTLIST a b CDATA "9" c CDATA "8">]><a c="7"/>').attrib == {"c": "7"}


@pytest.mark.parametrize("encoding", ["punycode", "unicode_escape", "hex", "utf_7", "nonsense"])
def test_what_is_no_encoding_of_files_is_refused(encoding: str) -> None:
    started = time.process_time()
    with pytest.raises(CrossfootError, match=f"not in {encoding}"):
        xml_events.decode(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + b"a" * 400_000)
    assert time.process_time() - started < 1


def test_bytes_that_are_not_in_the_encoding_say_so() -> None:
    with pytest.raises(CrossfootError, match=r"a\.xml: not in utf-8"):
        xml_events.decode(b"<p>\xa39m</p>", "a.xml")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def said(node: Node) -> Any:
    """A parsed node as plain values."""
    if isinstance(node, Runs):
        return node.text
    if isinstance(node, list):
        return [said(each) for each in node]
    return {key: said(each) for key, each in node.items()} if isinstance(node, dict) else None


def strings_of(value: Any) -> Any:
    """A value of JSON with None for all but its strings."""
    if isinstance(value, list):
        return [strings_of(each) for each in value]
    if isinstance(value, dict):
        return {key: strings_of(each) for key, each in value.items()}
    return value if isinstance(value, str) else None


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_the_strings_are_those_that_json_reads(value: Any, ascii_only: bool, indent: int | None) -> None:
    assert said(parse(json.dumps(value, ensure_ascii=ascii_only, indent=indent))) == strings_of(value)


@given(st.text(), st.booleans(), st.data())
def test_each_part_of_a_string_is_what_its_span_of_the_source_says(
    text: str, ascii_only: bool, data: st.DataObject
) -> None:
    source = json.dumps(["first", text], ensure_ascii=ascii_only)
    node = parse(source)
    assert isinstance(node, list)
    runs = node[1]
    assert isinstance(runs, Runs)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = runs.part(start, end)
    assert "".join(said for said, _, _ in part) == text[start:end]
    assert [json.loads(f'"{source[first:last]}"') for _, first, last in part] == [said for said, _, _ in part]


def test_a_byte_order_mark_shifts_no_place() -> None:
    source = '\ufeff{"body": "Paid 9"}'
    node = parse(source)
    assert isinstance(node, dict)
    assert isinstance(node["body"], Runs)
    ((text, start, end),) = node["body"].part(5, 6)
    assert (text, source[start:end]) == ("9", "9")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ('{"headline": "Two die"', "a.json:1:23"),
        ('{"headline":\n "Two die"\n"x"}', "a.json:3:1"),
        ('["Two\ndie"]', "a.json:1:6"),
        ("", "a.json:1:1"),
        ("\ufeff?", "a.json:1:2"),
        ('{"headline": Two}', "a.json:1:14"),
        ("[1] [2]", "a.json:1:5"),
    ],
)
def test_what_is_no_json_is_an_error_at_its_place(source: str, place: str) -> None:
    with pytest.raises(CrossfootError, match="not JSON") as caught:
        parse(source, "a.json")
    assert str(caught.value).startswith(place + ": ")


@pytest.mark.parametrize("depth", [102, 200_000])
def test_json_nested_deeper_than_any_article_is_refused(depth: int) -> None:
    with pytest.raises(CrossfootError, match="nested more than 100 deep"):
        parse("[" * depth + "]" * depth)
