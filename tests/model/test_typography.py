"""Figures in text that is typed oddly: hidden characters, other scripts, raised digits."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.extraction.tokens import tokenize

HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("It cut 1\u00ad000 jobs.", "1\u00ad000", 1000),
        ("It cut 2,\u200b500 jobs.", "2,\u200b500", 2500),
        ("It cut 5\u2060000 jobs.", "5\u2060000", 5000),
        ("It cut 12\u2060 jobs.", "12", 12),
        ("It cut 1\u2007234 jobs.", "1\u2007234", 1234),
        ("It cut two mil\u00adlion jobs.", "two mil\u00adlion", 2_000_000),
        ("The canton owes 1'250'000 in all.", "1'250'000", 1_250_000),
        ("The canton owes 1’250’000.50 in all.", "1’250’000.50", 1_250_000.5),
        ("It has １，０００ shops.", "１，０００", 1000),
        ("It has ٢٥ shops.", "٢٥", 25),
        ("It has 1\u066c000 shops.", "1\u066c000", 1000),
        ("It holds 10⁶ cells.", "10⁶", 1_000_000),
        ("It holds 3.5×10⁶ cells.", "3.5×10⁶", 3_500_000),
        ("It holds 3.5 x 10^6 cells.", "3.5 x 10^6", 3_500_000),
        ("It has 5,000² members.", "5,000²", 5000),
    ],
)
def test_an_odd_number_is_read_where_it_stands(text: str, printed: str, value: float) -> None:
    assert [(f.text, text[f.start : f.end], f.value) for f in checker.extract(text)] == [(printed, printed, value)]


def test_a_raised_digit_behind_letters_is_the_unit_s() -> None:
    (figure,) = checker.extract("A room of 2.5m² is let.")
    assert (figure.text, figure.unit) == ("2.5m²", "square meter")


def test_accents_of_their_own_make_the_same_words() -> None:
    text = "Café owners sold 40 pâtés."
    assert tokenize(unicodedata.normalize("NFD", text), 0, 30).texts[:5] == tokenize(text, 0, len(text)).texts[:5]


@given(
    st.lists(st.sampled_from([*HIDDEN, "\u0301", "²", "10", "⁶", "５", "٬", "1", ",", " ", "a", "%", "$"]), max_size=40)
)
def test_every_figure_is_the_text_at_its_offsets(parts: list[str]) -> None:
    text = "".join(parts)
    figures = checker.extract(text)
    assert all(text[f.start : f.end] == f.text and f.text for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))


@pytest.mark.parametrize("part", ["1\u200b", "5²", "10⁶", "e\u0301", "1'", "1’000", "2h 3m ", "1,"])
def test_a_run_twice_as_long_takes_twice_the_calls(part: str) -> None:
    def calls(times: int) -> int:
        counted = 0

        def count(frame: FrameType, event: str, argument: object) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            tokenize(part * times, 0, len(part) * times)
        finally:
            sys.setprofile(before)
        return counted

    calls(1)  # loads what is loaded once
    assert calls(800) - calls(400) <= 2.1 * (calls(400) - calls(200))


def test_a_half_is_no_part_of_the_word_glued_to_it() -> None:
    assert tokenize("½didn't", 0, 7).texts == ["½", "did", "n't"]
