"""Coins: the units of money that are a hundredth of another."""

from __future__ import annotations

from checker.languages.lexicon import load


def is_hundredth_of(coin: str | None, whole: str | None) -> bool:
    """Whether a unit of money is a hundredth of another one, by their names.

    >>> is_hundredth_of("penny", "pound sterling"), is_hundredth_of("cent", "australian dollar")
    (True, True)
    """
    wholes: list[str] = load("currencies")["hundredths"].get(coin or "", [])
    return any((whole or "").endswith(name) for name in wholes)
