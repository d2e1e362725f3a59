"""Conditions on what is told again: an ordinal in the same words, a figure that refers to one before."""

from __future__ import annotations

from checker.link.antecedents import antecedent
from checker.link.become import may_have_become
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import size_ratio
from checker.link.known_amount import known_amount
from checker.link.known_span import known_span
from checker.link.near_values import are_swapped
from checker.link.pointing import is_of_others, is_told_before
from checker.model.figure import Figure

MANY = 100


@condition
def digits_at_most_exchanged(context: Context, first: Figures, second: Figures) -> bool:
    """Both have three digits or more, the same ones, at most with two neighbours exchanged: 268 and 286."""
    both = [(a, b) for a in first for b in second if a.quantity.numbers and b.quantity.numbers]
    return bool(both) and all(_is_long(a) and _is_long(b) and _are_alike(a, b) for a, b in both)


def _are_alike(first: Figure, second: Figure) -> bool:
    return first.quantity.numbers[0].value == second.quantity.numbers[0].value or are_swapped(first, second)


def _is_long(figure: Figure) -> bool:
    number = figure.quantity.numbers[0]
    return number.value / number.place >= MANY


@condition
@pairs(given=0, sought=1, find=antecedent)
def refers_to(context: Context, second: Figures, first: Figures) -> bool:
    """The second figure points back at the first: "the 12 men", "all 12"."""
    return antecedent(context, second[0]) is first[0]


@condition
def of_no_others(context: Context, second: Figures, first: Figures) -> bool:
    """The second speaks of all that the first counts, and of nothing else: not "the four old ships" of nine ships."""
    return not any(is_of_others(context, a, b) or _has_become(context, a, b) for a in first for b in second)


def _has_become(context: Context, first: Figure, second: Figure) -> bool:
    return size_ratio(first, second) != 1 and may_have_become(context, first, second)


@condition
@pairs(given=0, sought=1, find=known_span)
def span_known_from(context: Context, second: Figures, first: Figures) -> bool:
    """The second speaks of a span with a name as known, the first gives its length: "a four-year contract"."""
    return known_span(context, second[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=known_amount)
def amount_known_from(context: Context, second: Figures, first: Figures) -> bool:
    """The second, a bare "the £3,000", can only speak of the first."""
    return known_amount(context, second[0]) is first[0]


@condition
def untold(context: Context, role: Figures) -> bool:
    """No earlier figure, but the one that it refers to, counts the same noun and has the same number."""
    return not any(is_told_before(context, f) for f in role)
