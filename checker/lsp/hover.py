"""What is known of a figure, for whoever points at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from checker.escaping import safe
from checker.lsp.checking import Checked, Story
from checker.model.claim import Verdict
from checker.model.finding import sure
from checker.model.sheet import Part, SheetClaim, SheetFigure, State
from checker.report.written.markdown_text import code, escaped

_MOST = 12  # claims that are told of one figure
_STATES = {
    State.CONTRADICTED: "contradicted",
    State.CROSS_CHECKED: "cross-checked, something else in the story or the calendar agrees with it",
    State.ALONE: "alone, nothing in the story confirms it or speaks against it",
    State.UNREAD: "unread, digits that were not taken for a figure",
}
_VERDICTS = {
    Verdict.FAILS: "✗",
    Verdict.HOLDS: "✓",
    Verdict.LOOSE: "≈",
    Verdict.UNKNOWN: "?",
}


class _Form(Struct, frozen=True):
    """How texts are written: those that say something, and those that stand in the article or are worked out of it."""

    said: Callable[[str], str]
    figure: Callable[[str], str]
    item: str


_MARKDOWN = _Form(escaped, code, "* ")
_PLAIN = _Form(safe, safe, "  ")


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
    return "\n".join(_told(story, figure, _MARKDOWN if markdown else _PLAIN))


def _told(story: Story, figure: SheetFigure, form: _Form) -> Iterator[str]:
    yield f"{form.figure(figure.text)}: {_STATES[figure.state]}"
    for claim in _claims(story, figure):
        yield f"\n{_VERDICTS[claim.verdict]} {form.said(claim.title)}\n"
        yield from (form.item + line for line in _lines(claim, story, form))


def _claims(story: Story, figure: SheetFigure) -> list[SheetClaim]:
    """The claims about a figure, those that fail first."""
    order = list(_VERDICTS)
    claims = [story.sheet.claims[number] for number in figure.claims]
    return sorted(claims, key=lambda claim: order.index(claim.verdict))[:_MOST]


def _lines(claim: SheetClaim, story: Story, form: _Form) -> Iterator[str]:
    if claim.arithmetic:
        yield form.figure(claim.arithmetic)
    yield ", ".join(_part(part, story, form) for part in claim.parts)
    if claim.fits is not None:
        yield f"fits: {form.figure(claim.fits)}" + (f" ({form.said(claim.slip)}?)" if claim.slip else "")
    if claim.finding is not None and claim.confidence is not None:
        yield f"how sure: {sure(claim.confidence)}"
    yield from (f"because: {form.said(reason)}" for reason in claim.reasons)


def _part(part: Part, story: Story, form: _Form) -> str:
    line = story.places.of(part.start, part.end).line
    return f"{form.said(part.role)}: {form.figure(part.text)} (line {line})"
