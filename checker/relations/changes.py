"""Relations of levels: how far apart they are, in amounts, in percent and as factors."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Style
from checker.precision import Amount, as_fine, compared, constant, each_reading, hull
from checker.relations.conversions import in_unit_of
from checker.relations.numbers import units

# What steps between percentages, and between ranks, are counted in.
_OF_STEPS = {Kind.PERCENT: (Kind.POINTS, "percentage point"), Kind.ORDINAL: (Kind.COUNT, None)}


def distance(first: Amount, second: Amount) -> Amount | None:
    """The larger figure less the smaller; None where one has no printed number.

    Of percentages it is in percentage points, of ranks a count.

    >>> from checker.precision import constant
    >>> distance(constant(3), constant(5)).value
    Fraction(2, 1)
    """
    if first.value is None or second.value is None:
        return None
    apart = first - second if first.value > second.value else second - first
    kind = _OF_STEPS.get(apart.kind)
    return replace(apart, kind=kind[0], unit=kind[1]) if kind else apart


def spelled_distance(first: str, second: str) -> str:
    """``270 and 273 apart``."""
    return f"from {first} to {second}"


def fine_distance(first: Amount, second: Amount, step: Amount) -> Amount | None:
    """``distance``, where a step in basis points, decimals or fractions makes a whole percentage as fine as the other.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def percent(value, place): return amount(Quantity(Kind.PERCENT, (Printed(Fraction(value), Fraction(place)),)))
    >>> step = amount(Quantity(Kind.POINTS, (Printed(Fraction("0.25"), Fraction("0.01")),)))
    >>> fine_distance(percent("5.5", "0.1"), percent(5, 1), step).exact
    Interval(low=Fraction(2, 5), high=Fraction(3, 5))
    """
    numbers = step.quantity.numbers if step.quantity else ()
    fine = step.unit == "basis point" or any(n.place < 1 or n.style is Style.FRACTION for n in numbers)
    return distance(*as_fine(first, second)) if fine else distance(first, second)


def spelled_fine_distance(first: str, second: str, step: str) -> str:
    """``from 5.5% to 5%``."""
    del step
    return f"from {first} to {second}"


def in_percent(share: Amount) -> Amount:
    """A fraction ("a third", "three in five") in percent; a percentage as it is.

    What is hedged or told in words is no number but a span: "more than half" is all from 50 to 100.

    >>> from fractions import Fraction
    >>> in_percent(constant(Fraction(1, 4), Kind.RATIO)).exact.low
    Fraction(25, 1)
    """
    hedged = share.quantity is not None and share.quantity.hedge is not Hedge.NONE
    if share.kind is Kind.RATIO:
        return replace(share * constant(100), kind=Kind.PERCENT, unit="percent", value=None)
    return replace(share, value=None) if hedged else share


def mean_of(total: Amount, number: Amount, mean: Amount) -> Amount | None:
    """``total`` by ``number``, in the unit of ``mean``, which may round or cut it to whole things.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount, constant
    >>> mean = amount(Quantity(Kind.COUNT, (Printed(Fraction(41)),)))
    >>> mean_of(constant(1490), constant(36), mean).exact.meets(mean.exact)
    True
    """
    one, many = in_unit_of(mean, total), units(number)
    if many is None or one.value is None or not mean.value:
        return None
    found = total / many
    whole = mean.kind is Kind.COUNT and mean.value.denominator == 1 and found.value is not None
    if found.value is not None and whole and abs(found.value - mean.value) < 1:
        return replace(found, exact=hull((found.exact, mean.exact)), rounded=hull((found.rounded, mean.rounded)))
    return replace(found * constant(mean.value / one.value), kind=mean.kind, unit=mean.unit)


def spelled_mean_of(total: str, number: str, mean: str) -> str:
    """``1,490 ÷ 36``; a sum in brackets."""
    del mean
    return f"({total}) ÷ {number}" if " + " in total else f"{total} ÷ {number}"


def more_or_behind(higher: Amount) -> str:
    """How the higher number stands to the lower one: "more than", of places "behind": ninth is behind third.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> [more_or_behind(amount(Quantity(kind, (Printed(Fraction(9)),)))) for kind in (Kind.COUNT, Kind.ORDINAL)]
    ['more than', 'behind']
    """
    return "behind" if higher.kind is Kind.ORDINAL else "more than"


def per_head(rate: Amount) -> Amount | None:
    """The rate for one of the population: "15 per 100,000" is 0.00015; None for what is no such rate.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> per_head(amount(Quantity(Kind.COUNT, (Printed(Fraction(15)),), per="100,000"))).value
    Fraction(3, 20000)
    """
    base = rate.quantity.base if rate.quantity else 0
    return rate / constant(base) if base else None


def spelled_per_head(rate: str) -> str:
    """The rate as it is printed."""
    return rate


def percent_change(before: Amount, after: Amount) -> Amount | None:
    """``100 * (after - before) / before``, signed; None where ``before`` may be zero or less.

    ``before`` occurs twice in the formula, so that plain interval arithmetic would widen the result;
    ``100 * after / before - 100`` has it once.

    >>> from checker.precision import constant
    >>> percent_change(constant(80), constant(120)).value
    Fraction(50, 1)
    """
    before, after = compared(before, after)
    if before.rounded.low is None or before.rounded.low <= 0:
        return None
    hundred = Interval.point(100)
    value = None
    if before.value is not None and after.value is not None:
        value = Fraction(100) * after.value / before.value - 100
    exact, rounded, bounds = each_reading(after, before, lambda new, old: new * hundred / old - hundred)
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent", signed=True)


def spelled_percent_change(before: str, after: str) -> str:
    """``100 × ($120 million − $80 million) ÷ $80 million``."""
    return f"100 × ({after} − {before}) ÷ {before}"


def percent_step(step: Amount, after: Amount) -> Amount | None:
    """``100 * step / (after - step)``, signed as the step; None where the step or the level before may be zero.

    ``step`` occurs twice in the formula; ``100 / (after / step - 1)`` has each figure once.

    >>> from checker.precision import constant
    >>> percent_step(constant(8), constant(808)).value
    Fraction(1, 1)
    """
    if step.rounded.holds_zero or step.value is None or after.value is None:
        return None
    if not _lies_above(after.rounded, step.rounded):
        return None
    hundred, one = Interval.point(100), Interval.point(1)
    exact, rounded, bounds = each_reading(after, step, lambda level, moved: hundred / (level / moved - one))
    value = Fraction(100) * step.value / (after.value - step.value)
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent", signed=True)


def spelled_percent_step(step: str, after: str) -> str:
    """``100 × 8p ÷ (605p − 8p)``."""
    return f"100 × {step} ÷ ({after} − {step})"


def _lies_above(level: Interval, step: Interval) -> bool:
    """Whether the level is above zero and above the step, however both are rounded."""
    if level.low is None or step.high is None or step.low is None:
        return False
    return level.low > max(Fraction(0), step.high)


def percentage(part: Amount, whole: Amount) -> Amount | None:
    """``100 * part / whole``; None where the whole may be zero or less.

    >>> from checker.precision import constant
    >>> percentage(constant(30), constant(120)).value
    Fraction(25, 1)
    """
    if whole.rounded.low is None or whole.rounded.low <= 0:
        return None
    hundred = Interval.point(100)
    value = None
    if part.value is not None and whole.value is not None:
        value = Fraction(100) * part.value / whole.value
    exact, rounded, bounds = (
        some * hundred / every
        for some, every in ((part.exact, whole.exact), (part.rounded, whole.rounded), (part.bounds, whole.bounds))
    )
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent")


def spelled_percentage(part: str, whole: str) -> str:
    """``100 × 30 ÷ 120``."""
    return f"100 × {part} ÷ {whole}"


def times(before: Amount, after: Amount) -> Amount | None:
    """``after / before`` as a factor; None where ``before`` may be zero or less.

    A factor is rough enough by itself: that a whole number which ends in zeros may be rounded is no further excuse.

    >>> from checker.precision import constant
    >>> times(constant(20), constant(50)).value
    Fraction(5, 2)
    """
    if before.exact.low is None or before.exact.low <= 0:
        return None
    value = None if before.value is None or after.value is None else after.value / before.value
    exact, bounds = after.exact / before.exact, after.bounds / before.bounds
    return Amount(value, exact, exact, bounds, Kind.MULTIPLE)


def spelled_times(before: str, after: str) -> str:
    """``$30m ÷ $10m``."""
    return f"{after} ÷ {before}"
