"""Ages: how old somebody or something was at a date: "born in 1938, she died in 2024 aged 86", "was 24 in 1990".

Slots: ``born`` (a date), ``age`` and ``at`` (the date at which it was reached), ``lived`` (a life as a range of years),
``present`` (an age as of today); ``one`` and ``first``, ``other`` and ``last`` (two ages of one person and their dates);
``apart`` (the years between two ages).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.model.clause import Link, Parse
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.ages import Aged, ages, births, is_birth, is_of_kin
from checker.statements.lengths import Tie, lengths
from checker.statements.moments import Point, points, verb_of

SLOTS = {
    "born": Slots.DATE,
    "age": Slots.NUMBER,
    "at": Slots.DATE,
    "lived": Slots.DATE,
    "present": Slots.NUMBER,
    "one": Slots.NUMBER,
    "first": Slots.DATE,
    "other": Slots.NUMBER,
    "last": Slots.DATE,
    "apart": Slots.NUMBER,
}
_DEATH, _APART = frames.words("age", "death"), frames.words("age", "apart")
_TURNS = (Tie.AGO, Tie.LATER)


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The ages that a sentence tells, so far as it tells when they were reached.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("Born in 1938, she died in 2024 aged 86.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('born', '1938'), ('age', '86'), ('at', '2024')]
    """
    found = points(parse)
    told = list(ages(parse, found))
    taken: set[int] = set()
    for aged in told:
        statement = _of_birth(parse, aged, found) or _of_life(parse, aged, found) or _open(parse, aged)
        if statement is not None:
            taken |= {figure.start for figure in statement.figures}
            yield statement
    for point in found:
        if is_birth(point) and point.figure.start not in taken and not is_of_kin(parse, point.chunk):
            yield Statement("age", parse.sentence, (Slot("born", (point.figure,)),), ("age",))
    if len(told) == 2:
        statement = _of_two_dates(parse, *told) or _of_gap(parse, *told)
        if statement is not None:
            yield statement


def _open(parse: Parse, aged: Aged) -> Statement | None:
    """An age whose birth another sentence may tell: "was 24 when it opened in 1997", "has died aged 81"."""
    if is_of_kin(parse, aged.chunk):
        return None
    age = Slot("age", (aged.figure,))
    if aged.point is not None:
        return Statement("age", parse.sentence, (age, Slot("at", (aged.point.figure,))), ("born",))
    if not aged.now and verb_of(parse, aged.chunk) in _DEATH:
        return Statement("age", parse.sentence, (age,), ("born", "at"))
    return None


def _of_birth(parse: Parse, aged: Aged, found: Sequence[Point]) -> Statement | None:
    """ "born in 1938, ... died in 2024 aged 86", "planted in 1846, it was 177 years old when felled in 2023"."""
    begun = births(parse, aged, found)
    if len(begun) != 1 or is_of_kin(parse, aged.chunk):
        return None
    born = Slot("born", (begun[0].figure,), Mechanism.CHAIN)
    if aged.now:
        return Statement("age", parse.sentence, (born, Slot("present", (aged.figure,))))
    if aged.point is None:
        return None
    return Statement("age", parse.sentence, (born, Slot("age", (aged.figure,)), Slot("at", (aged.point.figure,))))


def _of_life(parse: Parse, aged: Aged, found: Sequence[Point]) -> Statement | None:
    """ "Ann Lee (1970-2004) died at 34"."""
    lives = [p for p in found if p.is_range and parse.clauses[p.chunk.clause].link is Link.BRACKET]
    if len(lives) != 1 or aged.now or verb_of(parse, aged.chunk) not in _DEATH:
        return None
    return Statement("age", parse.sentence, (Slot("lived", (lives[0].figure,)), Slot("age", (aged.figure,))))


def _of_two_dates(parse: Parse, one: Aged, other: Aged) -> Statement | None:
    """ "was 25 when she came to the throne in 1952, and died in 2022 at 95"."""
    if one.point is None or other.point is None or one.point is other.point:
        return None
    if is_of_kin(parse, one.chunk) or is_of_kin(parse, other.chunk):
        return None
    slots = (
        Slot("one", (one.figure,)),
        Slot("first", (one.point.figure,)),
        Slot("other", (other.figure,), Mechanism.CHAIN),
        Slot("last", (other.point.figure,)),
    )
    return Statement("age", parse.sentence, slots)


def _of_gap(parse: Parse, one: Aged, other: Aged) -> Statement | None:
    """ "is 38 ... 19 years ago, when he was 29", "at 18 and left 30 years later at 48", "five years her junior, is 52"."""
    spans = [f for f in parse.figures if f.kind is Kind.DURATION and f.quantity.unit == "year"]
    if len(spans) != 1 or spans[0].quantity.is_hedged or len(spans[0].quantity.numbers) != 1:
        return None
    turned = any(length.figure is spans[0] and length.tie in _TURNS for length in lengths(parse))
    words = {noun_lemma(word) for word in parse.words.lower}
    if not (turned or not _APART.isdisjoint(words)):
        return None
    slots = (Slot("one", (one.figure,)), Slot("other", (other.figure,), Mechanism.CHAIN), Slot("apart", (spans[0],)))
    return Statement("age", parse.sentence, slots)
