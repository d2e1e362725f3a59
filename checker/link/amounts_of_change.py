"""Figures that are by how much something changed, and which of them are told of one kind of change."""

from __future__ import annotations

from checker.link.comparators import words_for
from checker.link.context import Context
from checker.link.ways import says_of_level
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_VERB = 3  # tokens before an amount of change in which its verb stands: "rose by £3m", "rose by a mere £3m"


def is_change(context: Context, figure: Figure) -> bool:
    """Whether a number or an amount of money is how much something changed: "rose $1.64, above the $47 mark"."""
    if figure.kind is Kind.PERCENT:
        return False
    words = context.words(figure)
    before = words[max(0, figure.opening - 1) : figure.opening]
    if not before or before[0] in words_for("not_changes") or says_of_level(words, figure.opening - 1):
        return False
    if figure.kind is Kind.MEASURE and before[0] in words_for("leaps"):
        return False
    return before[0] in words_for("changes") or before[0] in words_of("rise") | words_of("fall")


def are_changes_alike(context: Context, change: Figure, base: Figure) -> bool:
    """Whether a base is a change the same way, or one foreseen: "rose by £7m, up from a £6m rise", "the 9 forecast"."""
    behind = context.words(base)[base.past : base.past + 1]
    if not behind:
        return False
    if behind[0] in words_for("foreseen"):
        return True
    told = context.words(change)[max(0, change.opening - _VERB) : change.opening]
    ways = (("climb", "upturn"), ("drop", "downturn"))
    return any(behind[0] in words_of(nouns) and not words_of(verbs).isdisjoint(told) for verbs, nouns in ways)
