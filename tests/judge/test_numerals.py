"""Every style in which a number is read goes back out as it came in, and is read as what it says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker import engine
from checker.judge.numerals import NO_BREAK, NUMBER, Decimals, read
from checker.judge.printing import like, show
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision import constant

MARKS = ("\u00a0", "\u2007", "\u2009", "\u202f", "'", "’", ",")
STYLES = (
    *(f"1{mark}300" for mark in MARKS),
    *(f"2{mark}051{mark}300" for mark in (*MARKS, ".", " ")),
    "12,34,567",
    "12 000",
    "1\u066c300",
    "１，３００",
    "1,200.5",
    "1'200.5",
    "7,5",
    "1300",
    "80",
)
WRAPS = ("{}", "${}", "€{}", "${} million", "{}%", "{} metres", "{}-year")


def figure(text: str, noun: str = "") -> Figure:
    """The only figure of a text, as it is read."""
    (found,) = engine.extract(engine.read_text(f"It was told of {text}{noun} at the harbour.")).figures
    return found


def number(figure: Figure) -> Fraction:
    (printed,) = figure.quantity.numbers
    return printed.value


@pytest.mark.parametrize("style", STYLES)
@settings(deadline=None, max_examples=40)  # the first text loads the words
@given(value=st.integers(1, 30_000_000), part=st.sampled_from((0, 0, Fraction(1, 4), Fraction(1, 3))))
def test_what_is_printed_like_a_figure_is_read_as_what_it_says(style: str, value: int, part: Fraction) -> None:
    model = figure(style)
    printed = like(model, value + part)
    assert printed.number is not None
    again = figure(printed.text, " tickets")  # "1900" alone would be a year
    assert again.text == printed.text
    assert number(again) == printed.number.value
    assert abs(number(again) - value - part) <= Fraction(1, 2)


@pytest.mark.parametrize("wrap", WRAPS)
@settings(deadline=None, max_examples=40)
@given(style=st.sampled_from(STYLES), value=st.integers(2, 900_000))
def test_what_stands_around_a_number_stays(wrap: str, style: str, value: int) -> None:
    model = figure(wrap.format(style))
    scale = 10**6 if "million" in wrap else 1
    printed = like(model, Fraction(value * scale))
    assert number(figure(printed.text)) == value * scale
    assert figure(printed.text).kind is model.kind


@pytest.mark.parametrize("mark", MARKS)
def test_a_sum_parts_its_thousands_as_its_total_does(mark: str) -> None:
    text = f"The plan cuts 1{mark}300 jobs: 700 in Leeds, 300 in York and 200 in Hull."
    (finding,) = checker.check(text, notes=True)
    assert finding.message == f"700, 300 and 200 make 1{mark}200, not 1{mark}300."
    assert finding.arithmetic == f"700 + 300 + 200 = 1{mark}200 ≠ 1{mark}300"
    assert finding.fits == f"1{mark}200"


@pytest.mark.parametrize("mark", MARKS)
@settings(deadline=None)
@given(value=st.integers(1000, 30_000_000))
def test_thousands_are_parted_as_in_the_figures_around_where_the_nearest_has_none(mark: str, value: int) -> None:
    around = [figure("900"), figure(f"70{mark}000")]
    assert (
        like(around[0], Fraction(value), around).text
        == show(constant(value), around).text
        == f"{value:,}".replace(",", mark)
    )


@settings(deadline=None)
@given(value=st.integers(-10_000, 10_000), places=st.integers(0, 3))
def test_a_result_with_its_sign_is_read_as_what_it_says(value: int, places: int) -> None:
    result = constant(Fraction(value, 10**places), Kind.PERCENT, "percent")
    assert number(figure(show(result, [], Decimals(places)).text)) == result.value


def test_a_plain_space_becomes_one_that_does_not_break() -> None:
    assert like(figure("12 000"), Fraction(1300)).text == f"1{NO_BREAK}300"


@pytest.mark.parametrize(
    ("model", "value", "text"),
    [
        ("five percentage points", 8, "eight percentage points"),
        ("three-year", 21, "21-year"),
        ("four weeks", 9, "nine weeks"),
        ("a dozen", 15, "fifteen"),
        ("half a mile", 2, "two mile"),
        ("2½ miles", 5, "five miles"),
        ("minus 5C", 3, "3C"),
        ("minus 5C", -3, "minus 3C"),
        ("the 21st", 22, "22nd"),
        ("the tenth", 11, "eleventh"),
        ("world number nine", 4, "number four"),
    ],
)
def test_a_number_in_words_stands_where_its_own_stood(model: str, value: int, text: str) -> None:
    assert like(figure(model), Fraction(value)).text == text


@pytest.mark.parametrize("mark", MARKS[:-1])
@pytest.mark.parametrize("point", [".", ","])
def test_a_sum_of_thousands_with_decimals_is_printed_as_its_parts_are(mark: str, point: str) -> None:
    parts = f"£7{mark}000{point}25 and £4{mark}500{point}25"
    (finding,) = checker.check(f"The sale raised {parts}, a total of £12{mark}500{point}50.", notes=True)
    assert finding.fits == f"£11{mark}500{point}50"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.234.567", 1234567),
        ("7,5", Fraction(15, 2)),
        ("1,234", 1234),
        ("12,34,567", 1234567),
        (f"12{NO_BREAK}500.50", Fraction(25001, 2)),
        ("12’500,5", Fraction(25001, 2)),
    ],
)
def test_the_value_of_digits_is_what_extraction_reads(printed: str, value: Fraction) -> None:
    assert NUMBER.fullmatch(printed)
    assert read(printed)[0] == value == number(figure(printed))
