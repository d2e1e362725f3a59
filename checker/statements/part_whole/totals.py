"""Puts a total and its parts together as a statement."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import figure_of

CLOSED, OPEN = "closed", "open"


def total_with(sentence: int, total: Slot, parts: Slot, cue: Chunk, state: str) -> Statement:
    """The statement that a total has these parts, all of them or some."""
    return Statement("parts", sentence, (total, parts), (), ((cue.start, cue.stop),), state=state)


def total_slot(figure: Figure, mechanism: Mechanism = Mechanism.OWN) -> Slot:
    """The slot of a total."""
    return Slot("total", (figure,), mechanism)


def parts_slot(figures: Sequence[Figure], mechanism: Mechanism = Mechanism.ROW) -> Slot:
    """The slot of its parts."""
    return Slot("parts", tuple(figures), mechanism)


def figures_of(parse: Parse, chunks: Sequence[Chunk]) -> list[Figure]:
    """The figures of phrases that have one each."""
    return [figure for figure in (figure_of(parse, chunk) for chunk in chunks) if figure is not None]
