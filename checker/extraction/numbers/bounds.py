"""Two bounds that are one range: "more than 10 and less than 20", "at most 90 and at least 30"."""

from __future__ import annotations

from checker.extraction.found import Found
from checker.model.quantity import Hedge, Quantity
from checker.model.words import Words

_LOWER = frozenset((Hedge.OVER, Hedge.AT_LEAST))
_UPPER = frozenset((Hedge.UNDER, Hedge.UP_TO))
_LINKS = frozenset(("and", "but"))


def joined(words: Words, found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """The quantities with each lower bound and the upper bound after it made one range."""
    whole: list[tuple[Found, int]] = []
    for item in found:
        pair = _pair(words, whole[-1], item) if whole else None
        if pair:
            whole[-1] = pair
        else:
            whole.append(item)
    return whole


def _pair(words: Words, left: tuple[Found, int], right: tuple[Found, int]) -> tuple[Found, int] | None:
    (a, opening), (b, closing) = left, right
    one, two = a.quantity, b.quantity
    if one is None or two is None or closing != a.stop + 1 or words.lower[a.stop] not in _LINKS:
        return None
    hedges = {one.hedge, two.hedge}
    if not (hedges & _LOWER and hedges & _UPPER) or len(one.numbers) != 1 or len(two.numbers) != 1:
        return None
    low, high = (one, two) if one.hedge in _LOWER else (two, one)
    if low.numbers[0].value >= high.numbers[0].value or (one.unit and one.unit != two.unit):
        return None
    numbers = (low.numbers[0], high.numbers[0])
    return Found(opening, b.stop, Quantity(two.kind, numbers, two.unit, per=two.per)), opening
