"""A figure as a unit of its sentence: its tokens, with currency, unit and hedge folded in."""

from __future__ import annotations

from msgspec import Struct

from checker.model.quantity import Quantity


class Span(Struct, frozen=True, gc=False):
    """The figure ``quantity`` at tokens ``[first, stop)``; its hedge begins at token ``opening``."""

    opening: int
    first: int
    stop: int
    quantity: Quantity
