"""Conditions on dates: how they are printed, days that no month has, seasons, and weekdays that the story shows."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.neighbours import times_before, word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.relations.weekday_of import WEEKDAYS, weekday_of

_words = partial(word_set, "calendar")

_SHORTEST_MONTH, _MONTHS = 28, 12
_SHORT = 4  # letters: "was", "this"
_SOON = 2  # months
_FOLLOWING = (1, 2, 3)  # years
_CLOSING = frozenset((",", ".", ")", ";", "–", "—", "", "when", "and", "morning", "evening", "night", "afternoon"))


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
def one_season(context: Context, dates: Figures) -> bool:
    """The range is of years that one season or one financial year has: "the 2003-2004 season", "2003/04 tax year"."""
    return all(_is_season(context, f) for f in dates)


def _is_season(context: Context, figure: Figure) -> bool:
    until = figure.quantity.until
    if until is None or until.year is None or until.month is not None:
        return False
    behind = context.words(figure)[figure.stop : figure.stop + 2]
    return behind[:1] == ["season"] or (behind[1:] == ["year"] and behind[0] in _words("yearly"))


def _weekday_before(context: Context, day: Figure) -> Figure | None:
    """The first date of the article that is printed with its weekday and without a year, if it is not this one.

    Else the whole date just before it: "on Saturday 14 May 2022 and again on Tuesday 18 May".
    """
    if context.reading.document.date is not None or _moment(day).year is not None:
        return None  # each is judged by its own year
    known = _first_with_weekday(context)
    return known if known and known.start < day.start else _whole_before(context, day)


def _whole_before(context: Context, day: Figure) -> Figure | None:
    """The date with weekday and year just before, of which year a date soon after it is, in one breath with it.

    Not where the weekday is right in one of the years to follow: a story tells its own year by no number.
    """
    known = next((f for f in times_before(context, day) if f.kind is Kind.DATE), None)
    if known is None and context.words(day)[:1] and context.words(day)[0] in _words("going_on"):
        told = [f for f in context.by_sentence.get(day.sentence - 1, ()) if f.kind is Kind.DATE]
        known = told[-1] if told else None
    first, second = (_moment(known) if known else Moment()), _moment(day)
    if None in (first.year, first.month, first.day, first.weekday, second.month, second.day, second.weekday):
        return None
    soon = 0 <= (second.month or 0) - (first.month or 0) <= _SOON
    later = (Moment((first.year or 0) + years, second.month, second.day) for years in _FOLLOWING)
    stated = WEEKDAYS[second.weekday or 0]
    one_run = known is not None and not _words("running_on").isdisjoint(context.words(day)[known.stop : day.opening])
    return known if soon and (one_run or all(weekday_of(moment) != stated for moment in later)) else None


@found_once
def _first_with_weekday(context: Context) -> Figure | None:
    return next((date for date in context.of_kind(Kind.DATE) if _has_weekday(_moment(date))), None)


def _has_weekday(moment: Moment) -> bool:
    return moment.year is None and None not in (moment.weekday, moment.month, moment.day)


@condition
@pairs(given=0, sought=1, find=_weekday_before)
def weekday_shown_before(context: Context, day: Figures, known: Figures) -> bool:
    """The second is the article's first date with a weekday and no year, or a whole date just before the other one."""
    return _weekday_before(context, day[0]) is known[0]


@condition
def stands_alone(context: Context, day: Figures) -> bool:
    """The weekday says which day that was, and qualifies no noun: "a Tuesday", not "a Tuesday market"."""
    behind = [word_at(context, f, f.stop) for f in day]
    return all(word in _CLOSING for word in behind)


@condition
def of_other_years(context: Context, first: Figures, second: Figures) -> Doubt:
    """Words beside either date that may put it into another year: "last year", "the previous edition"."""
    near = {word for f in (*first, *second) for word in context.words_between_figures(f)} & _words("of_other_year")
    return Doubt((f"another year: {', '.join(sorted(near))}",) if near else ())


def _moment(figure: Figure) -> Moment:
    return figure.quantity.moment or Moment()
