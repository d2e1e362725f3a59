"""Conditions on years that are no story's own: far ahead, long past, and what may make one right all the same."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice, takewhile

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition
from checker.link.context import MOST, found_once
from checker.link.neighbours import word_at
from checker.link.partitives import is_plural
from checker.link.slipped_years import told_year
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_words = partial(word_set, "calendar")

_AHEAD = 2050  # up to this year nothing is odd about a date
_NOUN = 4  # tokens of "American and Canadian women"
_LONG = 250  # years: no forecast reaches as far, but in stories of such times
_LONG_PAST = range(1000, 1800)
_OF_NEWS = 45  # the years of a century that the news tells of begin here
_OLD = range(1, 1895)  # years of which a story with one may tell others
_HOURS, _MINUTES, _STEP = 24, 60, 5
_CENTURY = 100
_LIKELY = range(1900, _AHEAD + 1)
_WORD = re.compile(r"[a-z-]+")


@condition
def far_ahead(context: Context, day: Figures) -> bool:
    """The date is of a year after 2050."""
    del context
    return all(_last_year(f) > _AHEAD for f in day)


def _last_year(figure: Figure) -> int:
    """The later year of a date or of a range; 0 where it has none."""
    if figure.kind is not Kind.DATE:
        return max((int(number.value) for number in figure.quantity.numbers), default=0)
    return max(_year(figure), figure.quantity.until.year or 0 if figure.quantity.until else 0)


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
    if not soon and _counts_what_follows(context, figure):
        reasons.append("it may count what stands behind it")  # "in 6235 American women"
    near = context.words_between_figures(figure) & _words("far_ahead_near")
    if near and soon and not _beside_year(context, figure):
        reasons.append(f"a time to come: {', '.join(sorted(near))}")
    return reasons


def _counts_what_follows(context: Context, figure: Figure) -> bool:
    """Whether a noun in the plural stands behind a bare year, close by: it may be so many of them."""
    words = context.words(figure)[figure.stop : figure.stop + _NOUN]
    noun = takewhile(lambda word: word.isalpha() and (word == "and" or word not in empty_words()), words)
    led = word_at(context, figure, figure.opening - 1)
    return led == "in" and words[:1] != ["and"] and any(map(is_plural, noun))


def _words_around(context: Context, figure: Figure) -> frozenset[str]:
    """The words of the figure's sentence and of those beside it, in lower case."""
    document, at = context.reading.document, figure.sentence
    beside = document.sentences[max(0, at - 1) : at + 2]
    return _telling(document.prose[beside[0].start : beside[-1].end])


@found_once
def _words_of_story(context: Context) -> frozenset[str]:
    return _telling(context.reading.document.prose)


def _telling(prose: str) -> frozenset[str]:
    """The words of a text in lower case, without those that say nothing in a name: "Crystal Palace"."""
    return frozenset(_WORD.findall(prose.lower())) - (_words("in_names") - frozenset(_WORD.findall(prose)))


@condition
def long_past(context: Context, day: Figures) -> bool:
    """The date is of a year from 1000 to 1799, in figures, which one digit makes a year of our times.

    Of those that the news tells of: 1942 and before only where the story names it.
    """
    likely = all(_year(f) % _CENTURY >= _OF_NEWS or _has_twin(context, f) or told_year(context, f) for f in day)
    return likely and all(_year(f) in _LONG_PAST and not _is_clock_time(f) for f in day)


def _is_clock_time(figure: Figure) -> bool:
    """Whether four digits alone may be a time of the day: "until 1545"."""
    hour, minute = divmod(_year(figure), 100)
    return hour < _HOURS and minute < _MINUTES and minute % _STEP == 0 and figure.text.isdecimal()


@condition
def past_on_purpose(context: Context, day: Figures) -> Doubt:
    """What may make a year long past right: a story of history, or another such year in it."""
    reasons = []
    for figure in day:
        ours = _is_of_our_times(context, figure)
        if not _has_twin(context, figure):
            reasons += [f"the story may mean it: {word}" for word in sorted(_words_of_past(context, figure, ours))]
        near = context.words_between_figures(figure) & _words("long_past_near")
        if ours:
            near -= _words("long_past_weak")
        if word_at(context, figure, figure.opening - 2) == "set":
            reasons.append("a story set in those times")
        reasons += [f"it may tell of the past: {word}" for word in sorted(near)]
        others = (f for f in _old_dates(context) if f is not figure)
        reasons += [f"another old year: {f.text}" for f in islice(others, MOST)]
    return Doubt(reasons)


def _is_of_our_times(context: Context, figure: Figure) -> bool:
    """Whether the sentence tells of what nobody had then: "the 1488 football championship", "his 1493 album"."""
    behind = word_at(context, figure, figure.stop)
    return behind in _words("works") or not _words("of_our_times").isdisjoint(context.words(figure))


def _words_of_past(context: Context, figure: Figure, ours: bool) -> frozenset[str]:
    """The words that make a story one of such times: all of it, or what stands around a year that seems a slip."""
    if ours:
        told = _telling(context.reading.document.prose[slice(*_span(context, figure))])
    elif told_year(context, figure) is not None:
        told = _words_around(context, figure)
    else:
        told = _words_of_story(context)
    return _words("long_past") & told


def _span(context: Context, figure: Figure) -> tuple[int, int]:
    sentence = context.reading.document.sentences[figure.sentence]
    return sentence.start, sentence.end


@found_once
def _old_dates(context: Context) -> list[Figure]:
    return [date for date in context.of_kind(Kind.DATE) if _year(date) in _OLD]


@found_once
def _years(context: Context) -> frozenset[int]:
    return frozenset(map(_year, context.of_kind(Kind.DATE)))


def _has_twin(context: Context, figure: Figure) -> bool:
    """Whether the story tells the year of our times that one digit makes of it: 1994 beside 1494."""
    return _LIKELY.start + _year(figure) % _CENTURY in _years(context)


def _beside_year(context: Context, figure: Figure) -> bool:
    """Whether one word stands between it and a year of our times: "in 2005 and 3006"."""
    return any(
        _year(other) in _LIKELY and (figure.opening - other.stop == 1 or other.opening - figure.stop == 1)
        for other in context.by_sentence[figure.sentence]
        if other is not figure
    )


def _year(figure: Figure) -> int:
    """The year of a date; 0 where it has none."""
    return (figure.quantity.moment or Moment()).year or 0
