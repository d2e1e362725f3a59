"""HTML in a string of another format."""

from __future__ import annotations

from itertools import groupby

from checker.model.document import Directive
from checker.readers.formats import html
from checker.readers.hidden import shown
from checker.readers.marked import Marked
from checker.readers.runs import Runs


def add(page: Marked, written: Runs) -> list[Directive]:
    """Add the blocks of a piece of HTML to ``page``, at their places in its source; its comments to crossfoot."""
    (piece,) = html.articles(shown(written.text).encode(), None, None)

    def place(start: int, end: int) -> tuple[int, int]:
        runs = written.part(start, end)
        return runs[0].start, runs[-1].end

    for _, group in groupby(piece.sentences, key=lambda sentence: sentence.paragraph):
        found = list(group)
        page.block(found[0].zone)
        for at in range(found[0].start, found[-1].end):
            page.add(piece.prose[at], *place(*piece.origins.span(at, at + 1)))
    return [Directive(*place(each.start, each.end), each.text) for each in piece.directives]
