"""Whether figures miss a sum by one slip of the hand: one digit changed, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.model.quantity import Printed, Style

DIGITS = "0123456789"


def sums_to(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts make the total as far as they are printed; numbers that end in zeros may all be rounded there.

    >>> sums_to(_printed("5.26"), [_printed("0.837"), _printed("4.423")])
    True
    >>> sums_to(_printed("57900"), [_printed("43800"), _printed("14200")])
    True
    """
    numbers = (total, *parts)
    places = [max(number.place, _last(numbers)) for number in numbers]
    exact = max(places) == 1  # whole counts
    return abs(_off(total, parts)) <= (0 if exact else sum(places) / 2)


def misses_by_a_slip(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts do not make the total, and one slip in one of the numbers would have it so.

    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("924")])
    True
    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("248")])
    False
    """
    off, places = _off(total, parts), {number.place for number in (total, *parts)}
    limit = max(places) / 2 if len(places) > 1 else 0
    slips = (sign * step for number, sign in ((total, -1), *((part, 1) for part in parts)) for step in _steps(number))
    return not sums_to(total, parts) and any(abs(off - step) <= limit for step in slips)


def digits_shared(total: Printed, parts: Sequence[Printed]) -> int:
    """To how many digits the total is told, down to the last place that any of the numbers has a digit in.

    >>> digits_shared(_printed("75200"), [_printed("44700"), _printed("30500")])
    3
    """
    numbers = (total, *parts)
    return len(str(int(total.value / max(_last(numbers), *(number.place for number in numbers)))))


def _off(total: Printed, parts: Sequence[Printed]) -> Fraction:
    return total.value - sum(part.value for part in parts)


def _last(numbers: Sequence[Printed]) -> Fraction:
    """The last place in which one of the numbers has another digit than nought."""
    last = min(number.place for number in numbers)
    while all(number.value % (10 * last) == 0 for number in numbers):
        last *= 10
    return last


def _steps(number: Printed) -> Iterator[Fraction]:
    """What is to be added to a number to mend it, for each slip that may have made it what it is."""
    if number.style is not Style.DIGITS:
        return
    digits = str(int(number.value / number.place))
    for at, digit in enumerate(digits):
        unit = number.place * 10 ** (len(digits) - at - 1)
        yield from ((int(other) - int(digit)) * unit for other in DIGITS if other != digit)
        if at + 1 < len(digits):
            yield (int(digits[at + 1]) - int(digit)) * (unit - unit / 10)


def _printed(text: str) -> Printed:
    return Printed(Fraction(text), Fraction(1, 10 ** len(text.partition(".")[2])))
