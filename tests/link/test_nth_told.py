"""Ordinals, and counts of the same."""

from __future__ import annotations

import pytest

from checker.link.nth_told import count_in_a_row, toll_told
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It was a sixth straight loss. Five defeats in a row are too many.", "Five"),
        ("It was a sixth successive win. A run of five victories delights them.", "five"),
        ("It was a sixth consecutive defeat. The five-game losing streak hurts, a fifth defeat", None),
    ],
)
def test_a_row_is_told_by_an_ordinal_and_by_a_count(text: str, count: str | None) -> None:
    context, figures = read(text)
    assert count_in_a_row(context, figures["sixth"]) is (figures[count] if count else None)


@pytest.mark.parametrize("told", ["They had lost five in a row", "After five defeats in a row", "Five straight wins"])
def test_a_row_may_be_another_or_end_before(told: str) -> None:
    context, figures = read(f"It was a sixth straight loss. {told}.")
    assert count_in_a_row(context, figures["sixth"]) is None


def test_the_last_victim_makes_the_toll() -> None:
    context, figures = read("He was the 18th victim. The death toll now stands at 19.")
    assert toll_told(context, figures["18th"]) is figures["19"]
