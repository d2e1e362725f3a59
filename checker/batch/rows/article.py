"""Rows of a table: blocks of them, and one as an article, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from checker import engine

if TYPE_CHECKING:
    from checker.config.settings import Settings

LONGEST = 10_000_000  # characters of a text: no article is longer, and one that is might take all memory
_HALF = re.compile("[\ud800-\udfff]")  # of a character: JSON can name it, no encoding has it
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
ROWS = 50  # at most in a block: what a run that is killed has to do again in each process
SIZE = 2**20  # bytes of lines after which a block ends


class Columns(NamedTuple):
    """The names of the columns that hold the text of an article, what it goes by, and its date."""

    text: str = "text"
    id: str = "id"
    date: str = "date"


class Unreadable(Struct, frozen=True):
    """What a table holds instead of a value that cannot be read, and why it cannot."""

    why: str


class Article(Struct, frozen=True):
    """The article of a row, counted from 1: its text, or else its ``fault``; a ``remark`` on what else is wrong."""

    row: int | None
    id: str | None = None
    text: str = ""
    date: date | None = None
    fault: str | None = None
    remark: str | None = None


def article(row: int | None, values: Mapping[str, Any], columns: Columns) -> Article:
    """The article that the values of a row make.

    >>> article(1, {"text": "Two died.", "id": 7, "date": "2024-05-06T10:15:00Z"}, Columns())
    Article(row=1, id='7', text='Two died.', date=datetime.date(2024, 5, 6), fault=None, remark=None)
    >>> article(2, {"body": "Two died."}, Columns()).fault
    "no 'text' in it, but 'body': --text-column names another"
    """
    named = values.get(columns.id)
    if isinstance(named, Unreadable):
        return Article(row, fault=f"'{columns.id}' cannot be read: {named.why}")
    name = _name(named)
    text = values.get(columns.text)
    fault = _fault(text, values, columns.text)
    if fault is not None or not isinstance(text, str):
        return Article(row, name, fault=fault)
    printed = values.get(columns.date)
    day = _date(printed)
    remark = None
    if isinstance(printed, Unreadable):
        remark = f"its date cannot be read ({printed.why}): it is checked without"
    elif day is None and printed is not None and printed != "":
        remark = f"its date {_shortened(printed)} is none that can be read: it is checked without"
    return Article(row, name, _HALF.sub("\ufffd", text), day, remark=remark)


def _fault(text: Any, values: Mapping[str, Any], column: str) -> str | None:
    if column not in values:
        others = ", ".join(f"'{_HALF.sub('', name)[:40]}'" for name in list(values)[:6])
        there = f"no '{column}' in it, but {others}" if others else f"no '{column}' in it"
        return f"{there}: --text-column names another"
    if text is None:
        return f"no text: '{column}' is null"
    if isinstance(text, Unreadable):
        return f"no text: '{column}' cannot be read: {text.why}"
    if not isinstance(text, str):
        return f"no text: '{column}' is {_KINDS.get(type(text), type(text).__name__)}, not a string"
    if len(text) > LONGEST:
        return f"a text of {len(text):,} characters: at most {LONGEST:,} are read"
    return None


def _name(value: Any) -> str | None:
    return None if value is None else _HALF.sub("\ufffd", str(value))


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return engine.date_of(value) if isinstance(value, str) else None


def _shortened(value: Any) -> str:
    return repr(value if len(str(value)) <= 40 else f"{str(value)[:40]}…")


class Source(Struct, frozen=True):
    """A file of articles: where it is, the name that reports give it, what holds for it."""

    path: str
    name: str
    settings: Settings


class Block(NamedTuple):
    """Rows of a source, by plain numbers, so that any engine can hand it on.

    ``first`` is the first row, from 1; ``start`` is where it lies: the byte in a file of lines, the row in the row
    group ``group`` of a Parquet file. ``only`` is the one row that is wanted, 0 if all are.
    """

    number: int  # among all blocks of a run
    source: int
    first: int
    rows: int
    start: int
    group: int = 0
    only: int = 0

    def wants(self, row: int) -> bool:
        """Whether a row is to be read."""
        return self.only in {0, row}
