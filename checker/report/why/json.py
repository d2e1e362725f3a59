"""What was thought about the figures of a line as JSON: the structs are the format. ``docs/output.md`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from checker.escaping import Escaped
from checker.model import explanation as plain
from checker.model.clause import Link as Tie
from checker.model.clause import Role
from checker.model.finding import Finding, Severity
from checker.model.link import Link as Tried
from checker.model.standing import Standing
from checker.model.why import Answer, Asked, Why
from checker.report.explain.json import Claim, Figure, Statement, claim, framed, placed, statement
from checker.report.json import Ordinal, error
from checker.report.source.places import Places
from checker.report.why import Result


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


class File(msgspec.Struct, frozen=True):
    """An article that was asked about a line, or a column of it, with its figures there."""

    path: str
    line: Ordinal
    column: Ordinal | None
    figures: list[Thought]
    limits: tuple[str, ...]


def render(results: Iterable[Result], _room: int | None = None) -> Iterator[Escaped]:
    """One JSON object, in UTF-8 whatever the terminal's encoding, and a line end."""
    return framed(_file(result) if isinstance(result, Asked) else error(result) for result in results)


def _file(asked: Asked) -> File:
    report = asked.examined.report
    places = Places(report.document)
    figures = [_thought(each, places) for each in asked.figures]
    return File(report.document.path or "-", asked.line, asked.column, figures, report.limits)


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
