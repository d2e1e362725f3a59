"""Conditions on a duration and the dates between which it ran: "a five-day visit from 3 to 9 May"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.neighbours import between, times_before, times_behind, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.precision import Amount, amount
from checker.relations.elapsed import elapsed

_FAR = 8  # tokens from a duration to its dates
_OPENERS = ("from", "between")
_LINKS = ("to", "and", "until", "till", "through")
_RELATIVE = ("which", "that", "will")  # before a verb of running
_POSSESSIVES = ("his", "her", "its", "their")
_CLOSING = ("", ".", ",", ";")
_ENDED = 3  # tokens of "and ends on"
_WEEK, _WORKING = 7, 5
_OF_CLOCKS, _CHANGED = frozenset(("hour", "minute")), frozenset(("back", "forward"))


def _range_behind(context: Context, span: Figure) -> Figure | None:
    """The first date behind a duration, if that is a range of dates or opens one, and tells when it ran."""
    dates = next(times_behind(context, span), None)
    if dates is None or word_at(context, span, span.stop) in words_for("turning") or span.quantity.per:
        return None
    return dates if _is_plain(context, span, dates) else None


def _is_plain(context: Context, span: Figure, dates: Figure) -> bool:
    """Whether only a noun, a place and a verb of running stand between a duration and its dates."""
    words = context.reading.words[span.sentence]
    told = between(context, span, dates)
    if not words_for("parting").isdisjoint(context.words(span)[span.first : span.stop]):
        return False  # "two more years"
    if told[:1] == [","] and words_for("be").intersection(told):
        return False  # "planned for 40 years, it was built from 2011 to 2023"
    relative = {a for a, b in pairwise(told) if a in _RELATIVE and (b == "will" or b in words_for("running"))}
    if len(told) > _FAR or not words_for("parting").isdisjoint(set(told) - relative):
        return False
    for at, word in enumerate(told, span.stop):
        named = words.texts[at + 1][:1].isupper() if at + 1 < len(words) else False
        if (word in ("of", "on") and not named and at + 1 != dates.opening) or word[:1].isdigit():
            return False
        if _is_verb(word, words.texts[at]) and at > span.stop:  # "the two-hour hearing"
            return False
    return True


def _is_verb(word: str, text: str) -> bool:
    return word.endswith(("ed", "ing")) and word not in words_for("running") and text.islower()


def _range_before(context: Context, span: Figure) -> Figure | None:
    """The range of dates just before a duration: "between 1997 and 2004, seven years"."""
    dates = next(times_before(context, span), None)
    if dates is None or word_at(context, span, span.stop) in words_for("turning"):
        return None
    told = between(context, dates, span)
    told = told[told[:1] == ["inclusive"] :]
    if _is_spent(told):
        return dates
    if told[-1:] in (["took"], ["takes"]):
        return dates if told[:-1] == [","] and word_at(context, span, span.stop) in _CLOSING else None
    opened = told[:1] in ([","], ["("], ["–"], ["—"]) or told[-1:] in (["lasted"], ["lasts"])
    return dates if opened and words_for("apposed").issuperset(told) else None


def _is_spent(told: list[str]) -> bool:
    """Whether the words between dates and a duration tell how long somebody did what: "he worked abroad for"."""
    return told[-1:] == ["for"] and len(told) <= _FAR and words_for("parting").isdisjoint(told[:-1]) and "," not in told


def _lasting_from(context: Context, span: Figure) -> Figure | None:
    behind = _range_behind(context, span)
    if behind is not None:
        return behind if _range_end(context, behind) else None
    last = _range_before(context, span)
    before = next(times_before(context, last), None) if last else None
    return before if before and _range_end(context, before) is last else None


@condition
@pairs(given=0, sought=1, find=_lasting_from)
def lasting_from(context: Context, span: Figures, first: Figures) -> bool:
    """The duration is of what ran from a date to another one: "the four years between 2001 and 2006"."""
    return _lasting_from(context, span[0]) is first[0]


def _range_end(context: Context, first: Figure) -> Figure | None:
    last = next(times_behind(context, first), None)
    if last is None or last.kind is not first.kind or first.quantity.until or last.quantity.until:
        return None
    told = between(context, first, last)
    opener = word_at(context, first, first.opening - 1)
    apart = word_at(context, first, first.opening - 2) == "apart"  # "apart from 2021 and 2020"
    if (opener in _OPENERS and not apart) or (opener in ("run", "runs", "ran") and told == ["to"]):
        named = len(told) == _ENDED + 1 and told[1] in _POSSESSIVES and told[-1] in ("in", "on")  # "until her death in"
        return last if told[:1] and told[0] in _LINKS and (len(told) == 1 or named) else None
    began = word_at(context, first, first.opening - 2) in words_for("beginning") and told[:1] in (["and"], [","])
    return last if began and len(told) == _ENDED and told[1] in words_for("ending") else None


@condition
@pairs(given=0, sought=1, find=_range_end)
def range_end(context: Context, first: Figures, last: Figures) -> bool:
    """The two are the ends of one range: "between 1997 and 2004", "starts on 3 May and ends on 30 June"."""
    return _range_end(context, first[0]) is last[0]


@condition
def across_zones(context: Context, span: Figures, time: Figures) -> Doubt:
    """Clock times may be of two zones: of a flight, or "local time"."""
    if time[0].kind is not Kind.TIME:
        return Doubt()
    near = frozenset().union(*map(context.words_between_figures, (span[0], time[0]))) & words_for("travel")
    return Doubt((f"times of two zones: {', '.join(sorted(near))}",) if near else ())


@condition
def part_of_dates(context: Context, span: Figures, dates: Figures) -> Doubt:
    """Why a duration may be shorter than its dates: some time between them, one of several, working days alone."""
    return Doubt(() if _is_longer(context, span[0], dates[0]) else _shorter(context, span[0], dates[0]))


def _is_longer(context: Context, span: Figure, dates: Figure) -> bool:
    """Whether a duration is longer than its dates, which no part of the time between them can be."""
    end = _range_end(context, dates)
    first, last = dates.quantity.moment, end.quantity.moment if end else dates.quantity.until
    said = amount(span.quantity)
    actual = elapsed(first, last, said) if first and last else None
    return actual is not None and not actual.exact.meets(said.exact) and _low(said) > _low(actual)


def _low(time: Amount) -> Fraction:
    return time.exact.low or Fraction(0)


def _shorter(context: Context, span: Figure, dates: Figure) -> list[str]:
    reasons = []
    opener = word_at(context, dates, dates.opening - 1)
    words = context.words(dates)
    within = opener == "between" or words[dates.first : dates.first + 1] == ["between"]
    if (
        within
        and word_at(context, span, span.opening - 1) not in ("the", "these", "those")
        and span.start < dates.start
    ):
        reasons.append("some time between the dates")
    told = between(context, span, dates)
    if span.start > dates.start and _is_spent(told):
        reasons.append("some time between the dates")
    if words[span.first + 1 : span.first + 2] == ["-"] and told and told[0].endswith("s") and span.start < dates.start:
        reasons.append("one of several")
    if _may_be_working_days(span, dates) and words_for("all_days").isdisjoint(told):
        reasons.append("working days alone")
    elif span.quantity.unit == "day" and not words_for("not_each_day").isdisjoint(told):
        reasons.append("not on each day")
    return reasons


def _may_be_working_days(span: Figure, dates: Figure) -> bool:
    first, last = dates.quantity.moment or Moment(), dates.quantity.until or Moment()
    if span.quantity.unit != "day" or first.day is None or last.day is None or first.month != last.month:
        return span.quantity.unit == "day" and first.day is not None
    days = last.day - first.day + 1
    weeks, rest = divmod(days, _WEEK)
    least, most = weeks * _WORKING + max(0, rest - 2), weeks * _WORKING + min(rest, _WORKING)
    return least <= span.quantity.numbers[0].value <= most


@condition
def clocks_changed(context: Context, span: Figures) -> Doubt:
    """The clocks may have been put forward or back in the meantime: a night then has an hour more or less."""
    told = context.vocabulary if any(f.quantity.unit in _OF_CLOCKS for f in span) else frozenset()
    return Doubt(("the clocks were changed",) if "clocks" in told and not _CHANGED.isdisjoint(told) else ())
