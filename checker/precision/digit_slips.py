"""Whether figures miss a sum by one slip of the hand: one digit changed, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor, log10

from checker.model.quantity import Printed, Style
from checker.precision.misprints import misprints

# What one digit changed, or two swapped, takes away or adds, by its first digit's place.
STEPS = (*range(1, 11), *(9 * digit / 10 for digit in range(1, 12)))
_NONE = Fraction(0)
SMALL = 1e-6  # of a digit: what is lost in reckoning with decimals


def sums_to(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts make the total as far as they are printed; numbers that end in zeros may all be rounded there.

    >>> sums_to(_printed("5.26"), [_printed("0.837"), _printed("4.423")])
    True
    >>> sums_to(_printed("57900"), [_printed("43800"), _printed("14200")])
    True
    """
    off = total.value - sum((part.value for part in parts), _NONE)
    if not off.numerator:
        return True
    numbers = (total, *parts)
    last = last_place(numbers)
    places = [max(number.place, last) for number in numbers]
    exact = max(places) == 1  # whole counts
    return not exact and 2 * abs(off) <= sum(places)


def misses_by_a_slip(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts do not make the total, and one slip in one of the numbers would have it so.

    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("924")])
    True
    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("248")])
    False
    """
    off = float(total.value) - sum(float(part.value) for part in parts)
    places = {total.place, *(part.place for part in parts)}
    limit = float(max(places)) / 2 if len(places) > 1 else SMALL * float(total.place)
    if abs(off) <= limit or not _may_be_slip(abs(off), limit):
        return False
    steps = (sign * step for number, sign in ((total, -1), *((part, 1) for part in parts)) for step in _steps(number))
    return any(abs(off - step) <= limit for step in steps) and not sums_to(total, parts)


def ends(number: Printed) -> tuple[Fraction, Fraction]:
    """The least and the most that a number may be as it is printed: half of its last place off, where that is no one.

    >>> ends(_printed("34")), ends(_printed("0.5"))
    ((Fraction(34, 1), Fraction(34, 1)), (Fraction(9, 20), Fraction(11, 20)))
    """
    half = Fraction(0) if number.place == 1 else number.place / 2
    return number.value - half, number.value + half


def digits_shared(total: Printed, parts: Sequence[Printed]) -> int:
    """To how many digits the total is told, down to the last place that any of the numbers has a digit in.

    >>> digits_shared(_printed("75200"), [_printed("44700"), _printed("30500")])
    3
    """
    numbers = (total, *parts)
    return len(str(int(total.value / max(last_place(numbers), *(number.place for number in numbers)))))


def _may_be_slip(off: float, limit: float) -> bool:
    """Whether so much is what some slip makes, in one digit or two, whatever the numbers: most differences are not."""
    unit = 10.0 ** floor(log10(off))
    if 2 * limit >= unit:
        return True
    first, near = off / unit, limit / unit + SMALL
    return any(abs(first - step) <= near for step in STEPS)


def last_place(numbers: Sequence[Printed]) -> Fraction:
    """The last place in which one of the numbers has another digit than nought."""
    last = min(number.place for number in numbers)
    whole = [int(number.value / last) for number in numbers]
    while not any(number % 10 for number in whole):
        whole = [number // 10 for number in whole]
        last *= 10
    return last


def _steps(number: Printed) -> Iterator[float]:
    """What is to be added to a number to mend it, for each slip that may have made it what it is."""
    if number.style is not Style.DIGITS:
        return
    printed, place = int(number.value / number.place), float(number.place)
    yield from ((meant - printed) * place for meant in misprints(printed))


def _printed(text: str) -> Printed:
    return Printed(Fraction(text), Fraction(1, 10 ** len(text.partition(".")[2])))
