"""The number that is printed last in a figure."""

from __future__ import annotations


def spelled(figure: str) -> str:
    """The figure as it is printed."""
    return figure
