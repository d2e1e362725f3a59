"""The figure sheet of an article that was examined: each figure, what it was held against, and how it came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from checker.judge.evidence import confirms
from checker.model.claim import Judged, Verdict
from checker.model.document import Document, Zone
from checker.model.figure import Figure
from checker.model.finding import Examined, Finding
from checker.model.quantity import Kind
from checker.model.rule import Rule
from checker.model.sheet import Part, Sheet, SheetClaim, SheetFigure, State, reported
from checker.report.places import Places

# "250", "1,400", "G20", "8.30am", "2-0"; a word is tried once
_NUMBER = re.compile(r"\b[^\W\d]*+\d\w*+(?:[.,:–-]\d\w*+)*+")


def sheet(examined: Examined, rules: Iterable[Rule], findings: Sequence[Finding] | None = None) -> Sheet:
    """The sheet of an article that ``engine.examine`` examined with ``rules``.

    ``findings`` are those to report of it: if they are not given, all but notes and those that the text silences.

    >>> from checker import engine
    >>> story = engine.read_text("Sales rose 25% from $80 million to $120 million, Flight BA117 said.")
    >>> found = sheet(engine.examine(story, engine.shipped_rules()), engine.shipped_rules())
    >>> [(figure.text, str(figure.state)) for figure in found.figures]
    [('25%', 'contradicted'), ('$80 million', 'contradicted'), ('$120 million', 'contradicted'), ('BA117', 'unread')]
    >>> [(claim.rule, str(claim.verdict), claim.finding) for claim in found.claims]
    [('direction.change', 'holds', None), ('relative-change.percent', 'fails', 0)]
    """
    report = examined.report
    claimed = {(each.start, each.end) for one in examined.judged for bound in one.claim.roles for each in bound.figures}
    read = [each for each in examined.figures if each.kind is not Kind.ITEMS or (each.start, each.end) in claimed]
    figures = tuple(_figures(report.document, read))
    at = {(each.start, each.end): number for number, each in enumerate(figures)}
    by_key = {rule.key: rule for rule in rules}
    claims = tuple(_claim(each, by_key[each.claim.rule], report.document.date, at) for each in examined.judged)
    if findings is None:
        findings = report.shown(notes=False)
    return reported(Sheet(figures, claims, ()), findings)


def _figures(document: Document, read: Sequence[Figure]) -> Iterator[SheetFigure]:
    """The figures and the numbers that are none, in the order of the text."""
    places = Places(document)
    taken = [(figure.start, figure.end) for figure in read]
    unread = _unread(document, taken)
    zones = _zones(document, [start for start, _ in unread])
    figures = (_placed(places, figure.start, figure.end, figure.text, figure.zone, figure) for figure in read)
    numbers = (
        _placed(places, start, end, document.printed(start, end), zone)
        for (start, end), zone in zip(unread, zones, strict=True)
    )
    yield from sorted(chain(figures, numbers), key=lambda each: (each.start, each.end))


def _placed(places: Places, start: int, end: int, text: str, zone: Zone, figure: Figure | None = None) -> SheetFigure:
    where = places.of(start, end)
    at = (start, end, text, where.line, where.column, where.end_line, where.end_column, zone)
    if figure is None:
        return SheetFigure(*at, State.UNREAD)
    return SheetFigure(*at, State.ALONE, figure.kind, figure.noun, figure.verb)


def _unread(document: Document, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The numbers in digits that no figure covers, not even in part."""
    found: list[tuple[int, int]] = []
    ends = sorted(taken)
    at = 0
    for match in _NUMBER.finditer(document.prose):
        start, end = match.span()
        while at < len(ends) and ends[at][1] <= start:
            at += 1
        if at == len(ends) or end <= ends[at][0]:
            found.append((start, end))
    return found


def _zones(document: Document, starts: Iterable[int]) -> Iterator[Zone]:
    """The zone of each place, in the order of the text."""
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for start in starts:
        while sentence is not None and sentence.end <= start:
            sentence = next(sentences, None)
        yield sentence.zone if sentence is not None else Zone.BODY


def _claim(judged: Judged, rule: Rule, story: date | None, at: Mapping[tuple[int, int], int]) -> SheetClaim:
    made = judged.claim
    parts = tuple(
        Part(bound.role, each.start, each.end, each.text, at.get((each.start, each.end)))
        for bound in made.roles
        for each in bound.figures
    )
    return SheetClaim(
        made.rule,
        rule.summary,
        judged.verdict,
        parts,
        tuple((word.role, word.text) for word in made.words),
        judged.arithmetic,
        judged.confidence,
        judged.reasons,
        judged.verdict is Verdict.HOLDS and confirms(rule, made, story),
    )
