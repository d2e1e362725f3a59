"""Whether words of time make of a level, told beside another or in a sentence near it, what that was before."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import years_told
from checker.model.figure import Figure

_marks = partial(word_set, "changes_apart")

BEHIND = 9  # tokens behind a level that say when it was
HAD = 4  # tokens before it in which "had" stands
UNTOLD, LAST, HAD_BEEN, BEFORE_THAT = range(4)  # how surely words say that a level is of a former time
_ARTICLES = frozenset(("the", "a", "an", "one"))


def is_former_to(context: Context, level: Figure, after: Figure, *, is_reached: bool) -> bool:
    """Whether a level is of a former time and another is not; one that a change reached may be told with both."""
    ours, theirs = years_told(context, level), years_told(context, after)
    if ours and theirs:
        return max(ours) < max(theirs)
    mine, other = _told(context, level), _told(context, after)
    if ours and mine <= LAST:
        return other <= LAST
    return mine > other or (is_reached and mine > LAST)


def made_former(after: Figure, others: list[Figure]) -> Figure | None:
    """The other one of two levels of a sentence, if the times told for both make it the former one."""
    if len(others) != 1:
        return None
    ours, theirs = ({word for time in f.scope.times for word in time.split()} for f in (after, others[0]))
    years = [{int(word) for word in told if word.isdecimal() and len(word) == len("2024")} for told in (ours, theirs)]
    if all(years):
        return others[0] if max(years[1]) < min(years[0]) else None
    return others[0] if _marks("ago").isdisjoint(ours) and not _marks("ago").isdisjoint(theirs) else None


def _told(context: Context, level: Figure) -> int:
    words = context.words(level)
    around = [*range(level.opening), *range(level.past, min(len(words), level.past + BEHIND))]
    told = {words[at] for at in around} | {word for time in level.scope.times for word in time.split()}
    if not _marks("ago").isdisjoint(told) or any(_is_before_that(words, at) for at in around):
        return BEFORE_THAT
    if "had" in words[max(0, level.opening - HAD) : level.opening]:
        return HAD_BEEN
    return LAST if "last" in told else UNTOLD


def _is_before_that(words: list[str], at: int) -> bool:
    """Whether "before" stands behind a time, or what has one: "the season before", "the vintage before"."""
    if words[at] != "before" or at < 2 or not words[at - 1].isalpha():
        return False
    named = words[at - 2] in _ARTICLES or words[at - 1] in _marks("periods")
    return named and _marks("behind_before").isdisjoint(words[at + 1 : at + 2])
