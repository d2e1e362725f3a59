"""What ties figures of different statements together."""

from __future__ import annotations

from msgspec import Struct

from checker.model.figure import Figure


class Link(Struct, frozen=True):
    """Whether ``figure`` and ``other`` were taken for one fact: ``made`` where they were.

    ``score`` decided it: the higher, the likelier. It is the sum of the weights of the ``features``.
    """

    figure: Figure
    other: Figure
    score: float
    made: bool
    features: tuple[tuple[str, float], ...] = ()

    def other_than(self, figure: Figure) -> Figure:
        """The one of its two figures that is not ``figure``."""
        return self.other if self.figure.start == figure.start else self.figure
