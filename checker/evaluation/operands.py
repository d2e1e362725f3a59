"""What a claim's figures and words are to a rule's expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from msgspec.structs import asdict, replace

from checker.model.claim import Claim, Verdict, Word
from checker.model.figure import Figure
from checker.model.quantity import Moment, Stretch
from checker.model.rule import STORY
from checker.precision import Amount, amount

Value: TypeAlias = "Amount | tuple[Amount, ...] | tuple[Moment, ...] | Moment | Word | str | Verdict | None"

HALF_YEAR = 183  # days: a date without a year lies this near to its story, or nobody can tell its year


def operands(claim: Claim, story: date | None, many: frozenset[str]) -> dict[str, Value]:
    """Each role of a claim as a value; ``many`` names the roles that are lists even with one figure.

    ``story`` is the day that the article is of, empty if unknown: a date without a year takes its year from it, but of
    two dates or more each takes it from the others. A list that holds anything but numbers is None: what is left of it
    would make a false sum.
    """
    values: dict[str, Value] = {STORY: _moment(story)}
    values |= {word.role: word for word in claim.words}
    figures = (figure for bound in claim.roles for figure in bound.figures)
    one_date = len({figure.start for figure in figures if figure.quantity.moment is not None}) == 1
    for bound in claim.roles:
        parts = [_operand(figure, story if one_date else None) for figure in bound.figures]
        listed = bound.role in many or len(parts) > 1
        values[bound.role] = _listed(parts) if listed else parts[0]
    return values


def _moment(story: date | None) -> Moment:
    """The story's date; an empty moment where it has none."""
    return Moment() if story is None else Moment(story.year, story.month, story.day)


def _listed(parts: Sequence[Amount | Moment]) -> tuple[Amount, ...] | tuple[Moment, ...] | None:
    amounts = tuple(part for part in parts if isinstance(part, Amount))
    moments = tuple(part for part in parts if isinstance(part, Moment))
    return amounts if len(amounts) == len(parts) else moments if len(moments) == len(parts) else None


def replaced(values: Mapping[str, Value], role: str, position: int, figure: Figure) -> dict[str, Value]:
    """The operands with one number of a role exchanged for that of another figure."""
    new = amount(figure.quantity)
    old = values[role]
    if isinstance(old, tuple) and not isinstance(old[position], Moment):
        return {**values, role: (*old[:position], new, *old[position + 1 :])}
    return {**values, role: new if isinstance(old, Amount) else old}


def _operand(figure: Figure, story: date | None) -> Amount | Moment:
    moment = figure.quantity.moment
    if moment is None or figure.quantity.numbers:  # the third quarter is a number too
        return amount(figure.quantity)
    until = figure.quantity.until
    if until is None:
        return _with_year(moment, story)
    first = _with_year(moment, story if until.year is None else None)
    return Stretch(**asdict(first), until=until)


def _with_year(moment: Moment, story: date | None) -> Moment:
    """A date without a year takes the one that brings it nearest to its story, within half a year."""
    if moment.year is not None or story is None or moment.month is None or moment.day is None:
        return moment
    for year in (story.year, story.year - 1, story.year + 1):
        try:
            if abs((date(year, moment.month, moment.day) - story).days) <= HALF_YEAR:
                return replace(moment, year=year)
        except ValueError:  # no such day in that year
            continue
    return moment
