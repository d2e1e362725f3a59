"""Figures as JSON: the structs are the format. ``docs/output.md`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from checker.errors import CrossfootError
from checker.escaping import Escaped
from checker.model.document import Zone
from checker.model.figure import Figure as Read
from checker.model.figure import Reading
from checker.model.quantity import Hedge, Kind
from checker.report.json import Offset, Ordinal, error, framed
from checker.report.places import Places
from checker.report.values import moment
from checker.report.written import finite


class Figure(msgspec.Struct, frozen=True):
    """A figure and what it was read as; ``low`` or ``high`` is null where there is no bound."""

    text: str
    start: Offset
    end: Offset
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal
    zone: Zone
    kind: Kind
    value: float | None
    low: float | None
    high: float | None
    moment: str | None
    until: str | None
    unit: str | None
    per: str | None
    hedge: Hedge
    noun: str | None
    modifiers: tuple[str, ...]
    verb: str | None
    direction: int
    times: tuple[str, ...]
    places: tuple[str, ...]
    speaker: str | None
    quoted: bool
    negated: bool
    forecast: bool


class File(msgspec.Struct, frozen=True):
    """An article and the figures read in it, in the order of the text; ``limits`` tells what was left out."""

    path: str
    figures: list[Figure]
    limits: tuple[str, ...]


def render(results: Iterable[Reading | CrossfootError], _room: int | None = None) -> Iterator[Escaped]:
    """One JSON object, in UTF-8 whatever the terminal's encoding, each article written as soon as it is read."""
    return framed(_file(result) if isinstance(result, Reading) else error(result) for result in results)


def _file(reading: Reading) -> File:
    places = Places(reading.document)
    return File(reading.document.path or "-", [_figure(each, places) for each in reading.figures], reading.limits)


def _figure(figure: Read, places: Places) -> Figure:
    quantity, scope = figure.quantity, figure.scope
    return Figure(
        figure.text,
        *places.of(figure.start, figure.end),
        zone=figure.zone,
        kind=figure.kind,
        value=finite(figure.value),
        low=finite(figure.low),
        high=finite(figure.high),
        moment=moment(quantity.moment) if quantity.moment else None,
        until=moment(quantity.until) if quantity.until else None,
        unit=figure.unit,
        per=quantity.per,
        hedge=quantity.hedge,
        noun=figure.noun,
        modifiers=figure.counted.modifiers if figure.counted else (),
        verb=figure.verb,
        direction=figure.governor.direction if figure.governor else 0,
        times=scope.times,
        places=scope.places,
        speaker=scope.speaker,
        quoted=scope.quoted,
        negated=scope.negated,
        forecast=scope.forecast,
    )
