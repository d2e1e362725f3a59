"""Condition on a profit that is told against a loss: "made £4m, up from a loss of £12m"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_words = partial(word_set, "losses")

BEFORE = 2  # tokens before a sum in which it is called a loss: "a loss of £12m"


@condition
def of_profit_and_loss(context: Context, profit: Figures, loss: Figures) -> bool:
    """The second is called a loss, and nothing before the first is: "made £4m, up from a loss of £12m"."""
    before = context.words(profit[0])[: profit[0].opening]
    return _is_loss(context, loss[0]) and _words("called").isdisjoint(before) and not _is_loss(context, profit[0])


def _is_loss(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    before, behind = words[max(0, figure.opening - BEFORE) : figure.opening], words[figure.stop : figure.stop + 1]
    return not _words("called").isdisjoint(before + behind)
