"""Conditions on dates and clock times: how they are printed, and what excuses a strange one."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.context import MOST, found_once
from checker.link.neighbours import word_at
from checker.link.slipped_years import told_year
from checker.link.story_years import is_year, may_be_to_come
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_words = partial(word_set, "calendar")

_SHORTEST_MONTH, _MONTHS = 28, 12
_SHORT = 4  # letters: "was", "this"
_AHEAD = 2050  # up to this year nothing is odd about a date
_LONG = 250  # years: no forecast reaches as far, but in stories of such times
_LONG_PAST = range(1000, 1800)
_HOURS, _MINUTES, _STEP = 24, 60, 5
_CENTURY = 100
_LIKELY = range(1900, _AHEAD + 1)
_WORD = re.compile(r"[a-z-]+")


@condition
def may_be_impossible(context: Context, day: Figures) -> bool:
    """Some end of it is near the end of a month, or later than a clock goes: worth a look."""
    late = any(_is_late(end) for f in day for end in (f.quantity.moment, f.quantity.until) if end)
    return late and not any(_counts(context, f) for f in day)


def _counts(context: Context, figure: Figure) -> bool:
    """Whether a day counts the noun behind its month: "31 April showers"; not so in "ending 31 April costs fell"."""
    before = {word_at(context, figure, figure.opening - 1), word_at(context, figure, figure.opening - 2)}
    if not before.isdisjoint(_words("ends_on_day")):
        return False
    behind = word_at(context, figure, figure.stop)
    plural = behind.isalpha() and behind.endswith("s") and len(behind) > _SHORT
    return plural and _moment(figure).year is None and _moment(figure).weekday is None


def _is_late(moment: Moment) -> bool:
    late_day = moment.day is not None and moment.day >= _SHORTEST_MONTH
    late_month = moment.month is not None and moment.month > _MONTHS
    return late_day or late_month or moment.minute is not None


@condition
def far_ahead(context: Context, day: Figures) -> bool:
    """The date is of a year after 2050."""
    del context
    return all(_last_year(f) > _AHEAD for f in day)


def _last_year(figure: Figure) -> int:
    """The later year of a date or of a range; 0 where it has none."""
    if figure.kind is not Kind.DATE:
        return int(figure.quantity.numbers[0].value)
    return max(_moment(figure).year or 0, figure.quantity.until.year or 0 if figure.quantity.until else 0)


@condition
def told_as_past(context: Context, day: Figures) -> bool:
    """The dates are years that nothing tells of as to come: "leaving in 2002", not "plans to reopen it in 2002"."""
    return all(is_year(f) and not may_be_to_come(context, f) for f in day)


@condition
def one_season(context: Context, dates: Figures) -> bool:
    """The range is of years that one season or one financial year has: "the 2003-2004 season", "2003/04 tax year"."""
    return all(_is_season(context, f) for f in dates)


def _is_season(context: Context, figure: Figure) -> bool:
    until = figure.quantity.until
    if until is None or until.year is None or until.month is not None:
        return False
    behind = context.words(figure)[figure.stop : figure.stop + 2]
    return behind[:1] == ["season"] or (behind[1:] == ["year"] and behind[0] in _words("yearly"))


@condition
def ahead_on_purpose(context: Context, day: Figures) -> Doubt:
    """What may make a year far ahead right: a forecast, fiction, an orbit, a lease, another calendar."""
    return Doubt(reason for f in day for reason in _far_reasons(context, f))


def _far_reasons(context: Context, figure: Figure) -> list[str]:
    soon = _last_year(figure) < _AHEAD + _LONG
    slip = not soon and told_year(context, figure) is not None
    told = _words_around(context, figure) if slip else _words_of_story(context)
    meant = told & (_words("far_ahead") | _words("far_forecast") if soon else _words("far_ahead"))
    reasons = [f"the story may mean it: {word}" for word in sorted(meant)]
    if not slip and _last_year(figure) % _CENTURY == 0:
        reasons.append("a round year")  # "by 3000"
    before = (word_at(context, figure, figure.opening - 2), word_at(context, figure, figure.opening - 1))
    if "set" in before or (before == ("the", "year") if slip else "year" in before):
        reasons.append("a year named as one far off")  # "the year 3005", "set in 2505"
    near = context.words_between_figures(figure) & _words("far_ahead_near")
    if near and soon and not _beside_year(context, figure):
        reasons.append(f"a time to come: {', '.join(sorted(near))}")
    return reasons


def _words_around(context: Context, figure: Figure) -> frozenset[str]:
    """The words of the figure's sentence and of those beside it, in lower case."""
    document, at = context.reading.document, figure.sentence
    beside = document.sentences[max(0, at - 1) : at + 2]
    return frozenset(_WORD.findall(document.prose[beside[0].start : beside[-1].end].lower()))


