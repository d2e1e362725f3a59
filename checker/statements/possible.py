"""Values that cannot exist: "39 March", "8.75am", "the 2001-2004 season", "6ft 15in", "22th".

Slots: ``value`` (a date, a time, the two years of a season, the number of a quarter), ``larger`` and ``smaller`` (two
figures that tell one amount in two units), ``nth`` (an ordinal in digits). Years that are centuries off are a fact of
the whole story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from checker.extraction.lexemes import is_plural
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Moment
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import at, preposition

SLOTS = {"value": Sort.DATE, "larger": Sort.NUMBER, "smaller": Sort.NUMBER, "nth": Sort.NUMBER}
_SHORTEST_MONTH, _MONTHS = 28, 12
_YEARS = range(1750, 2101)  # other years are no slip in a day
_OF_AN_OX = 5  # "fifth quarter" is also offal
_UNITS = frozenset((Kind.DURATION, Kind.MEASURE))
_word = partial(word_set, "calendar")


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """What a sentence says that may be impossible.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The two sides meet again in Cardiff on 39 March.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('value', '39 March')]
    """
    del earlier
    for figure in parse.figures:
        if _numbers_quarter(parse, figure) or _is_season(parse, figure) or _may_be_none(parse, figure):
            yield _statement(parse, value=figure)
        if figure.quantity.ending:
            yield _statement(parse, nth=figure)
    for larger, smaller in pairwise(parse.figures):
        if _adds_smaller_unit(parse, larger, smaller):
            yield _statement(parse, larger=larger, smaller=smaller)


def _statement(parse: Parse, **figures: Figure) -> Statement:
    slots = tuple(Slot(name, (figure,), Mechanism.OWN) for name, figure in figures.items())
    return Statement("possible", parse.sentence, slots)


def _may_be_none(parse: Parse, figure: Figure) -> bool:
    """Whether a date is near the end of a month, or a time names its minute: only these are worth a look."""
    ends = [end for end in (figure.quantity.moment, figure.quantity.until) if end is not None]
    of_our_times = all(end.year is None or end.year in _YEARS for end in ends)
    return of_our_times and any(map(_is_late, ends)) and not _counts(parse, figure)


def _is_late(moment: Moment) -> bool:
    late_day = moment.day is not None and moment.day >= _SHORTEST_MONTH
    return late_day or (moment.month or 0) > _MONTHS or moment.minute is not None


def _counts(parse: Parse, figure: Figure) -> bool:
    """Whether a day is a count of the noun after its month: "31 April showers"; not in "ending 31 April costs fell"."""
    chunk = parse.chunk_with(figure)
    led = [preposition(parse, chunk), *parse.words.lower[max(0, chunk.start - 1) : chunk.start]]
    moment = figure.quantity.moment or Moment()
    if not _word("ends_on_day").isdisjoint(led) or moment.year is not None or moment.weekday is not None:
        return False
    return any(is_plural(word) for word in parse.words.lower[figure.stop : figure.stop + 1])


def _is_season(parse: Parse, figure: Figure) -> bool:
    """Whether a range has the years of one season or financial year: "the 2003-2004 season", "2003/04 tax year"."""
    until = figure.quantity.until
    if until is None or until.year is None or until.month is not None:
        return False
    named, head = (*parse.words.lower[figure.stop : figure.stop + 2], "", "")[:2]
    return named in _word("one_season") or (named in _word("yearly") and head in _word("one_year"))


def _numbers_quarter(parse: Parse, figure: Figure) -> bool:
    """Whether an ordinal numbers a quarter of a year: "in fourth-quarter profit", "the third quarter of 2005"."""
    if figure.kind is Kind.DATE and figure.quantity.unit in _word("one_quarter"):
        return True
    if figure.kind is not Kind.ORDINAL:
        return False
    chunk, lower = parse.chunk_with(figure), parse.words.lower
    place = figure.stop + (lower[figure.stop : figure.stop + 1] == ["-"])
    if place >= len(lower) or lower[place] not in _word("one_quarter"):
        return False
    counted = lower[place + 1 : place + 2]
    if not _word("in_a_row").isdisjoint(lower[chunk.start : figure.first]) or not _word("of_a_row").isdisjoint(counted):
        return False
    behind, led = at(parse, chunk.number + 1), preposition(parse, _whole_phrase(parse, chunk))
    if chunk.stop > place + 1 or not _word("of_quarter").isdisjoint(
        counted
    ):  # "ninth-quarter profits"; no "fifth quarter-final"
        told = not _word("of_quarter").isdisjoint(counted) and (led == "" or led in _word("in_quarter"))
        return told or (place > figure.stop and counted[0].isalpha())
    if place > figure.stop:
        return behind is not None and behind.kind is not ChunkKind.MARK
    if behind is not None and behind.kind is ChunkKind.PREPOSITION and behind.text in _word("before_year_of"):
        return _is_of_year(parse, at(parse, behind.number + 1))
    tripe = figure.value == _OF_AN_OX and _word("of_quarter").isdisjoint(lower)
    return led in _word("in_quarter") and not tripe


def _whole_phrase(parse: Parse, chunk: Chunk) -> Chunk:
    """The first chunk of a phrase after a preposition: "in its fiscal sixth quarter"."""
    before = at(parse, chunk.number - 1)
    return before if before is not None and before.kind is ChunkKind.NOUN and before.preposition >= 0 else chunk


def _is_of_year(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase is a date, or names a year: "of fiscal 2005", "of next year"."""
    if chunk is None:
        return False
    dated = any(parse.figures[number].kind is Kind.DATE for number in chunk.figures)
    return dated or not _word("of_year").isdisjoint(parse.words.lower[chunk.start : chunk.stop])


