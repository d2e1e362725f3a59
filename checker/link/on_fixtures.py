"""Conditions on fixtures, whose headline tells their weekday."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.fixtures import day_of_fixture, days_in_brackets


@condition
@pairs(given=0, sought=1, find=day_of_fixture, among=days_in_brackets)
def fixture_on(context: Context, day: Figures, full: Figures) -> bool:
    """The first is the weekday of a fixture, in brackets behind its headline, the second its day in full below."""
    return day_of_fixture(context, day[0]) is full[0]
