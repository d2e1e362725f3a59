"""An article that comes in named fields, each of them a string with its places in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from checker.model.document import Document, Zone
from checker.readers import blocks, storydate
from checker.readers.marked import Marked
from checker.readers.runs import Runs


@dataclass
class Fields:
    """What the fields of an article hold; in a Document they stand in this order, whatever theirs is in the file."""

    headlines: list[Runs] = field(default_factory=list)
    standfirsts: list[Runs] = field(default_factory=list)
    bodies: list[Runs] = field(default_factory=list)
    captions: list[Runs] = field(default_factory=list)
    dates: list[Runs] = field(default_factory=list)  # the best first

    def said(self) -> bool:
        """Whether there is anything to read."""
        return any(each.text.strip() for each in self.headlines + self.standfirsts + self.bodies + self.captions)

    def document(
        self, source: str, path: str | None, story_date: date | None, offset: int = 0, line: int = 1
    ) -> Document:
        """The article; a date of its own goes before one that its text begins with."""
        page = Marked(source)
        for zone, texts in (
            (Zone.HEADLINE, self.headlines),
            (Zone.STANDFIRST, self.standfirsts),
            (Zone.BODY, self.bodies),
            (Zone.CAPTION, self.captions),
        ):
            for text in _once(texts):
                _add(page, zone, text)
        dated = story_date or self._own_date()
        return page.document(path, dated, offset=offset, line=line)

    def _own_date(self) -> date | None:
        return next((day for day in (storydate.of_field(stamp.text) for stamp in self.dates) if day), None)


def _once(texts: Iterable[Runs]) -> Iterator[Runs]:
    """Those that say something new: news systems hold a headline in several lengths, often the same."""
    seen: set[str] = set()
    for text in texts:
        if text.text not in seen:
            seen.add(text.text)
            yield text


def _add(page: Marked, zone: Zone, text: Runs) -> None:
    for block in blocks.split(text.text):
        page.block(Zone.LIST if block.item and zone is Zone.BODY else zone)
        for run in text.part(block.start, block.end):
            page.add(*run)
