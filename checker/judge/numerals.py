"""Digits as a newsroom prints them: what separates thousands and decimals, and how many decimals there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from checker.model.typography import PARTING_SPACES, parted_thousands

_LETTER = r"[^\W\d_]"
# No digit after a letter, as of "m2", is a number of its own, but for one after the letters of a currency: "R120m".
_BEGINS = rf"(?:(?<!{_LETTER})|(?<=^{_LETTER})|(?<=^{_LETTER}{{2}})|(?<=^{_LETTER}{{3}}))"
NUMBER = re.compile(rf"{_BEGINS}(?:{parted_thousands(f' {PARTING_SPACES}')}|\d+(?:[.,]\d+)*)")
_LAKHS = re.compile(r",\d\d,")
NO_BREAK = "\u00a0"
GROUP = 3  # digits; in lakhs and crores two, but for the last
LEAST_DOTTED = 10**6  # "1.234" would be a number with decimals


class Manner(Struct, frozen=True):
    """How digits are printed; ``mark`` separates thousands, None if there are too few digits to see it."""

    mark: str | None = ","
    point: str = "."
    decimals: int = 0
    lakhs: bool = False


USUAL = Manner()


def read(printed: str) -> tuple[Fraction, Manner]:
    """The value of what ``NUMBER`` matches, and how it is printed.

    >>> read("12,34,567")
    (Fraction(1234567, 1), Manner(mark=',', point='.', decimals=0, lakhs=True))
    """
    whole, point, decimals = printed.partition(".")
    if "." in decimals:
        return Fraction(int(printed.replace(".", ""))), Manner(".")
    head, comma, tail = whole.partition(",")
    if comma and not point and len(tail) < GROUP:
        whole, point, decimals = head, comma, tail
    mark = next((sign for sign in whole if not sign.isdecimal()), None if len(whole) <= GROUP else "")
    digits = "".join(filter(str.isdecimal, whole + decimals))
    manner = Manner(mark, point or ".", len(decimals), bool(_LAKHS.search(whole)))
    return Fraction(int(digits), 10 ** len(decimals)), manner


def write(value: Fraction, decimals: int, manner: Manner = USUAL, *, least: int = 0) -> str:
    """A value in digits, rounded half away from zero, without zeros at the end beyond the ``least`` decimals.

    >>> write(Fraction(12345), 1, Manner("’")), write(Fraction(-1, 3), 2, Manner(point=","))
    ('12’345', '-0,33')
    """
    decimals = max(decimals, least)
    scale = 10**decimals
    whole = (abs(value) * scale * 2 + 1) // 2
    units, rest = divmod(whole, scale)
    behind = f"{rest:0{decimals}}" if decimals else ""
    behind = behind[:least] + behind[least:].rstrip("0")
    text = _parted(units, manner, len(behind)) + (manner.point + behind if behind else "")
    return ("-" if value < 0 and whole else "") + text


def _parted(units: int, manner: Manner, decimals: int) -> str:
    """A whole number with separated thousands, if that would be read back: "1.234" would not, nor "1 234,567"."""
    mark = "," if manner.mark is None else manner.mark.replace(" ", NO_BREAK)
    unread = decimals and (mark in (manner.point, ".") or (manner.point == "," and decimals >= GROUP))
    if not mark or unread or (mark == "." and units < LEAST_DOTTED):
        return str(units)
    return mark.join(_groups(str(units), 2 if manner.lakhs else GROUP))


def _groups(digits: str, size: int) -> Iterator[str]:
    """Groups of so many digits, the last of three."""
    front, last = digits[:-GROUP], digits[-GROUP:]
    first = len(front) % size
    if first:
        yield front[:first]
    yield from (front[at : at + size] for at in range(first, len(front), size))
    yield last
