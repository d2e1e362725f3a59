"""Conditions on figures that are told in two units: "two hours 15 minutes"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import between, word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

# Told with "and" between: "three hours and 25 minutes"; "two years and 18 months" may be two sentences of a court.
_JOINED = (("hour", "minute"), ("minute", "second"), ("week", "day"), ("foot", "inch"), ("stone", "pound"))
_SHARING = word_set("elapsed", "sharing")
_ENDS_OF_AGE = frozenset(("pregnant", "old", "long"))
_ENDS = frozenset((".", ",", ";", ":", ")", "!", "?", "", "to", "in", "at", "on", "behind", "ahead", "for", "tall"))


def _continuation(context: Context, larger: Figure) -> Figure | None:
    """The figure just behind one of digits or words, with nothing, a comma or "and" between."""
    row = context.by_sentence[larger.sentence]
    at = row.index(larger) + 1
    smaller = row[at] if at < len(row) else None
    if smaller is None or smaller.kind is not larger.kind or smaller.kind not in (Kind.DURATION, Kind.MEASURE):
        return None
    if smaller.quantity.unit == larger.quantity.unit:
        return None  # "60 hours a week, 3,120 hours a year"
    told = between(context, larger, smaller)
    if _are_apart(larger, smaller):
        return None
    if told == ["and"] and (larger.quantity.unit, smaller.quantity.unit) in _JOINED:
        several = larger.quantity.numbers[0].value > 1  # "banned for a week and 60 days" tells two bans
        ends = _ENDS_OF_AGE if smaller.quantity.unit == "day" else _ENDS  # "seen at six weeks and 10 days" is two ages
        one = several and word_at(context, smaller, smaller.stop) in ends
        return smaller if one and _SHARING.isdisjoint(context.words(larger)) else None
    if told not in ([], [","]) or larger.group is not None or smaller.group is not None:
        return None
    return smaller if word_at(context, smaller, smaller.stop) in _ENDS else None


def _are_apart(larger: Figure, smaller: Figure) -> bool:
    """Whether either is a range, a bound or no whole number of its unit."""
    first, second = larger.quantity, smaller.quantity
    whole = len(first.numbers) == len(second.numbers) == 1 and first.numbers[0].value.denominator == 1
    return not whole or second.hedge is not Hedge.NONE


@condition
@pairs(given=0, sought=1, find=_continuation)
def continued_by(context: Context, larger: Figures, smaller: Figures) -> bool:
    """The second figure goes on with the first in a smaller unit: "eight minutes, 49.87 seconds"."""
    return _continuation(context, larger[0]) is smaller[0]
