"""Tables in plain text: lines with bars or tabs between cells, as they are typed, or pasted from a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from checker.readers.tables import MOST_COLUMNS, InTable

Line: TypeAlias = tuple[int, int, bool]  # where one that is not blank starts and ends, and whether one before it is
Cell: TypeAlias = tuple[int, int, InTable]  # where one starts and ends, and where it stands

_FEWEST = 2  # rows with a number behind their label
_NUMBER = re.compile(r"[^\w\s]{0,3}\d")
_RULE = re.compile(r"[\s|:=+-]+")  # below the headings of a table in Markdown
_ITEM = re.compile(r"[-*•·‣▪◦–]\s|\(?\d{1,2}[.)]\s")


def found(text: str, lines: Sequence[Line]) -> dict[int, list[Cell]]:
    r"""The rows of tables by the numbers of their lines: for each row the cells that say something.

    The rows of a table follow each other without a blank line, and behind the first cell of two of them at least a cell
    begins with a number: links in a row, or a name and a place, are no table.

    >>> text = "Cod | 160\nEel | 90"
    >>> [(text[start:end], where.column) for start, end, where in found(text, [(0, 9, False), (10, 18, False)])[0]]
    [('Cod', 0), ('160', 1)]
    """
    rows: dict[int, list[Cell]] = {}
    tables = 0
    for numbers in _runs(text, lines):
        spans = {number: list(_cells(text, *lines[number][:2])) for number in numbers}
        telling = sum(any(at and _NUMBER.match(text, start) for start, _, at in row) for row in spans.values())
        if telling >= _FEWEST:
            for row, number in enumerate(numbers):
                rows[number] = [(start, end, InTable(tables, row, at)) for start, end, at in spans[number]]
            tables += 1
    return rows


def _runs(text: str, lines: Sequence[Line]) -> Iterator[list[int]]:
    """The numbers of lines that follow each other and may be the rows of a table."""
    run: list[int] = []
    for number, (start, end, blank) in enumerate(lines):
        said = text[start:end]
        is_row = 0 < said.count(_mark(said)) < MOST_COLUMNS and not _ITEM.match(said)
        if run and (blank or not is_row):
            yield run
            run = []
        if is_row:
            run.append(number)
    yield run


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where the cells of a row start and end that say something, and the column of each."""
    if _RULE.fullmatch(text, start, end):
        return
    mark = _mark(text[start:end])
    while start and text[start - 1] in "\t ":  # empty cells before the first
        start -= 1
    for column, said in enumerate(text[start:end].split(mark)):
        if said.strip():
            at = start + len(said) - len(said.lstrip())
            yield at, at + len(said.strip()), column
        start += len(said) + 1


def _mark(row: str) -> str:
    """What stands between the cells of a row."""
    return "|" if "|" in row else "\t"
