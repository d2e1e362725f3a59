from __future__ import annotations

from fractions import Fraction

import pytest
from msgspec.structs import replace

from checker.judge.printing import like, show
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.precision import constant
from tests.judge.claims import figure

MILLION = 10**6


def _per(told: Figure, per: str) -> Figure:
    return replace(told, quantity=replace(told.quantity, per=per))


@pytest.mark.parametrize(
    ("model", "value", "text"),
    [
        (figure("205", 205), 250, "250"),
        (figure("1,300", 1300), 1200, "1,200"),
        (figure("1300", 1300), 1200, "1200"),
        (figure("80", 80), 1200, "1,200"),
        (figure("$80 million", 80 * MILLION), 120 * MILLION, "$120 million"),
        (figure("£3.9m", 3_900_000), 4_200_000, "£4.2m"),
        (figure("£4m", 4 * MILLION), 4_250_000, "£4.3m"),
        (figure("25%", 25), 50, "50%"),
        (figure("4.25%", "4.25"), 50, "50%"),
        (figure("4 per cent", 4), Fraction(51, 10), "5 per cent"),
        (figure("five", 5), 12, "twelve"),
        (figure("Five", 5), 12, "Twelve"),
        (figure("five", 5), 21, "21"),
        (figure("five", 5), Fraction(5, 2), "2.5"),
        (figure("0 m2", 0), 12, "12 m2"),
        (figure("£2.60", Fraction(26, 10), kind=Kind.MONEY), Fraction(62, 10), "£6.20"),
        (figure("£2.60", Fraction(26, 10), kind=Kind.MONEY), 6, "£6"),
        (figure("3 billion m2", 3 * 10**9), 4 * 10**9, "4 billion m2"),
        (_per(figure("50 per 100,000", 50), "100,000"), 60, "60 per 100,000"),
        (_per(figure("fifty", 50), "100,000"), 60, "60"),
        (_per(figure("50", 50), "100,000"), 60, "60"),
    ],
)
def test_a_value_is_printed_in_the_style_of_a_figure(model: Figure, value: Fraction | int, text: str) -> None:
    assert like(model, Fraction(value)).text == text


def test_a_rate_per_so_many_keeps_how_many() -> None:
    rate = figure("50 per 100,000", 50)
    rate = replace(rate, quantity=replace(rate.quantity, per="100,000"))
    assert like(rate, Fraction(5)).text == "5 per 100,000"


def test_what_is_printed_in_two_units_is_a_model_for_both() -> None:
    time = figure("1 hour 12 minutes", 0, kind=Kind.DURATION, unit="hour")
    time = replace(time, quantity=replace(time.quantity, numbers=(Printed(Fraction(6, 5), Fraction(1, 60)),)))
    assert like(time, Fraction(147, 60)).text == "2 hour 27 minutes"
    assert like(replace(time, text="one hour and 12 minutes"), Fraction(147, 60)).text == "2.45"


def test_a_range_gives_its_currency_and_its_scale_and_not_its_words() -> None:
    span = figure("between $20 and $30 million", 0, kind=Kind.MONEY, unit="dollar")
    ends = (Printed(Fraction(20 * MILLION)), Printed(Fraction(30 * MILLION)))
    span = replace(span, quantity=replace(span.quantity, numbers=ends))
    assert like(span, Fraction(45 * MILLION)).text == "$45 million"


def test_a_result_is_printed_like_the_nearest_figure_of_its_kind_and_unit() -> None:
    around = [figure("25%", 25, kind=Kind.PERCENT, unit="percent"), figure("1300", 1300), figure("1,400", 1400)]
    assert show(constant(2700), around).text == "2,700"
    assert show(constant(1100), around).text == "1100"
    assert show(constant(2700), around[:1]).text == "2,700"


@pytest.mark.parametrize(("value", "text"), [(50, "+50%"), (Fraction(-100, 3), "-33.3%"), (0, "0%")])
def test_a_signed_percentage_has_its_sign(value: Fraction | int, text: str) -> None:
    assert show(replace(constant(value, Kind.PERCENT, "percent"), signed=True), []).text == text


def test_what_has_no_single_value_is_printed_as_its_ends() -> None:
    open_end = figure("dozens", 24, numbers=(Printed(Fraction(24), style=Style.VAGUE),))
    amount = replace(constant(3), value=None)
    assert show(amount, [open_end]).text == "3"
    assert (
        show(amount + replace(constant(0), value=None, exact=replace(constant(1).exact, high=None)), []).text
        == "4 to ?"
    )
