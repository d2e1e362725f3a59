"""Weekdays of dates: "Monday, 6 May 2025", "3 March 2025, a Tuesday", "4 July 1976 was a Sunday".

Slots: ``day`` (a date), ``stated`` (the same, or its weekday); ``known`` and ``beside`` (a date that
shows on which weekdays the days near it fall, and one of them).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import at, is_mark

SLOTS = {"day": Sort.DATE, "stated": Sort.DATE, "known": Sort.DATE, "beside": Sort.DATE}
_word = partial(word_set, "calendar")


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The weekdays that a sentence gives to dates.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The trial opens on 3 March 2025, a Tuesday.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('day', '3 March 2025'), ('stated', 'Tuesday')]
    """
    for figure in parse.figures:
        if figure.kind is not Kind.DATE:
            continue
        moment = moment_of(figure)
        if moment.weekday is not None and is_day(moment):
            yield _statement(parse, figure, figure, Mechanism.OWN)
        elif moment == Moment(weekday=moment.weekday) and figure.quantity.until is None:
            told = _said_of(parse, figure, earlier)
            if told is not None:
                yield _statement(parse, told[0], figure, told[1])


def moment_of(figure: Figure) -> Moment:
    """The moment that a date says; an empty one if none."""
    return figure.quantity.moment or Moment()


def is_day(moment: Moment) -> bool:
    """Whether it is a day of a month."""
    return moment.day is not None and moment.month is not None


def _statement(parse: Parse, day: Figure, stated: Figure, mechanism: Mechanism) -> Statement:
    slots = Slot("day", (day,), mechanism), Slot("stated", (stated,), mechanism)
    return Statement("weekday", parse.sentence, slots)


def _said_of(parse: Parse, stated: Figure, earlier: Sequence[Parse]) -> tuple[Figure, Mechanism] | None:
    """The date that a weekday belongs to, in apposition or with a verb: "3 March, a Tuesday", "that was a Friday"."""
    chunk = parse.chunk_with(stated)
    behind = at(parse, chunk.number + 1)
    bracketed = _day_in(parse, at(parse, chunk.number + 2)) if is_mark(behind, "(") else None
    if bracketed is not None:
        return bracketed, Mechanism.OWN  # "on Wednesday (19.3.2020)"
    if chunk.stop != stated.stop or (behind is not None and behind.kind is ChunkKind.NOUN):
        return None  # "a Tuesday market"
    article = at(parse, chunk.number - 1)
    determined = article is not None and article.text in _word("article") and article.kind is ChunkKind.NOUN
    led = at(parse, chunk.number - 1 - determined)
    if led is not None and led.text in _word("before_weekday"):
        led = at(parse, led.number - 1)
    elif is_mark(led, ",(–—") and (determined or is_mark(led, "(")):
        day = _day_in(parse, at(parse, chunk.number - 2 - determined))
        return None if day is None else (day, Mechanism.OWN)
    if led is None or led.verb is None or led.verb.negated or led.verb.lemma not in _word("falling"):
        return None
    return _of_subject(parse, led, earlier)


def _of_subject(parse: Parse, verb: Chunk, earlier: Sequence[Parse]) -> tuple[Figure, Mechanism] | None:
    """The date that is the subject of a verb, or that "it" or "which" stands for."""
    subject = at(parse, verb.number - 1)
    if is_mark(subject, ","):
        subject = at(parse, verb.number - 2)  # "Polling day, 6 May 2025, is a Tuesday"
    day = _day_in(parse, subject)
    if subject is None or day is not None:
        return None if day is None else (day, Mechanism.OWN)
    if subject.kind is ChunkKind.RELATIVE:
        mark = at(parse, subject.number - 1)
        day = _day_in(parse, at(parse, subject.number - 1 - is_mark(mark, ",")))
        return None if day is None else (day, Mechanism.OWN)
    if subject.text not in _word("pointing"):
        return None
    before = [each for each in earlier[-1:] if each.sentence == parse.sentence - 1]
    told = _days(parse, subject.start) or [day for each in before for day in _days(each, len(each.words))]
    return (told[0], Mechanism.CHAIN) if len(told) == 1 else None


def _days(parse: Parse, stop: int) -> list[Figure]:
    """The days of months before a token in a sentence, those with a weekday too."""
    return [f for f in parse.figures if f.kind is Kind.DATE and f.stop <= stop and is_day(moment_of(f))]


def _day_in(parse: Parse, chunk: Chunk | None) -> Figure | None:
    """The day of a month in a phrase, if it has no weekday."""
    figures = () if chunk is None else (parse.figures[number] for number in chunk.figures)
    days = (figure for figure in figures if figure.kind is Kind.DATE and is_day(moment_of(figure)))
    return next((day for day in days if moment_of(day).weekday is None and day.quantity.until is None), None)
