"""What currencies were worth in one another: by quarters since 1999, by days where a package has them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct

from checker.languages.lexicon import load

_FILE = Path(__file__).parent / "quotes.txt"
FIRST = 1999 * 4  # the euro's first quarter, counted from the year nought
EURO = "EUR"
PACKAGE = "currency_converter"
BEFORE = timedelta(92)  # an article may turn a quarter's results into its own money at that quarter's rate
YOUNGER = 2  # years by which a story may be younger than the latest year that it tells of as past
AFTER = timedelta(7)  # a date line may be that of the first of several versions


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


def days_are_known() -> bool:
    """Whether the package with the rates of days is installed."""
    return find_spec(PACKAGE) is not None


def worth_on_days(given: str, other: str, first: date, last: date) -> Span | None:
    """What a unit of one currency was worth in another on the days from ``first`` to ``last``; None if not known."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    rates = [rate for day in days if (rate := _rate_on_day(given, other, day)) is not None]
    return Span(min(rates), max(rates)) if rates else None


def _rate_on_day(given: str, other: str, day: date) -> Fraction | None:
    below, above = of_euro_on_day(given, day), of_euro_on_day(other, day)
    return above / below if below and above else None


@cache
def of_euro_on_day(code: str, day: date) -> Fraction | None:
    """How much of a currency a euro bought on a day; None where the bank gave no rate."""
    from currency_converter import RateNotFoundError

    if code == EURO:
        return Fraction(1)
    try:
        return Fraction(f"{bank().convert(1, EURO, code, day):.6g}")
    except RateNotFoundError:
        return None


@cache
def bank() -> Any:
    """All the rates of the package that is installed."""
    from currency_converter import CurrencyConverter

    return CurrencyConverter()


class Reference(Struct, frozen=True):
    """The rates, lowest and highest; ``sure`` unless the bank has quoted a currency for a part of the time only."""

    span: Span
    dated: bool
    sure: bool


@lru_cache(maxsize=1024)
def reference(given: str, other: str, day: date | None) -> Reference | None:
    """What one of ``given`` was worth in ``other``, which are units of figures; None where the bank does not say.

    Around the ``day``, if it is known and the rates reach that far; else ever since 1999. Of an earlier day the bank
    says nothing: money may have been worth anything then.

    >>> [round(float(rate), 2) for rate in reference("dollar", "pound sterling", None).span]
    [0.46, 0.94]
    >>> reference("dollar", "iranian rial", None) is None
    True
    """
    pairs = [(a, b) for a in codes(whole(given)[0]) for b in codes(whole(other)[0]) if a != b]
    if not pairs or (day is not None and quarter(day) < FIRST):
        return None
    share = whole(given)[1] / whole(other)[1]
    if day is not None:
        found = _hull(share, (_around(a, b, day) for a, b in pairs))
        if found:
            return Reference(found, dated=True, sure=True)
    ever = _hull(share, (worth(a, b, FIRST, last_quarter()) for a, b in pairs))
    sure = all(is_quoted_throughout(code) for pair in pairs for code in pair)
    return Reference(ever, dated=False, sure=sure) if ever else None


def in_story_years(given: str, other: str, since: int, beside: int) -> Span | None:
    """The same for a story of some year from ``since`` on that is not much younger than that or ``beside``."""
    last = min(max(since, beside) + YOUNGER, last_quarter() // 4)
    return in_years(given, other, range(since, last + 1))


def in_years(given: str, other: str, years: Iterable[int]) -> Span | None:
    """The same for some years; None where one of them lies before the euro."""
    firsts = [year * 4 for year in years]
    if not firsts or min(firsts) < FIRST:
        return None
    pairs = [(a, b) for a in codes(whole(given)[0]) for b in codes(whole(other)[0]) if a != b]
    share = whole(given)[1] / whole(other)[1]
    return _hull(share, (worth(a, b, first, first + 3) for a, b in pairs for first in firsts))


@cache
def whole(unit: str) -> tuple[str, Fraction]:
    """The currency of a unit, and what part of it the unit is.

    >>> whole("penny"), whole("euro")
    (('pound sterling', Fraction(1, 100)), ('euro', Fraction(1, 1)))
    """
    minor: str | None = load("exchange")["minor"].get(unit)
    return (minor, Fraction(1, 100)) if minor else (unit, Fraction(1))


def _around(given: str, other: str, day: date) -> Span | None:
    """The rates of the weeks before a day, from the package of days if it is there, else those of its quarters."""
    first, last = day - BEFORE, min(day, date.max - AFTER) + AFTER
    found = worth_on_days(given, other, first, last) if days_are_known() else None
    return found or worth(given, other, quarter(first), quarter(last))


def _hull(share: Fraction, spans: Iterable[Span | None]) -> Span | None:
    known = [span for span in spans if span is not None]
    if not known:
        return None
    return Span(min(span.low for span in known) * share, max(span.high for span in known) * share)
