"""What is known of a figure, for whoever points at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.escaping import safe
from checker.lsp.checking import Checked, Story
from checker.model.claim import Verdict
from checker.model.sheet import Part, SheetClaim, SheetFigure, State
from checker.report.written.markdown_text import escaped

_MOST = 12  # claims that are told of one figure
_STATES = {
    State.CONTRADICTED: "contradicted",
    State.HOLDS: "agrees with the rest of the story",
    State.ALONE: "nothing in the story to hold it against",
    State.UNREAD: "not read as a figure",
}
_VERDICTS = {
    Verdict.FAILS: "✗",
    Verdict.HOLDS: "✓",
    Verdict.LOOSE: "≈",
    Verdict.UNKNOWN: "?",
}

Shown = Callable[[str], str]


def at(checked: Checked, offset: int) -> tuple[Story, SheetFigure] | None:
    """The figure at a code point of a document, and its article."""
    for story in checked.stories:
        for figure in story.sheet.figures:
            where = story.places.of(figure.start, figure.end)
            if where.start <= offset <= where.end:
                return story, figure
    return None


def told(story: Story, figure: SheetFigure, *, markdown: bool) -> str:
    """How a figure came out, and each sum that it was held in, as Markdown or as plain text.

    What comes from the article or from a rule is text in both, and no markup.
    """
    return "\n".join(_markdown(story, figure) if markdown else _plain(story, figure))


def _markdown(story: Story, figure: SheetFigure) -> Iterator[str]:
    yield f"**{escaped(figure.text)}**: {_STATES[figure.state]}"
    for claim in _claims(story, figure):
        yield f"\n{_VERDICTS[claim.verdict]} {escaped(claim.title)}\n"
        yield from (f"* {escaped(line)}" for line in _lines(claim, story))


def _plain(story: Story, figure: SheetFigure) -> Iterator[str]:
    yield f"{safe(figure.text)}: {_STATES[figure.state]}"
    for claim in _claims(story, figure):
        yield f"\n{_VERDICTS[claim.verdict]} {safe(claim.title)}"
        yield from (f"  {safe(line)}" for line in _lines(claim, story))


def _claims(story: Story, figure: SheetFigure) -> list[SheetClaim]:
    """The claims about a figure, those that fail first."""
    order = list(_VERDICTS)
    claims = [story.sheet.claims[number] for number in figure.claims]
    return sorted(claims, key=lambda claim: order.index(claim.verdict))[:_MOST]


def _lines(claim: SheetClaim, story: Story) -> Iterator[str]:
    if claim.arithmetic:
        yield claim.arithmetic
    yield ", ".join(_part(part, story) for part in claim.parts)
    if claim.fits is not None:
        yield f"fits: {claim.fits}" + (f" ({claim.slip}?)" if claim.slip else "")
    if claim.finding is not None and claim.confidence is not None:
        yield f"how sure: {claim.confidence:.0%}"
    yield from claim.reasons


def _part(part: Part, story: Story) -> str:
    return f"{part.role}: {part.text} (line {story.places.of(part.start, part.end).line})"
