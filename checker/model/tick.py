"""What long work calls at each step, so that whoever waits for it can end it by an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Tick: TypeAlias = Callable[[], None]
"""Raises an error where time is up."""


def unlimited() -> None:
    """Work may take as long as it takes."""


def ticking(items: Iterable[T], tick: Tick) -> Iterator[T]:
    """The same items; ``tick`` is called before each is handed on.

    >>> calls: list[int] = []
    >>> list(ticking("ab", lambda: calls.append(1))), len(calls)
    (['a', 'b'], 2)
    """
    for item in items:
        tick()
        yield item
