"""Conditions on the dates that are listed for a number: "three times, in 1998, 2003 and 2011"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition, gathers
from checker.link.date_lists import dates_before, dates_behind
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Moment

_set = partial(word_set, "date_lists")

MOST = 20  # things whose dates are listed one by one


def _dates_of(context: Context, stated: Figure) -> Figures:
    kind, numbers = stated.kind, stated.quantity.numbers
    exact = len(numbers) == 1 and stated.quantity.hedge is Hedge.NONE
    if kind not in (Kind.COUNT, Kind.DURATION) or not exact or not 1 < numbers[0].value <= MOST:
        return ()
    return dates_behind(context, stated) or dates_before(context, stated)


@condition
@gathers(given=0, sought=1, find=_dates_of)
def dated_one_by_one(context: Context, stated: Figures, dates: Figures) -> bool:
    """The dates are the list that a number opens or ends: "three times, in 1998 and 2003"."""
    return _dates_of(context, stated[0]) == dates


@condition
def at_most_one_each(context: Context, stated: Figures, dates: Figures) -> bool:
    """More dates are listed than things, each of which has one: "two titles, in 1998, 2003 and 2011"."""
    del context
    told = stated[0].counted
    return told is not None and told.lemma in _set("once_each") and len(dates) > stated[0].quantity.numbers[0].value


@condition
def of_days(context: Context, role: Figures) -> bool:
    """The figure counts days or the like on which something is: "on three days", "the two nights"."""
    return all(f.quantity.unit in _set("units") and _is_counted_out(context, f) for f in role)


def _is_counted_out(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    each_for_itself = not _set("apart").isdisjoint(words[figure.opening : figure.stop])
    return each_for_itself or words[figure.opening - 1] in _set("on_days")


@condition
def in_some_months(context: Context, stated: Numbers, dates: Figures) -> bool:
    """The dates are months, in each of which it may have been more than once: "four times, in May and June"."""
    del context
    months = all(f.quantity.moment is not None and _is_bare_month(f.quantity.moment) for f in dates)
    of_months = stated[0].counted is not None and stated[0].counted.lemma == "month"
    return months and not of_months and len(dates) < stated[0].quantity.numbers[0].value


def _is_bare_month(day: Moment) -> bool:
    return day.month is not None and day.day is None and day.year is None
