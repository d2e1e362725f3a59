"""Races by their distance: "the 800m title", "the 60m hurdles". There are few, so that one digit wrong makes none."""

from __future__ import annotations

from collections import Counter
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.near_values import differ_by_a_digit
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_words_of = partial(word_set, "races")

METRE = "meter"
PAIR = 2
_JOINED = frozenset(("and", "or", ","))


def told_again(context: Context) -> list[Figure]:
    """The races of an article over a distance that it tells of before, or that no race has."""
    return [race for race in context.of_kind(Kind.MEASURE) if race.start in _meant(context)]


@found_once
def _meant(context: Context) -> dict[int, Figure]:
    """By its start, each race and the one that is meant by it."""
    told = [f for f in context.of_kind(Kind.MEASURE) if _is_length(f)]
    races = [f for f in told if _is_race(context, f)]
    if len(races) < PAIR or not _words_of("others").isdisjoint(context.vocabulary):
        return {}
    times = Counter(_metres(f) for f in told)
    right = [f for f in races if _is_run(context, f)]
    first = {_metres(f): f for f in reversed(right)}
    said = {(_metres(f), f.scope.quoted): f for f in reversed(right)}
    meant = {f.start: first[_metres(f)] for f in right if first[_metres(f)] is not f}
    for race in races:
        once = times[_metres(race)] == 1 and not _is_run(context, race)
        like = [f for f in said.values() if differ_by_a_digit(race, f)] if once else []
        if like:  # a quotation is rather held against another one, since both are the speaker's
            meant[race.start] = min(like, key=lambda f: (f.scope.quoted is not race.scope.quoted, f.start))
    return meant


def _is_length(figure: Figure) -> bool:
    """Whether it is one exact number of metres, with no scale or decimals."""
    quantity = figure.quantity
    exact = quantity.hedge is Hedge.NONE and len(quantity.numbers) == 1 and quantity.per is None
    return exact and quantity.unit == METRE and quantity.numbers[0].place == 1


def _metres(race: Figure) -> str:
    return str(race.quantity.numbers[0].value)


def _is_race(context: Context, length: Figure) -> bool:
    """Whether the distance names a race: by the word behind it, or alone behind "in the", or joined to such a one."""
    words = context.words(length)
    if word_at(context, length, length.stop) in _words_of("events"):
        return True
    at = length.opening
    if words[at - 1 : at] == ["and"] and at > 1:  # "both the 400m and 800m"
        before = next(iter(context.earlier(length)), None)
        return before is not None and before.stop == at - 1 and _is_length(before) and _opens_alone(words, before)
    behind = word_at(context, length, length.stop)
    return _opens_alone(words, length) and (behind in _JOINED or not behind.isalpha())


def _opens_alone(words: list[str], length: Figure) -> bool:
    at = length.opening
    return words[at - 1 : at] == ["the"] and at > 1 and words[at - 2] in _words_of("before_alone")


def is_over_distance(context: Context, race: Figure) -> bool:
    """Whether as long a race is run, so that "the 1,500m" may be one of several."""
    return _is_length(race) and _is_run(context, race)


def _is_run(context: Context, race: Figure) -> bool:
    over_hurdles = word_at(context, race, race.stop) in _words_of("over_hurdles")
    return _metres(race) in _words_of("hurdles" if over_hurdles else "distances")
