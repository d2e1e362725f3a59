"""The rates of single days, where the extra ``rates`` is installed: CurrencyConverter carries them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from typing import Any

from checker.exchange.quotes import EURO, Span

PACKAGE = "currency_converter"


def are_known() -> bool:
    """Whether the package with the rates of days is installed."""
    return find_spec(PACKAGE) is not None


def worth(given: str, other: str, first: date, last: date) -> Span | None:
    """What a unit of one currency was worth in another on the days from ``first`` to ``last``; None if not known."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    rates = [rate for day in days if (rate := _rate(given, other, day)) is not None]
    return Span(min(rates), max(rates)) if rates else None


def _rate(given: str, other: str, day: date) -> Fraction | None:
    below, above = of_euro(given, day), of_euro(other, day)
    return above / below if below and above else None


@cache
def of_euro(code: str, day: date) -> Fraction | None:
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
