"""What was thought about articles as JSON: the structs are the format. ``docs/output.md`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from checker.escaping import Escaped, as_json
from checker.model.claim import Verdict
from checker.model.explanation import PlainClaim, PlainFigure, PlainStatement, explanation
from checker.model.finding import Examined
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.report.explain import Result
from checker.report.json import VERSION, Error, Offset, Ordinal, error
from checker.report.source.places import Places
from checker.report.source.values import moment
from checker.report.written.json_text import Elements, finite


class Figure(msgspec.Struct, frozen=True):
    """A figure and what it was read as; ``low`` or ``high`` is null where there is no bound."""

    text: str
    start: Offset
    end: Offset
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal
    kind: Kind
    value: float | None
    low: float | None
    high: float | None
    moment: str | None
    until: str | None
    unit: str | None
    approx: bool
    noun: str | None
    verb: str | None
    sentence: Offset


class Statement(msgspec.Struct, frozen=True):
    """What a clause says: the figures in its slots, how each slot was filled, and which stay empty."""

    kind: str
    sentence: Offset
    slots: Mapping[str, list[Figure]]
    mechanisms: Mapping[str, Mechanism]
    empty: tuple[str, ...]
    direction: int


class Claim(msgspec.Struct, frozen=True):
    """A rule's roles with their figures, and what came of checking them."""

    rule: str
    verdict: Verdict
    confidence: float | None
    mechanism: str
    figures: Mapping[str, list[Figure]]
    reasons: tuple[str, ...]
    arithmetic: str


class File(msgspec.Struct, frozen=True):
    """An article and all that was thought about it; ``limits`` tells what was left out."""

    path: str
    figures: list[Figure]
    statements: list[Statement]
    claims: list[Claim]
    limits: tuple[str, ...]


def render(results: Iterable[Result], _room: int | None = None) -> Iterator[Escaped]:
    """One JSON object, in UTF-8 whatever the terminal's encoding, each article written as soon as it is examined."""
    return framed(_file(result) if isinstance(result, Examined) else error(result) for result in results)


def framed(results: Iterable[msgspec.Struct | Error]) -> Iterator[Escaped]:
    """The version, the files as they come, and the errors behind them, as one JSON object on one line."""
    files, errors = Elements(), Elements()
    yield as_json(f'{{"version":{VERSION},"files":[')
    told: list[str] = []
    for result in results:
        element = msgspec.to_builtins(result)
        if isinstance(result, Error):
            told.append(errors.next(element))
        else:
            yield as_json(files.next(element))
    yield as_json(f'],"errors":[{"".join(told)}]}}\n')


def placed(figure: PlainFigure, places: Places) -> Figure:
    """A figure with its place in the file."""
    return Figure(
        figure.text,
        *places.of(figure.start, figure.end),
        kind=figure.kind,
        value=finite(figure.value),
        low=finite(figure.low),
        high=finite(figure.high),
        moment=moment(figure.moment) if figure.moment else None,
        until=moment(figure.until) if figure.until else None,
        unit=figure.unit,
        approx=figure.approx,
        noun=figure.noun,
        verb=figure.verb,
        sentence=figure.sentence,
    )


def by_name(figures: Mapping[str, Iterable[PlainFigure]], places: Places) -> dict[str, list[Figure]]:
    """The figures of slots or roles with their places."""
    return {name: [placed(figure, places) for figure in each] for name, each in figures.items()}


def statement(told: PlainStatement, places: Places) -> Statement:
    """A statement with the places of its figures."""
    slots = by_name(told.slots, places)
    return Statement(told.kind, told.sentence, slots, told.mechanisms, told.empty, told.direction)


def claim(told: PlainClaim, places: Places) -> Claim:
    """A claim with the places of its figures."""
    figures = by_name(told.figures, places)
    return Claim(told.rule, told.verdict, told.confidence, told.mechanism, figures, told.reasons, told.arithmetic)


def _file(examined: Examined) -> File:
    document = examined.report.document
    places, told = Places(document), explanation(examined)
    return File(
        document.path or "-",
        [placed(figure, places) for figure in told.figures],
        [statement(each, places) for each in told.statements],
        [claim(each, places) for each in told.claims],
        examined.report.limits,
    )
