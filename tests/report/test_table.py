"""Text on a terminal: its cells, and tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.escaping import safe
from checker.report.table import cells, pad, table


@pytest.mark.parametrize(
    ("text", "shown", "width"),
    [
        ("250 men", "250 men", 7),
        ("a\tb", "a    b", 6),
        ("250\u00a0men", "250 men", 7),
        ("人民", "人民", 4),
        ("cafe\u0301", "cafe\u0301", 4),
        ("\x1b]0;owned\x07", "␛]0;owned␇", 10),
        ("\x7f\x9b31m", "␡\ufffd31m", 5),
        ("\u202e052\u202c", "052", 3),
        ("zero\u200bwidth", "zerowidth", 9),
        ("two\nlines", "two lines", 9),
        ("\ud800", "\ufffd", 1),
    ],
)
def test_text_is_safe_and_its_width_known(text: str, shown: str, width: int) -> None:
    assert (safe(text), cells(text)) == (shown, width)


def test_padding_counts_cells() -> None:
    assert pad("人", 4) + "|" == "人  |"


@given(st.text())
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    assert all(char.isprintable() or ord(char) > 0xFF for char in safe(text))
    assert cells(safe(text)) == cells(text)


ROWS = [("3:19", "1,300", "jobs in the north"), ("13:2", "700 million", "")]


def test_a_table_is_as_wide_as_it_comes() -> None:
    assert list(table(ROWS, None)) == ["3:19  1,300        jobs in the north", "13:2  700 million"]


def test_texts_go_on_below_where_there_is_no_room() -> None:
    assert list(table(ROWS, 24)) == [
        "3:19  1,300     jobs in",
        "                the",
        "                north",
        "13:2  700",
        "      million",
    ]


def test_a_word_is_cut_only_where_it_must_be() -> None:
    assert list(table([("a", "21,300,000,000")], 11)) == ["a  21,300,0", "   00,000"]


def test_wide_characters_count_as_two() -> None:
    assert list(table([("人民日報社説", "x")], 9)) == ["人民日  x", "報社説"]


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), min_size=1, max_size=4), st.integers(14, 60))
def test_nothing_is_lost_and_nothing_too_wide(rows: list[tuple[str, str]], room: int) -> None:
    lines = list(table(rows, room))
    assert all(cells(line) <= room for line in lines)
    kept = "".join(table(rows, None))
    assert sorted("".join(lines).replace(" ", "")) == sorted(kept.replace(" ", ""))
