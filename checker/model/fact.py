"""Which figures of an article tell one fact, and what led to that."""

from __future__ import annotations

import math

from msgspec import Struct

from checker.model.figure import Figure


class Link(Struct, frozen=True, gc=False):
    """Two figures that may tell one fact, the first where the story is told in short and the second below it.

    ``score`` is the logarithm of the odds that they do, from what stands around both; their values have no part in it.
    ``signs`` are the features that make it, each with what it adds, the weightiest first.
    """

    top: Figure
    body: Figure
    score: float
    signs: tuple[tuple[str, float], ...] = ()


class Slip(Struct, frozen=True, gc=False):
    """That one of two linked figures is a slip: whether the first stands at the top, and the logarithm of the odds."""

    at_top: bool
    odds: float


class Fact(Struct, frozen=True, gc=False):
    """What the story tells of a figure at its top: ``link`` is None where nothing below tells that fact.

    ``other`` is the nearest link to a figure with another value, and ``odds`` the logarithm of the odds that this one
    is the fact, with a slip in one of the two. ``doubt`` is an innocent explanation of that difference, empty where
    there is none; it has lowered the odds. ``rejected`` are the links that were weighed and not made, nearest first.
    """

    top: Figure
    link: Link | None
    other: Link | None = None
    odds: float = -math.inf
    doubt: str = ""
    rejected: tuple[Link, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the figure below that tells the fact has another value."""
        return self.link is not None and self.link is self.other
