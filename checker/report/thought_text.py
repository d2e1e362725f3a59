"""What was thought about articles, and about the figures of a line, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.finding import Examined, Finding, Severity
from checker.model.link import Link
from checker.model.standing import Standing
from checker.model.statement import Statement
from checker.model.why import Answer, Asked, Why
from checker.report.figures_text import listed
from checker.report.places import Places
from checker.report.values import counted

_VERDICT_WIDTH = max(map(len, Verdict))
_WAYS = {1: ", up", -1: ", down"}


def explain(results: Iterable[Examined | CrossfootError], room: int | None = None) -> Iterator[str]:
    """For each article a table of its figures, the statements if there are any, then every claim with its verdict."""
    for article in results:
        if isinstance(article, Examined):
            yield from _article(article, room)


def _article(article: Examined, room: int | None) -> Iterator[str]:
    document = article.report.document
    places = Places(document)
    path = safe(document.path or "-")
    yield f"{path}: {counted(len(article.figures), 'figure')}\n"
    yield from listed(article.figures, places, room)
    if article.statements:
        yield f"\n{path}: {counted(len(article.statements), 'statement')}\n"
        yield from (line for each in article.statements for line in statement(each, places))
    yield f"\n{path}: {counted(len(article.judged), 'claim')}\n"
    for judged in article.judged:
        yield from claim(judged, places)
    for limit in article.report.limits:
        yield f"  limit: {safe(limit)}\n"
    yield "\n"


def statement(said: Statement, places: Places) -> Iterator[str]:
    """The lines of a statement: its kind, each slot with its figures and how it was filled, and the empty slots."""
    word = f': "{said.said}"' if said.said else ""
    state = f", {said.state}" if said.state else ""
    way = _WAYS.get(said.direction, "")
    yield f"  {safe(said.kind + way + state + word)}\n"
    for slot in said.slots:
        yield f"    {safe(f'{slot.name}: {told(slot.figures, places)}, {slot.mechanism}')}\n"
    for name in said.empty:
        yield f"    {safe(name)}: empty\n"


def claim(judged: Judged, places: Places) -> Iterator[str]:
    """The lines of a claim: its verdict, its rule and the sum, then its figures and words, and what kept it back."""
    made = judged.claim
    spelled = f": {safe(judged.arithmetic)}" if judged.arithmetic else ""
    yield f"  {judged.verdict:<{_VERDICT_WIDTH}}  {made.rule}{spelled}\n"
    for name, text in _details(judged, places):
        yield detail(name, text)


def detail(name: str, text: str) -> str:
    """A line below that of a claim."""
    return f"  {'':<{_VERDICT_WIDTH}}  {safe(name)}: {safe(text)}\n"


def roles(made: Claim, places: Places) -> Iterator[tuple[str, str]]:
    """The roles of a claim, each with its figures and their places."""
    return ((bound.role, told(bound.figures, places)) for bound in made.roles)


def told(figures: Iterable[Figure], places: Places) -> str:
    """Figures with their places: "12 (1:8), 13 (1:19)"."""
    return ", ".join(f"{figure.text} ({place(figure, places)})" for figure in figures)


def place(figure: Figure, places: Places) -> str:
    """Where a figure begins: "1:8"."""
    where = places.of(figure.start, figure.end)
    return f"{where.line}:{where.column}"


def _details(judged: Judged, places: Places) -> Iterator[tuple[str, str]]:
    made = judged.claim
    yield from roles(made, places)
    yield from ((word.role, f'"{word.text}"') for word in made.words)
    if made.mechanism:
        yield "filled by", made.mechanism
    if judged.confidence is not None:
        yield "confidence", f"{judged.confidence:.2f}"
    yield from (("because", reason) for reason in judged.reasons)


def why(results: Iterable[Asked | CrossfootError], room: int | None = None) -> Iterator[str]:
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
