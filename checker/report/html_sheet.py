"""The figure sheet of an article as a table of HTML, and how figures and claims came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from checker.model.claim import Verdict
from checker.model.finding import how_sure
from checker.model.sheet import Part, Sheet, SheetClaim, SheetFigure, State
from checker.report.html_article import figure_id, finding_id, row_id
from checker.report.markup import element, text

MEANINGS = MappingProxyType(
    {
        State.CONTRADICTED: "it does not fit something else in the story: one of them is wrong",
        State.CROSS_CHECKED: "a sum, the calendar or another mention gives just this; it may still be wrong",
        State.ALONE: "nothing in the story surely confirms it or speaks against it",
        State.UNREAD: "digits that were not read as a figure, such as those of a name or a telephone number",
    }
)
_VERDICTS = MappingProxyType(
    {
        Verdict.HOLDS: "fits",
        Verdict.LOOSE: "fits roughly",
        Verdict.FAILS: "does not fit",
    }
)


_HEADS = ("Figure", "Of what", "How it came out", "Held against")
_NOTHING = "nothing"


def verdict(claim: SheetClaim) -> str:
    """What came of a claim, in words."""
    if claim.verdict is Verdict.FAILS and claim.finding is None:
        return "does not fit, but is not reported"
    if claim.verdict is Verdict.HOLDS and not claim.confirms:
        return "not against it"
    return _VERDICTS[claim.verdict]


def by_state(figures: Iterable[SheetFigure]) -> Iterator[tuple[State, int]]:
    """How many figures came out in each way, of all ways."""
    found = Counter(figure.state for figure in figures)
    return ((state, found[state]) for state in State)


def legend(figures: Iterable[SheetFigure]) -> str:
    """How figures are marked, and how many are marked so."""
    items = (
        element("li", f"{number:,} {element('span', state, class_=f'figure {state}')}: {MEANINGS[state]}")
        for state, number in by_state(figures)
        if number
    )
    return element("ul", "".join(items), class_="legend")


_MOST_CLAIMS, _MOST_OTHERS = 12, 8  # claims that a row tells, and figures that a claim names


def table(sheet: Sheet, prefix: str, line: str) -> str:
    """A row for each figure: what it counts, how it came out, and every claim that it takes part in.

    ``line`` is what people call a line of the article.
    """
    heads = "".join(element("th", head, scope="col") for head in _HEADS)
    rows = "".join(_row(number, sheet, prefix, line) for number in range(len(sheet.figures)))
    return element("table", element("thead", element("tr", heads)) + element("tbody", rows), class_="sheet")


def _row(number: int, sheet: Sheet, prefix: str, line: str) -> str:
    figure = sheet.figures[number]
    printed = element("a", text(figure.text), href=f"#{figure_id(prefix, number)}", class_=f"figure {figure.state}")
    against = _claims(number, sheet, prefix)
    cells = (
        element("th", f"{printed} {element('small', f'{line} {figure.line}')}", scope="row"),
        element("td", _counted(figure)),
        element("td", _came_out(figure, prefix), class_="state"),
        element("td", against, class_="none" if against == _NOTHING else None),
    )
    return element("tr", "".join(cells), id=row_id(prefix, number), class_=figure.state)


def _came_out(figure: SheetFigure, prefix: str) -> str:
    if not figure.findings:
        return figure.state
    return element("a", figure.state, href=f"#{finding_id(prefix, figure.findings[0])}")


def _counted(figure: SheetFigure) -> str:
    """What a figure counts, where its own words do not say that already."""
    noun = figure.noun or ""
    return "" if noun in figure.text else text(noun)


def _claims(number: int, sheet: Sheet, prefix: str) -> str:
    """What a figure was held against."""
    claims = sheet.telling(sheet.figures[number])
    items = [_claim(sheet.claims[each], number, sheet, prefix) for each in claims[:_MOST_CLAIMS]]
    if len(claims) > _MOST_CLAIMS:
        items.append(element("li", f"and {len(claims) - _MOST_CLAIMS:,} more"))
    return element("ul", "".join(items)) if items else _NOTHING


def _claim(claim: SheetClaim, number: int, sheet: Sheet, prefix: str) -> str:
    possible = claim.verdict is Verdict.HOLDS and not claim.confirms
    told = [element("strong", verdict(claim), class_=None if possible else claim.verdict)]
    if claim.arithmetic:
        told.append(element("span", text(claim.arithmetic), class_="sum"))
    else:
        told.append(text(claim.title))
    others = [part for part in claim.parts if part.figure != number]
    if others:
        told.append(_others(others, sheet, prefix))
    if claim.verdict is Verdict.FAILS and claim.finding is None and claim.confidence is not None:
        told.append(f"({how_sure(claim.confidence)})")
    if claim.arithmetic:
        told.append(element("small", text(claim.title), class_="asks"))
    return element("li", " ".join(told))


def _others(others: list[Part], sheet: Sheet, prefix: str) -> str:
    more = len(others) - _MOST_OTHERS
    named = ", ".join(_named(others[:_MOST_OTHERS], sheet, prefix))
    return f"with {named}{f' and {more:,} more' if more > 0 else ''}"


def _named(parts: list[Part], sheet: Sheet, prefix: str) -> Iterator[str]:
    for part in parts:
        if part.figure is None:
            yield text(part.text)
        else:
            yield element("a", text(part.text), href=f"#{figure_id(prefix, part.figure)}")
