"""How often somebody did what: "won the race for the third time ... She has won the race three times"."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_ratio
from checker.link.neighbours import word_at
from checker.link.streaks import is_of_one
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "times_again")

AHEAD = 3  # sentences behind "for the third time" in which it may be told again
FARTHEST = 2  # times: no slip, but something else
PERFECT = 4  # tokens before a verb in which "has" stands
IT = ["it"]


def times_again(context: Context, second: Figure) -> Figure | None:
    """The ordinal before it, "for the third time", of what "has won the race three times" tells again."""
    if not _is_so_often(context, second):
        return None
    before, numbered = range(max(0, second.sentence - AHEAD), second.sentence), _numbered(context)
    told = [f for i in before for f in numbered.get(i, ()) if f.verb == second.verb]
    first = told[0] if len(told) == 1 else None
    if not word_set("streaks", "roles").isdisjoint(context.words(second)):
        return None  # a coach may have done it with others
    if first is None or size_ratio(first, second) > FARTHEST or not is_of_one(context, first, second):
        return None
    ours, theirs = _object(context, first), _object(context, second)
    known = context.stems_of(first.sentence, *ours) & context.stems_of(second.sentence, *theirs)
    return first if known or context.words(second)[slice(*theirs)] == IT else None


@found_once
def _numbered(context: Context) -> dict[int, list[Figure]]:
    """By sentence: each "for the third time" of the body that has a verb before it and no time or place behind it."""
    found = defaultdict[int, list[Figure]](list)
    for figure in context.of_kind(Kind.ORDINAL):
        if _is_times(context, figure) and _is_for_the(context, figure):
            found[figure.sentence].append(figure)
    return found


def _is_for_the(context: Context, nth: Figure) -> bool:
    return context.words(nth)[nth.opening - 2 : nth.opening] in (["for", "the"], ["for", "a"])


def _is_so_often(context: Context, second: Figure) -> bool:
    """Whether a count is that of "has won the race three times"."""
    if second.kind is not Kind.COUNT or second.quantity.is_range or not _is_times(context, second):
        return False
    verb = second.governor.token if second.governor else 0
    return not _words_of("perfect").isdisjoint(context.words(second)[max(0, verb - PERFECT) : verb])


def _is_times(context: Context, figure: Figure) -> bool:
    """Whether a figure is of times, told behind its verb and of all of them."""
    noun, governor = figure.counted, figure.governor
    if noun is None or noun.lemma != "time" or governor is None or governor.token >= figure.opening or figure.at_top:
        return False
    behind = word_at(context, figure, figure.past)
    around = context.words(figure)[max(0, governor.token - PERFECT) : figure.past]
    return behind in {"", *_words_of("behind")} and _words_of("other").isdisjoint(around)


def _object(context: Context, figure: Figure) -> tuple[int, int]:
    """The tokens between a verb and how often: "the race" in "won the race for the third time"."""
    start = figure.governor.token + 1 if figure.governor else figure.opening
    return start, figure.opening - (2 if figure.kind is Kind.ORDINAL else 0)
