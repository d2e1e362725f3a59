"""The findings of an article, one under the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.model.finding import Finding, Place, Severity, how_sure, would_fit
from checker.model.sheet import Sheet
from checker.report.page.article import figure_id
from checker.report.page.markup import element, text
from checker.report.source.places import Places

_MOST = 40  # places that are named of a finding
_DOUBTS = {Severity.WARNING: "Less sure:", Severity.NOTE: "Weak doubt:"}


def listed(sheet: Sheet, places: Places, prefix: str) -> str:
    """The findings that a sheet reports: what is wrong, the sum, what would fit, how sure that is, and where."""
    numbers = {figure.start: number for number, figure in enumerate(sheet.figures)}
    items = (
        element(
            "li",
            _finding(finding, title, numbers, places, prefix),
            class_=f"finding {finding.severity}",
            id=finding_id(prefix, number),
        )
        for number, (finding, title) in enumerate(zip(sheet.findings, sheet.titles(), strict=True))
    )
    return element("ol", "".join(items), class_="findings")


def finding_id(prefix: str, number: int) -> str:
    """The name of a finding in the page."""
    return f"{prefix}-finding-{number}"


def _finding(finding: Finding, title: str, numbers: Mapping[int, int], places: Places, prefix: str) -> str:
    doubt = _DOUBTS.get(finding.severity)
    said = f"{element('span', doubt, class_='doubt')} {text(finding.message)}" if doubt else text(finding.message)
    lines = [element("h4", said, class_="message")]
    if finding.arithmetic and finding.arithmetic not in finding.message:
        lines.append(element("p", text(finding.arithmetic), class_="sum"))
    about = (element("div", element("dt", name) + element("dd", told)) for name, told in _about(finding, title))
    where = element("div", element("dt", "Where") + element("dd", _where(finding.figures, numbers, places, prefix)))
    lines.append(element("dl", "".join((*about, where))))
    return "".join(lines)


def _about(finding: Finding, title: str) -> Iterator[tuple[str, str]]:
    """What else there is to say of a finding: names and what they are, as HTML."""
    if (fits := would_fit(finding)) is not None:
        yield "Would fit", text(fits)
    if finding.slip is not None:
        yield "Perhaps", text(finding.slip)
    yield "How sure", how_sure(finding.confidence)
    if finding.suppressed is not None:
        yield "Silenced", text(finding.suppressed or "in the text, no reason is given")
    elif finding.baselined:
        yield "Silenced", "by the baseline"
    rule = element("code", text(finding.rule))
    yield "Rule", f"{text(title)} ({rule})" if title else rule


def _where(named: Iterable[Place], numbers: Mapping[int, int], places: Places, prefix: str) -> str:
    """The figures of a finding, each with its line, and a way to it."""
    told = list(named)
    shown = []
    for place in told[:_MOST]:
        number = numbers.get(place.start)
        line = f" ({places.line} {places.of(place.start, place.end).line})"
        printed = text(place.text)
        shown.append(
            (printed if number is None else element("a", printed, href=f"#{figure_id(prefix, number)}")) + line
        )
    more = len(told) - _MOST
    return ", ".join(shown) + (f" and {more:,} more" if more > 0 else "")
