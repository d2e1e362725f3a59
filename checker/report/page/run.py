"""All that a run found: a list of its articles if there are several, and each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import CrossfootError
from checker.escaping import as_xml
from checker.model.finding import Finding, Report, Severity
from checker.model.sheet import Sheet, reported
from checker.report.page import frame, states
from checker.report.page.article import marked
from checker.report.page.figures import table
from checker.report.page.findings import listed
from checker.report.page.index import Article, by_rule, index
from checker.report.page.markup import element, text
from checker.report.source.places import Places
from checker.report.source.values import counted
from checker.report.written.paths import relative
from checker.version import installed

_NAMELESS = "The story"
_ON_PAPER = element("p", "On paper only those that are cross-checked: the rest is marked in the text.", class_="paper")
MOST = 16 * 2**20  # characters of articles: behind them only findings are shown, since a browser must hold all of it


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
        counts = dict(states.counts(sheet.figures))
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
        yield frame.begin(self._title())
        yield from self._body()
        yield frame.end()

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
        figures = states.legend(sheet.figures)
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
