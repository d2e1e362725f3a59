"""What was thought about articles, and about the figures of a line, as JSON that ``docs/output.md`` describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from checker.errors import CrossfootError
from checker.escaping import Escaped
from checker.model import explanation as plain
from checker.model.claim import Verdict
from checker.model.clause import Link as Tie
from checker.model.clause import Role
from checker.model.explanation import PlainClaim, PlainFigure, PlainStatement, explanation
from checker.model.finding import Examined, Finding, Severity
from checker.model.link import Link as Tried
from checker.model.quantity import Kind
from checker.model.standing import Standing
from checker.model.statement import Mechanism
from checker.model.why import Answer, Asked, Why
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


def explain(results: Iterable[Examined | CrossfootError], _room: int | None = None) -> Iterator[Escaped]:
    """One JSON object, in UTF-8 whatever the terminal's encoding, each article written as soon as it is examined."""
    return framed(_file(result) if isinstance(result, Examined) else error(result) for result in results)


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


class Clause(msgspec.Struct, frozen=True):
    """The clause that a figure stands in, and what the figure is in it; null for what there is none of."""

    text: str
    link: Tie
    hangs_on: str | None
    verb: str | None
    lemma: str | None
    role: Role | None
    preposition: str | None
    host: str | None


class Link(msgspec.Struct, frozen=True):
    """Another figure, and whether both were taken for one fact: the sum of the weights of the features decided."""

    other: Figure
    made: bool
    score: float
    features: Mapping[str, float]


class Reported(msgspec.Struct, frozen=True):
    """The finding that reports a claim: of its own rule, or of another that says the same."""

    rule: str
    severity: Severity
    message: str
    suppressed: str | None


class Answered(msgspec.Struct, frozen=True):
    """A claim, and what is reported of it."""

    claim: Claim
    reported: Reported | None


class Thought(msgspec.Struct, frozen=True):
    """All that was thought about a figure."""

    figure: Figure
    clause: Clause | None
    statements: list[Statement]
    links: list[Link]
    claims: list[Answered]


class AskedFile(msgspec.Struct, frozen=True):
    """An article that was asked about a line, or a column of it, with its figures there."""

    path: str
    line: Ordinal
    column: Ordinal | None
    figures: list[Thought]
    limits: tuple[str, ...]


def why(results: Iterable[Asked | CrossfootError], _room: int | None = None) -> Iterator[Escaped]:
    """One JSON object, in UTF-8 whatever the terminal's encoding, and a line end."""
    return framed(_asked_file(result) if isinstance(result, Asked) else error(result) for result in results)


def _asked_file(asked: Asked) -> AskedFile:
    report = asked.examined.report
    places = Places(report.document)
    figures = [_thought(each, places) for each in asked.figures]
    return AskedFile(report.document.path or "-", asked.line, asked.column, figures, report.limits)


def _thought(why: Why, places: Places) -> Thought:
    (figure,) = plain.figures((why.figure,))
    return Thought(
        placed(figure, places),
        _clause(why.standing) if why.standing else None,
        [statement(plain.statement(each), places) for each in why.statements],
        [_link(link, why, places) for link in (*why.made, *why.missed)],
        [_answered(each, places) for each in why.answers],
    )


def _clause(standing: Standing) -> Clause:
    return Clause(
        standing.clause,
        standing.link,
        standing.hangs_on or None,
        standing.verb or None,
        standing.lemma or None,
        standing.role,
        standing.preposition or None,
        standing.host or None,
    )


def _link(link: Tried, why: Why, places: Places) -> Link:
    (other,) = plain.figures((link.other_than(why.figure),))
    return Link(placed(other, places), link.made, link.score, dict(link.features))


def _answered(answer: Answer, places: Places) -> Answered:
    reported = _reported(answer.finding) if answer.finding else None
    return Answered(claim(plain.claim(answer.judged), places), reported)


def _reported(finding: Finding) -> Reported:
    return Reported(finding.rule, finding.severity, finding.message, finding.suppressed)
