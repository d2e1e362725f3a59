"""Puts a total and its parts together as a statement."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import misses_by_a_slip, sums_to
from checker.statements.phrases import figure_of, size_of

CLOSED, OPEN = "closed", "open"
_TELLING = 30  # least total whose sum tells that its parts are all there are: smaller ones are made by chance


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
    found = (figure_of(parse, chunk) or size_of(parse, chunk) for chunk in chunks)
    return [figure for figure in found if figure is not None]


def state_of(total: Figure, parts: Sequence[Figure]) -> str:
    """Whether a row that may leave parts out has them all: they make the total, or would but for one slip."""
    stated, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    if total.quantity.is_hedged or sum(number.value for number in numbers) > stated.value:
        return OPEN
    if stated.value < _TELLING * stated.place and len(parts) < 3:
        return OPEN
    alike = len({number.place for number in (stated, *numbers)}) == 1
    return CLOSED if sums_to(stated, numbers) or (alike and misses_by_a_slip(stated, numbers)) else OPEN
