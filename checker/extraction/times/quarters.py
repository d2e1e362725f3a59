"""Quarters of a year: "the fourth quarter of 2023", "Q3", "third-quarter"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.found import Found
from checker.extraction.times.calendar import DASHES, lower_at, year_at
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Moment, Printed, Quantity, Style
from checker.model.words import Words

_ORDINALS: dict[str, int] = load("calendar")["quarters"]
_ABBREVIATED = {f"q{number}": number for number in range(1, 5)}
_DIGITS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
STARTS = _ORDINALS.keys() | _ABBREVIATED.keys()


def at(words: Words, i: int) -> Found | None:
    """The quarter at token ``i`` with its year, if that follows: kind DATE, unit "quarter", its number."""
    token = words.lower[i]
    number, stop = _ABBREVIATED.get(token), i + 1
    style = Style.DIGITS
    if number is None:
        number = _ORDINALS.get(token) or _DIGITS.get(token)
        style = Style.WORDS if token in _ORDINALS else Style.DIGITS
        stop += lower_at(words, stop) in DASHES
        if number is None or lower_at(words, stop) != "quarter":
            return None
        stop += 1
    behind = stop + (lower_at(words, stop) in ("of", ",", "fiscal"))
    year = year_at(words, behind)
    printed = Printed(Fraction(number), style=style)
    quantity = Quantity(Kind.DATE, (printed,), "quarter", moment=Moment(year))
    return Found(i, behind + 1 if year else stop, quantity)
