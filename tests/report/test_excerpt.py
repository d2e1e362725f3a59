from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document
from checker.report.diagnostic import Mark, excerpt
from checker.report.places import Places
from checker.report.table import cells


def _places(source: str) -> Places:
    return Places(Document(source, source, ()))


def drawn(source: str, *marks: Mark, width: int = 60) -> str:
    """The excerpt as text, for comparison."""
    out: list[str] = []
    for row in excerpt(_places(source), marks, width):
        out.append(f"{row.line}|{row.text}")
        for pieces in row.under:
            line = ""
            for piece in pieces:
                line = line.ljust(piece.column) + piece.text
            out.append(f" |{line}")
    return "\n".join(out)


def mark(source: str, text: str, label: str, *, flagged: bool = False, nth: int = 0) -> Mark:
    start = [match.start() for match in re.finditer(re.escape(text), source)][nth]
    return Mark(start, start + len(text), label, flagged)


def test_every_mark_stands_under_its_text_with_its_label() -> None:
    source = "12 of the 30 who\nleft were 14."
    marks = mark(source, "12", "part"), mark(source, "30", "whole"), mark(source, "14", "part", flagged=True)
    assert drawn(source, *marks) == ("1|12 of the 30 who\n |-- part   -- whole\n2|left were 14.\n |          ^^ part")


def test_a_label_with_no_room_beside_its_mark_goes_below() -> None:
    source = "12 of 30 in 40"
    marks = mark(source, "12", "part"), mark(source, "30", "whole"), mark(source, "40", "frame", flagged=True)
    assert drawn(source, *marks) == (
        "1|12 of 30 in 40\n"
        " |--    --    ^^ frame\n"
        " |part  whole"
    )  # fmt: skip


def test_neighbours_of_one_role_share_a_label() -> None:
    source = "1, 2, 3 and 44"
    marks = [mark(source, text, "parts") for text in ("1", "2", "3")]
    assert drawn(source, *marks, mark(source, "44", "total", flagged=True)) == (
        "1|1, 2, 3 and 44\n"
        " |-  -  -     ^^ total\n"
        " |      parts"
    )  # fmt: skip


def test_a_mark_around_another_goes_below_it() -> None:
    source = "three hubs: A and B"
    marks = mark(source, "three hubs: A", "items"), mark(source, "hubs", "count", flagged=True)
    assert drawn(source, *marks) == (
        "1|three hubs: A and B\n"
        " |      ^^^^ count\n"
        " |------------- items"
    )  # fmt: skip


def test_columns_are_right_behind_wide_narrow_and_invisible_characters() -> None:
    for before, column in (
        ("人人 ", 5),
        ("a\tb ", 7),
        ("cafe\u0301 ", 5),
        ("\u200b", 0),
        ("x\u00a0", 2),
        ("\x1b", 1),
    ):
        (row,) = excerpt(_places(before + "250 men"), [Mark(len(before), len(before) + 3, "total", True)], 60)
        assert row.under[0][0].column == column, repr(before)


def test_a_wide_figure_is_underlined_in_full() -> None:
    (row,) = excerpt(_places("共250人"), [Mark(0, 5, "total", True)], 60)
    assert row.under[0][0].text == "^^^^^^^ total"


def test_a_long_line_is_cut_to_words_around_the_figure() -> None:
    source = "lorem " * 50 + "250 men" + " ipsum" * 50
    assert drawn(source, mark(source, "250", "total", flagged=True), width=40) == (
        "1|…lorem lorem 250 men ipsum ipsum…\n"
        " |             ^^^ total"
    )  # fmt: skip


def test_figures_far_apart_in_one_line_are_shown_one_by_one() -> None:
    source = "12 men" + " and so on" * 40 + " 13 women"
    shown = drawn(source, mark(source, "12", "a"), mark(source, "13", "b"), width=40).splitlines()
    assert [line for line in shown if line.startswith("1")] == [
        "1|12 men and so on and so on and so on…",
        "1|…and so on and so on and so on 13 women",
    ]


def test_a_figure_over_a_line_end_is_underlined_on_both_lines() -> None:
    assert drawn("about 3\r\nmillion men", Mark(6, 16, "total", True)) == (
        "1|about 3\n"
        " |      ^ total\n"
        "2|million men\n"
        " |^^^^^^^ total"
    )  # fmt: skip


@given(st.text(alphabet="ab 人\t\u0301", min_size=1, max_size=300), st.data())
def test_no_row_is_wider_than_asked(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    for row in excerpt(_places(source), [Mark(start, end, "x", True)], 40):
        assert cells(row.text) <= 40
        assert all(0 <= piece.column <= 40 for piece in row.under[0])
