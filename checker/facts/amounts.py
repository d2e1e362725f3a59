"""Whether an amount leads from one level to another, or would but for one slip."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from checker.facts.slots import Level
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.model.statement import Statement
from checker.precision.digit_slips import Band, miss_by_a_slip, misses_difference_by_a_slip
from checker.precision.scale_slips import product_slip, significant_digits, sum_slips, tells

Pair: TypeAlias = tuple[Level, Level]  # the level before, and the one after

DIFFERENCES = frozenset(("by", "gap"))
SIZES = 12  # largest ratio of two levels; beyond it one has a wrong scale
ROUND = Fraction(1, 100)  # of itself: how far rounding moves levels and a percentage
DIGITS, SUM_DIGITS = (1.4, 2.4), (2, 3)  # digits needed to prove a wrong scale word, and wrong zeros
TELLING = 3  # least digits of a whole level: with two, some change soon makes a difference
HUNDRED, TENTH = 100, 10
WORD = Fraction(1, 200)  # of itself: how close to the levels a fraction or factor in words must be


class Told(Struct, frozen=True):
    """An amount of a statement, and the levels that it names."""

    statement: Statement
    name: str
    amount: Figure
    before: Figure | None
    after: Figure | None

    @property
    def known(self) -> Figure | None:
        """The level that is named."""
        return self.before or self.after


def _is_at_another_scale(told: Told, pair: Pair, way: int) -> bool:
    """Whether an amount leads from one level to the other but for the scale of one: millions for billions."""
    before, after = (level.figure.quantity.numbers[0] for level in pair)
    if Style.WORDS in (before.style, after.style):
        return False
    unit = pair[0].figure.quantity.unit
    if told.name in DIFFERENCES:
        total, part = (after, before) if way > 0 else (before, after)
        return any(tells(slip, unit, *SUM_DIGITS) for slip in sum_slips(total, (part, told.amount.quantity.numbers[0])))
    value = told.amount.quantity.numbers[0].value
    times = value if told.name == "factor" else 1 + way * value / (HUNDRED if told.name == "percent" else 1)
    if times <= 0:
        return False
    slip = product_slip(after, before, Band(times * (1 - ROUND), times * (1 + ROUND)))
    return slip is not None and bool(slip.power) and tells(slip, unit, *DIGITS)


def _as_fine(one: Printed, other: Printed) -> tuple[Printed, Printed]:
    """Two levels, neither rounded more coarsely than the other, or by more than a twentieth."""
    finest = min(one.place, other.place)
    first, second = (min(each.place, max(finest, each.value / TENTH)) for each in (one, other))
    return replace(one, place=first), replace(other, place=second)


def fits(told: Told, pair: Pair, chance: Fraction) -> bool:
    """Whether an amount leads from one level to the other, or would but for a slip."""
    before, after = _as_fine(*(level.figure.quantity.numbers[0] for level in pair))
    number = told.amount.quantity.numbers[0]
    way = told.statement.direction or (1 if after.value > before.value else -1)
    if max(before.value, after.value) > SIZES * min(before.value, after.value):
        return bool(chance) and _is_at_another_scale(told, pair, way)
    if told.name in DIFFERENCES:
        scale = HUNDRED if told.amount.quantity.unit == "basis point" else 1
        finest = min(small.place for small in (before, after))
        ends = [replace(each, place=finest) for each in (before, after)]
        small, large = ends if way > 0 else reversed(ends)
        if number.place == small.place == large.place == 1 and told.amount.kind is not Kind.POINTS:
            off = abs(large.value - small.value - number.value)
            few = max(significant_digits(small), significant_digits(large)) < TELLING
            return not off or (off > 1 and not few and misses_difference_by_a_slip(small, large, number, scale, chance))
        return misses_difference_by_a_slip(small, large, number, scale, chance)
    if told.name == "factor":
        reach = number.value * WORD if number.style is not Style.DIGITS else number.place / 2
        return miss_by_a_slip(after, before, number, reach, lambda value: value, chance)
    unit = HUNDRED if told.name == "percent" else 1
    reach = number.place / 2 if number.style is Style.DIGITS else number.value * WORD
    return miss_by_a_slip(after, before, number, reach, lambda value: 1 + way * value / unit, chance)
