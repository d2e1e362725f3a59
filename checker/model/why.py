"""Everything that was thought about one figure: the answer to why something is reported of it, or nothing is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from checker.model.claim import OFF, Judged
from checker.model.figure import Figure
from checker.model.finding import Examined, Finding
from checker.model.link import Link
from checker.model.standing import Standing
from checker.model.statement import Statement

NEAREST = 3  # links that were not made and are told


class Answer(Struct, frozen=True):
    """A claim with its verdict, and the finding that reports it, None where there is none."""

    judged: Judged
    finding: Finding | None


class Why(Struct, frozen=True):
    """What was thought about ``figure``.

    ``missed`` are the links that came closest to being made, the closest first.
    """

    figure: Figure
    standing: Standing | None
    statements: tuple[Statement, ...]
    made: tuple[Link, ...]
    missed: tuple[Link, ...]
    answers: tuple[Answer, ...]


class Asked(Struct, frozen=True):
    """An article that was asked about a line of its file, or a column of it, and what was thought of its figures there.

    Line and column count from 1.
    """

    examined: Examined
    line: int
    column: int | None
    figures: tuple[Why, ...]


def why(examined: Examined, figure: Figure) -> Why:
    """What was thought about a figure of an article that was examined."""
    links = [link for link in examined.links if figure.start in {link.figure.start, link.other.start}]
    missed = sorted((link for link in links if not link.made), key=lambda link: -link.score)
    return Why(
        figure,
        next((each for each in examined.standings if each.figure.start == figure.start), None),
        tuple(each for each in examined.statements if figure.start in {one.start for one in each.figures}),
        tuple(link for link in links if link.made),
        tuple(missed[:NEAREST]),
        tuple(_answers(examined, figure)),
    )


def reporting(rule: str, starts: frozenset[int], findings: Iterable[Finding]) -> Finding | None:
    """The finding that reports a claim of a rule, told by its id: it names all figures of the claim.

    These begin at ``starts``. It may be the finding of another rule, where none is of its own.
    """
    naming = [each for each in findings if starts <= {place.start for place in each.figures}]
    return next((each for each in naming if each.rule == rule), next(iter(naming), None))


def _answers(examined: Examined, figure: Figure) -> Iterator[Answer]:
    findings = examined.report.findings
    for judged in examined.judged:
        claim = judged.claim
        if figure.start in claim.starts:
            off = judged.verdict in OFF
            yield Answer(judged, reporting(claim.rule_id, claim.starts, findings) if off else None)
