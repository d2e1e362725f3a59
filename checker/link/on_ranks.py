"""Conditions on places in an order, and on what the places were won with: times, amounts, points."""

from __future__ import annotations

import re

from checker.languages.lexicon import load
from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.ranks import is_time, next_place, placed_amounts
from checker.model.quantity import Kind

_DISTANCE = re.compile(r"[\d,]+m")


@condition
@pairs(given=0, sought=1, find=next_place, among=placed_amounts)
def placed_above(context: Context, first: Figures, second: Figures) -> bool:
    """The first earned a better place than the second, told next to it: "second with $12.5m ... third with $9m"."""
    return next_place(context, first[0]) is second[0]


@condition
def raced(context: Context, *roles: Figures) -> bool:
    """All figures are times: in units of time, or as "second in 7.82"."""
    return all(is_time(context.words(f), f) for role in roles for f in role)


@condition
def one_contest(context: Context, first: Figures, second: Figures) -> Doubt:
    """No two years in the sentences, nor other times for each: "second in 2003 with 41, third in 2004 with 46"."""
    told = [f for role in (first, second) for f in context.by_sentence[role[0].sentence]]
    years = {f.quantity.moment.year for f in told if f.quantity.moment and f.quantity.moment.year}
    if len({f.text for f in told if f.kind is Kind.MEASURE or _DISTANCE.fullmatch(f.text)}) > 1 and raced(
        context, first
    ):
        return Doubt(("another event: two distances",))
    names: dict[str, str] = load("ranks")["contests"]
    events = [{names[word] for word in context.words(role[0]) if word in names} for role in (first, second)]
    if all(events) and events[0] != events[1]:
        return Doubt((f"another event: {' / '.join(', '.join(sorted(side)) for side in events)}",))
    if len(years) > 1:
        return Doubt((f"another time: {' / '.join(map(str, sorted(years)))}",))
    times = [frozenset(time for f in role for time in f.scope.times) for role in (first, second)]
    apart = (all(times) and not times[0] & times[1]) or any(
        time in load("ranks")["a_year_before"] for time in times[0] ^ times[1]
    )
    return Doubt((f"another time: {' / '.join(', '.join(sorted(side)) for side in times)}",) if apart else ())
