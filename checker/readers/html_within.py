"""HTML in a string of another format."""

from __future__ import annotations

from checker.model.document import Directive
from checker.readers.formats import html
from checker.readers.marked import Marked
from checker.readers.runs import Runs


def add(page: Marked, written: Runs) -> list[Directive]:
    """Add the blocks of a piece of HTML to ``page``, at their places in its source; its comments to crossfoot."""
    piece = html.read(written.text)
    for zone, runs in piece.blocks():
        page.block(zone)
        for said, start, end in runs:
            parts = written.part(start, end)
            if len(said) == end - start:
                at = 0
                for part in parts:
                    page.add(said[at : at + len(part.text)], part.start, part.end)
                    at += len(part.text)
            else:
                page.add(said, parts[0].start, parts[-1].end)
    return [Directive(*_span(written, each), each.text) for each in piece.directives]


def _span(written: Runs, directive: Directive) -> tuple[int, int]:
    parts = written.part(directive.start, directive.end)
    return parts[0].start, parts[-1].end
