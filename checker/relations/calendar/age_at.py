"""How old somebody was."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from checker.model.interval import Interval
from checker.model.quantity import Kind, Moment
from checker.precision import Amount
from checker.relations.calendar.elapsed import reaches


def age_at(born: Moment, when: Moment) -> Amount | None:
    """The age in whole years on a date: with years alone, the one before the birthday or the one after it.

    None where a date says too little, or lies before the birth.

    >>> age_at(Moment(1950), Moment(1999)).exact
    Interval(low=Fraction(48, 1), high=Fraction(49, 1))
    """
    ends = reaches(born, when)
    if ends is None or born.year is None or when.year is None:
        return None
    youngest, oldest = _age(ends[0][1], ends[1][0]), _age(ends[0][0], ends[1][1])
    if oldest < 0:
        return None
    ages = Interval(Fraction(max(youngest, 0)), Fraction(oldest))
    value = Fraction(oldest) if youngest == oldest else None
    return Amount(value, ages, ages, ages, Kind.AGE, "year")


def _age(born: date, when: date) -> int:
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))
