"""Figures, claims and verdicts of an article, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.model.claim import Judged, Verdict
from checker.model.finding import Examined
from checker.report.figures.text import table
from checker.report.source.places import Places, Where
from checker.report.source.values import counted

_VERDICT_WIDTH = max(map(len, Verdict))


def render(results: Iterable[Examined | CrossfootError]) -> Iterator[str]:
    """For each article a table of its figures, then every claim with its verdict."""
    for article in results:
        if isinstance(article, Examined):
            yield from _article(article)


def _article(article: Examined) -> Iterator[str]:
    document = article.report.document
    places = Places(document)
    path = safe(document.path or "-")
    yield f"{path}: {counted(len(article.figures), 'figure')}\n"
    yield from table(article.figures, places)
    yield f"\n{path}: {counted(len(article.judged), 'claim')}\n"
    for judged in article.judged:
        yield "\n".join(_claim(judged, places)) + "\n"
    for limit in article.report.limits:
        yield f"  limit: {safe(limit)}\n"
    yield "\n"


def _claim(judged: Judged, places: Places) -> Iterator[str]:
    claim = judged.claim
    spelled = f": {safe(judged.arithmetic)}" if judged.arithmetic else ""
    yield f"  {judged.verdict:<{_VERDICT_WIDTH}}  {claim.rule}{spelled}"
    for bound in claim.roles:
        told = (f"{figure.text} ({_printed(places.of(figure.start, figure.end))})" for figure in bound.figures)
        yield _detail(bound.role, ", ".join(told))
    for word in claim.words:
        yield _detail(word.role, f'"{word.text}"')
    for reason in judged.reasons:
        yield _detail("because", reason)


def _printed(where: Where) -> str:
    return f"{where.line}:{where.column}"


def _detail(name: str, text: str) -> str:
    return f"  {'':<{_VERDICT_WIDTH}}  {safe(name)}: {safe(text)}"
