"""Numbers, amounts, quantities and figures of a sentence, each at its token span."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from checker.model.quantity import Kind, Printed, Quantity, Style


class Number(Struct, frozen=True, gc=False):
    """A number at the half-open token span ``[first, stop)``.

    ``value`` is scale multiplied out, ``place`` one unit of its last printed place, and ``scale`` the scale
    word that was read, which a range may share ("$3-4 million"); 1 if there is none.
    """

    first: int
    stop: int
    value: Fraction
    place: Fraction = Fraction(1)
    style: Style = Style.DIGITS
    scale: int = 1

    @property
    def printed(self) -> Printed:
        """The number as a quantity holds it."""
        return Printed(self.value, self.place, self.style)

    def times(self, factor: int, stop: int) -> Number:
        """The number with a scale word after it, up to token ``stop``; "hundred" gives no new place."""
        place = self.place * (1 if factor < 1000 and self.place == 1 else factor)
        return replace(self, stop=stop, value=self.value * factor, place=place, scale=self.scale * factor)


class Amount(Struct, frozen=True, gc=False):
    """One number, or the two of a range, with kind and unit, at the half-open token span ``[first, stop)``.

    ``scale`` is the last number's. ``marked`` says that the unit was printed in front of the number
    ("$3"), so that a range's other end may have it too.
    """

    first: int
    stop: int
    numbers: tuple[Printed, ...]
    kind: Kind = Kind.COUNT
    unit: str | None = None
    per: str | None = None
    scale: int = 1
    marked: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number with nothing round it."""
        return self.kind is Kind.COUNT and self.unit is None and self.per is None


class Found(Struct, frozen=True, gc=False):
    """A quantity at the half-open token span ``[first, stop)``; None marks a name, not a figure."""

    first: int
    stop: int
    quantity: Quantity | None


class Span(Struct, frozen=True, gc=False):
    """The figure ``quantity`` at tokens ``[first, stop)``; its hedge begins at token ``opening``."""

    opening: int
    first: int
    stop: int
    quantity: Quantity
