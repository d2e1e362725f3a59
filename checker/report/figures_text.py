"""Figures as a table for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.model.figure import Figure, Reading, Scope
from checker.model.quantity import Hedge
from checker.report.places import Places
from checker.report.table import table
from checker.report.values import counted, value

_HEADS = ("place", "text", "kind", "value", "unit", "hedge", "noun", "verb", "scope")


def render(results: Iterable[Reading | CrossfootError], room: int | None = None) -> Iterator[str]:
    """For each article its path, how many figures it has, and a table of them; ``room`` in cells, as ``table`` has."""
    for reading in results:
        if isinstance(reading, Reading):
            yield f"{safe(reading.document.path or '-')}: {counted(len(reading.figures), 'figure')}\n"
            yield from listed(reading.figures, Places(reading.document), room)
            yield from (f"limit: {safe(limit)}\n" for limit in reading.limits)
            yield "\n"


def listed(figures: Iterable[Figure], places: Places, room: int | None) -> Iterator[str]:
    """A line for each figure under a line of headings; nothing for no figures."""
    rows = [_row(figure, places) for figure in figures]
    if not rows:
        return
    shown = [_HEADS, *rows]
    if room is not None:  # on a terminal a column that says nothing takes no room
        used = [any(column) for column in zip(*rows, strict=True)]
        shown = [tuple(compress(row, used)) for row in shown]
        room -= 2
    yield from (f"  {line}\n" for line in table(shown, room))


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
