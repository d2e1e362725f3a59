"""The condition that a win is one among numbered tries: "his fourth nomination but his first win"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition

_set = partial(word_set, "tries")


@condition
def won_by_trying(context: Context, tries: Figures, wins: Figures) -> bool:
    """The first is the number of a try, the second that of a win, and nothing says that they are of different times."""
    tried, won = tries[0], wins[0].counted
    named = tried.counted is not None and tried.counted.lemma in _set("tries")
    alike = _set("of_some").isdisjoint(context.words(tried)[tried.opening :])
    return named and alike and won is not None and won.lemma in _set("wins")
