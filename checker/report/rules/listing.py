"""Rules as a table, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.escaping import safe
from checker.model.rule import Rule, by_id
from checker.report.source.cells import cells, pad


def render(rules: Sequence[Rule]) -> Iterator[str]:
    """Id, family, severity and summary of each rule, in the order given."""
    listed = [cases[0] for cases in by_id(rules).values()]
    rows = [(rule.id, rule.family, rule.severity) for rule in listed]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row, rule in zip(rows, listed, strict=True):
        named = "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True))
        yield f"{named}  {safe(rule.summary)}\n"
