"""Conditions on a number that is told loosely and, further down, exactly: "over 300 ... the final count was 298"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import is_added
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import MOST, size_ratio
from checker.link.on_order import RETOLD
from checker.link.one_unit import one_unit
from checker.model.figure import Figure
from checker.model.quantity import Hedge

_words = partial(word_set, "hedged")

_FAR = 8  # sentences from a loose number to the exact one
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
    plain = figure.quantity.hedge in (Hedge.NONE, Hedge.EXACTLY)
    return plain and not _words("counting").isdisjoint(words) and _words("former").isdisjoint(words)


@condition
@pairs(given=0, sought=1, find=_exact)
def counted_later(context: Context, hedged: Figures, exact: Figures) -> bool:
    """The first is told loosely, the second, further down, is the same counted: "the last count found 37 species"."""
    return _exact(context, hedged[0]) is exact[0]
