"""Messages that tell apart what they say differs."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker import engine

CHANGES = tuple(rule for rule in engine.shipped_rules() if rule.id == "relative-change")


@settings(deadline=None)
@given(st.integers(10, 9999), st.integers(10, 9999), st.decimals(0, 300, places=2), st.sampled_from(range(3)))
def test_a_change_is_told_as_finely_as_tells_it_from_the_stated_one(
    before: int, after: int, stated: Decimal, places: int
) -> None:
    way = "rose" if after > before else "fell"
    text = f"Sales at the mill {way} {stated:.{places}f}% to {after} tonnes from {before} tonnes."
    for finding in engine.check(engine.read_text(text), CHANGES).findings:
        assert finding.fits != text[finding.start : finding.end]
        sides = re.findall(r"[+-]?[\d.]+(?=%)", finding.message)
        assert len(set(map(float, sides))) == len(sides)


@pytest.mark.parametrize(
    "text",
    [
        "Sales at the mill fell 0.9% to 374.9 tonnes from 378.4 tonnes.",
        "Sales at the mill fell 0.50% to 398 tonnes from 400 tonnes.",
        "Spending in May fell a revised $3.5 billion, or 0.9 percent, to $374.9 billion.",
    ],
)
def test_a_fall_that_rounds_to_what_is_printed_is_none_to_report(text: str) -> None:
    assert checker.check(text, notes=True) == []


def test_a_hedge_is_told_where_it_is_what_fails() -> None:
    (finding,) = checker.check("Sales at the mill fell nearly 9% to 453 tonnes from 500 tonnes.", notes=True)
    assert finding.message == "From 500 tonnes to 453 tonnes is a change of -9.4%, not nearly -9%."
    assert finding.fits == "9.4%"


def test_shares_that_make_too_much_name_the_whole() -> None:
    (finding,) = checker.check("The owners hold 54.3% of the shares and the remaining 46.7% are traded.", notes=True)
    assert finding.message == "54.3% and 46.7% make 101%, not 100%."


def test_a_result_that_is_exact_has_no_zeros_that_tell_nothing() -> None:
    (finding,) = checker.check("The four lambs made £252, an average of £61.50.", notes=True)
    assert finding.message == "£252 for four is an average of £63, not £61.50."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sales fell to £45.96m from £87.50m, down 48%.", "a change of -47.47%, not -48%."),
        ("Sales rose 1.34%, from 80,000 to 81,050.", "a change of +1.31%, not +1.34%."),
        ("Sales rose 1.47%, from 80,000 to 81,100.", "a change of +1.38%, not +1.47%."),
        ("Sales rose 1.25%, from 80,000 to 81,010.", "a change of +1.26%, not +1.25%."),
        ("Sales rose 3.9%, from 8,000 to 8,320.", "a change of +4.0%, not +3.9%."),
        ("The trip of 26.22 miles (42.16km).", "26.22 miles is 42.20km, not 42.16km."),
        ("The trip is 86.39 miles (139.3km).", "86.39 miles is 139.0km, not 139.3km."),
        ("Of the 3,000 members, 270, or 8.9%, voted.", "270 of 3,000 is 9.0%, not 8.9%."),
        ("The bank raised its rate by 0.5 points to 4.5% from 3.5%.", "From 3.5% to 4.5% is 1.0 points, not 0.5."),
    ],
)
def test_a_result_is_told_as_finely_as_shows_that_it_is_not_the_figure_rounded(text: str, said: str) -> None:
    (finding,) = checker.check(text, notes=True)
    assert finding.message.endswith(said)


@pytest.mark.parametrize(
    ("text", "fits"),
    [("The trip of 26.22 miles (42.16km).", "42.20km"), ("The trip is 86.39 miles (139.3km).", "139.0km")],
)
def test_what_fits_is_not_the_figure_rounded(text: str, fits: str) -> None:
    (finding,) = checker.check(text, notes=True)
    assert finding.fits == fits


def _change(one: float, other: float) -> float:
    return 100 * abs(other - one) / one


def _way(one: float, other: float) -> str:
    return "rose" if other > one else "fell"


TEMPLATES: dict[str, Callable[[float, float, float, int], str]] = {
    "share": lambda a, b, off, n: f"Of the {a:,.0f} members, {b:,.0f}, or {off * 100 * b / a:.{n}f}%, voted.",
    "relative-change": lambda a, b, off, n: (
        f"Sales {_way(a, b)} {off * _change(a, b):.{n}f}%, from {a:,.0f} to {b:,.0f}."
    ),
    "amount-of-change.change": lambda a, b, off, n: (
        f"Sales {_way(a, b)} by £{off * abs(a - b):.{n}f}m to £{b:.1f}m from £{a:.1f}m."
    ),
    "amount-of-change.comparison": lambda a, b, off, n: (
        f"A pass costs £{max(a, b):.2f}, £{off * abs(a - b):.{n}f} more than the £{min(a, b):.2f} of the rival line."
    ),
    "converted-unit": lambda a, b, off, n: f"The trip of {a:.2f} miles ({off * a * 1.609344:.{n}f}km).",
    "rate-total": lambda a, b, off, n: (
        f"They sold {a:.0f} tickets at £{b:.2f} each, £{off * round(a) * b:,.{n}f} in all."
    ),
}


def _is_rounding(one: str, other: str) -> bool:
    """Whether one of two numbers as printed is the other with fewer decimals."""
    numbers = (Decimal(re.sub("[^0-9.]", "", each)) for each in (one, other))
    fine, coarse = sorted(numbers, key=lambda each: int(each.as_tuple().exponent))
    return fine.quantize(coarse, ROUND_HALF_UP) == coarse


@pytest.mark.parametrize("name", TEMPLATES)
@settings(deadline=None, max_examples=60)
@given(st.floats(20, 90), st.floats(2, 99), st.floats(0.9, 1.1), st.sampled_from(range(3)))
def test_no_side_of_a_message_is_the_other_one_rounded(name: str, a: float, b: float, off: float, places: int) -> None:
    text = TEMPLATES[name](a, b, off, places)
    rules = tuple(rule for rule in engine.shipped_rules() if name in (rule.id, rule.key))
    for finding in engine.check(engine.read_text(text), rules).findings:
        told = re.search(r"([+-]?£?[\d.,]+)[^\d]*, not ([+-]?£?[\d.,]+)\S*\.$", finding.message)
        assert told is not None
        assert not _is_rounding(told[1], told[2])
        assert not _is_rounding(finding.fits or "0", text[finding.start : finding.end])
