"""What a reader of one kind of figure hands over."""

from __future__ import annotations

from msgspec import Struct

from checker.model.quantity import Quantity


class Found(Struct, frozen=True, gc=False):
    """A quantity at the half-open token span ``[first, stop)``; None marks a name, not a figure."""

    first: int
    stop: int
    quantity: Quantity | None
