"""What a unit of one currency was worth in another, by the lowest and highest rate of each quarter since 1999."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.languages.lexicon import load

_FILE = Path(__file__).parent / "quotes.txt"
FIRST = 1999 * 4  # the euro's first quarter, counted from the year nought
EURO = "EUR"


class Span(NamedTuple):
    """The lowest and the highest of some rates."""

    low: Fraction
    high: Fraction


@cache
def codes(currency: str) -> tuple[str, ...]:
    """The codes of the quoted currencies that a figure's unit may stand for; none where the bank quotes none.

    >>> codes("pound sterling"), codes("iranian rial")
    (('GBP',), ())
    """
    several: dict[str, str] = load("exchange")["several"]
    if currency in several:
        return tuple(several[currency].split())
    named = (code for code, name in load("currencies")["codes"].items() if name == currency)
    return tuple(code for code in named if code == EURO or code in _quotes())


@lru_cache(maxsize=1024)
def worth(given: str, other: str, first: int, last: int) -> Span | None:
    """What a unit of ``given`` was worth in ``other``, as the codes say, in some quarters; None where it is not known.

    >>> [round(float(rate), 2) for rate in worth("USD", "GBP", quarter(date(2004, 1, 1)), quarter(date(2004, 12, 31)))]
    [0.5, 0.58]
    """
    spans = [cross(given, other, number) for number in range(max(first, FIRST), last + 1)]
    known = [span for span in spans if span is not None]
    return Span(min(span.low for span in known), max(span.high for span in known)) if known else None


def last_quarter() -> int:
    """The last quarter for which there are rates."""
    return max(_quotes()["USD"])


def is_quoted_throughout(code: str) -> bool:
    """Whether there are rates from the euro's first quarter on."""
    return code == EURO or min(_quotes()[code]) == FIRST


def quarter(day: date) -> int:
    """The number of a quarter, counted from the year nought."""
    return day.year * 4 + (day.month - 1) // 3


def cross(given: str, other: str, number: int) -> Span | None:
    """What a unit of ``given`` was worth in ``other``, as the codes say, in one quarter; None where it is not known."""
    below, above = _of_euro(given, number), _of_euro(other, number)
    if below is None or above is None:
        return None
    return Span(above.low / below.high, above.high / below.low)


def _of_euro(code: str, number: int) -> Span | None:
    return Span(Fraction(1), Fraction(1)) if code == EURO else _quotes()[code].get(number)


@cache
def _quotes() -> dict[str, dict[int, Span]]:
    """By code and quarter: how much a euro bought."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return {code: _row(first, spans) for code, first, *spans in rows}


def _row(first: str, spans: list[str]) -> dict[int, Span]:
    year, _, part = first.partition("Q")
    start = int(year) * 4 + int(part) - 1
    return {start + i: _span(text) for i, text in enumerate(spans) if text != "-"}


def _span(text: str) -> Span:
    low, high = text.split("-")
    return Span(Fraction(low), Fraction(high))
