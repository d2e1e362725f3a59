"""A figure without its hedge."""

from __future__ import annotations

from checker.precision import Amount, unhedged


def printed(figure: Amount) -> Amount | None:
    """The figure as it is printed, its hedge left out: in "more than $50m (£27m)" the £27m is what $50m comes to.

    >>> from checker.precision import constant
    >>> printed(constant(27)) is None  # no figure
    True
    """
    return None if figure.quantity is None else unhedged(figure.quantity)


def spelled(figure: str) -> str:
    """The figure."""
    return figure
