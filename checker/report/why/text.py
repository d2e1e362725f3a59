"""What was thought about the figures of a line, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.escaping import safe
from checker.model.claim import OFF
from checker.model.finding import Finding, Severity
from checker.model.link import Link
from checker.model.standing import Standing
from checker.model.why import Answer, Asked, Why
from checker.report.explain.text import claim, detail, place, statement, told
from checker.report.figures.text import listed
from checker.report.source.places import Places
from checker.report.source.values import counted
from checker.report.why import Result


def render(results: Iterable[Result], room: int | None = None) -> Iterator[str]:
    """For each figure what it was read as, where it stands, and what became of it."""
    for asked in results:
        if isinstance(asked, Asked):
            places = Places(asked.examined.report.document)
            for each in asked.figures:
                yield from _figure(each, asked.examined.report.document.path or "-", places, room)
            yield from (f"limit: {safe(limit)}\n" for limit in asked.examined.report.limits)


def _figure(thought: Why, path: str, places: Places, room: int | None) -> Iterator[str]:
    yield f"{safe(path)}:{place(thought.figure, places)}: {safe(thought.figure.text)}\n"
    yield from listed((thought.figure,), places, room)
    if thought.standing:
        yield from _standing(thought.standing)
    yield f"\n{_how_many(len(thought.statements), 'statement')}\n"
    yield from (line for each in thought.statements for line in statement(each, places))
    yield from _links(thought, places)
    yield f"\n{_how_many(len(thought.answers), 'claim')}\n"
    yield from (line for each in thought.answers for line in _answer(each, places))
    yield "\n"


def _standing(standing: Standing) -> Iterator[str]:
    yield f"\nclause: {safe(standing.clause)}\n"
    hanging = f', hangs on "{standing.hangs_on}"' if standing.hangs_on else ""
    yield f"  link: {safe(standing.link + hanging)}\n"
    yield f"  verb: {safe(f'{standing.verb} ({standing.lemma})')}\n" if standing.verb else "  verb: none\n"
    behind = f', behind "{standing.preposition}"' if standing.preposition else ""
    host = f', of "{standing.host}"' if standing.host else ""
    yield f"  role: {safe((standing.role or 'none') + behind + host)}\n"


def _links(thought: Why, places: Places) -> Iterator[str]:
    if not (thought.made or thought.missed):
        return
    yield f"\n{_how_many(len(thought.made), 'link')}\n"
    for link in thought.made:
        yield f"  with {_link(link, thought, places)}\n"
    for link in thought.missed:
        yield f"  not with {_link(link, thought, places)}\n"


def _link(link: Link, thought: Why, places: Places) -> str:
    other = link.other_than(thought.figure)
    features = ", ".join(f"{name} {weight:+.2f}" for name, weight in link.features)
    return safe(f"{told((other,), places)}: {link.score:.2f}{f' = {features}' if features else ''}")


def _answer(answer: Answer, places: Places) -> Iterator[str]:
    yield from claim(answer.judged, places)
    if answer.finding:
        yield detail("reported", _reported(answer.finding, answer.judged.claim.rule_id))
    elif answer.judged.verdict in OFF:
        yield detail("reported", "no")


def _reported(finding: Finding, rule: str) -> str:
    by = "" if finding.rule == rule else f" of {finding.rule}"
    hidden = ", shown with --notes" if finding.severity is Severity.NOTE else ""
    silenced = "" if finding.suppressed is None else f", suppressed: {finding.suppressed or 'no reason is given'}"
    return f"{finding.severity}{by}{hidden}{silenced}: {finding.message}"


def _how_many(number: int, noun: str) -> str:
    return counted(number, noun) if number else f"no {noun}"
