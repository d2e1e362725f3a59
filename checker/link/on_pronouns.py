"""Conditions on the pronouns by which one sentence goes on with what the sentence before tells of."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition

_PRONOUNS = frozenset(("he", "she", "it", "they"))


@condition
def pronoun_goes_on(context: Context, first: Figures, second: Figures) -> bool:
    """No other pronoun opens the later of their sentences than the other has: "He left in 1985. It closed in 1990"."""
    before, behind = sorted((first[0], second[0]), key=lambda figure: figure.start)
    return before.sentence == behind.sentence or _agrees(context.words(before), context.words(behind))


def _agrees(words: list[str], behind: list[str]) -> bool:
    said, opening = _PRONOUNS.intersection(words), behind[0]
    return opening not in _PRONOUNS or not said or opening in said
