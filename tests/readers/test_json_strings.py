from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.readers.json_articles import Node, parse
from checker.readers.runs import Runs

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
