"""Messages that tell apart what they say differs."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker import engine

CHANGES = tuple(rule for rule in engine.shipped_rules() if rule.id == "percent-change")


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
    assert checker.check(text) == []


def test_a_hedge_is_told_where_it_is_what_fails() -> None:
    (finding,) = checker.check("Sales at the mill fell nearly 9% to 453 tonnes from 500 tonnes.")
    assert finding.message == "From 500 tonnes to 453 tonnes is a change of -9.4%, not nearly -9%."
    assert finding.fits == "9.4%"


def test_shares_that_make_too_much_name_the_whole() -> None:
    (finding,) = checker.check("In the poll 54.3% said yes and 46.7% said no.")
    assert finding.message == "54.3% and 46.7% make 101%, more than 100%."
