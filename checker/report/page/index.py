"""The list of the articles of a run, with counts by file and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.model.finding import Finding
from checker.model.sheet import State
from checker.report.page.markup import element, text


class Article(Struct, frozen=True):
    """An article of a run: what the list tells of it, and its section, in which all names begin with ``prefix``."""

    prefix: str
    name: str
    headline: str
    findings: tuple[Finding, ...]
    states: dict[State, int]
    html: str


def index(articles: Sequence[Article]) -> Iterator[str]:
    """The list of articles."""
    if articles:
        yield element("section", element("h2", "Articles") + _files(articles), class_="index") + "\n"


def by_rule(articles: Sequence[Article]) -> Iterator[str]:
    """The rules that found something: they say most to whoever looks after them."""
    if any(article.findings for article in articles):
        yield element("section", element("h2", "Rules") + _rules(articles), class_="index") + "\n"


def _files(articles: Sequence[Article]) -> str:
    """The articles, each with how much was found in it and how its figures came out."""
    heads = ["Article", "Findings", *State]
    rows = (
        [
            element("a", text(article.name), href=f"#{article.prefix}") + element("small", text(article.headline)),
            *map(str, (len(article.findings), *article.states.values())),
        ]
        for article in articles
    )
    return _counts(heads, rows)


def _rules(articles: Sequence[Article]) -> str:
    """The rules that found something, the one that found most first."""
    found = Counter(finding.rule for article in articles for finding in article.findings)
    files = Counter(rule for article in articles for rule in {finding.rule for finding in article.findings})
    rows = ([element("code", text(rule)), str(number), str(files[rule])] for rule, number in _ranked(found))
    return _counts(["Rule", "Findings", "Articles"], rows)


def _ranked(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda each: (-each[1], each[0]))


def _counts(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of which the first column names something, and the others count."""
    head = "".join(element("th", text(each), scope="col") for each in heads)
    body = "".join(
        element("tr", element("th", first, scope="row") + "".join(map(_cell, rest, heads[1:]))) for first, *rest in rows
    )
    return element("table", element("thead", element("tr", head)) + element("tbody", body), class_="counts")


def _cell(number: str, head: str) -> str:
    """A count, with what it counts for where there is no room for columns."""
    return element("td", number, data_counts=head.lower())
