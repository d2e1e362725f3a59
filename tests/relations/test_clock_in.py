"""Clock times in other zones."""

from __future__ import annotations

import pytest

from checker.model.quantity import Moment
from checker.precision import constant
from checker.relations.clock import clock_in
from checker.relations.numbers import parts_in


@pytest.mark.parametrize(
    ("hour", "zone", "shown", "other", "expected"),
    [
        (21, "BST", 20, "GMT", "20:00"),
        (20, "EST", 1, "GMT", "01:00"),
        (12, "ET", 9, "PT", "09:00"),
        (12, "ET", 8, "PT", "09:00"),
        (15, "ET", 19, "GMT", "19:00"),
        (15, "ET", 20, "GMT", "20:00"),
        (10, "GMT", 15, "IST", "15:30"),
        (23, "JST", 14, "UTC", "14:00"),
    ],
)
def test_a_clock_in_another_zone(hour: int, zone: str, shown: int, other: str, expected: str) -> None:
    here, there = Moment(hour=hour, minute=0, zone=zone), Moment(hour=shown, minute=0, zone=other)
    assert clock_in(here, there) == expected


def test_an_unknown_zone_tells_nothing() -> None:
    assert clock_in(Moment(hour=9, minute=0, zone="XYZ"), Moment(hour=9, minute=0, zone="GMT")) is None
    assert clock_in(Moment(hour=9, minute=0), Moment(hour=9, minute=0, zone="GMT")) is None


def test_units_that_are_not_counted_together_have_no_parts() -> None:
    assert parts_in(constant(1, unit="hour"), constant(1, unit="inch")) is None
