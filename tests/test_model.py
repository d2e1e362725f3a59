"""Documents, quantities, intervals and the origins of text, and figures in text that is typed oddly."""

from __future__ import annotations

import sys
import unicodedata
from fractions import Fraction
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker import engine
from checker.extraction.tokens import tokenize
from checker.model.claim import Verdict
from checker.model.document import Document, Zone
from checker.model.interval import Interval
from checker.model.origins import Origins, Stretch
from checker.model.quantity import LONGEST_BASE, Kind, Quantity
from checker.model.sheet import Part, Sheet, SheetClaim, SheetFigure, State


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_is_a_line_and_a_column_whatever_ends_the_lines(end: str) -> None:
    document = engine.read_text(f"One.{end}{end}Two men: 3.{end}")
    assert document.place(document.prose.index("One")) == (1, 1)
    assert document.place(document.prose.index("3")) == (3, 10)


def test_a_place_in_one_of_many_articles_is_that_in_their_file() -> None:
    (first, second) = engine.read_bytes(b'{"text": "One 12."}\n{"text": "Two 13."}\n', "a.jsonl")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [each.place(each.prose.index("1")) for each in (first, second)] == [(1, 15), (2, 15)]


# What a quantity says of how it is told.


@pytest.mark.parametrize(
    ("per", "per_so_many", "base"),
    [
        (None, False, 0),
        ("barrel", False, 0),
        ("100,000", True, 100_000),
        ("10 gram", True, 0),
        ("0,000", True, 0),
        ("100,000:45", True, 0),
        ("1" + LONGEST_BASE * "0", True, 0),
        (5000 * "1", True, 0),  # more digits than int() takes
    ],
)
def test_for_how_many_a_rate_is_told(per: str | None, per_so_many: bool, base: int) -> None:
    rate = Quantity(Kind.COUNT, per=per)
    assert (rate.is_per_so_many, rate.base) == (per_so_many, base)


ENDS = st.one_of(st.none(), st.fractions(min_value=-50, max_value=50, max_denominator=12))


@st.composite
def intervals_with_a_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    member = draw(st.fractions(min_value=-50, max_value=50, max_denominator=12))
    below = draw(st.one_of(st.none(), st.fractions(min_value=0, max_value=9, max_denominator=12)))
    above = draw(st.one_of(st.none(), st.fractions(min_value=0, max_value=9, max_denominator=12)))
    low = None if below is None else member - below
    high = None if above is None else member + above
    return Interval(low, high), member


@given(intervals_with_a_member(), intervals_with_a_member())
def test_what_lies_in_the_operands_lies_in_the_result(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (first, x), (second, y) = a, b
    assert x + y in first + second
    assert x - y in first - second
    assert x * y in first * second
    assert -x in -first
    if y:
        assert x / y in first / second


@given(intervals_with_a_member(), intervals_with_a_member())
def test_intervals_meet_if_a_member_of_one_lies_in_the_other(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (first, x), (second, _) = a, b
    if x in second:
        assert first.meets(second)
        assert second.meets(first)


def test_intervals_that_share_only_an_end_meet() -> None:
    assert Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(2), Fraction(3)))
    assert not Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(5, 2), Fraction(3)))


def test_a_quotient_by_what_may_be_zero_may_be_anything() -> None:
    assert Interval.point(1) / Interval(Fraction(-1), Fraction(1)) == Interval(None, None)


@given(ENDS, ENDS)
def test_an_unbounded_side_stays_unbounded_in_a_sum(low: Fraction | None, high: Fraction | None) -> None:
    total = Interval(low, high) + Interval(Fraction(1), None)
    assert total.high is None
    assert (total.low is None) == (low is None)


PIECES = st.lists(st.tuples(st.text("ab9", min_size=1, max_size=4), st.sampled_from(["", "<b>", "**"])), min_size=1)


def test_without_stretches_prose_and_source_are_one_text() -> None:
    assert Origins().span(3, 9) == (3, 9)


@given(PIECES, st.data())
def test_markup_between_stretches_shifts_what_is_behind_it(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    source = prose = ""
    stretches = []
    for text, markup in pieces:
        source += markup
        stretches.append(Stretch(len(prose), len(source), len(source) + len(text)))
        source, prose = source + text, prose + text
    stretches.append(Stretch(len(prose), len(source), len(source)))
    start = data.draw(st.integers(0, len(prose) - 1))
    end = data.draw(st.integers(start + 1, len(prose)))
    first, last = Origins(stretches).span(start, end)
    assert source[first:last].replace("<b>", "").replace("**", "") == prose[start:end]


def test_a_character_that_the_source_writes_in_markup_is_taken_whole() -> None:
    origins = Origins(
        [Stretch(0, 0, 5), Stretch(5, 5, 12), Stretch(6, 12, 14), Stretch(8, 14, 14)]
    )  # "paid &pound;9m" as "paid £9m"
    assert origins.span(5, 8) == (5, 14)
    assert origins.span(5, 6) == (5, 12)
    assert origins.span(8, 8) == (14, 14)


TOTAL, PART = Part("total", 0, 2, "52", 0), Part("all", 8, 10, "12", 1)


def claim(verdict: Verdict, *parts: Part, rule: str = "total-of-row") -> SheetClaim:
    return SheetClaim(rule, "It adds up.", verdict, parts, (), "12 ≠ 52", None, (), False)


def test_what_fails_is_told_first_and_what_could_not_be_judged_is_not() -> None:
    claims = (
        claim(Verdict.UNKNOWN, TOTAL),
        claim(Verdict.HOLDS, TOTAL),
        claim(Verdict.LOOSE, TOTAL),
        claim(Verdict.FAILS, TOTAL),
        claim(Verdict.HOLDS, TOTAL, PART),
        claim(Verdict.FAILS, PART),  # of another figure
    )
    figure = SheetFigure(0, 2, "52", 1, 1, 1, 3, Zone.BODY, State.ALONE, claims=(0, 1, 2, 3, 4))
    assert Sheet((figure,), claims, ()).telling(figure) == (3, 2, 1, 4)


def test_of_claims_that_say_the_same_one_is_told() -> None:
    claims = (
        claim(Verdict.HOLDS, TOTAL, PART),
        claim(Verdict.HOLDS, PART, TOTAL, rule="total-of-parts"),
        claim(Verdict.HOLDS, TOTAL),
    )
    figure = SheetFigure(0, 2, "52", 1, 1, 1, 3, Zone.BODY, State.ALONE, claims=(0, 1, 2))
    assert Sheet((figure,), claims, ()).telling(figure) == (0, 2)


# Figures in text that is typed oddly: hidden characters, other scripts, raised digits.

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
