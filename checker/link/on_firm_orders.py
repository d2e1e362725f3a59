"""Conditions on what is ordered, and on what may be."""

from __future__ import annotations

from operator import attrgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.firm_orders import options, orders

_firm = one_of(orders, attrgetter("firm"))
_total = one_of(orders, attrgetter("total"))


@condition
@pairs(given=0, sought=1, find=_firm, among=options)
def on_top_of_order(context: Context, option: Figures, firm: Figures) -> bool:
    """The first may be bought beside the second, which is ordered: "a firm order for 40, with an option on 20 more"."""
    return _firm(context, option[0]) is firm[0]


@condition
@pairs(given=0, sought=1, find=_total, among=options)
def bought_in_all(context: Context, option: Figures, total: Figures) -> bool:
    """The second, told before, is what may be bought if the first is taken up: "up to 60 trams"."""
    return _total(context, option[0]) is total[0]
