"""What a quantity says of how it is told."""

from __future__ import annotations

import pytest

from checker.model.quantity import LONGEST_BASE, Kind, Quantity


@pytest.mark.parametrize(
    ("per", "per_so_many", "base"),
    [
        (None, False, 0),
        ("barrel", False, 0),
        ("100,000", True, 100_000),
        ("10 gram", True, 0),
        ("0,000", True, 0),
        ("100,000:45", True, 0),
        ("1" + LONGEST_BASE * "0", True, 0),
        (5000 * "1", True, 0),  # more digits than int() takes
    ],
)
def test_for_how_many_a_rate_is_told(per: str | None, per_so_many: bool, base: int) -> None:
    rate = Quantity(Kind.COUNT, per=per)
    assert (rate.is_per_so_many, rate.base) == (per_so_many, base)
