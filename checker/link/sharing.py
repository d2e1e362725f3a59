"""How much two figures' sentences say of one matter: the words that they share, rare ones before common ones."""

from __future__ import annotations

from collections import Counter
from math import fsum

from checker.link.context import REMEMBERED, Context
from checker.model.figure import Figure

HYPHEN = "-"
AROUND = 9  # tokens on either side of a figure: its clause, more or less
BEFORE, BEHIND = 4, 5  # tokens that stand close to a figure
FEW = 3  # neighbours shared that say as much as any other full sign
ENOUGH = 2  # weight of shared words from which on more say no more


def clause_share(context: Context, first: Figure, second: Figure) -> float:
    """The part of the matter around one figure that stands around the other too, of the shorter, from 0 to 1."""
    return _share(context, context.stems(first, AROUND), context.stems(second, AROUND))


def matter_shared(context: Context, first: Figure, second: Figure) -> float:
    """How much the sentences share in all, from 0 to 1: a word that only these two have counts a quarter."""
    return min(1.0, _weight(context, context.stems(first) & context.stems(second)) / ENOUGH)


def neighbours_shared(context: Context, first: Figure, second: Figure) -> float:
    """How many words close to one figure stand close to the other, three of them being 1."""
    return len(_neighbours(context, first) & _neighbours(context, second)) / FEW


def _neighbours(context: Context, figure: Figure) -> frozenset[str]:
    start, stop = max(0, figure.opening - BEFORE), figure.stop + BEHIND
    return context.stems_of(figure.sentence, start, figure.opening) | context.stems_of(
        figure.sentence, figure.stop, stop
    )


def _share(context: Context, a: frozenset[str], b: frozenset[str]) -> float:
    if a.isdisjoint(b):
        return 0.0
    return _weight(context, a & b) / min(_weight(context, a), _weight(context, b))


def _weight(context: Context, stems: frozenset[str]) -> float:
    weights: dict[frozenset[str], float] = context.once("weights of stems", dict)
    if stems not in weights:
        known = _sentences_with(context)
        if len(weights) >= REMEMBERED:
            weights.clear()
        weights[stems] = fsum(1 / known[stem] for stem in stems)  # the same in whatever order
    return weights[stems]


def _sentences_with(context: Context) -> Counter[str]:
    """In how many sentences with figures each stem stands."""
    if not context.sentences_with:
        for figures in context.by_sentence.values():
            context.sentences_with.update(context.stems(figures[0]))
    return context.sentences_with
