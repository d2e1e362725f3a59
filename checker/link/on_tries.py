"""Conditions on ordinals whose limit is told: a win among tries, a group among those that something is divided into."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "tries")


@condition
def won_by_trying(context: Context, tries: Figures, wins: Figures) -> bool:
    """The first is the number of a try, the second that of a win, and nothing says that they are of different times."""
    tried, won = tries[0], wins[0].counted
    named = tried.counted is not None and tried.counted.lemma in _set("tries")
    alike = _set("of_some").isdisjoint(context.words(tried)[tried.opening :])
    return named and alike and won is not None and won.lemma in _set("wins")


@found_once
def _divided(context: Context) -> dict[str, list[Figure]]:
    """The numbers of groups, stages or the like that something is divided into, by their noun."""
    found: dict[str, list[Figure]] = {}
    for figure in context.of_kind(Kind.COUNT):
        if figure.counted is not None and figure.counted.lemma in _set("divisions"):
            found.setdefault(figure.counted.lemma, []).append(figure)
    return found


def _whole(context: Context, nth: Figure) -> Figure | None:
    """How many of the ordinal's noun something is divided into, where the article tells one such number only."""
    if nth.counted is None or nth.kind is not Kind.ORDINAL or context.words(nth)[nth.past : nth.past + 1] == ["of"]:
        return None  # "the fourth part of the interview" may be of something else
    counts = _divided(context).get(nth.counted.lemma, [])
    if len(counts) != 1 or counts[0].start > nth.start:
        return None
    before = context.words(counts[0])[: counts[0].opening]
    return counts[0] if before[-1:] == ["into"] else None


@condition
@pairs(given=0, sought=1, find=_whole)
def in_division(context: Context, nth: Figures, whole: Figures) -> bool:
    """The ordinal is of a group, stage or the like, and the second is into how many of them something is divided."""
    return _whole(context, nth[0]) is whole[0]
