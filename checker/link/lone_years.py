"""An anniversary and the only two years told beside it: that of what it is of, and that in which it is kept."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.facts.stories.story_years import is_year, year
from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import between, times_behind, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.misprints import misprints

_words = partial(word_set, "lone_spans")
_KINDS = (Kind.ORDINAL, Kind.AGE)
_DETERMINERS = ("the", "a", "his", "her", "another", "our")
_CLAUSE = 8  # tokens of "that the park was created"
_OWNER = 2  # tokens before an anniversary: "its own golden"
_FAR = 5  # years that it may be off for another reason than a slip: a book of 1985 by a band of 1983
_NEAR = 5  # tokens before a date in which it is told what began then


def is_anniversary(context: Context, nth: Figure) -> bool:
    """Whether an ordinal or an age says how old something is: "its 75th birthday", "its centenary", "turned 150"."""
    if nth.kind is Kind.AGE:
        old = word_at(context, nth, nth.stop - 1) == "old" or word_at(context, nth, nth.opening - 1) in _words(
            "turning"
        )
        return old and nth.quantity.unit == "year" and "-" not in context.words(nth)[nth.first : nth.stop]
    behind = context.words(nth)[nth.stop : nth.stop + 2]
    return nth.implied or not words_for("anniversary").isdisjoint(behind)


def lone_years(context: Context, nth: Figure) -> tuple[Figure, Figure] | None:
    """The only two years of an anniversary's sentence, the earlier one first, if they fit it or one slip parts them.

    In a headline it is that of the two years with which the story opens.
    """
    if nth.kind not in _KINDS or not is_anniversary(context, nth):
        return None
    row = context.by_sentence[nth.sentence]
    if any(f is not nth and f.kind in _KINDS and is_anniversary(context, f) for f in row):
        return None
    dates = _two_years(context, nth.sentence) or (_two_years(context, nth.sentence + 1) if nth.at_top else None)
    return dates if dates and _slips(*dates, nth) and _are_of_one(context, nth, *dates) else None


def _two_years(context: Context, sentence: int) -> tuple[Figure, Figure] | None:
    row = context.by_sentence.get(sentence, ())
    dates = [f for f in row if f.kind is Kind.DATE and f.quantity.moment and f.quantity.moment.year is not None]
    if len(dates) != 2 or not all(is_year(f) and f.quantity.until is None for f in dates):
        return None
    first, last = sorted(dates, key=year)
    return first, last


def _slips(first: Figure, last: Figure, nth: Figure) -> bool:
    """Whether a number is the years between two, or would be but for one slip; a feast may be a year late or early."""
    years, number = year(last) - year(first), nth.quantity.numbers[0].value
    if years == number:
        return True
    meant = {year(last) - other for other in misprints(year(first))} | {
        other - year(first) for other in misprints(year(last))
    }
    return abs(years - number) >= _FAR and (number in meant or years in misprints(int(number)))


def _are_of_one(context: Context, nth: Figure, first: Figure, last: Figure) -> bool:
    """Whether the earlier year is that of what is kept, as far as the words tell: not of kin, nor of another clause."""
    told = {*(between(context, first, nth) if nth.sentence == first.sentence else ()), *between(context, first, last)}
    if not (words_for("kin") | words_for("marrying_again") | _words("another_feast")).isdisjoint(told):
        return False
    of_it = (
        word_at(context, nth, nth.stop) == "of" and next(times_behind(context, nth), None) is first
    )  # "the bicentenary of the poet's death, in 1831"
    if not (of_it or (_began(context, first) and _is_its_own(context, nth, first))):
        return False
    wed = not words_for("marrying").isdisjoint(context.words(first)[max(0, first.opening - _NEAR) : first.opening])
    if wed != (word_at(context, nth, nth.stop) == "wedding"):
        return False
    behind = between(context, first, nth) if nth.sentence == first.sentence and first.start < nth.start else []
    return not any(a == "and" and b in _DETERMINERS for a, b in pairwise(behind))  # "and the choir kept its"


def _is_its_own(context: Context, nth: Figure, first: Figure) -> bool:
    """Whether an anniversary is of who was told of: "its centenary", "will be 200 years old", not "of the fire"."""
    words = context.words(nth)
    if nth.kind is Kind.AGE:
        here = between(context, first, nth) if first.sentence == nth.sentence and first.start < nth.start else []
        predicate = words[nth.opening - 1] in _words("turning") | _words("growing")
        return predicate and (_words("of_another_thing") | _words("its")).isdisjoint(here)
    if "of" in words[nth.stop : nth.stop + 2] or "-" in words[nth.stop : nth.stop + 1]:
        return False
    named = next((at for at in (nth.stop, nth.stop + 1) if word_at(context, nth, at) in words_for("anniversary")), None)
    going_on = word_at(context, nth, nth.stop if named is None else named + 1)
    if going_on.isalpha() and going_on not in _words("behind_feast"):
        return False  # "its 100th anniversary production", "their 50th anniversary as a charity"
    owned = not _words("its").isdisjoint(words[max(0, nth.opening - _OWNER) : nth.opening + 1])
    return nth.at_top or (owned and words[nth.opening - 1] not in ("'s", "’s", "s", "'", "’"))


def _began(context: Context, date: Figure) -> bool:
    """Whether something began at a date: "founded it in 1985", "its first sheet, in 1855"."""
    words = context.words(date)
    behind = words[date.stop : date.stop + (_CLAUSE if word_at(context, date, date.stop) == "that" else 1)]
    near = words[max(0, date.opening - _NEAR) : date.opening + 1] + behind
    return not (words_for("founding") | words_for("marrying") | _words("beginning")).isdisjoint(near)
