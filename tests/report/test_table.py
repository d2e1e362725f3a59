from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.report.table import cells, table

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
