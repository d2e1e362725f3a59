"""What the page calls how figures and claims came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from checker.model.claim import Verdict
from checker.model.sheet import SheetClaim, SheetFigure, State
from checker.report.page.markup import element

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


def verdict(claim: SheetClaim) -> str:
    """What came of a claim, in words."""
    if claim.verdict is Verdict.FAILS and claim.finding is None:
        return "does not fit, but is not reported"
    if claim.verdict is Verdict.HOLDS and not claim.confirms:
        return "not against it"
    return _VERDICTS[claim.verdict]


def counts(figures: Iterable[SheetFigure]) -> Iterator[tuple[State, int]]:
    """How many figures came out in each way, of all ways."""
    found = Counter(figure.state for figure in figures)
    return ((state, found[state]) for state in State)


def legend(figures: Iterable[SheetFigure]) -> str:
    """How figures are marked, and how many are marked so."""
    items = (
        element("li", f"{number:,} {element('span', state, class_=f'figure {state}')}: {MEANINGS[state]}")
        for state, number in counts(figures)
        if number
    )
    return element("ul", "".join(items), class_="legend")
