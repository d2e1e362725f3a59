"""Conditions on what "alone" says of a figure: that it is a part of what was told before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from checker.languages.lexicon import word_set
from checker.model.figure import Figure

BEHIND = 6  # tokens behind a figure in which "alone" stands
BACK = 2  # sentences before it in which the whole is told
MOST = 8  # figures before it that are looked at


def _apart(first: Iterable[str], second: Iterable[str]) -> bool:
    one, other = frozenset(first), frozenset(second)
    return bool(one and other) and one.isdisjoint(other)


def _dated(figure: Figure) -> list[str]:
    """The times of a figure that are as short as what stands before "alone"."""
    return [time for time in figure.scope.times if not _times().isdisjoint(time.split())]


@cache
def _times() -> frozenset[str]:
    return word_set("periods", "short") | word_set("periods", "months")
