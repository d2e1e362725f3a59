"""How far something moved, which is no level: "by 12", "a rise of 12", "rose 12", "a 12% rise", "12 more"."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.ways import moving, nouns, says_of_level
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

BESIDE_A_MARK = frozenset(("above", "below", "under"))  # "fell below 300", "20% below the record year" tell no step
BEFORE = frozenset(("by", "up", "down", "off"))


def is_step(context: Context, figure: Figure) -> bool:
    """Whether a figure is how far something moved: not "raised £3m", "lost £3m", which are sums."""
    words, at = context.words(figure), figure.opening - 1
    before = words[at] if at >= 0 else ""
    of_each = words[figure.stop : figure.stop + 2] in (["of", "every"], ["of", "each"])  # "makes up 38 of every 100"
    if of_each or not BESIDE_A_MARK.isdisjoint(words[figure.opening : figure.first]):
        return False
    if before == "of":
        return at > 0 and words[at - 1] in _ways_told()
    behind = words[figure.stop : figure.stop + 1] + words[figure.past : figure.past + 1]
    named = before in moving() and before not in word_set("comparing", "not_changes")
    moved = before in BEFORE or (named and not says_of_level(words, at))
    leapt = figure.kind is Kind.MEASURE and before in word_set("comparing", "leaps")
    return (moved and not leapt) or not _ways_told().isdisjoint(behind)


@cache
def _apart() -> frozenset[str]:
    return words_of("more") | words_of("fewer")


@cache
def _ways_told() -> frozenset[str]:
    """The words behind a figure, or before its "of", that make a step of it: "a 300 rise", "300 fewer"."""
    return nouns() | _apart()
