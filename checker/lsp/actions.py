"""What an editor offers to do about a finding: another figure, or a comment that silences it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lsprotocol import types

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.filter.silencing import silencing
from checker.lsp.checking import Checked, Order, Story, reports
from checker.lsp.diagnostics import diagnostic
from checker.lsp.text import Text
from checker.model.finding import Finding
from checker.report.written import is_replacement

Edit = Callable[[types.TextEdit], types.WorkspaceEdit]  # one edit of a document, of the version that was checked


def actions(checked: Checked, uri: str, within: types.Range, edit: Edit) -> list[types.CodeAction]:
    """For each finding that points into a range: what would fit in its place; and a comment, worked out when chosen."""
    start, end = checked.text.offset(within.start), checked.text.offset(within.end)
    found: list[types.CodeAction] = []
    for story in checked.stories:
        for finding in story.report.findings:
            where = story.places.of(finding.start, finding.end)
            if where.start <= end and start <= where.end:
                shown = diagnostic(finding, story, checked.text, uri)
                found += _of_finding(finding, story, checked.text, shown, uri, edit)
    return found


def _of_finding(
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


def comment(data: object, checked: Checked, order: Order) -> types.TextEdit:
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
