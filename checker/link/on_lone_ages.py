"""Conditions on the only two ages of a sentence, and the dates or the years that part them."""

from __future__ import annotations

from operator import itemgetter

from checker.link.ages_apart import ages_apart
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.lone_ages import ages_at_two_dates

_old = one_of(ages_at_two_dates, itemgetter(0))
_first = one_of(ages_at_two_dates, itemgetter(1))
_last = one_of(ages_at_two_dates, itemgetter(2))
_younger = one_of(ages_apart, itemgetter(0))
_older = one_of(ages_apart, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_old)
def older_at_two_dates(context: Context, young: Figures, old: Figures) -> bool:
    """The second is the other of the only two ages told with two dates: "was 13 in 2008, is 30 in 2025"."""
    return _old(context, young[0]) is old[0]


@condition
@pairs(given=0, sought=1, find=_first)
def young_at(context: Context, young: Figures, first: Figures) -> bool:
    """The date is the earlier of the only two in a sentence of two ages: "was 13 in 2008, is 30 in 2025"."""
    return _first(context, young[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=_last)
def old_at(context: Context, young: Figures, last: Figures) -> bool:
    """The date is the later of the only two in a sentence of two ages: "was 13 in 2008, is 30 in 2025"."""
    return _last(context, young[0]) is last[0]


@condition
@pairs(given=0, sought=1, find=_younger)
def younger_by(context: Context, gap: Figures, young: Figures) -> bool:
    """The second is the younger of the only two ages told with years that part them: "34 and 29, nine years apart"."""
    return _younger(context, gap[0]) is young[0]


@condition
@pairs(given=0, sought=1, find=_older)
def older_by(context: Context, gap: Figures, old: Figures) -> bool:
    """The second is the older of the only two ages told with years that part them: "34 and 29, nine years apart"."""
    return _older(context, gap[0]) is old[0]
