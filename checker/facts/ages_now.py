"""Links: an age of then and its year, with the age of today and the year in which the story is told.

"Joan Hale was 24 when she opened the shop in 1979. Now 69, she will close it at the end of June 2024."
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.facts.bearers import bearer, is_one
from checker.facts.stories.story_years import is_to_come, is_year
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.age import goes_on, tells_only_age
from checker.statements.times.ages import Aged, ages
from checker.statements.times.moments import points

_BACK = 4  # sentences from one age of somebody to the next


def with_later_age(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """For each age that was reached in a year, that of today of the same person, or the one at the end."""
    today = _present(parses) if told else _Present(None, {})
    for then in told:
        parse, (age, *_) = parses[then.sentence], then["age"]
        who = bearer(parse, parse.chunk_with(age), age)
        if who is None:
            continue
        for near, later in _ages_near(parses, then, age):
            other = bearer(near, later.chunk, later.figure)
            if other is None or not is_one(*sorted((who, other), key=lambda each: each.sentence)):
                continue
            date = _date(later, near, parses.get(near.sentence - 1), today)
            if date is not None and _year(date) > _year(then["at"][0]):  # else the story does not show its own year
                yield _statement(then, later.figure, date)
                break


def _date(aged: Aged, parse: Parse, before: Parse | None, today: _Present) -> Figure | None:
    """The date of an age that its sentence gives without one: that of the story, or of the sentence before."""
    if aged.point is not None:
        return None
    if aged.now or goes_on(parse, aged.chunk):
        return today.beside(parse.sentence)
    if before is None or not tells_only_age(parse, aged):
        return None
    told = [point for point in points(before) if point.moment.year is not None and not point.is_range]
    return told[-1].figure if told and told[-1].moment.month is not None else None


def _statement(then: Statement, now: Figure, today: Figure) -> Statement:
    figures = zip(("one", "first", "other", "last"), (then["age"][0], then["at"][0], now, today), strict=True)
    slots = tuple(Slot(name, (figure,), Mechanism.CHAIN) for name, figure in figures)
    return Statement("age", now.sentence, slots)


def _ages_near(parses: Mapping[int, Parse], then: Statement, age: Figure) -> Iterator[tuple[Parse, Aged]]:
    """The other ages of a sentence and of those around it, the nearest first."""
    for step in (*range(_BACK), *range(-1, -_BACK, -1)):
        near = parses.get(then.sentence + step)
        if near is not None:
            yield from ((near, each) for each in ages(near, points(near)) if each.figure is not age)


class _Present(Struct, frozen=True):
    """The last year that a story names: a date with its month, and for sentences one that lies ahead."""

    exact: Figure | None
    ahead: Mapping[int, Figure]

    def beside(self, sentence: int) -> Figure | None:
        """The date that shows when a sentence is told, as far as any does."""
        near = (self.ahead.get(sentence + step) for step in (0, 1, -1))
        return self.exact or next(filter(None, near), None)


def _present(parses: Mapping[int, Parse]) -> _Present:
    dates = [(parse, f) for parse in parses.values() for f in parse.figures if f.kind is Kind.DATE and is_year(f)]
    last = max((_year(figure) for _, figure in dates), default=0)
    latest = [(parse, figure) for parse, figure in dates if _year(figure) == last]
    exact = (figure for _, figure in latest if (figure.quantity.moment or Moment()).month)
    return _Present(next(exact, None), {parse.sentence: f for parse, f in latest if is_to_come(parse, f)})


def _year(figure: Figure) -> int:
    """The last year of a date."""
    return (figure.quantity.until or figure.quantity.moment or Moment()).year or 0
