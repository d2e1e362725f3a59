"""Conditions on anniversaries: "founded in 1904, the club marked its 75th anniversary in 1979"."""

from __future__ import annotations

from operator import itemgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.lone_years import lone_years

_lone_first = one_of(lone_years, itemgetter(0))
_lone_last = one_of(lone_years, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_lone_first)
def lone_beginning(context: Context, nth: Figures, first: Figures) -> bool:
    """The date is the earlier of the only two years told with an anniversary: "set up in 1926, 100 in 2026"."""
    return _lone_first(context, nth[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=_lone_last)
def lone_feast(context: Context, nth: Figures, last: Figures) -> bool:
    """The date is the later of the only two years told with an anniversary: "its centenary in 2026, set up in 1926"."""
    return _lone_last(context, nth[0]) is last[0]
