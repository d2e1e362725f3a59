"""How long a printed range of dates lasts."""

from __future__ import annotations

from checker.model.quantity import Span
from checker.precision import Amount
from checker.relations.lapse import lapse


def lasts(span: Span) -> Amount | None:
    """By how many years, months or days the end of a span lies behind its beginning; None where nobody can tell.

    >>> from checker.model.quantity import Moment
    >>> lasts(Span(2008, until=Moment(2012))).value
    Fraction(4, 1)
    """
    return lapse(span, span.until)
