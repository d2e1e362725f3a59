"""An article that comes in named fields, each of them a string with its places in the source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct, field

from checker.model.document import Directive, Document, Zone
from checker.readers import blocks, comments, html_within, storydate
from checker.readers.blocks import Block
from checker.readers.marked import Marked
from checker.readers.runs import Runs
from checker.readers.tables import InTable


class Fields(Struct):
    """What the fields of an article hold; in a Document they stand in this order, whatever theirs is in the file."""

    headlines: list[Runs] = field(default_factory=list)
    standfirsts: list[Runs] = field(default_factory=list)
    bodies: list[Runs] = field(default_factory=list)
    pages: list[Runs] = field(default_factory=list)  # bodies in HTML
    captions: list[Runs] = field(default_factory=list)
    dates: list[Runs] = field(default_factory=list)  # the best first

    def said(self) -> bool:
        """Whether there is anything to read."""
        return any(
            each.text.strip() for each in self.headlines + self.standfirsts + self.bodies + self.pages + self.captions
        )

    def document(
        self, source: str, path: str | None, story_date: date | None, offset: int = 0, line: int = 1
    ) -> Document:
        """The article; a date of its own goes before one that its text begins with."""
        page = Marked(source)
        directives: list[Directive] = []
        _add_all(page, Zone.HEADLINE, self.headlines)
        _add_all(page, Zone.STANDFIRST, self.standfirsts)
        directives += _add_all(page, Zone.BODY, self.bodies)
        for written in self.pages:
            directives += html_within.add(page, written)
        _add_all(page, Zone.CAPTION, self.captions)
        dated = story_date or self._own_date()
        return page.document(path, dated, directives, offset=offset, line=line)

    def _own_date(self) -> date | None:
        return next((day for day in (storydate.of_field(stamp.text) for stamp in self.dates) if day), None)


def _add_all(page: Marked, zone: Zone, texts: Iterable[Runs]) -> list[Directive]:
    """Those that say something new: news systems hold a headline in several lengths, often the same.

    What their comments tell crossfoot is given back.
    """
    directives: list[Directive] = []
    seen: set[str] = set()
    for text in texts:
        if text.text in seen:
            continue
        seen.add(text.text)
        tables = page.tables
        prose, found = comments.of_lines(text.text)
        directives += [Directive(*text.span(each.start, each.end), each.text) for each in found]
        for block in blocks.split(prose):
            page.block(*_placed(block, zone, tables))
            edges = [block.start, *(at for each in found for at in (each.start, each.end)), block.end]
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                for run in text.part(max(start, block.start), min(end, block.end)):
                    page.add(*run)
    return directives


def _placed(block: Block, zone: Zone, tables: int) -> tuple[Zone, InTable | None]:
    """The zone of a block of a field, and where it stands in a table, of a page that has so many before."""
    if block.where is not None:
        return Zone.TABLE, block.where.behind(tables)
    return Zone.LIST if block.item and zone is Zone.BODY else zone, None
