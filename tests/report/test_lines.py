from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.places import Lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_in_every_way_that_editors_know(end: str) -> None:
    text = f"one{end}two{end}{end}four"
    lines = Lines(text)
    assert [lines.place(text.index(word)) for word in ("one", "two", "four")] == [(1, 1), (2, 1), (4, 1)]
    assert [text[slice(*lines.span(number))] for number in range(1, 5)] == ["one", "two", "", "four"]


def test_the_end_of_a_text_is_a_place() -> None:
    assert Lines("ab").place(2) == (1, 3)
    assert Lines("ab\n").place(3) == (2, 1)
    assert Lines("").place(0) == (1, 1)


def test_columns_count_code_points() -> None:
    assert Lines("é人\t👍7").place(4) == (1, 5)


@given(st.text(alphabet="ab\r\n", max_size=40), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    line, column = lines.place(offset)
    start, end = lines.span(line)
    assert start + column - 1 == offset
    assert "\n" not in text[start:end]
    assert "\r" not in text[start:end]


@pytest.mark.parametrize(("text", "count"), [("", 0), ("a", 1), ("a\n", 1), ("a\r\nb", 2), ("a\n\n", 2), ("\r", 1)])
def test_what_a_last_line_end_begins_is_no_line(text: str, count: int) -> None:
    assert Lines(text).count == count
