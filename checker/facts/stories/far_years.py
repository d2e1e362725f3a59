"""Years centuries ahead or back, in a story that is not about such times.

"Sales fell in 6003", "The band split in 1494". Forecasts, fiction, leases and history do name such years: where the
story speaks of them, nothing is said of its years.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import partial

from msgspec import Struct

from checker.extraction.lexemes import is_plural
from checker.facts.stories.prose import Prose
from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.misprints import years_meant
from checker.statements.phrases import preposition

_AHEAD = 2050  # up to this year nothing is odd about a date
_LONG = 250  # years: no forecast reaches so far
_LONG_PAST = range(1000, 1800)
_OF_NEWS = 45  # the part of a century in which the news takes place begins here
_OLD = range(1, 1895)  # years of which a story with one may have others
_LIKELY = range(1900, _AHEAD + 1)
_BESIDE = 5  # years: news names its own year and those around it
_HOURS, _MINUTES, _STEP, _CENTURY = 24, 60, 5, 100
_FOUR = re.compile(r"(?=(\d{4}))")
_words = partial(word_set, "calendar")


class _Years(Struct, frozen=True):
    """The years of a story, and how often it prints each four digits, anywhere."""

    prose: Prose
    named: frozenset[int]
    printed: Counter[str]

    def is_slip(self, figure: Figure) -> bool:
        """Whether a figure is a slip of a year of the story, or of one next to it: 2004 and "3005"."""
        digits = figure.text[-4:]
        if self.printed[digits] > 1:
            return False  # no slip is printed twice
        near = {year + step for year in years_meant(digits) for step in range(-_BESIDE, _BESIDE + 1)}
        return not near.isdisjoint(self.named - {_year(figure)})

    def has_twin(self, figure: Figure) -> bool:
        """Whether the story has the year of our times that one other digit makes of it: 1994 beside 1494."""
        return _LIKELY.start + _year(figure) % _CENTURY in self.named


def far_years(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    """Each year far ahead or long past that nothing explains.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> story = plain.read("The airline returned to profit after huge losses in 6003.")
    >>> [each["value"][0].text for each in far_years(parses(read(story)), story)]
    ['6003']
    """
    dates = [figure for parse in parses.values() for figure in parse.figures if figure.kind is Kind.DATE]
    odd = [date for date in dates if _last_year(date) > _AHEAD or _year(date) in _LONG_PAST]
    if not odd:
        return
    printed = Counter(found[1] for found in _FOUR.finditer(document.prose))
    years = _Years(Prose(parses, document), frozenset(map(_year, dates)), printed)
    old = sum(_year(date) in _OLD for date in dates)
    for figure in odd:
        parse = parses[figure.sentence]
        ahead = _last_year(figure) > _AHEAD
        if not (_is_meant_ahead(years, parse, figure) if ahead else _is_meant_past(years, parse, figure, old)):
            yield Statement("possible", figure.sentence, (Slot("value", (figure,), Mechanism.LINK),))


def _year(figure: Figure) -> int:
    """The year of a date; 0 if it has none."""
    return (figure.quantity.moment or Moment()).year or 0


def _last_year(figure: Figure) -> int:
    """The later year of a date or of a range; 0 if it has none."""
    return max(_year(figure), (figure.quantity.until or Moment()).year or 0)


def _telling(words: Collection[str]) -> frozenset[str]:
    """The words of a text in lower case, without those in names: "Crystal Palace"."""
    return frozenset(word.lower() for word in words) - (_words("in_names") - frozenset(words))


def _is_meant_ahead(years: _Years, parse: Parse, figure: Figure) -> bool:
    """Whether the story may mean a year far ahead: a forecast, fiction, an orbit, a lease, another calendar."""
    year = _last_year(figure)
    soon = year < _AHEAD + _LONG
    slip = not soon and years.is_slip(figure)
    told = _telling(years.prose.around(figure) if slip else years.prose.as_printed())
    if not told.isdisjoint(_words("far_ahead") | (_words("far_forecast") if soon else frozenset())):
        return True
    if (not slip and year % _CENTURY == 0) or _is_named(parse, figure, slip):
        return True  # "by 3000", "the year 3005", "set in 2505"
    if not soon:
        return _counts_what_follows(parse, figure)
    near = not _words("far_ahead_near").isdisjoint(years.prose.other_words(figure))
    return near and not _is_beside_year(parse, figure)


def _is_named(parse: Parse, figure: Figure, slip: bool) -> bool:
    """Whether words right before a year mark it as far off: "set in 2505", "the year 3005"."""
    before = parse.words.lower[max(0, figure.opening - 2) : figure.opening]
    as_year = _words("one_year").intersection(before)
    named = bool(as_year) and (not slip or before[:1] == ["the"])
    return named or not _words("set_in").isdisjoint(before)


def _counts_what_follows(parse: Parse, figure: Figure) -> bool:
    """Whether a plural noun after a bare year makes it a count: "in 6235 American women"."""
    chunk = parse.chunk_with(figure)
    if preposition(parse, chunk) not in _words("before_count_or_year"):
        return False
    behind = chunk.number + 1 if chunk.stop == figure.stop else chunk.number
    said: list[str] = []
    for each in parse.chunks[behind:]:
        if each.kind not in (ChunkKind.NOUN, ChunkKind.CONJUNCTION) or (each.kind is not ChunkKind.NOUN and not said):
            break
        said += parse.words.lower[max(each.start, figure.stop) : each.stop]
    return any(map(is_plural, said))


def _is_beside_year(parse: Parse, figure: Figure) -> bool:
    """Whether one word separates it from a year of our times: "in 2005 and 3006"."""
    others = (other for other in parse.figures if other is not figure and _year(other) in _LIKELY)
    return any(1 in (figure.opening - other.stop, other.opening - figure.stop) for other in others)


def _is_meant_past(years: _Years, parse: Parse, figure: Figure, old: int) -> bool:
    """Whether the story may mean a year long past: history, or another such year in it.

    Only what one digit makes a year that the news tells of is none: 1942 and before only where the story names it.
    """
    slip, twin = years.is_slip(figure), years.has_twin(figure)
    moment = figure.quantity.moment or Moment()
    century = moment.decade and _year(figure) % _CENTURY == 0  # "the 1400s"
    likely = _year(figure) % _CENTURY >= _OF_NEWS or twin or slip
    if not likely or century or _is_clock_time(figure) or old > 1:
        return True
    behind = parse.words.lower[figure.stop : figure.stop + 1]
    ours = not _words("works").isdisjoint(behind) or not _words("of_our_times").isdisjoint(parse.words.lower)
    if not twin:
        prose = years.prose
        told = prose.sentence(figure) if ours else prose.around(figure) if slip else prose.as_printed()
        if not _words("long_past").isdisjoint(_telling(told)):
            return True
    near = years.prose.other_words(figure) & _words("long_past_near")
    near -= _words("long_past_weak") if ours else frozenset()
    set_in = parse.words.lower[max(0, figure.opening - 2) : figure.opening]
    return bool(near) or not _words("set_in").isdisjoint(set_in)


def _is_clock_time(figure: Figure) -> bool:
    """Whether four digits alone may be a time of the day: "until 1545"."""
    hour, minute = divmod(_year(figure), _CENTURY)
    return hour < _HOURS and minute < _MINUTES and minute % _STEP == 0 and figure.text.isdecimal()
