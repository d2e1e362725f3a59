"""What one slip of the hand makes of digits, numbers, dates and years."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, permutations

from msgspec.structs import replace

from checker.model.quantity import Moment, Printed, Style

FEW = 4  # digits that may stand in any order


def changed(digits: str) -> set[str]:
    """Digits with one of them changed, in all ways.

    >>> sorted(changed("31"))[:3]
    ['01', '11', '21']
    """
    found = {f"{digits[:at]}{other}{digits[at + 1 :]}" for at in range(len(digits)) for other in "0123456789"}
    return found - {digits}


def swapped(digits: str) -> list[str]:
    """Digits with two neighbours swapped that differ, the first ones first.

    >>> swapped("4771")
    ['7471', '4717']
    """
    found = (digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1))
    return [other for other in found if other != digits]


def is_changed(digits: str, others: str) -> bool:
    """Whether one digit, changed, makes the others of some digits.

    >>> is_changed("31", "91"), is_changed("31", "13")
    (True, False)
    """
    return len(digits) == len(others) and len(_unlike(digits, others)) == 1


def is_swapped(digits: str, others: str) -> bool:
    """Whether two neighbours, swapped, make the others of some digits.

    >>> is_swapped("4771", "7471"), is_swapped("4771", "1774")
    (True, False)
    """
    unlike = _unlike(digits, others) if len(digits) == len(others) else []
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return digits[first] == others[second] and digits[second] == others[first]


def is_mistyped(number: int, other: int) -> bool:
    """Whether one digit, changed, or two neighbours, swapped, make another number.

    >>> is_mistyped(24, 42), is_mistyped(24, 29), is_mistyped(24, 31)
    (True, True, False)
    """
    return any(makes(str(number), str(other)) for makes in (is_swapped, is_changed))


def _unlike(digits: str, others: str) -> list[int]:
    """Where the digits of two numbers of one length differ."""
    return [at for at, (ours, theirs) in enumerate(zip(digits, others, strict=True)) if ours != theirs]


def reordered(digits: str) -> set[str]:
    """The same digits in another order: any of a few digits; of more, two swapped or one moved.

    >>> sorted(reordered("122"))
    ['212', '221']
    """
    if len(digits) <= FEW:
        return {"".join(order) for order in permutations(digits)} - {digits}
    pairs = list(combinations(range(len(digits)), 2))
    orders = {digits[:i] + digits[j] + digits[i + 1 : j] + digits[i] + digits[j + 1 :] for i, j in pairs}
    orders |= {digits[:i] + digits[j] + digits[i:j] + digits[j + 1 :] for i, j in pairs}
    orders |= {digits[:i] + digits[i + 1 : j + 1] + digits[i] + digits[j + 1 :] for i, j in pairs}
    return orders - {digits}


def misprints(number: int) -> set[int]:
    """What one digit changed, or two neighbours swapped, makes of a number.

    >>> sorted(misprints(31))[:4], 13 in misprints(31)
    ([1, 11, 13, 21], True)
    """
    return {int(other) for other in changed(str(number)).union(swapped(str(number)))}


def swaps(number: int) -> set[int]:
    """What two neighbours swapped make of a number that keeps its length.

    >>> sorted(swaps(301))
    [310]
    """
    return {int(other) for other in swapped(str(number)) if other[0] != "0"}


_YEARS, _DAYS, _HOURS, _MINUTES, _WEEKDAYS = range(1000, 2101), range(1, 32), range(24), range(60), range(7)


def moments_meant(moment: Moment) -> Iterator[Moment]:
    """The moments that differ by a digit of the year, day, hour or minute, or by two of them swapped; other weekdays.

    >>> Moment(1991) in set(moments_meant(Moment(1919)))
    True
    """
    if moment.hour is not None and moment.minute is not None:
        yield from (replace(moment, hour=hour) for hour in misprints(moment.hour) if hour in _HOURS)
        yield from (replace(moment, minute=minute) for minute in misprints(moment.minute) if minute in _MINUTES)
        return
    if moment.year is not None:
        yield from (replace(moment, year=year) for year in misprints(moment.year) if year in _YEARS)
    if moment.weekday is not None:
        yield from (replace(moment, weekday=weekday) for weekday in _WEEKDAYS if weekday != moment.weekday)
    if moment.day is not None:
        yield from (replace(moment, day=day) for day in misprints(moment.day) if day in _DAYS)


OF_OUR_TIMES = range(1900, 2031)


@lru_cache(maxsize=1024)
def years_meant(digits: str) -> frozenset[int]:
    """The years from 1900 to 2030 that one digit changed, or two neighbours swapped, makes of four digits.

    >>> sorted(years_meant("3004")), sorted(years_meant("9150")), sorted(years_meant("4400"))
    ([2004], [1950], [])
    """
    if len(digits) != 4 or not digits.isdecimal() or not digits.isascii() or digits[0] == "0":
        return frozenset()
    slips = [f"1{digits[1:]}", f"2{digits[1:]}", f"{digits[0]}9{digits[2:]}", f"{digits[0]}0{digits[2:]}"]
    slips += [digits[1] + digits[0] + digits[2:], digits[0] + digits[2] + digits[1] + digits[3]]
    return frozenset(int(slip) for slip in slips if slip != digits and int(slip) in OF_OUR_TIMES)


SWAPPED = "digits swapped"
SCALE = "wrong scale word"
TOO_FEW = "a zero too few"
TOO_MANY = "a zero too many"
DOUBLED = "a digit too many"
UNSCALED = "no scale word"


def slips(number: Printed) -> Iterator[tuple[Fraction, str]]:
    """What a printed number may have been meant to be, with the name of the slip, the likeliest first.

    >>> next(slips(Printed(Fraction(205))))
    (Fraction(250, 1), 'digits swapped')
    """
    if number.style is not Style.DIGITS or number.value <= 0:
        return
    digits = number.digits
    yield from ((int(other) * number.place, SWAPPED) for other in swapped(digits) if other[0] != "0")
    if number.place >= 1000 or number.value >= 10**6:
        yield number.value * 1000, SCALE
        yield number.value / 1000, SCALE
    yield number.value * 10, TOO_FEW
    if digits.endswith("0"):
        yield number.value / 10, TOO_MANY
    for i in range(len(digits) if len(digits) > 2 else 0):
        yield int(digits[:i] + digits[i + 1 :]) * number.place, DOUBLED
    if number.value < 1000:
        yield number.value * 10**6, UNSCALED
        yield number.value * 10**9, UNSCALED
