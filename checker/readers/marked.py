"""Prose put together from a source with markup: every format but plain text goes through here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct, field

from checker.model.document import MASKED, Cell, Directive, Document, Zone
from checker.model.origins import Origins, Stretch
from checker.readers import sentences, storydate
from checker.readers.hidden import shown
from checker.readers.runs import Run
from checker.readers.tables import InTable

_BETWEEN = "\n\n"
_Block: TypeAlias = "tuple[Zone, InTable | None, int, int]"


class Marked(Struct):
    """Blocks of prose, each with its zone, and where the source has what they say.

    A reader calls ``block`` at each paragraph, heading, item or row, and ``add`` for each run of text in it.

    >>> page = Marked("<p>Paid &pound;9m</p>")
    >>> page.block(Zone.BODY)
    >>> page.add("Paid ", 3, 8); page.add("£", 8, 15); page.add("9m", 15, 17)
    >>> document = page.document()
    >>> document.prose, document.origins.span(5, 8)
    ('Paid £9m', (8, 17))
    """

    source: str
    _blocks: list[tuple[Zone, InTable | None, list[Run]]] = field(default_factory=list)
    tables: int = 0  # that it has so far

    def block(self, zone: Zone, where: InTable | None = None, runs: Iterable[Run] = ()) -> None:
        """Begin a block with ``runs``; ``where`` it stands in a table, if that is known."""
        if where is not None:
            self.tables = max(self.tables, where.table + 1)
        self._blocks.append((zone, where, [run for run in runs if run[0]]))

    def add(self, text: str, start: int, end: int) -> None:
        """Go on with ``text``, which the source has at ``[start, end)``, as it is or in markup of its own."""
        if text:
            self._blocks[-1][2].append((text, start, end))

    def document(
        self,
        path: str | None = None,
        story_date: date | None = None,
        directives: Iterable[Directive] = (),
        offset: int = 0,
        line: int = 1,
    ) -> Document:
        """The article: ``offset`` and ``line`` are where its source begins in the file."""
        prose, stretches, blocks = self._join()
        return Document(
            source=self.source,
            prose=prose,
            sentences=sentences.of_blocks(prose, ((zone, start, end) for zone, _, start, end in blocks)),
            quotations=sentences.quotations(prose, [(start, end) for _, _, start, end in blocks]),
            date=story_date or storydate.of_top(prose[start:end] for _, _, start, end in blocks),
            path=path,
            origins=Origins(stretches),
            directives=tuple(directives),
            offset=offset,
            line=line,
            cells=tuple(_cells(blocks)),
        )

    def _join(self) -> tuple[str, list[Stretch], list[_Block]]:
        """The prose, where it is from, and the blocks in it, trimmed; empty ones are left out."""
        pieces: list[str] = []
        stretches: list[Stretch] = []
        blocks: list[_Block] = []
        length = 0
        for zone, where, runs in self._blocks:
            said = "".join(text for text, _, _ in runs)
            if not said.strip():
                continue
            if pieces:
                stretches.append(Stretch(length, stretches[-1].end, runs[0][1]))
                pieces.append(_BETWEEN)
                length += len(_BETWEEN)
            start = length + len(said) - len(said.lstrip())
            blocks.append((zone, where, start, start + len(said.strip())))
            goes_on = False  # from the run before it, in the prose as in the source
            for text, first, last in runs:
                along = len(text) == last - first
                if goes_on and along and stretches[-1].end == first:
                    stretches[-1] = stretches[-1]._replace(end=last)
                else:
                    stretches.append(Stretch(length, first, last))
                goes_on = along
                length += len(text)
            pieces.append(said)
        if stretches:
            stretches.append(Stretch(length, stretches[-1].end, stretches[-1].end))
        return masked(shown("".join(pieces))), stretches, blocks


def _cells(blocks: Iterable[_Block]) -> Iterator[Cell]:
    """The cells of tables, each as far as its blocks reach."""
    for where, group in groupby(blocks, key=lambda block: block[1]):
        if where is not None:
            spans = [(start, end) for _, _, start, end in group]
            yield Cell(spans[0][0], spans[-1][1], where.table, where.row, where.column, where.wide, where.header)


# What a site's own software puts something in the place of, and formulas, in any format.
_SHORTCODE = re.compile(
    r"\{%-?\s{0,9}(highlight|comment)\b[^{}%]{0,200}%\}(?:[^{]|\{(?!%)){0,5000}\{%-?\s{0,9}end\1\s{0,9}-?%\}"
    r"|\{\{[^{}]{0,600}\}\}|\{%[^{}%]{0,600}%\}|\{[:.#][^{}\n]{1,300}\}|\$\$[^$]{1,900}\$\$"
    r"|\[[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:[\"“”″][^\"“”″\]]{0,300}[\"“”″]|'[^'\]]{0,300}'|[^\s\"'\]]{1,300})){1,30}\s*/?\]"
    r"|\[/[a-z][\w-]{1,40}\]"
)


def masked(prose: str) -> str:
    """``prose`` without shortcodes, of the same length.

    >>> masked("Up 5%.{% ad 7 %}").rstrip(MASKED)
    'Up 5%.'
    """
    return _SHORTCODE.sub(lambda code: MASKED * len(code.group()), prose)
