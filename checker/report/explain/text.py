"""Figures, statements, claims and verdicts of an article, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.escaping import safe
from checker.model.claim import Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.finding import Examined
from checker.model.statement import Statement
from checker.report.explain import Result
from checker.report.figures.text import listed
from checker.report.source.places import Places
from checker.report.source.values import counted

_VERDICT_WIDTH = max(map(len, Verdict))
_WAYS = {1: ", up", -1: ", down"}


def render(results: Iterable[Result], room: int | None = None) -> Iterator[str]:
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
