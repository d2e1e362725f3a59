"""What an editor shows of a checked document: diagnostics, hints, hovers, and actions on findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lsprotocol import types
from msgspec import Struct

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.filter.silencing import silencing
from checker.lsp.checking import Checked, Order, Story, Text, reports
from checker.model.claim import Verdict
from checker.model.finding import Finding, Severity, fitting, how_sure
from checker.model.sheet import Part, SheetClaim, SheetFigure, State
from checker.report.html_sheet import MEANINGS, verdict
from checker.report.markup import code, escaped
from checker.report.written import is_replacement, role, told

SOURCE = "crossfoot"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_SIGNS = {State.CONTRADICTED: "✗", State.CROSS_CHECKED: "✓"}
_MOST = 12  # claims that are told of one figure
Edit = Callable[[types.TextEdit], types.WorkspaceEdit]  # one edit of a document, of the version that was checked


def diagnostics(checked: Checked, uri: str) -> list[types.Diagnostic]:
    """Each finding with the places of all its figures; then what is wrong with comments to crossfoot, and errors."""
    found = [
        diagnostic(finding, story, checked.text, uri) for story in checked.stories for finding in story.report.findings
    ]
    found += [each for story in checked.stories for each in _remarks(story, checked.text)]
    return found + [_of_error(error, checked.text) for error in checked.errors]


def diagnostic(finding: Finding, story: Story, text: Text, uri: str) -> types.Diagnostic:
    """A finding: its message, its sum and what would fit, all as plain text."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, _range(place.start, place.end, story, text)), safe(role(place))
        )
        for place in finding.figures
    ]
    return types.Diagnostic(
        range=_range(finding.start, finding.end, story, text),
        message="\n".join(map(safe, told(finding))),
        severity=_SEVERITIES[finding.severity],
        code=safe(finding.rule),
        source=SOURCE,
        related_information=related,
    )


def _range(start: int, end: int, story: Story, text: Text) -> types.Range:
    """Where a span of the prose of an article stands in its document."""
    where = story.places.of(start, end)
    return text.range(where.start, where.end)


def _remarks(story: Story, text: Text) -> Iterator[types.Diagnostic]:
    for remark in story.report.remarks:
        yield types.Diagnostic(
            range=_range(remark.start, remark.end, story, text),
            message=safe(remark.message),
            severity=types.DiagnosticSeverity.Information,
            source=SOURCE,
        )


def _of_error(error: CrossfootError, text: Text) -> types.Diagnostic:
    """What could not be used or checked, at the top of the document, whatever file it is about."""
    return types.Diagnostic(
        range=text.range(0, 0), message=safe(str(error)), severity=types.DiagnosticSeverity.Error, source=SOURCE
    )


def hints(checked: Checked, within: types.Range) -> Iterator[types.InlayHint]:
    """A hint for each figure in a range that something in the story confirms or contradicts."""
    start, end = checked.text.offset(within.start), checked.text.offset(within.end)
    for story in checked.stories:
        for figure in story.sheet.figures:
            where = story.places.of(figure.start, figure.end)
            sign = _SIGNS.get(figure.state)
            if sign and start <= where.start and where.end <= end:
                yield types.InlayHint(checked.text.position(where.end), sign, padding_left=True)


class _Form(Struct, frozen=True):
    """How texts are written: those that say something, and those that stand in the article or are worked out of it."""

    said: Callable[[str], str]
    figure: Callable[[str], str]
    item: str


_MARKDOWN = _Form(escaped, code, "* ")
_PLAIN = _Form(safe, safe, "  ")


def figure_at(checked: Checked, offset: int) -> tuple[Story, SheetFigure] | None:
    """The figure at a code point of a document, and its article."""
    for story in checked.stories:
        for figure in story.sheet.figures:
            where = story.places.of(figure.start, figure.end)
            if where.start <= offset <= where.end:
                return story, figure
    return None


def hover_text(story: Story, figure: SheetFigure, *, markdown: bool) -> str:
    """How a figure came out, and each sum that it was held in, as Markdown or as plain text.

    What comes from the article or from a rule is text in both, and no markup.
    """
    return "\n".join(_hover_lines(story, figure, _MARKDOWN if markdown else _PLAIN))


def _hover_lines(story: Story, figure: SheetFigure, form: _Form) -> Iterator[str]:
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


def actions(checked: Checked, uri: str, within: types.Range, edit: Edit) -> list[types.CodeAction]:
    """For each finding that points into a range: what would fit in its place; and a comment, worked out when chosen."""
    start, end = checked.text.offset(within.start), checked.text.offset(within.end)
    found: list[types.CodeAction] = []
    for story in checked.stories:
        for finding in story.report.findings:
            where = story.places.of(finding.start, finding.end)
            if where.start <= end and start <= where.end:
                shown = diagnostic(finding, story, checked.text, uri)
                found += _actions_on(finding, story, checked.text, shown, uri, edit)
    return found


def _actions_on(
    finding: Finding, story: Story, text: Text, shown: types.Diagnostic, uri: str, edit: Edit
) -> Iterator[types.CodeAction]:
    for mend in finding.mends:
        if not is_replacement(mend, story.places):
            continue
        where = story.places.of(mend.start, mend.end)
        yield types.CodeAction(
            title=f"Replace {safe(mend.text)} with {safe(mend.fits)}",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[shown],
            is_preferred=finding.slip is not None and not finding.also,
            edit=edit(types.TextEdit(text.range(where.start, where.end), mend.fits)),
        )
    if finding.figures:  # else it is about a comment that can go
        yield types.CodeAction(
            title=f"Ignore this finding of {safe(finding.rule)}, with a comment",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[shown],
            data={"uri": uri, "finding": _key(finding)},
        )


def silencing_edit(data: object, checked: Checked, order: Order) -> types.TextEdit:
    """The edit that silences the finding that an action's ``data`` is about.

    Raises CrossfootError where no comment will do, or the finding is there no more.
    """
    wanted = data.get("finding") if isinstance(data, dict) else None
    for story in checked.stories:
        for finding in story.report.findings:
            if _key(finding) == wanted:
                put = silencing(story.report, [finding], order.form, lambda source: reports(order, source))
                at = story.document.offset + put.at
                return types.TextEdit(checked.text.range(at, at), put.text)
    raise CrossfootError("the text has changed: ask again")


def _key(finding: Finding) -> str:
    return f"{finding.fingerprint}:{finding.start}:{finding.end}"
