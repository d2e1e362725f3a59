"""Parts that make a total but for its scale word: "$45 billion ... $30 million and $15 million"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure

_words_of = partial(word_set, "known_again")

SCALES = (1, 1000)  # thousand, million, billion
LARGE = 1000  # smaller amounts are prices, and have no scale word to lose
NEAR = 6  # sentences behind the total in which its parts stand
BEFORE = 3  # tokens before the second part in which such a word stands
REACH = 6  # amounts of the currency behind the total that are looked at
SIGNIFICANT = 10  # units of its last place that a total has at least, so that its digits say something


def _are_told_as_parts(context: Context, whole: Figure, first: Figure, second: Figure) -> bool:
    """Whether both stand alone in the sentence behind the total, or a word before the second tells of the rest."""
    beside = [f for f in context.by_sentence[first.sentence] if f.kind is first.kind]
    if first.sentence == second.sentence == whole.sentence + 1 and beside == [first, second]:
        return True
    before = context.words(second)[max(0, second.opening - BEFORE) : second.opening]
    return not _words_of("rest").isdisjoint(before)
