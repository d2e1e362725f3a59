"""The levels of a change repeated in other terms: "to £4m, or 20p a share, from £3m, or 15p"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import Draft
from checker.statements.changes.levels import are_alike, are_of_one_size, is_level
from checker.statements.part_whole.restating import told_again
from checker.statements.phrases import alike, figure_of


def restated(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same change, stated of the levels that repeat its two levels in other terms."""
    for draft in drafts:
        before, after = draft.get("before"), draft.get("after")
        if before is None or after is None:
            continue
        of_after, of_before = _behind(parse, after), _behind(parse, before)
        if of_after is not None and of_before is not None and _are_two_of_one(parse, of_after, of_before):
            again = Draft(draft.trigger, goes_on=draft.goes_on, last=draft.last)
            again.slots = {"after": (of_after, Mechanism.APPOSITION), "before": (of_before, Mechanism.APPOSITION)}
            yield again


def _behind(parse: Parse, level: Figure) -> Figure | None:
    """The level in another unit that follows a level in apposition."""

    def is_other(figure: Figure) -> bool:
        return is_level(figure) and figure.kind is not Kind.PERCENT and not alike(figure, level)  # of another base

    found = told_again(parse, parse.chunk_with(level).number, is_other, lambda figure: alike(figure, level))
    return figure_of(parse, found) if found is not None else None


def _are_two_of_one(parse: Parse, one: Figure, other: Figure) -> bool:
    return one is not other and are_alike(parse, one, other) and are_of_one_size(one, other)
