"""Units of money, and the coins that are a hundredth of another."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load


def is_hundredth_of(coin: str | None, whole: str | None) -> bool:
    """Whether a unit of money is a hundredth of another one, by their names.

    >>> is_hundredth_of("penny", "pound sterling"), is_hundredth_of("cent", "australian dollar")
    (True, True)
    """
    wholes: list[str] = load("currencies")["hundredths"].get(coin or "", [])
    return any((whole or "").endswith(name) for name in wholes)


def is_currency(unit: str | None) -> bool:
    """Whether a unit is one of money, so that "per" it makes a rate of exchange.

    >>> is_currency("dollar"), is_currency("barrel")
    (True, False)
    """
    return unit is not None and unit in _names()


def names_currency(word: str) -> bool:
    """Whether a word, in lower case, is what a currency is called.

    >>> names_currency("yen"), names_currency("barrel")
    (True, False)
    """
    return word in _called()


@cache
def _called() -> frozenset[str]:
    return frozenset(name for called in load("currencies")["names"].values() for name in called.split(", "))


@cache
def _names() -> frozenset[str]:
    return frozenset(load("currencies")["names"])
