"""All the quantities of a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from checker.extraction import blocked, hedges, scan
from checker.extraction.found import Found
from checker.extraction.measures import differences, sharing, sums
from checker.extraction.measures.amounts import Amount
from checker.extraction.numbers import bounds, ranges
from checker.extraction.times import ages
from checker.model.quantity import Hedge, Quantity
from checker.model.words import Words

_Join: TypeAlias = Callable[[Words, Amount, Amount], Amount | None]


def find(words: Words) -> list[tuple[Found, int]]:
    """The quantities of a sentence in order, none overlapping, each with the token where its hedge begins.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "It paid more than $3.2bn"
    >>> [(f.first, f.stop, f.quantity.unit, opening) for f, opening in find(tokenize(text, 0, len(text)))]
    [(4, 7, 'dollar', 2)]
    """
    taken = bytearray(len(words))
    found = blocked.take(words, taken)
    if scan.may_hold(words):
        hedged = [_hedged(words, amount) for amount in _joined(words, scan.amounts(words, taken))]
        found += differences.marked(words, sharing.hedges(words, bounds.joined(words, hedged)))
    found.sort(key=lambda item: item[0].first)
    return found


def _joined(words: Words, amounts: list[Amount]) -> list[Amount]:
    """Sums put together, then the ranges whose ends they may be, and ages told from durations and counts."""
    summed = _merged(words, [sums.and_a_half(words, amount) for amount in amounts], _sum)
    return ages.told(words, sharing.units(words, _merged(words, summed, ranges.joined)))


def _sum(words: Words, left: Amount, right: Amount) -> Amount | None:
    """The sum of two amounts, unless they are the ends of a range: "between $15 and 50"."""
    found = sums.joined(words, left, right)
    return None if found is not None and ranges.joined(words, left, right) is not None else found


def _merged(words: Words, amounts: list[Amount], join: _Join) -> list[Amount]:
    """The amounts, each put together with the one before where ``join`` makes one of the two."""
    whole: list[Amount] = []
    for amount in amounts:
        joined = join(words, whole[-1], amount) if whole else None
        if joined is not None:
            whole[-1] = joined
        else:
            whole.append(amount)
    return whole


def _hedged(words: Words, amount: Amount) -> tuple[Found, int]:
    opening, hedge = hedges.before(words, amount.first, amount.kind)
    stop, trailing = hedges.behind(words, amount.stop)
    if trailing is not Hedge.NONE and hedge in (Hedge.NONE, Hedge.ABOUT):
        hedge = trailing
        amount = replace(amount, stop=stop)
    quantity = Quantity(amount.kind, amount.numbers, amount.unit, hedge, amount.per)
    return Found(amount.first, amount.stop, quantity), opening
