"""Figures as a table for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.escaping import safe
from checker.model.figure import Figure, Reading, Scope
from checker.model.quantity import Hedge
from checker.report.figures import Result
from checker.report.source.cells import cells, pad
from checker.report.source.places import Places
from checker.report.source.values import counted, value

_HEADS = ("place", "text", "kind", "value", "unit", "hedge", "noun", "verb", "scope")


def render(results: Iterable[Result]) -> Iterator[str]:
    """For each article its path, how many figures it has, and a table of them."""
    for reading in results:
        if isinstance(reading, Reading):
            yield f"{safe(reading.document.path or '-')}: {counted(len(reading.figures), 'figure')}\n"
            yield from table(reading.figures, Places(reading.document))
            yield from (f"limit: {safe(limit)}\n" for limit in reading.limits)
            yield "\n"


def table(figures: Iterable[Figure], places: Places) -> Iterator[str]:
    """A line for each figure under a line of headings; nothing for no figures."""
    rows = [_row(figure, places) for figure in figures]
    if not rows:
        return
    widths = [max(map(cells, column)) for column in zip(_HEADS, *rows, strict=True)]
    for row in (_HEADS, *rows):
        line = "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True))
        yield f"  {line.rstrip()}\n"


def _row(figure: Figure, places: Places) -> tuple[str, ...]:
    where = places.of(figure.start, figure.end)
    quantity = figure.quantity
    noun = " ".join((*figure.counted.modifiers, figure.counted.head)) if figure.counted else ""
    return (
        f"{where.line}:{where.column}",
        figure.text,
        quantity.kind,
        value(quantity),
        f"{quantity.unit or ''}{f' per {quantity.per}' if quantity.per else ''}",
        "" if quantity.hedge is Hedge.NONE else quantity.hedge,
        noun,
        _verb(figure),
        _scope(figure.scope),
    )


def _verb(figure: Figure) -> str:
    if figure.governor is None:
        return ""
    direction = {1: " (up)", -1: " (down)"}.get(figure.governor.direction, "")
    return f"{figure.governor.verb}{direction}"


def _scope(scope: Scope) -> str:
    said = f"says {scope.speaker}" if scope.speaker else ""
    flags = [word for word in ("quoted", "negated", "forecast") if getattr(scope, word)]
    return "; ".join(filter(None, (", ".join(scope.times), ", ".join(scope.places), said, *flags)))
