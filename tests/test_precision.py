"""What printed figures may stand for, and the form of a slip."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import precision
from checker.model.claim import Verdict
from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Moment, Printed, Quantity, Style
from checker.precision import Amount, amount, constant, significant_place
from checker.precision.slip_forms import Form, digits_said, slip_form


def count(value: int, hedge: Hedge = Hedge.NONE) -> Amount:
    return amount(Quantity(Kind.COUNT, (Printed(Fraction(value)),), hedge=hedge))


def money(value: str, scale: int = 1) -> Amount:
    """ "1.2" with scale a million is $1.2 million."""
    _, _, decimals = value.partition(".")
    printed = Printed(Fraction(value) * scale, Fraction(scale, 10 ** len(decimals)))
    return amount(Quantity(Kind.MONEY, (printed,), "dollar"))


MILLION = 10**6


@pytest.mark.parametrize(
    ("value", "place", "significant"), [(250, 1, 10), (5000, 1, 1000), (268, 1, 1), (1_200_000, 100_000, 100_000)]
)
def test_the_significant_place_is_that_of_the_last_digit_that_is_no_trailing_zero(
    value: int, place: int, significant: int
) -> None:
    assert significant_place(Printed(Fraction(value), Fraction(place))) == significant


def test_levels_set_against_each_other_are_rounded_no_more_coarsely_than_the_finer_one() -> None:
    before, after = precision.compared(count(30_000), count(33_000))
    assert before.rounded == Interval(Fraction(29_500), Fraction(30_500))
    assert after.rounded == Interval(Fraction(32_500), Fraction(33_500))


def test_a_level_of_one_digit_is_as_fine_as_one_with_a_point() -> None:
    before, after = precision.compared(money("2", MILLION), money("1.5", MILLION))
    assert before.exact == Interval(Fraction(1_950_000), Fraction(2_050_000))
    assert after == money("1.5", MILLION)


def test_a_scale_word_stands_for_half_a_unit_of_its_last_place_on_each_side() -> None:
    reading = money("1.2", MILLION).exact
    assert reading == Interval(Fraction(1_150_000), Fraction(1_250_000))


def test_a_whole_count_is_exact_and_has_a_rounded_reading_from_three_zeros_on() -> None:
    assert count(700).rounded == count(700).exact == constant(700).exact
    assert count(5000).exact == constant(5000).exact
    assert count(5000).rounded == Interval(Fraction(4500), Fraction(5500))


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.ABOUT, 200, 400),
        (Hedge.NEARLY, 200, 300),
        (Hedge.UP_TO, 200, 300),
        (Hedge.OVER, 300, 400),
        (Hedge.AT_LEAST, 300, 400),
    ],
)
def test_a_hedge_reaches_one_unit_of_the_last_significant_place(hedge: Hedge, low: int, high: int) -> None:
    assert count(300, hedge).exact == Interval(Fraction(low), Fraction(high))


def test_more_than_reaches_a_quarter_further_where_only_order_is_asked() -> None:
    assert precision.at_most(count(370), count(300, Hedge.OVER)) is not Verdict.FAILS
    assert precision.at_most(count(380), count(300, Hedge.OVER)) is Verdict.FAILS
    assert precision.at_most(count(370), count(300)) is Verdict.FAILS


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (250, 250, Verdict.HOLDS),
        (250, 205, Verdict.FAILS),
        (30, 40, Verdict.FAILS),  # printed to one place: they must be equal
        (5000, 6000, Verdict.FAILS),
        (5216, 5200, Verdict.LOOSE),  # coarse by its zeros alone
        (290, 300, Verdict.LOOSE),
        (268, 300, Verdict.FAILS),  # further off than a tenth: nobody leaves "nearly" out there
        (19, 20, Verdict.FAILS),  # nobody rounds a handful
        (268, 50, Verdict.FAILS),
    ],
)
def test_two_mentions_of_one_count(first: int, second: int, verdict: Verdict) -> None:
    assert precision.equal(count(first), count(second)) is verdict
    assert precision.equal(count(second), count(first)) is verdict


@pytest.mark.parametrize(
    ("fine", "coarse", "verdict"),
    [
        ("1.23", "1.2", Verdict.HOLDS),
        ("1.28", "1.2", Verdict.HOLDS),  # cut instead of rounded
        ("1.28", "1.3", Verdict.HOLDS),
        ("1.28", "1.1", Verdict.FAILS),
        ("1.3", "1.2", Verdict.FAILS),
    ],
)
def test_a_finer_mention_must_round_or_be_cut_to_the_coarser(fine: str, coarse: str, verdict: Verdict) -> None:
    assert precision.equal(money(fine, MILLION), money(coarse, MILLION)) is verdict


def test_hedged_mentions_agree_within_their_hedge() -> None:
    assert precision.equal(count(298), count(300, Hedge.NEARLY)) is Verdict.HOLDS
    assert precision.equal(count(268), count(300, Hedge.ABOUT)) is Verdict.HOLDS
    assert precision.equal(count(150), count(300, Hedge.ABOUT)) is Verdict.FAILS


@pytest.mark.parametrize(
    ("hedge", "number", "verdict"),
    [
        (Hedge.OVER, 298, Verdict.FAILS),
        (Hedge.OVER, 302, Verdict.HOLDS),
        (Hedge.OVER, 400, Verdict.FAILS),  # a whole unit off
        (Hedge.AT_LEAST, 290, Verdict.FAILS),
        (Hedge.NEARLY, 302, Verdict.FAILS),
        (Hedge.NEARLY, 200, Verdict.FAILS),
        (Hedge.UP_TO, 310, Verdict.FAILS),
        (Hedge.ABOUT, 310, Verdict.HOLDS),
        (Hedge.ABOUT, 400, Verdict.FAILS),
        (Hedge.OVER, 300, Verdict.HOLDS),
    ],
)
def test_a_hedge_is_broken_by_the_number_on_its_wrong_side(hedge: Hedge, number: int, verdict: Verdict) -> None:
    assert precision.equal(count(300, hedge), count(number)) is verdict
    assert precision.equal(count(number), count(300, hedge)) is verdict


def test_a_sum_of_exact_counts_must_be_the_total() -> None:
    assert precision.equal(count(160) + count(90), count(250)) is Verdict.HOLDS
    assert precision.equal(count(160) + count(80), count(250)) is Verdict.FAILS
    assert precision.equal(count(700) + count(300) + count(200), count(1300)) is Verdict.FAILS


def test_rounded_parts_slacken_a_sum_by_half_a_unit_each() -> None:
    parts = money("3.9", MILLION) + money("4.1", MILLION) + money("4.2", MILLION)
    assert precision.equal(parts, money("12", MILLION)) is Verdict.HOLDS
    assert precision.equal(parts, money("14", MILLION)) is Verdict.FAILS


def test_a_sum_that_meets_its_total_only_as_round_numbers_is_loose() -> None:
    assert precision.equal(count(2400) + count(2700), count(5000)) is Verdict.LOOSE


def test_order_is_judged_on_the_printed_values() -> None:
    assert precision.below(count(39), count(40)) is Verdict.HOLDS
    assert precision.below(count(40), count(39)) is Verdict.FAILS
    assert precision.below(count(40), count(40)) is Verdict.FAILS
    assert precision.at_most(count(40), count(40)) is Verdict.HOLDS
    assert precision.below(money("1.3", MILLION), money("1.2", MILLION)) is Verdict.FAILS


def test_a_fraction_in_words_is_a_band() -> None:
    third = amount(Quantity(Kind.RATIO, (Printed(Fraction(1, 3), style=Style.FRACTION),)))
    close = amount(Quantity(Kind.RATIO, (Printed(Fraction(31, 100), Fraction(1, 100)),)))
    far = amount(Quantity(Kind.RATIO, (Printed(Fraction(25, 100), Fraction(1, 100)),)))
    assert precision.equal(third, close) is Verdict.HOLDS
    assert precision.equal(third, far) is Verdict.FAILS


def test_dozens_are_a_dozen_or_more() -> None:
    dozens = amount(Quantity(Kind.COUNT, (Printed(Fraction(24), style=Style.VAGUE),)))
    assert dozens.exact.low == 24
    assert dozens.exact.high is None


def test_a_range_has_no_single_value_and_reaches_from_end_to_end() -> None:
    span = amount(Quantity(Kind.COUNT, (Printed(Fraction(20)), Printed(Fraction(30)))))
    assert span.value is None
    assert span.exact == Interval(Fraction(20), Fraction(30))
    assert precision.equal(count(25), span) is Verdict.HOLDS
    assert precision.equal(count(35), span) is Verdict.FAILS


VALUES = st.integers(min_value=1, max_value=10**7)
HEDGES = st.sampled_from([Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UP_TO])


@given(VALUES, HEDGES)
def test_the_printed_value_lies_in_its_readings_and_the_exact_one_in_the_rounded(value: int, hedge: Hedge) -> None:
    read = count(value, hedge)
    for reading in (read.exact, read.rounded, read.bounds):
        assert value in reading
    assert read.exact.low is not None
    assert read.exact.high is not None
    assert read.exact.low in read.rounded
    assert read.exact.high in read.rounded


@given(VALUES, VALUES, HEDGES, HEDGES)
def test_equality_does_not_depend_on_the_order(a: int, b: int, first: Hedge, second: Hedge) -> None:
    assert precision.equal(count(a, first), count(b, second)) is precision.equal(count(b, second), count(a, first))


@given(st.lists(st.fractions(min_value=1, max_value=10**6, max_denominator=100), min_size=1, max_size=6))
def test_true_values_rounded_for_print_never_contradict_their_rounded_total(true: list[Fraction]) -> None:
    printed = [money(str(round(value))) for value in true]
    total = printed[0]
    for part in printed[1:]:
        total = total + part
    assert precision.equal(total, money(str(round(sum(true))))) is not Verdict.FAILS


def test_tens_of_years_may_be_rounded_from_twenty_on() -> None:
    thirty, ten, months = (
        amount(Quantity(Kind.DURATION, (Printed(Fraction(number)),), unit))
        for number, unit in ((30, "year"), (10, "year"), (30, "month"))
    )
    assert precision.equal(thirty, constant(26)) is Verdict.LOOSE
    assert precision.equal(thirty, constant(36)) is Verdict.FAILS
    assert precision.equal(ten, constant(12)) is Verdict.FAILS
    assert precision.equal(months, constant(26)) is Verdict.FAILS


def factor(value: str, hedge: Hedge = Hedge.NONE, style: Style = Style.IMPLIED) -> Amount:
    return amount(Quantity(Kind.MULTIPLE, (Printed(Fraction(value), style=style),), hedge=hedge))


@pytest.mark.parametrize(
    ("value", "hedge", "low", "high"),
    [
        ("2", Hedge.NONE, "1.8", "2.2"),  # doubled
        ("2", Hedge.OVER, "2", "4"),
        ("3", Hedge.NEARLY, "1.5", "3"),
        ("2", Hedge.ABOUT, "1.6", "2.4"),
        ("1/2", Hedge.OVER, "1/4", "1/2"),  # more than halved
        ("1/2", Hedge.NEARLY, "1/2", "1"),
    ],
)
def test_a_factor_is_taken_roughly_and_reaches_away_from_one(value: str, hedge: Hedge, low: str, high: str) -> None:
    assert factor(value, hedge).exact == Interval(Fraction(low), Fraction(high))


def test_a_printed_factor_reaches_half_a_unit_at_least() -> None:
    assert factor("3", style=Style.WORDS).exact == Interval(Fraction("2.5"), Fraction("3.5"))


def printed_count(number: str) -> Quantity:
    place = Fraction(1, 10 ** len(number.partition(".")[2]))
    return Quantity(Kind.COUNT, (Printed(Fraction(number), place),))


@pytest.mark.parametrize(
    ("first", "second", "digits", "form"),
    [
        ("412", "412", 3, Form.EQUAL),
        ("4123", "4100", 4, Form.ROUNDS),
        ("412", "472", 3, Form.DIGIT),
        ("412", "421", 3, Form.SWAPPED),
        ("611", "161.6", 3, Form.SWAPPED),
        ("12.5", "32.587", 3, Form.DIGIT),
        ("1800000", "1800000000", 2, Form.SCALE),
        ("4125", "425", 4, Form.LOST),
        ("4125", "4263", 4, Form.NEAR),
        ("41", "50", 2, Form.CLOSE),
        ("41", "75", 2, Form.TWICE),
        ("41", "198", 3, Form.FAR),
        ("41", "987", 3, Form.VERY_FAR),
    ],
)
def test_how_two_numbers_stand_to_each_other(first: str, second: str, digits: int, form: Form) -> None:
    assert slip_form(printed_count(first), printed_count(second)) == (digits, form)


@pytest.mark.parametrize(
    ("first", "second", "form"),
    [
        (Moment(year=2024), Moment(year=2024), Form.EQUAL),
        (Moment(year=2024), Moment(year=2025), Form.PART),
        (Moment(month=5, day=4), Moment(month=6, day=3), Form.OTHER),
    ],
)
def test_how_two_dates_stand_to_each_other(first: Moment, second: Moment, form: Form) -> None:
    dates = (Quantity(Kind.DATE, moment=moment) for moment in (first, second))
    assert slip_form(*dates) == (0, form)


@pytest.mark.parametrize(("number", "digits"), [("250", 2), ("5000", 1), ("4.27", 3), ("7", 1)])
def test_round_zeros_are_no_digits_that_say_something(number: str, digits: int) -> None:
    assert digits_said(printed_count(number).numbers[0]) == digits
