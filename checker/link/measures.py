"""What a figure measures: exports or revenues."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind

# Kinds of what counts nothing, so that no noun behind it says of what it is.
_COUNTLESS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE)


def are_of_other_things(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the clauses of two amounts or percentages name things, and no thing in common."""
    ours, theirs = _things(context, first), _things(context, second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _things(context: Context, figure: Figure) -> frozenset[str]:
    """What a figure measures by its clause."""
    if figure.kind not in _COUNTLESS:
        return frozenset()
    known: dict[int, frozenset[str]] = context.once("things measured", dict)
    if figure.start not in known:
        known[figure.start] = topic(context, figure).things
    return known[figure.start]
