"""Whether two figures are of one unit, which one of them may leave out: "4.3bn rupees, against 2.7bn"."""

from __future__ import annotations

import re

from checker.link.context import is_bare_number, size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.RATIO))
FACTOR = 10  # figures that differ more than so many times are of different things
_SCALE = re.compile(r"(?i)\d\s*(k|m|bn|tn|million|billion|trillion|lakh|crore)\b")


def one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one unit, if only the first names it: "from eight years to ten"."""
    pers = {a.quantity.per, b.quantity.per} - {None}
    if a.kind is Kind.AGE and b.kind is Kind.COUNT:  # "the voting age of 21 would be reduced to 18"
        return b.counted is None and not b.quantity.is_range and size_ratio(a, b) < FACTOR
    if len(pers) > 1 or a.kind not in KINDS or b.kind not in KINDS:
        return False
    if (a.kind, a.quantity.unit) == (b.kind, b.quantity.unit):
        return True
    bare = is_bare_number(b) and not b.quantity.is_range and not a.quantity.is_range
    if not bare or a.quantity.unit is None:
        return False
    alike = _shape(a) == _shape(b) and (_shape(a) != "" or a.kind is Kind.DURATION)
    return alike and size_ratio(a, b) < FACTOR


def _shape(figure: Figure) -> str:
    """What two printed numbers of one measure share: a scale word, else a decimal point."""
    scale = _SCALE.search(figure.text)
    return scale[1].lower() if scale else "." * ("." in figure.text)
