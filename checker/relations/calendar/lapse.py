"""How far one date lies after another."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Moment
from checker.precision import Amount, constant

_PARTS = ("year", "month", "day")


def lapse(first: Moment, last: Moment) -> Amount | None:
    """By how many years, months or days ``last`` lies after ``first``, in the coarsest part that differs.

    None where nobody can tell: without years, "December to March" may cross a new year.

    >>> lapse(Moment(1989), Moment(2003)).value
    Fraction(14, 1)
    """
    if first.decade != last.decade:
        return None
    if first.month is not None and first.month == last.month and None in (first.year, last.year):
        first, last = replace(first, year=None), replace(last, year=None)  # "from 21 January to 30 January 2005"
    dated = False
    for part in _PARTS:
        before, after = getattr(first, part), getattr(last, part)
        if (before is None) != (after is None):
            return None
        if before is None:
            continue
        if before != after:
            return constant(after - before) if dated or part != "month" else None
        dated = True
    return constant(0) if dated else None


def spelled(first: str, last: str) -> str:
    """The calculation: the later date less the earlier one."""
    return f"{last} − {first}"
