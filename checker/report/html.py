"""Findings as one page of HTML: findings first, then each article with its figures marked, then the figure sheet."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import ClassVar

from msgspec import Struct

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_xml
from checker.model.finding import Finding, Report, Severity
from checker.model.sheet import Sheet, State, reported
from checker.report import Format, Result, View
from checker.report.html_article import listed, marked
from checker.report.html_sheet import by_state, legend, table
from checker.report.markup import element, text
from checker.report.places import Places
from checker.report.values import counted
from checker.report.written import relative
from checker.version import installed

_NAMELESS = "The story"
_ON_PAPER = element("p", "On paper only those that are cross-checked: the rest is marked in the text.", class_="paper")
MOST = 16 * 2**20  # characters of articles: behind them only findings are shown, since a browser must hold all of it
_STYLE = "style.css"
_NO_ARTICLE = "<!-- crossfoot: off -->"  # one that lies among articles, and is checked itself, tells nothing again


class Html(Format):
    """The page once all is known, since it begins with what was found."""

    wants_sheet: ClassVar[bool] = True

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._run = Run()

    def add(self, result: Result) -> Iterator[Escaped]:
        """Keep an article for the end."""
        if isinstance(result, CrossfootError):
            self._run.fail(result)
        else:
            self._run.add(result, self.view.listed(result))
        yield from ()

    def end(self) -> Iterator[Escaped]:
        """The page."""
        yield from map(as_xml, self._run.page())


class Run:
    """The articles of a run, in the order in which they are added."""

    def __init__(self) -> None:
        self._articles: list[Article] = []
        self._errors: list[str] = []
        self._size = 0

    def add(self, report: Report, findings: Sequence[Finding]) -> None:
        """Take an article, of which these findings are shown."""
        kept = Sheet((), (), ()) if report.sheet is None else Sheet.unpacked(report.sheet)
        sheet = reported(kept, findings)
        prefix = f"a{len(self._articles) + 1}"
        section = _section(report, sheet, prefix, whole=self._size < MOST)
        counts = dict(by_state(sheet.figures))
        named = _name(report.document.path), report.document.headline
        article = Article(prefix, *named, sheet.findings, counts, section)
        self._size += len(article.html)
        self._articles.append(article)

    def fail(self, error: CrossfootError) -> None:
        """Take what could not be read or used."""
        self._errors.append(str(error))

    def _title(self) -> str:
        """What the page is called."""
        return f"crossfoot: {self._articles[0].name if self._alone() else self._found()}"

    def page(self) -> Iterator[str]:
        """The page, piece by piece."""
        yield _begin(self._title())
        yield from self._body()
        yield "</body>\n</html>\n"

    def _body(self) -> Iterator[str]:
        yield element("header", element("h1", "What crossfoot found") + element("p", self._found())) + "\n<main>\n"
        if self._errors:
            items = "".join(element("li", text(error)) for error in self._errors)
            head = element("h2", f"{counted(len(self._errors), 'file')} could not be used")
            yield element("section", head + element("ul", items), class_="errors") + "\n"
        if not self._alone():
            yield from index(self._articles)
        for article in self._articles:
            yield (_single(article) if self._alone() else _folded(article)) + "\n"
        if not self._alone():
            yield from by_rule(self._articles)
        yield f"</main>\n{element('footer', element('p', text(_made_by())))}\n"

    def _alone(self) -> bool:
        return len(self._articles) == 1

    def _found(self) -> str:
        found = [finding for article in self._articles for finding in article.findings]
        return f"{_counted(found)} in {counted(len(self._articles), 'article')}"


def _name(path: str | None) -> str:
    """What an article is called; one that comes from no file has no name."""
    name = relative(path)
    return _NAMELESS if name == "-" else name


def page(report: Report) -> bytes:
    """The page of one article alone, all findings of its report shown."""
    run = Run()
    run.add(report, report.findings)
    return b"".join(map(as_xml, run.page()))


def _section(report: Report, sheet: Sheet, prefix: str, *, whole: bool) -> str:
    """All that is shown of an article; unless it is shown ``whole``, only its findings."""
    if not whole:
        sheet = Sheet((), sheet.claims, sheet.findings)
    parts = []
    places = Places(report.document)
    if report.document.date:
        parts.append(element("p", f"Story of {report.document.date.day} {report.document.date:%B %Y}", class_="dated"))
    if sheet.findings:
        parts.append(_part("Findings", listed(sheet, places, prefix), "found"))
    parts += (element("p", text(limit), class_="limit") for limit in report.limits)
    if whole:
        figures = legend(sheet.figures)
        parts.append(_part("The article", figures + marked(report.document, sheet, prefix), "text"))
        parts.append(_part("Every figure", _ON_PAPER + table(sheet, prefix, places.line), "figures"))
    else:
        parts.append(element("p", "Its text is left out, since this page would be too large: check it by itself."))
    return element("div", "".join(parts), class_="article")


def _part(head: str, content: str, name: str) -> str:
    return element("section", element("h3", head) + content, class_=name)


def _counted(findings: Sequence[Finding]) -> str:
    """How many findings there are, the weaker doubts apart."""
    doubts = sum(finding.severity is Severity.NOTE for finding in findings)
    told = counted(len(findings) - doubts, "contradiction") if len(findings) > doubts else "no contradiction"
    return f"{told}, {counted(doubts, 'weak doubt')}" if doubts else told


def _single(article: Article) -> str:
    return element("section", element("h2", text(article.name)) + article.html, class_="one")


def _folded(article: Article) -> str:
    """An article among others, open if something was found in it."""
    is_open = "" if article.findings else None
    folded = element("details", element("summary", _counted(article.findings)) + article.html, open=is_open)
    return element("section", element("h2", text(article.name)) + folded, id=article.prefix, class_="one")


def _made_by() -> str:
    return f"Made by crossfoot {installed() or ''}".strip() + "."


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


@cache
def style() -> str:
    """The style sheet of the page."""
    return files("checker.report").joinpath(_STYLE).read_text(encoding="ascii")


def _begin(title: str) -> str:
    """The page up to its body: a browser is told to load nothing and to run nothing."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8" />\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}" />\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
        '<meta name="referrer" content="no-referrer" />\n<meta name="color-scheme" content="light dark" />\n'
        f"{element('title', text(title))}\n<style>{style()}</style>\n</head>\n<body>\n{_NO_ARTICLE}\n"
    )
