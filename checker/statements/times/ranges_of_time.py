"""Ranges of dates and clock times, which must run forwards: "from 9 to 12 June", "10am-noon"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_NOON, _DAWN = 12, 6  # hours
_word = partial(word_set, "elapsed")


def ranges_of_time(parse: Parse) -> Iterator[Figure]:
    """The ranges of a sentence that can only run forwards: nothing is rescheduled in it, and they do not span a night.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The fair takes place from 7 June to 9 June.")))[0]
    >>> [figure.text for figure in ranges_of_time(found)]
    ['7 June to 9 June']
    """
    ranges = [figure for figure in parse.figures if figure.quantity.until is not None]
    if not ranges:
        return
    taken = {at for figure in parse.figures for at in range(figure.opening, figure.stop)}
    told = {word for at, word in enumerate(parse.words.lower) if at not in taken}
    if not _word("moving").isdisjoint(told):
        return
    one_day = _word("overnight").isdisjoint(parse.words.lower)
    for figure in ranges:
        of_dates = figure.kind is Kind.DATE and not _ends_in_number(parse, figure)
        if of_dates or (figure.kind is Kind.TIME and _is_of_half_day(figure) and one_day):
            yield figure


def _ends_in_number(parse: Parse, dates: Figure) -> bool:
    """Whether the end is a number of something: "on July 14 to 12 years in jail", "in 2008 to 1230 in 2018"."""
    behind = parse.words.lower[dates.stop : dates.stop + 1]
    dated = any(figure.kind is Kind.DATE and figure.opening == dates.stop + 1 for figure in parse.figures)
    return not _word("terms").isdisjoint(behind) or (dated and not _word("in_year").isdisjoint(behind))


def _is_of_half_day(figure: Figure) -> bool:
    """Whether both ends are in the morning, or both in the afternoon: "from 10am to 9am"."""
    first, last = figure.quantity.moment or Moment(), figure.quantity.until or Moment()
    if first.hour is None or last.hour is None:
        return False
    return first.hour // _NOON == last.hour // _NOON and min(first.hour, last.hour) >= _DAWN
