"""A token of digits into its value and place."""

from __future__ import annotations

from fractions import Fraction

from checker.model.typography import APOSTROPHES, PARTING_SPACES

LONGEST = 40  # digits: a longer string is no figure, and int() would be slow
ONE = Fraction(1)


def read(text: str) -> tuple[Fraction, Fraction] | None:
    """The value of a token of digits and one unit of its last printed place; None if it is no number.

    Thousands may be grouped as in "1,234,567", in "12,34,567" or by thin spaces or apostrophes; "5,00" has a decimal
    comma; "1.2.3" is a version and "10:45" a time.

    >>> read("1,234.50")
    (Fraction(2469, 2), Fraction(1, 100))
    """
    if len(text) > LONGEST:
        return None
    if text.isdecimal():
        return Fraction(int(text)), ONE
    for mark in PARTING_SPACES + APOSTROPHES:
        text = text.replace(mark, "")
    whole, point, decimals = text.partition(".")
    if "." in decimals:
        return _dotted(text)
    if "," in whole:
        groups = whole.split(",")
        if not point and len(groups) == 2 and len(groups[1]) < 3:
            whole, decimals = groups
        elif _grouped(groups):
            whole = "".join(groups)
    digits = whole + decimals
    if not digits.isdecimal():
        return None
    place = Fraction(1, 10 ** len(decimals))
    return int(digits) * place, place


def _grouped(groups: list[str]) -> bool:
    """Whether groups of digits are thousands, or lakhs and crores."""
    inner = {len(group) for group in groups[1:-1]}
    return len(groups[0]) <= 3 and len(groups[-1]) == 3 and (inner <= {3} or inner <= {2})


def _dotted(text: str) -> tuple[Fraction, Fraction] | None:
    groups = text.split(".")
    if len(groups[0]) <= 3 and all(len(group) == 3 and group.isdecimal() for group in groups[1:]):
        return Fraction(int("".join(groups))), ONE
    return None
