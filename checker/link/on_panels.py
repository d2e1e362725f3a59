"""The condition that a tally of votes is that of the panel of which an article tells the size elsewhere."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.model.figure import Figure

NEAR = 3  # tokens from a number to the panel that it is the size of


def _is_size(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    around = words[max(0, figure.opening - NEAR) : figure.past + NEAR]
    voters = figure.counted is not None and figure.counted.lemma in word_set("scores", "voters")
    return voters and not word_set("scores", "panels").isdisjoint(around)


def _is_tally(context: Context, figure: Figure) -> bool:
    return not word_set("scores", "tallies").isdisjoint(context.words(figure)[figure.stop : figure.stop + 1])
