"""Conditions on so much for each of so many, and the total that their numbers make it."""

from __future__ import annotations

from checker.link import products_alone
from checker.link.conditions import Context, Figures, condition, one_of, pairs


@condition
@pairs(given=0, sought=1, find=one_of(products_alone.product_of, lambda made: made.each), among=products_alone.totals)
def made_of_each(context: Context, total: Figures, each: Figures) -> bool:
    """The total is that of so much for each of several, or a digit off: "34 patients a day ... 872 in all"."""
    made = products_alone.product_of(context, total[0])
    return made is not None and made.each is each[0]


@condition
@pairs(given=0, sought=1, find=one_of(products_alone.product_of, lambda made: made.number), among=products_alone.totals)
def made_of_number(context: Context, total: Figures, number: Figures) -> bool:
    """The total is that of so many: "open for 23 days ... 872 in all"."""
    made = products_alone.product_of(context, total[0])
    return made is not None and made.number is number[0]
