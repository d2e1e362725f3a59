"""What is known of a figure, for whoever points at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from checker.escaping import safe
from checker.lsp.checking import Checked, Story
from checker.model.claim import Verdict
from checker.model.finding import fitting, how_sure
from checker.model.sheet import Part, SheetClaim, SheetFigure
from checker.report.html_sheet import MEANINGS, verdict
from checker.report.markup import code, escaped

_MOST = 12  # claims that are told of one figure


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
    yield f"{form.figure(figure.text)} is {figure.state}: {MEANINGS[figure.state]}"
    numbers = story.sheet.telling(figure)
    for number in numbers[:_MOST]:
        claim = story.sheet.claims[number]
        arithmetic = f": {form.figure(claim.arithmetic)}" if claim.arithmetic else ""
        yield f"\n{verdict(claim).capitalize()}{arithmetic}\n"
        yield from (form.item + line for line in _lines(claim, story, form))
    if len(numbers) > _MOST:
        yield f"\nand {len(numbers) - _MOST:,} more"


def _lines(claim: SheetClaim, story: Story, form: _Form) -> Iterator[str]:
    yield form.said(claim.title)
    yield ", ".join(_part(part, story, form) for part in claim.parts)
    if claim.finding is not None:
        finding = story.sheet.findings[claim.finding]
        if (fits := fitting(finding)) is not None:
            yield f"fits: {form.figure(fits)}" + (f" ({form.said(finding.slip)}?)" if finding.slip else "")
        yield f"how sure: {how_sure(finding.confidence)}"
    elif claim.confidence is not None and claim.verdict is Verdict.FAILS:
        yield f"how sure: {how_sure(claim.confidence)}"


def _part(part: Part, story: Story, form: _Form) -> str:
    return f"{form.figure(part.text)} (line {story.places.of(part.start, part.end).line})"
