"""The times in a sentence: dates among its figures, "last year", "the year to March", "so far".

The same time is always written in the same way: "the year before" and "the previous year" are "a year earlier".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clauses.marks import Mark
from checker.extraction.lexemes import CLOSED
from checker.extraction.spans import Span
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Moment
from checker.model.words import Words

_TIME = load("time")
_MONTHS = _TIME["months"].split()
_WEEKDAYS = _TIME["weekdays"].split()
_POINTERS = frozenset(_TIME["pointers"].split())
_PREVIOUS = frozenset(_TIME["previous"].split())
_PERIODS = frozenset(_TIME["periods"].split())
_ALONE = frozenset(_TIME["alone"].split())
_TURNED = frozenset(_TIME["turned"].split())
_EARLIER = frozenset(_TIME["earlier"].split())
_PAIRS = frozenset(tuple(pair.split(":")) for pair in _TIME["pairs"].split())
_ENDING = frozenset(_TIME["ending"].split())
_BEFORE_MONTH = frozenset(_TIME["before_month"].split())
_CHANGES_ON = frozenset(_TIME["changes_on"].split())
_NAMED = frozenset(_MONTHS)
_SAYING = frozenset(_TIME["saying"].split())
_AROUND_SAYING = frozenset(_TIME["around_saying"].split())
_TRIGGERS = _PERIODS | _ALONE | _TURNED | _NAMED | {first for first, _ in _PAIRS}


def times(words: Words, spans: Sequence[Span]) -> list[Mark]:
    """The times of a sentence, in order.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Sales fell on the month and in the year to March."
    >>> [mark.texts for mark in times(tokenize(text, 0, len(text)), [])]
    [('on the month',), ('year to march',)]
    """
    dates = {span.first: span for span in spans if span.quantity.kind is Kind.DATE}
    marks = [*_phrases(words, dates), *_stretches(words, spans)]
    inside = {token for mark in marks for token in range(mark.token + 1, mark.stop)}
    for first, span in dates.items():
        if first not in inside and not _is_when_said(words.lower, span):
            since = "since " if words.lower[first - 1 : first] == ["since"] else ""
            marks.append(Mark(first, span.stop, tuple(since + text for text in _date(span))))
    return sorted((mark for mark in marks if mark.texts), key=lambda mark: (mark.token, mark.stop, mark.texts))


def _is_when_said(lower: list[str], span: Span) -> bool:
    """Whether a weekday is when somebody said it ("he said on Sunday"), and no time of the events."""
    before = [word for word in lower[max(0, span.first - 3) : span.first] if word not in _AROUND_SAYING]
    ends = span.stop >= len(lower) or not lower[span.stop][0].isalnum()
    moment = span.quantity.moment
    weekday = moment is not None and moment.weekday is not None and moment.day is None
    return weekday and ends and not _SAYING.isdisjoint(before[-1:])


def _phrases(words: Words, dates: dict[int, Span]) -> Iterator[Mark]:
    if _TRIGGERS.isdisjoint(words.lower):
        return
    stop = 0
    for i, word in enumerate(words.lower):
        if word not in _TRIGGERS or i < stop:
            continue
        if word in _PERIODS and words.lower[i + 1 : i + 2] and words.lower[i + 1] in _ENDING:
            month = _month(words, dates, i + 2)
            if month:
                stop = i + 3
                yield Mark(i, stop, (f"{word} to {month}",))
                continue
        text = _month_alone(words, i, word) if word in _NAMED and i not in dates else _phrase(words.lower, i, word)
        if text:
            yield Mark(i, i + 1, (text,))


def _month(words: Words, dates: dict[int, Span], i: int) -> str | None:
    """The month at token i, with its day."""
    if i in dates:
        return next(iter(_date(dates[i])), None)
    return words.lower[i] if words.lower[i : i + 1] and words.lower[i] in _NAMED else None


def _month_alone(words: Words, i: int, word: str) -> str | None:
    """A month that is not a figure: "since January"."""
    before = words.lower[i - 1] if i else ""
    if before not in _BEFORE_MONTH or words.texts[i].islower():
        return None
    return f"since {word}" if before == "since" else word


def _phrase(lower: list[str], i: int, word: str) -> str | None:
    """The time that the word at i ends or, if it is one of a pair, begins."""
    before = lower[i - 1] if i else ""
    if word in _PERIODS and before in _POINTERS:
        return f"a {word} earlier" if before in _PREVIOUS else f"{before} {word}"
    if word in _CHANGES_ON and _is_change_on(lower, i):
        return f"on the {word}"
    if word in _TURNED and before in _PERIODS:
        article = lower[max(0, i - 2)]
        return (
            f"a {before} earlier" if word in _EARLIER and CLOSED.get(article) == "D" else f"{article} {before} {word}"
        )
    if word in _ALONE:
        return word
    pair = tuple(lower[i : i + 2])
    if pair not in _PAIRS or not _TURNED.isdisjoint(lower[i + 2 : i + 3]):
        return None
    return None if word in ("a", "an") and CLOSED.get(before) == "P" else " ".join(pair)  # "after a year"


def _is_change_on(lower: list[str], i: int) -> bool:
    """ "on the year", "year on year", "year-on-year"."""
    before = lower[max(0, i - 2) : i]
    return before in (["on", "the"], [lower[i], "on"]) or lower[max(0, i - 4) : i] == [lower[i], "-", "on", "-"]


def _stretches(words: Words, spans: Sequence[Span]) -> list[Mark]:
    """ "the last three months", "the first nine months"."""
    return [
        Mark(span.first, span.stop, (" ".join(words.lower[span.first - 1 : span.stop]),))
        for span in spans
        if span.quantity.kind is Kind.DURATION and span.first and words.lower[span.first - 1] in _POINTERS
    ]


def _date(span: Span) -> tuple[str, ...]:
    texts: list[str] = []
    for moment in (span.quantity.moment, span.quantity.until):
        if moment is not None:
            texts.extend(_moment(moment))
    return tuple(dict.fromkeys(texts))


def _moment(moment: Moment) -> list[str]:
    texts: list[str] = []
    if moment.weekday is not None:
        texts.append(_WEEKDAYS[moment.weekday])
    if moment.month is not None and 1 <= moment.month <= 12:
        texts.append(_MONTHS[moment.month - 1])
        if moment.day is not None:
            texts.append(f"{_MONTHS[moment.month - 1]} {moment.day}")
    if moment.year is not None:
        texts.append(f"{moment.year}s" if moment.decade else str(moment.year))
    return texts
