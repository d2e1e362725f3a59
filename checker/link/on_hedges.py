"""Conditions on a number that is told loosely and, further down, exactly: "over 300 ... the final count was 298"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import is_added
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import MOST, size_ratio
from checker.link.hedged_again import exact_again, hedged_again
from checker.link.on_events import events
from checker.link.on_order import RETOLD
from checker.link.one_unit import one_unit
from checker.model.figure import Figure
from checker.model.quantity import Hedge

_words = partial(word_set, "hedged")

_FAR = 8  # sentences from a loose number to the exact one
_TOKENS_OF_VERB = 3  # "were at the march"
_LOOSE = (Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO, Hedge.NEARLY)


def _exact(context: Context, hedged: Figure) -> Figure | None:
    """The next number of the same that is told as counted; None where another stands between that may be meant."""
    if hedged.quantity.hedge not in _LOOSE or hedged.quantity.is_range:
        return None
    at = context.place[hedged.start] + 1
    for figure in context.figures[at : at + MOST]:
        if figure.sentence - hedged.sentence > _FAR:
            return None
        if figure.sentence > hedged.sentence and _may_be_same(context, hedged, figure):
            return figure if _is_counted(context, figure) else None
    return None


def _may_be_same(context: Context, hedged: Figure, figure: Figure) -> bool:
    if figure.quantity.is_range or not one_unit(hedged, figure) or size_ratio(hedged, figure) >= RETOLD:
        return False
    if is_added(context, figure) or is_change(context, figure):
        return False
    if figure.counted is not None and hedged.counted is not None:
        return figure.counted.lemma == hedged.counted.lemma
    named = _words("people") if hedged.counted and hedged.counted.lemma in _words("persons") else frozenset()
    return figure.counted is None and not named.isdisjoint(context.words(figure)[: figure.opening])


def _is_counted(context: Context, figure: Figure) -> bool:
    """Whether the words say that a number is exact: "the last count found 37"; and of no former time."""
    words = context.words(figure)
    plain = not figure.quantity.is_hedged
    return plain and not _words("counting").isdisjoint(words) and _words("former").isdisjoint(words)


@condition
@pairs(given=0, sought=1, find=_exact)
def counted_later(context: Context, hedged: Figures, exact: Figures) -> bool:
    """The first is told loosely, the second, further down, is the same counted: "the last count found 37 species"."""
    return _exact(context, hedged[0]) is exact[0]


@condition
@pairs(given=0, sought=1, find=exact_again, among=hedged_again)
def told_exactly_again(context: Context, hedged: Figures, exact: Figures) -> bool:
    """The first is told loosely, the second, beside it or in the next sentence, is the same told exactly."""
    return exact_again(context, hedged[0]) is exact[0]


@condition
def of_those_there(context: Context, hedged: Figures, exact: Figures) -> bool:
    """The second, told in all, is of what happened to the first: "were hurt. In all, 37 were injured", not "37 died".

    Or both tell of who came to one thing: "were at the march. In all, 280 took part".
    """
    first, second = hedged[0], exact[0]
    if second.verb in (None, "be") and not "".join(context.words(second)[second.past : second.past + 1]).isalnum():
        return True  # "in all there were 473"
    if events(context, first) & events(context, second):
        return True
    gathered = not _words("gatherings").isdisjoint(context.words(first)[first.stop :])
    words = context.words(second)[second.past : second.past + _TOKENS_OF_VERB]
    return gathered and not _words("coming").isdisjoint(words)


@condition
def just_off(context: Context, role: Figures) -> bool:
    """The hedge says that the figure is nearly the number itself: "just over a third", "slightly less than half"."""
    return all(
        not _words("just").isdisjoint(context.words(f)[f.opening : f.opening + 2])
        and f.quantity.hedge in (Hedge.OVER, Hedge.UNDER, Hedge.NEARLY)
        for f in role
    )
