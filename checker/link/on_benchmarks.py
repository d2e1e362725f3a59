"""Conditions on what a figure is measured against: the record before it, the level before."""

from __future__ import annotations

from checker.link.benchmarks import beaten_record, old_records
from checker.link.changes_apart import turned_from, turned_levels
from checker.link.conditions import Context, Figures, condition, one_way, pairs
from checker.link.then_and_now import now_level, once_levels
from checker.model.figure import Figure

_record_up, _record_down = one_way(beaten_record, 1), one_way(beaten_record, -1)


def _now(context: Context, once: Figure) -> tuple[Figure, int] | None:
    return now_level(context, once) or turned_from(context, once)


def _once_levels(context: Context) -> list[Figure]:
    return [*once_levels(context), *turned_levels(context)]


_larger_now, _smaller_now = one_way(_now, 1), one_way(_now, -1)


@condition
@pairs(given=1, sought=0, find=_record_up, among=old_records)
def larger_record(context: Context, first: Figures, second: Figures) -> bool:
    """The first is a record; the second, told near it, is the one before, which a larger number beats."""
    return _record_up(context, second[0]) is first[0]


@condition
@pairs(given=1, sought=0, find=_smaller_now, among=_once_levels)
def said_smaller_now(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to have fallen from the second, told beside it: "slowed to 5.1%. It was 6.3% before"."""
    return _smaller_now(context, second[0]) is first[0]
