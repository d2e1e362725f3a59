"""Conditions on shares that exclude one another."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition, gathers
from checker.link.exclusive import other_shares


@condition
@gathers(given=0, sought=1, find=other_shares)
def exclude(context: Context, first: Figures, others: Figures) -> bool:
    """Nobody is in two of the shares: "60% said yes, 35% said no and 15% did not know", "59% are men and 41% women"."""
    return other_shares(context, first[0]) == others


@condition
def one_answer_each(context: Context, role: Figures) -> Doubt:
    """Nothing near says that one could give several answers."""
    told = {
        word
        for number in range(role[0].sentence - 1, role[-1].sentence + 2)
        if number in context.reading.words
        for word in context.reading.words[number].lower
    }
    return Doubt(f"one could give several answers: {word}" for word in sorted(told & _several()))


def _several() -> frozenset[str]:
    return word_set("answers", "several")
