"""Rules as a table, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.rule import Rule, by_id
from checker.report.source.table import table


def render(rules: Sequence[Rule], room: int | None = None) -> Iterator[str]:
    """Id, family, severity and summary of each rule, in the order given; ``room`` in cells, as ``table`` has it."""
    listed = [cases[0] for cases in by_id(rules).values()]
    rows = [(rule.id, rule.family, rule.severity, rule.summary) for rule in listed]
    yield from (f"{line}\n" for line in table(rows, room))
