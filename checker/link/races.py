"""Races by their distance: "the 800m title", "the 60m hurdles". There are few, so that one digit wrong makes none."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge

_words_of = partial(word_set, "races")

METRE = "meter"


def _is_length(figure: Figure) -> bool:
    """Whether it is one exact number of metres, with no scale or decimals."""
    quantity = figure.quantity
    exact = quantity.hedge is Hedge.NONE and len(quantity.numbers) == 1 and quantity.per is None
    return exact and quantity.unit == METRE and quantity.numbers[0].place == 1


def _metres(race: Figure) -> str:
    return str(race.quantity.numbers[0].value)


def is_over_distance(context: Context, race: Figure) -> bool:
    """Whether as long a race is run, so that "the 1,500m" may be one of several."""
    return _is_length(race) and _is_run(context, race)


def _is_run(context: Context, race: Figure) -> bool:
    over_hurdles = word_at(context, race, race.stop) in _words_of("over_hurdles")
    return _metres(race) in _words_of("hurdles" if over_hurdles else "distances")
