"""What a reader of one kind of figure hands over."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.quantity import Quantity


class Found(NamedTuple):
    """A quantity at the half-open token span ``[first, stop)``; None marks a name, not a figure."""

    first: int
    stop: int
    quantity: Quantity | None
