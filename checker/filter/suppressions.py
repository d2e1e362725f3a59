"""Findings that the text itself silences, and what is wrong with its comments that say so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec.structs import replace

from checker.errors import shortened
from checker.filter.directives import DirectiveError, Order, Reach, Target, Word, parse, printed, reaches
from checker.model.document import Directive, Document
from checker.model.finding import Finding, Remark, Report, Severity
from checker.model.rule import Rule
from checker.userfiles.suggest import instead

UNUSED = "unused-suppression"
_MOST = 1000  # directives of an article

Names = Callable[[], Collection[str]]


def suppress(report: Report, rules: Sequence[Rule], names: Names) -> Report:
    """The report with what its article's directives silence marked, and a note on each that silences nothing.

    ``names`` gives the rules and families that there are; it is asked only for one that is not among ``rules``.
    """
    found = report.document.directives
    if not found:
        return report
    origins, places = report.document.origins.reaching([(each.start, each.end) for each in found])
    document = replace(report.document, origins=origins)
    orders, remarks = _orders(found[:_MOST], places)
    reached, ending_nothing = reaches(document, [(found[number], order) for number, order in orders])
    remarks += [Remark("'on' without an 'off' above that it ends", *places[orders[each][0]]) for each in ending_nothing]
    if len(found) > _MOST:
        remarks.append(
            Remark(
                f"an article may have {_MOST:,} comments to crossfoot: this and the rest are not read", *places[_MOST]
            )
        )
    families = {rule.id: rule.family for rule in rules}
    judge = _Judge(document, [order for _, order in orders], reached, families)
    findings = [judge.judged(finding) for finding in report.findings]
    on = {*families, *families.values()}
    for at, (number, order) in enumerate(orders):
        remarks += [Remark(shortened(problem), *places[number]) for problem in _unknown(order, on, names)]
        unused = judge.unused(at, on)
        if unused is not None:
            findings.append(_note(unused, found[number], places[number]))
    remarks = sorted([*report.remarks, *remarks], key=_start)
    return replace(report, document=document, findings=tuple(findings), remarks=tuple(remarks))


def _start(remark: Remark) -> int:
    return remark.start


def _orders(
    directives: Sequence[Directive], places: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, Order]], list[Remark]]:
    """What the directives ask for, by their numbers; and what is wrong with those that cannot be read."""
    orders: list[tuple[int, Order]] = []
    remarks: list[Remark] = []
    for number, directive in enumerate(directives):
        try:
            orders.append((number, parse(directive.text)))
        except DirectiveError as error:
            remarks.append(Remark(shortened(str(error)), *places[number]))
    return orders, remarks


def _unknown(order: Order, on: Collection[str], names: Names) -> Iterator[str]:
    for target in order.targets:
        if target.name not in on and target.name not in names():
            yield f"unknown rule or family {target.name!r}{instead(target.name, names())}"


class _Judge:
    """Which findings are silenced; it remembers what silenced any."""

    def __init__(
        self, document: Document, orders: Sequence[Order], reached: Sequence[Reach], families: dict[str, str]
    ) -> None:
        self._document = document
        self._orders = orders
        self._reached = reached
        self._families = families
        self._used: set[tuple[int, Target | None]] = set()

    def judged(self, finding: Finding) -> Finding:
        """The finding, with the reason if something silences it."""
        spans = {(finding.start, finding.end), *((place.start, place.end) for place in finding.figures)}
        touched = [self._document.origins.span(*span) for span in spans]
        reasons: list[str] = []
        for reach in self._reached:
            if any(start < reach.end and reach.start < end for start, end in touched):
                named = self._named(self._orders[reach.number], finding)
                self._used.update((reach.number, target) for target in named)
                reasons += [self._orders[reach.number].reason] if named else []
        return replace(finding, suppressed=next(filter(None, reasons), "")) if reasons else finding

    def _named(self, order: Order, finding: Finding) -> list[Target | None]:
        """By which of an order's targets a finding is meant; by None where it has none."""
        if not order.targets:
            return [None]
        names = finding.rule, self._families.get(finding.rule)
        text = printed(self._document.printed(finding.start, finding.end))
        return [each for each in order.targets if each.name in names and each.figure in {None, text}]

    def unused(self, number: int, on: Collection[str]) -> str | None:
        """The part of an order that silenced nothing though its rules are on."""
        order = self._orders[number]
        if order.word is Word.ON:
            return None
        if not order.targets:
            return None if (number, None) in self._used else order.word
        idle = [str(each) for each in order.targets if each.name in on and (number, each) not in self._used]
        return f"{order.word}[{', '.join(idle)}]" if idle else None


def _note(unused: str, directive: Directive, place: tuple[int, int]) -> Finding:
    return Finding(
        rule=UNUSED,
        severity=Severity.NOTE,
        message=f"'{unused}' silences nothing: it can go.",
        arithmetic="",
        fits=None,
        slip=None,
        start=place[0],
        end=place[1],
        figures=(),
        fingerprint=hashlib.sha256(f"{UNUSED}\n{unused}\n{directive.text}".encode()).hexdigest()[:16],
    )
