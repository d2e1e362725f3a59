"""The age that dates of birth and death give."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch
from checker.precision import Amount
from checker.relations.calendar.age_at import age_at
from checker.relations.calendar.elapsed import first_end


def life_span(dates: Moment) -> Amount | None:
    """The age at the end of a life that is printed as a range of dates; None for what is no range.

    >>> life_span(Stretch(1970, until=Moment(2004))).exact
    Interval(low=Fraction(33, 1), high=Fraction(34, 1))
    """
    return age_at(first_end(dates), dates.until) if isinstance(dates, Stretch) else None
