"""Conditions on order: which of two figures is said to be the larger."""

from __future__ import annotations

import re
from functools import partial

from checker.link.comparators import words_for
from checker.link.comparing import bases, compared, compared_back
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.one_unit import is_converted, is_given_in, of_one_unit
from checker.model.figure import Figure

_EACH = frozenset(("a", "an", "per", "each", "every"))  # behind a figure these begin what it is told for each of
_AWAY = frozenset(("ago", "earlier", "later", "before"))  # but not "900 a week ago"
_LEADING_ZERO = re.compile(r"0\d")


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=1), among=bases)
def said_above(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be above the second: "5.2%, well above the 4.1% forecast"."""
    return compared(context, second[0], direction=1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=-1), among=bases)
def said_below(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be below the second: "5.2%, down from 5.6%"."""
    return compared(context, second[0], direction=-1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared_back, direction=-1), among=bases)
def told_below(context: Context, first: Figures, second: Figures) -> bool:
    """The sentence behind the first figure's says that it is below the second: "It fell short of the £3m target"."""
    return compared_back(context, second[0], direction=-1) is first[0]


@condition
def one_measure(context: Context, first: Figures, second: Figures) -> bool:
    """Both are of one unit, which one of them may leave out: "4.3bn rupees, against 2.7bn a year earlier"."""
    if first[0].quantity.unit != second[0].quantity.unit and any(is_converted(context, f) for f in first + second):
        return False  # "at $436, 268 sterling, up from 432"
    if any(_LEADING_ZERO.match(f.text) for f in first + second):
        return False  # "0830": a time or a code
    return all(
        of_one_unit(a, b)
        and not (is_given_in(context, a, b) or is_given_in(context, b, a))
        and not (_is_frequency(context, a, b) or _is_frequency(context, b, a))
        for a in first
        for b in second
    )


def _is_frequency(context: Context, bare: Figure, other: Figure) -> bool:
    """Whether a bare number is told for each hour, and the other in a unit: "six an hour ... to 47 minutes"."""
    return bare.quantity.unit is None and other.quantity.unit is not None and bool(_for_each(context, bare))


def _for_each(context: Context, figure: Figure) -> str:
    """What a figure is told for each of: "day" in "200 a day"; nothing in "200 a day ago"."""
    each, word, further = (context.words(figure)[figure.past : figure.past + 3] + [""] * 3)[:3]
    return word if each in _EACH and further not in _AWAY else ""


@condition
def one_subject(context: Context, first: Figures, second: Figures) -> bool:
    """Nothing with a subject of its own begins between the two: "sales of £9m and profit to be", "and its total"."""
    start, stop = sorted((first[0], second[0]), key=lambda f: f.start)
    between = context.words(start)[start.stop : stop.opening]
    return not any(word in ("and", "but") and _opens_anew(between[i + 1 :]) for i, word in enumerate(between))


def _opens_anew(words: list[str]) -> bool:
    """Whether words open with a subject: with one known, or with some before a verb."""
    verb = next((i for i, word in enumerate(words) if word in words_for("links")), 0)
    known = not words_for("known").isdisjoint(words[:1])
    return known or any(word not in words_for("passing") for word in words[:verb])


@condition
def neighbours(context: Context, first: Figures, second: Figures) -> bool:
    """No figure of their kind stands between the two."""
    start, stop = sorted((first[0].start, second[0].start))
    last = max(first[0], second[0], key=lambda f: f.start)
    return not any(f.kind is first[0].kind and start < f.start < stop for f in context.earlier(last))
