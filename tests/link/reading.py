"""Figures of a text, for the tests of what links them."""

from __future__ import annotations

from checker import engine
from checker.link.context import Context, context_of
from checker.model.figure import Figure


def read(text: str) -> tuple[Context, dict[str, Figure]]:
    """The context of a text, and its figures by their own text (of several alike, the last)."""
    context = context_of(engine.extract(engine.read_text(text)))
    return context, {figure.text: figure for figure in context.figures}
