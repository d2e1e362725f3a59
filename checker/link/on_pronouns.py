"""Conditions on the pronouns by which one sentence goes on with what the sentence before tells of."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition

_PRONOUNS = frozenset(("he", "she", "it", "they"))


@condition
def pronoun_goes_on(context: Context, first: Figures, second: Figures) -> bool:
    """No other pronoun opens the second's sentence than the first's has: "He joined in 1985. It closed in 1990"."""
    return all(_agrees(context.words(a), context.words(b)) for a in first for b in second if a.sentence != b.sentence)


def _agrees(words: list[str], behind: list[str]) -> bool:
    said, opening = _PRONOUNS.intersection(words), behind[0]
    return opening not in _PRONOUNS or not said or opening in said
