"""HTML in a string of another format."""

from __future__ import annotations

from checker.model.document import Directive
from checker.readers.formats import html
from checker.readers.marked import Marked
from checker.readers.runs import Runs


def add(page: Marked, written: Runs) -> list[Directive]:
    """Add the blocks of a piece of HTML to ``page``, at their places in its source; its comments to crossfoot."""
    piece = html.read(written.text)
    before = page.tables
    for zone, where, runs in piece.blocks():
        page.block(zone, where and where.behind(before))
        for said, start, end in runs:
            if len(said) == end - start:
                at = 0
                for text, first, last in written.part(start, end):
                    page.add(said[at : at + len(text)], first, last)
                    at += len(text)
            else:
                page.add(said, *written.span(start, end))
    return [Directive(*written.span(each.start, each.end), each.text) for each in piece.directives]
