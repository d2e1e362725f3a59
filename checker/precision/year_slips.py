"""Which years of our times a slip of the hand makes another number of four digits of."""

from __future__ import annotations

from functools import lru_cache

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