def _adds_smaller_unit(parse: Parse, larger: Figure, smaller: Figure) -> bool:
    """Whether a figure adds smaller units to the one before: "eight minutes, 49.87 seconds", "6ft 4in"."""
    if smaller.kind is not larger.kind or larger.kind not in _UNITS or not _are_plain(larger, smaller):
        return False
    told = parse.words.lower[larger.stop : smaller.opening]
    units = [larger.quantity.unit, smaller.quantity.unit]
    if told in ([], [","]):
        single = larger.group is None and smaller.group is None
        return single and units in load("exchange")["counted_on"] and _ends(parse, smaller, goes_on=not told)
    if not word_set("exchange", "adding").issuperset(told) or units not in load("exchange")["counted_on_with_and"]:
        return False
    if units in load("exchange")["counted_on_of_age"]:
        ended = not word_set("exchange", "of_age").isdisjoint(parse.words.lower[smaller.stop : smaller.stop + 1])
    else:
        ended = _ends(parse, smaller, goes_on=False)
    return ended and not _is_shared(parse)


@lru_cache(maxsize=1)
def _is_shared(parse: Parse) -> bool:
    """Whether a word gives the lengths of time to two things: "respectively", "each"."""
    return not word_set("elapsed", "sharing").isdisjoint(parse.words.lower)


def _ends(parse: Parse, smaller: Figure, *, goes_on: bool) -> bool:
    """Whether nothing follows that the smaller unit counts or, unless it ``goes_on``, that is added to it."""
    chunk = parse.chunk_with(smaller)
    behind = at(parse, chunk.number + 1)
    if not word_set("exchange", "dimension").issuperset(parse.words.lower[smaller.stop : chunk.stop]):
        return False
    if behind is None:
        return True
    if behind.kind is ChunkKind.CONJUNCTION:
        return goes_on
    return behind.kind not in (ChunkKind.NOUN, ChunkKind.VERB) and behind.text not in word_set("clauses", "of")


def _are_plain(larger: Figure, smaller: Figure) -> bool:
    """Whether neither is a range or a bound, and the first is a whole number of its unit."""
    first, second = larger.quantity, smaller.quantity
    whole = len(first.numbers) == len(second.numbers) == 1 and first.numbers[0].value.denominator == 1
    return whole and second.hedge is Hedge.NONE