@found_once
def _words_of_story(context: Context) -> frozenset[str]:
    return frozenset(_WORD.findall(context.reading.document.prose.lower()))


@condition
def long_past(context: Context, day: Figures) -> bool:
    """The date is of a year from 1000 to 1799, in figures, which one digit makes a year of our times."""
    del context
    return all((_moment(f).year or 0) in _LONG_PAST and not _is_clock_time(f) for f in day)


def _is_clock_time(figure: Figure) -> bool:
    """Whether four digits alone may be a time of the day: "until 1545"."""
    hour, minute = divmod(_moment(figure).year or 0, 100)
    return hour < _HOURS and minute < _MINUTES and minute % _STEP == 0 and figure.text.isdecimal()


@condition
def past_on_purpose(context: Context, day: Figures) -> Doubt:
    """What may make a year long past right: a story of history, or another such year in it."""
    reasons = []
    for figure in day:
        if not _has_twin(context, figure):
            slip = told_year(context, figure) is not None
            told = _words_around(context, figure) if slip else _words_of_story(context)
            reasons += [f"the story may mean it: {word}" for word in sorted(_words("long_past").intersection(told))]
        near = context.words_between_figures(figure) & _words("long_past_near")
        reasons += [f"it may tell of the past: {word}" for word in sorted(near)]
        others = (f for f in _old_dates(context) if f is not figure)
        reasons += [f"another old year: {f.text}" for f in islice(others, MOST)]
    return Doubt(reasons)


@found_once
def _old_dates(context: Context) -> list[Figure]:
    dates = context.of_kind(Kind.DATE)
    return [date for date in dates if 0 < (_moment(date).year or 0) < _LIKELY.start - _STEP]


@found_once
def _years(context: Context) -> frozenset[int | None]:
    return frozenset(_moment(date).year for date in context.of_kind(Kind.DATE))


def _has_twin(context: Context, figure: Figure) -> bool:
    """Whether the story tells the year of our times that one digit makes of it: 1994 beside 1494."""
    twin = _LIKELY.start + (_moment(figure).year or 0) % _CENTURY
    return twin in _years(context)


def _beside_year(context: Context, figure: Figure) -> bool:
    """Whether one word stands between it and a year of our times: "in 2005 and 3006"."""
    return any(
        _moment(other).year in _LIKELY and (figure.opening - other.stop == 1 or other.opening - figure.stop == 1)
        for other in context.by_sentence[figure.sentence]
        if other is not figure
    )


def _weekday_before(context: Context, day: Figure) -> Figure | None:
    """The first date of the article that is printed with its weekday and without a year, if it is not this one."""
    if context.reading.document.date is not None or _moment(day).year is not None:
        return None  # each is judged by its own year
    known = _first_with_weekday(context)
    return known if known and known.start < day.start else None


@found_once
def _first_with_weekday(context: Context) -> Figure | None:
    return next((date for date in context.of_kind(Kind.DATE) if _has_weekday(_moment(date))), None)


def _has_weekday(moment: Moment) -> bool:
    return moment.year is None and None not in (moment.weekday, moment.month, moment.day)


@condition
@pairs(given=0, sought=1, find=_weekday_before)
def weekday_shown_before(context: Context, day: Figures, known: Figures) -> bool:
    """The second is the article's first date with a weekday and no year, and stands before the other one."""
    return _weekday_before(context, day[0]) is known[0]


@condition
def of_other_years(context: Context, first: Figures, second: Figures) -> Doubt:
    """Words beside either date that may put it into another year: "last year", "the previous edition"."""
    near = {word for f in (*first, *second) for word in context.words_between_figures(f)} & _words("of_other_year")
    return Doubt((f"another year: {', '.join(sorted(near))}",) if near else ())


def _moment(figure: Figure) -> Moment:
    return figure.quantity.moment or Moment()
