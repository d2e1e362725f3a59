"""What long work calls at each step, so that whoever waits for it can end it by an error."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Tick: TypeAlias = Callable[[], None]
"""Raises an error where time is up."""


def unlimited() -> None:
    """Work may take as long as it takes."""
