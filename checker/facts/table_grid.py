"""A table as rows and columns of labels and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.document import Cell, Document
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

Place: TypeAlias = tuple[int, int]  # a row and a column

LARGEST = 5_000  # most cells of a table: a larger one is data that nobody reads as a story
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT))
_LONGEST_CAPTION = 120  # characters
# What may stand beside the number of a cell: marks of notes, and a letter for "revised" or "provisional".
_BESIDE = re.compile(r"[\s*†‡§#¹²³⁰⁴-⁹]*(?:\(?[a-z]\)?[\s*†‡§]*)?")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|%|#")
_DIGIT = re.compile(r"\d")
REMEMBERED = 4_096  # labels
_PLACES = word_set("tables", "places")
_SCALES = word_set("tables", "scales")


class Grid:
    """A table. ``labels`` are the texts of cells without a number, ``numbers`` the figures of those that are just one.

    In ``unclear`` are the cells that say more than one number, or say it in a way that is not read. ``rows`` and
    ``columns`` are those that say anything, in order; they count from 0. ``caption`` stands above it.
    """

    def __init__(
        self, labels: dict[Place, str], numbers: dict[Place, Figure], unclear: set[Place], caption: str
    ) -> None:
        self.labels, self.numbers, self.unclear = labels, numbers, unclear
        places = (*labels, *numbers, *unclear)
        self.rows = sorted({row for row, _ in places})
        self.columns = sorted({column for _, column in places})
        self._rounded = _are_scaled([caption, labels.get((0, 0), "")])
        self._row_labels: dict[int, str] = {}
        self._headings: dict[int, list[str]] = {column: [] for column in self.columns}
        below: dict[int, int] = {}
        for row, column in sorted(numbers):
            below.setdefault(column, row)
        for (row, column), said in sorted(labels.items()):
            self._row_labels.setdefault(row, said)
            if row < below.get(column, row + 1):
                self._headings[column].append(said)

    def label(self, row: int) -> str:
        """The label of a row: the first text in it."""
        return self._row_labels.get(row, "")

    def headings(self, column: int) -> list[str]:
        """The texts above the numbers of a column, from the top; all of its texts if it has no number."""
        return self._headings[column]

    def is_rounded(self, *, column: int, row: int | None = None) -> bool:
        """Whether whole numbers of a column, or of a row in it, are rounded, by a heading or the caption."""
        return self._rounded or _are_scaled([*self.headings(column), *([] if row is None else [self.label(row)])])

    def counts_rows(self, column: int) -> bool:
        """Whether the numbers of a column only count the rows: 1, 2, 3 ..."""
        named = any(words and set(words) <= _PLACES for words in map(words_of, self.headings(column)))
        said = [self.numbers[row, column] for row in self.rows if (row, column) in self.numbers]
        values = [figure.quantity.numbers[0].value for figure in said]
        counted = [values[0] + number for number in range(len(values))] if values else []
        return named or (len(values) > 2 and values == counted and values[0] in {0, 1})


@lru_cache(maxsize=REMEMBERED)
def words_of(label: str) -> tuple[str, ...]:
    """The words of a label, in lower case, without its marks.

    >>> words_of("Total (%):*")
    ('total', '%')
    """
    return tuple(_WORD.findall(label.lower()))


def grids(parses: Mapping[int, Parse], document: Document) -> list[Grid]:
    """The tables of an article."""
    tables = defaultdict[int, list[Cell]](list)
    for cell in document.cells:
        tables[cell.table].append(cell)
    if not tables:
        return []
    figures = [figure for number in sorted(parses) for figure in parses[number].figures]
    starts = [figure.start for figure in figures]
    return [_grid(cells, figures, starts, document) for cells in tables.values() if len(cells) <= LARGEST]


def _grid(cells: Sequence[Cell], figures: Sequence[Figure], starts: Sequence[int], document: Document) -> Grid:
    labels: dict[Place, str] = {}
    numbers: dict[Place, Figure] = {}
    unclear: set[Place] = set()
    for cell in cells:
        at = cell.row, cell.column
        said = document.prose[cell.start : cell.end]
        inside = figures[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
        if at in labels or at in numbers:
            unclear.add(at)  # a cell that continues in another table
        elif not _DIGIT.search(said) or cell.header:
            if any(map(str.isalnum, said)) or "%" in said:
                labels[at] = said
        elif len(inside) == 1 and cell.wide == 1 and _is_just(inside[0], cell, document.prose):
            numbers[at] = inside[0]
        elif inside and all(figure.kind in _KINDS for figure in inside):
            unclear.add(at)
        else:
            labels[at] = said
    return Grid(labels, numbers, unclear, _caption(document.prose, cells[0].start))


def _caption(prose: str, start: int) -> str:
    """The block of text before a table that begins at ``start``, if it is short enough for a caption."""
    _, parted, caption = prose[max(0, start - _LONGEST_CAPTION) : start].rstrip().rpartition("\n\n")
    return caption if parted or start < _LONGEST_CAPTION else ""


def _are_scaled(labels: Sequence[str]) -> bool:
    return any(not _SCALES.isdisjoint(words_of(label)) for label in labels)


def _is_just(figure: Figure, cell: Cell, prose: str) -> bool:
    """Whether a cell has a number and nothing else; one in brackets is left out, as it may be negative."""
    before, behind = prose[cell.start : figure.start], prose[figure.end : cell.end]
    quantity = figure.quantity
    if figure.kind not in _KINDS or len(quantity.numbers) != 1 or quantity.is_hedged or quantity.per is not None:
        return False
    plain = quantity.numbers[0].style is Style.DIGITS
    return plain and not before.strip(" *†‡§+") and _BESIDE.fullmatch(behind) is not None
