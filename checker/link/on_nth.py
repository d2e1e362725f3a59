"""Conditions on an ordinal and a count that go together."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, Numbers, condition, pairs
from checker.link.nth_told import count_in_a_row, nth_in_a_row, nth_victims, toll_told


@condition
@pairs(given=0, sought=1, find=count_in_a_row, among=nth_in_a_row)
def told_in_a_row(context: Context, nth: Figures, count: Figures) -> bool:
    """The second counts what came without a break, of which the first is the last: "six defeats in a row"."""
    return count_in_a_row(context, nth[0]) is count[0]


@condition
@pairs(given=0, sought=1, find=toll_told, among=nth_victims)
def toll_of_victims(context: Context, nth: Numbers, toll: Numbers) -> bool:
    """The second is the toll of which the first is the last: "the 19th victim ... a death toll of 19"."""
    return toll_told(context, nth[0]) is toll[0]
