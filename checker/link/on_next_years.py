"""The condition that two dates are told as one year after the other: "in 2010 ... the following year, 2011"."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_NEAR = 3  # tokens of "year, in"
_TIMES = (Kind.DATE, Kind.DURATION)


@condition
def only_dates(context: Context, first: Figures, last: Figures) -> bool:
    """The first is the only date or duration told before the last, in its sentence and that of the last."""
    a, b = sorted((first[0], last[0]), key=lambda f: f.start)
    told = [f for i in {a.sentence, b.sentence} for f in context.by_sentence[i] if f.kind in _TIMES]
    alone = all(f is a or f.start >= b.start for f in told) and _has_one_year(a) and _has_one_year(b)
    return alone and "year" not in context.words(a)[max(0, a.opening - _NEAR) : a.opening]  # no "next year, 2012"


def _has_one_year(figure: Figure) -> bool:
    """Whether a year is printed with a date, and it is no range, no decade and no year of farmers or accountants."""
    moment = figure.quantity.moment
    return moment is not None and moment.year is not None and not moment.decade and figure.quantity.until is None
