"""Tables and results in a story: rows that begin with a place and a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.facts.names import Name, name_from
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind

LAST = 100  # largest place that is read
FEWEST = 3  # rows of a table
_NEAR = 2  # most sentences between two rows of one table
_BEHIND_NUMBER, _QUOTES = word_set("held_places", "behind_number"), word_set("held_places", "quotes")
_BEFORE_NUMBER = frozenset(",;:.()–—-")
_KINDS = frozenset((Kind.COUNT, Kind.ORDINAL))


class Row(Struct, frozen=True):
    """A row: its number as printed, and the name after it."""

    figure: Figure
    name: Name

    @property
    def number(self) -> int:
        """Which place it is."""
        return int(self.figure.quantity.numbers[0].value)


def tables(parses: Mapping[int, Parse]) -> list[list[Row]]:
    """The tables of an article, each with its rows in the order of the text.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Result: 1 Ann Holm 12:03; 2 Jo Ek 12:09; 3 May Lund 12:15.")))
    >>> [[(row.number, row.name[-1]) for row in table] for table in tables(found)]
    [[(1, 'Holm'), (2, 'Ek'), (3, 'Lund')]]
    """
    found: list[list[Row]] = [[]]
    for row in (row for parse in parses.values() for row in _rows(parse)):
        last = found[-1][-1] if found[-1] else row
        if row.figure.sentence - last.figure.sentence > _NEAR or row.number == 1 < last.number:
            found.append([])
        found[-1].append(row)
    return [table for table in found if _is_table(table)]


def _is_table(table: Sequence[Row]) -> bool:
    """Whether there are enough rows, and at least half of them go up or stay."""
    up = sum(b.number >= a.number for a, b in pairwise(table))
    return len(table) >= FEWEST and 2 * up >= len(table) - 1


def _rows(parse: Parse) -> Iterator[Row]:
    for figure in parse.figures:
        name = _name_at(parse, figure.stop) if _is_number(parse, figure) else ()
        if name:
            yield Row(figure, name)


def _is_number(parse: Parse, figure: Figure) -> bool:
    """Whether a row begins with this number: at the start, or after a mark."""
    numbers = figure.quantity.numbers
    if figure.kind not in _KINDS or len(numbers) != 1 or figure.quantity.unit is not None:
        return False
    begins = figure.first == 0 or parse.words.texts[figure.first - 1] in _BEFORE_NUMBER
    digits = parse.words.lower[figure.first][:1].isdecimal()
    return begins and digits and numbers[0].place == 1 and 1 <= numbers[0].value <= LAST


def _name_at(parse: Parse, start: int) -> Name:
    """The name at a token, marks before it skipped."""
    texts = parse.words.texts
    while texts[start : start + 1] and texts[start] in _BEHIND_NUMBER:
        start += 1
    if texts[start : start + 1] and texts[start] in _QUOTES:
        start += 1
    return name_from(texts, start)
