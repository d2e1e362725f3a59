"""Conditions on so much for each of so many, and the total that their numbers make it."""

from __future__ import annotations

from operator import attrgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.products_alone import Product, product_of, totals
from checker.link.scaled_ratios import product_at_scale, totals_at_scale
from checker.model.figure import Figure


def _product(context: Context, total: Figure) -> Product | None:
    """What a total is made of, or would be but for a digit or a scale."""
    return product_of(context, total) or product_at_scale(context, total)


def _totals(context: Context) -> list[Figure]:
    return [*totals(context), *totals_at_scale(context)]


_each = one_of(_product, attrgetter("each"))
_number = one_of(_product, attrgetter("number"))


@condition
@pairs(given=0, sought=1, find=_each, among=_totals)
def made_of_each(context: Context, total: Figures, each: Figures) -> bool:
    """The total is that of so much for each of several, or a digit off: "34 patients a day ... 872 in all"."""
    return _each(context, total[0]) is each[0]


@condition
@pairs(given=0, sought=1, find=_number, among=_totals)
def made_of_number(context: Context, total: Figures, number: Figures) -> bool:
    """The total is that of so many: "open for 23 days ... 872 in all"."""
    return _number(context, total[0]) is number[0]
