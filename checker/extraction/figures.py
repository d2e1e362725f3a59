"""All the quantities of a sentence."""

from __future__ import annotations

from msgspec.structs import replace

from checker.extraction import ages, blocked, bounds, differences, hedges, ranges, scan, sharing, sums
from checker.extraction.amounts import Amount
from checker.extraction.found import Found
from checker.model.quantity import Hedge, Quantity
from checker.model.words import Words


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
    """Ranges and sums put together, and ages told from durations and counts."""
    whole: list[Amount] = []
    for amount in (sums.and_a_half(words, amount) for amount in amounts):
        joined = whole and (ranges.joined(words, whole[-1], amount) or sums.joined(words, whole[-1], amount))
        if joined:
            whole[-1] = joined
        else:
            whole.append(amount)
    return ages.told(words, sharing.units(words, whole))


def _hedged(words: Words, amount: Amount) -> tuple[Found, int]:
    opening, hedge = hedges.before(words, amount.first, amount.kind)
    stop, trailing = hedges.behind(words, amount.stop)
    if trailing is not Hedge.NONE and hedge in (Hedge.NONE, Hedge.ABOUT):
        hedge = trailing
        amount = replace(amount, stop=stop)
    quantity = Quantity(amount.kind, amount.numbers, amount.unit, hedge, amount.per)
    return Found(amount.first, amount.stop, quantity), opening
