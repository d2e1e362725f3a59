"""The comment that silences findings of an article: how its format writes one, and where it goes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from checker.errors import CrossfootError
from checker.filter.directives import Target, Word, paragraphs, printed
from checker.model.document import Document
from checker.model.finding import Finding, Report

_LINE_END = re.compile(r"\r\n?|\n")
_INDENT = re.compile(r"[ \t]*")
_UNQUOTABLE = re.compile(r"[\"“”„<>&\\\]]|--|[^ -\U0010ffff]")  # in the figure of a target, in any of the comments
_RULE = re.compile(r"([^\w\s])\1{2,}(?=[ \t]*[\r\n])")  # of punctuation, above and below a title
_WORD_PROCESSORS = {"docx": "Word document", "odt": "document in OpenDocument", "rtf": "document in RTF"}
_FRONT_MATTER = {"---": "crossfoot: {}", "+++": "crossfoot = '{}'"}


class Insertion(Struct, frozen=True):
    """What to put into an article at a code point of its source; ``comment`` is what of it people are told."""

    at: int
    text: str
    comment: str


Check = Callable[[str], Sequence[Report]]  # what is found in the articles of a source


def silencing(report: Report, findings: Sequence[Finding], form: str, check: Check) -> Insertion:
    """The comment that silences some ``findings``, which point into one paragraph, and does nothing else.

    Each place where the format ``form`` may have one is tried, by checking the source with the comment in it. Raises
    CrossfootError where none will do, with what would.
    """
    document = report.document
    before = check(document.source)
    for insertion in _insertions(document, findings, form):
        source = document.source[: insertion.at] + insertion.text + document.source[insertion.at :]
        if _silences(before, check(source), findings):
            return insertion
    raise CrossfootError(_remedy(document, findings, form), document.path, document.place(findings[0].start)[0])


def _silences(before: Sequence[Report], after: Sequence[Report], findings: Sequence[Finding]) -> bool:
    """Whether only these findings are silenced that were not, and all else is as it was."""
    if [(each.figures, len(each.remarks)) for each in before] != [(each.figures, len(each.remarks)) for each in after]:
        return False
    wanted = Counter((finding.rule, finding.fingerprint) for finding in findings)
    return _speaking(before) == _speaking(after) + wanted and _known(before) == _known(after)


def _speaking(reports: Sequence[Report]) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.fingerprint) for each in reports for one in each.findings if not one.silenced)


def _known(reports: Sequence[Report]) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.fingerprint) for each in reports for one in each.findings)


def order(document: Document, findings: Sequence[Finding]) -> str:
    """The directive about some findings, by the figures they point at: ``ignore[total-of-row="52"]``."""
    targets = [_target(document, finding) for finding in findings]
    return f"{Word.IGNORE}[{', '.join(dict.fromkeys(map(str, targets)))}]"


def _target(document: Document, finding: Finding) -> Target:
    figure = printed(document.printed(finding.start, finding.end))
    return Target(finding.rule, None if _UNQUOTABLE.search(figure) else figure)


def _insertions(document: Document, findings: Sequence[Finding], form: str) -> Iterator[Insertion]:
    """The comments that may do it, the best first."""
    said = f"crossfoot: {order(document, findings)}"
    yield from _WRITERS.get(form, _nowhere)(document.source, *_paragraph(document, findings[0]), said)


def _nowhere(_source: str, _start: int, _end: int, _said: str) -> Iterator[Insertion]:
    yield from ()


def _plain(source: str, start: int, _end: int, said: str) -> Iterator[Insertion]:
    yield _above(source, start, f"<!-- {said} -->", 1)


def _markdown(source: str, start: int, end: int, said: str) -> Iterator[Insertion]:
    comment = f"<!-- {said} -->"
    if start == _line_start(source, start):
        yield _above(source, start, comment, 2)
    yield Insertion(end, f" {comment}", comment)
    yield from _front_matter(source, said)


def _front_matter(source: str, said: str) -> Iterator[Insertion]:
    first = _LINE_END.search(source)
    fence = source[: first.start()].strip("\ufeff \t") if first else ""
    if first and fence in _FRONT_MATTER:
        line = _FRONT_MATTER[fence].format(said.removeprefix("crossfoot: "))
        yield Insertion(first.end(), line + first[0], line)


def _html(source: str, start: int, end: int, said: str) -> Iterator[Insertion]:
    comment = f"<!-- {said} -->"
    yield Insertion(end, f" {comment}", comment)
    yield Insertion(start, f"{comment} ", comment)
    yield Insertion(max(0, source.rfind("<", 0, start)), comment, comment)


def _json(source: str, start: int, end: int, said: str) -> Iterator[Insertion]:
    """As in HTML, or in plain text, within a string of JSON."""
    comment = f"<!-- {said} -->"
    written = json.dumps(comment)[1:-1]
    yield Insertion(end, f" {written}", comment)
    yield Insertion(start, f"{written}\\n", comment)


def _rst(source: str, start: int, end: int, said: str) -> Iterator[Insertion]:
    line = _line_start(source, start)
    above, below = _line_start(source, max(0, line - 1)), _LINE_END.search(source, end)
    rule = _RULE.match(source, above)
    if line and rule and below and source.startswith(rule[0], below.end()):  # a title between two lines
        line = above
    yield _above(source, line, f".. {said}", 2)


def _asciidoc(source: str, start: int, _end: int, said: str) -> Iterator[Insertion]:
    yield _above(source, start, f"// {said}", 1)


_WRITERS: dict[str, Callable[[str, int, int, str], Iterator[Insertion]]] = {
    "plain": _plain,
    "markdown": _markdown,
    "html": _html,
    "nitf": _html,
    "ninjs": _json,
    "jsonl": _json,
    "jsonld": _json,
    "rst": _rst,
    "asciidoc": _asciidoc,
}


def _above(source: str, at: int, comment: str, lines: int) -> Insertion:
    """A comment on a line of its own above that of a place, as far to the right; ``lines`` line ends behind it."""
    start = _line_start(source, at)
    indent = _INDENT.match(source, start)
    found = _LINE_END.search(source)
    written = (indent[0] if indent else "") + comment
    return Insertion(start, written + (found[0] if found else "\n") * lines, comment)


def _line_start(source: str, at: int) -> int:
    ends = (source.rfind(end, 0, at) for end in "\r\n")
    return max(ends) + 1 or (1 if source.startswith("\ufeff") else 0)


def _remedy(document: Document, findings: Sequence[Finding], form: str) -> str:
    said = f"'crossfoot: {order(document, findings)}'"
    if form in _WORD_PROCESSORS:
        return f"a {_WORD_PROCESSORS[form]} is not written into: put a comment on the text there that says {said}"
    return (
        f"no comment can be put here that silences only this: write one that says {said} by hand, "
        "or hold the finding in a baseline ('crossfoot baseline write')"
    )


def of_one_paragraph(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Those of some findings that point into the same paragraph as the first."""
    paragraph = _paragraph(document, findings[0])
    return [finding for finding in findings if _paragraph(document, finding) == paragraph]


def _paragraph(document: Document, finding: Finding) -> tuple[int, int]:
    """The span of the source of the paragraph that a finding points into."""
    at, _ = document.origins.span(finding.start, finding.end)
    return next(((start, end) for start, end, _ in paragraphs(document) if start <= at < end), (at, at))
