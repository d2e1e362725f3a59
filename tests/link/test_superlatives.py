"""What a superlative is held against: figures that have a number."""

from __future__ import annotations

from checker import engine


def test_a_time_of_day_with_its_zone_is_no_other_unit() -> None:
    text = "At 9pm BST the oldest of the rowers, Ann, was 64. Beth is 61 and Carol 69."
    assert engine.check(engine.read_text(text), engine.shipped_rules()).faults == ()
