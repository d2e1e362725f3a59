"""The times and places that a sentence names, and the figures that each of them scopes.

"Three in Leeds and four in York": a time or place behind figures scopes those back to the one before it. "In
February, 12 died": one before all figures of its clause scopes what follows, unless that has its own. What a
figure is compared with ("5m, up from 3m in 2020") is a clause of its own here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.extraction.lexemes import CLOSED
from checker.extraction.spans import Span
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Moment
from checker.model.words import Words

_MOST_LEADING = 4  # leading times that are handed on, so that a line of nothing but years stays linear
_MOST_BEHIND = 8  # figures that one time behind them can scope

_TIME = load("time")
_SCOPE = load("scope")
_MONTHS = _TIME["months"].split()
_WEEKDAYS = _TIME["weekdays"].split()
_POINTERS = frozenset(_TIME["pointers"].split())
_PERIODS = frozenset(_TIME["periods"].split())
_ALONE = frozenset(_TIME["alone"].split())
_TURNED = frozenset(_TIME["turned"].split())
_PAIRS = frozenset(tuple(pair.split(":")) for pair in _TIME["pairs"].split())
_TRIGGERS = _PERIODS | _ALONE | _TURNED | {first for first, _ in _PAIRS}
_EACH = frozenset(_TIME["each"].split())
_PLACE = frozenset(_SCOPE["place"].split())
_NOT_PLACE = frozenset(_SCOPE["not_place"].split())


class Mark(NamedTuple):
    """A time or a place at tokens ``[token, stop)``, in the words that `Scope` keeps."""

    token: int
    stop: int
    texts: tuple[str, ...]


def times(words: Words, spans: Sequence[Span]) -> list[Mark]:
    """The times of a sentence, in order: dates among its figures, "last year", "so far"."""
    marks = [Mark(span.first, span.stop, _date(span)) for span in spans if span.quantity.kind is Kind.DATE]
    for i, word in enumerate(words.lower):
        if word in _TRIGGERS:
            text = _phrase(words.lower, i, word)
            if text:
                marks.append(Mark(i, i + 1, (text,)))
    marks.extend(_stretches(words, spans))
    return sorted(mark for mark in marks if mark.texts)


def _phrase(lower: list[str], i: int, word: str) -> str | None:
    """The time that the word at i ends, or, of a pair, begins."""
    before = lower[i - 1] if i else ""
    if word in _PERIODS and before in _POINTERS:
        return f"{before} {word}"
    if word in _TURNED and before in _PERIODS:
        return " ".join(lower[max(0, i - 2) : i + 1])
    if word in _ALONE:
        return word
    pair = tuple(lower[i : i + 2])
    if pair not in _PAIRS or not _TURNED.isdisjoint(lower[i + 2 : i + 3]):
        return None
    return None if word in ("a", "an") and CLOSED.get(before) == "P" else " ".join(pair)  # "after a year"


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


def places(words: Words, tags: str) -> list[Mark]:
    """The places of a sentence, in order: capitalised names behind "in", "from", "near" ...

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Three were held in West Yorkshire and one at home."
    >>> places(tokenize(text, 0, len(text)), "NBEPLLCNPL.")
    [Mark(token=4, stop=6, texts=('west yorkshire',))]
    """
    marks: list[Mark] = []
    for i, word in enumerate(words.lower):
        if word in _PLACE and tags[i] == "P":
            first = i + 2 if words.lower[i + 1 : i + 2] == ["the"] else i + 1
            stop = _name_end(words, tags, first)
            if stop > first:
                marks.append(Mark(first, stop, (" ".join(words.lower[first:stop]),)))
    return marks


def _name_end(words: Words, tags: str, first: int) -> int:
    stop = first
    while stop < len(words) and stop < first + 5 and tags[stop] in "LKJ" and words.texts[stop][0].isupper():
        if words.lower[stop] in _NOT_PLACE:
            break
        stop += 1
    return stop


class Reach:
    """Where a sentence's figures and clauses stand, which decides what a mark scopes.

    ``openings`` are the tokens of its figures, ``barriers`` those at which another clause begins and
    ``compared`` those at which the figure begins that another one is compared with.

    >>> marks = [Mark(3, 4, ("leeds",)), Mark(7, 8, ("york",))]
    >>> Reach([1, 5], [], []).scoped(marks)
    [['leeds'], ['york']]
    """

    def __init__(self, openings: Sequence[int], barriers: Sequence[int], compared: Sequence[int]) -> None:
        self.openings = openings
        self.clauses = sorted({*barriers, *compared})
        self.compared = frozenset(compared)

    def scoped(self, marks: Sequence[Mark]) -> list[list[str]]:
        """For each figure the texts of the marks that scope it."""
        texts: list[list[str]] = [[] for _ in self.openings]
        leading: list[Mark] = []
        clause, start, targets = -1, 0, range(0)
        for mark in marks:
            here = bisect_right(self.clauses, mark.token)
            if here != clause:
                clause, start, targets = here, self.clauses[here - 1] if here else 0, range(0)
            behind = self._behind(start, mark.token)
            targets = self._right_behind(mark) or (behind[-1:] if _is_rate(mark) else behind) or targets
            start = mark.token
            if not targets:
                leading.append(mark)
            for at in targets:
                texts[at].extend(mark.texts)
        self._lead(leading[:_MOST_LEADING], texts)
        return texts

    def _right_behind(self, mark: Mark) -> range:
        """The figure that the mark leads in: "in Wales 59,000"."""
        at = bisect_left(self.openings, mark.token)
        led = at and at < len(self.openings) and self.openings[at] == mark.stop
        return range(at, at + 1) if led else range(0)

    def _behind(self, start: int, stop: int) -> range:
        """The figures between two tokens: at most the last eight."""
        return range(bisect_left(self.openings, start), bisect_left(self.openings, stop))[-_MOST_BEHIND:]

    def _lead(self, leading: Sequence[Mark], texts: list[list[str]]) -> None:
        """Hand leading marks on to the figures behind them that have no time or place of the same sort."""
        own = [{_sort(text) for text in each} for each in texts]
        for mark in leading:
            here = bisect_right(self.clauses, mark.token)
            last = here in (0, len(self.clauses))
            stop = len(texts) if last else bisect_left(self.openings, self.clauses[here])
            for at in range(bisect_left(self.openings, mark.token), stop):
                if here or self._clause(at) not in self.compared:
                    texts[at].extend(text for text in mark.texts if _sort(text) not in own[at])

    def _clause(self, at: int) -> int:
        """The token at which the clause of a figure begins."""
        here = bisect_right(self.clauses, self.openings[at])
        return self.clauses[here - 1] if here else 0


def _is_rate(mark: Mark) -> bool:
    """Whether the time makes a rate of the figure before it: "12 lives a year"."""
    return mark.texts[0].split(" ")[0] in _EACH


def _sort(text: str) -> str:
    """What else a text excludes: a year another year, a month another month."""
    if text[:4].isdigit():
        return "year"
    if text in _WEEKDAYS:
        return "weekday"
    return "month" if text.split(" ", maxsplit=1)[0] in _MONTHS else "other"
