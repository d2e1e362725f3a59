"""Apache Arrow: a record batch of articles in, a record batch of what is found in them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from checker.batch.rows.article import Article, Columns, Unreadable, article
from checker.batch.rows.found import Found, check
from checker.config.settings import Settings
from checker.errors import CrossfootError

_NAMES = {"text": "--text-column", "id": "--id-column", "date": "--date-column"}
_STRINGS = (
    "path",
    "id",
    "kind",
    "rule",
    "severity",
    "message",
    "arithmetic",
    "fits",
    "slip",
    "fingerprint",
    "suppressed",
)


def arrow() -> Any:
    """The package. Raises CrossfootError where it is not installed."""
    try:
        import pyarrow as pa
    except ImportError:
        raise CrossfootError("Parquet and Arrow need one more package: pip install 'crossfoot[batch]'") from None
    return pa


@cache
def schema() -> Any:
    """The columns of what is found, as ``Found`` has them."""
    pa = arrow()
    whole = pa.int64()
    figure = pa.struct([("role", pa.string()), ("start", whole), ("end", whole), ("text", pa.string())])
    kinds = {**dict.fromkeys(Found.__struct_fields__, whole), **dict.fromkeys(_STRINGS, pa.string())}
    kinds["figures"] = pa.list_(figure)
    sure = {"kind", "message", "figures"}
    return pa.schema([pa.field(name, kind, name not in sure) for name, kind in kinds.items()])


def as_batch(found: Iterable[Found]) -> Any:
    """Rows of the output as a record batch."""
    return arrow().RecordBatch.from_pylist(msgspec.to_builtins(list(found)), schema())


def check_batch(batch: Any, columns: Columns, settings: Settings) -> Any:
    """A record batch of what is found in the articles of one."""
    check_columns(batch.schema, columns, None)
    return as_batch(check(articles(batch, columns), None, settings).found)


def articles(batch: Any, columns: Columns, first: int | None = None) -> Iterator[Article]:
    """The articles in the rows of a record batch, of which the first has the number ``first``."""
    pa = arrow()
    there = [name for name in dict.fromkeys(columns) if name in batch.schema.names]
    values = [_values(pa, batch.column(name)) for name in there]
    for number, row in enumerate(zip(*values, strict=True)):
        yield article(None if first is None else first + number, dict(zip(there, row, strict=True)), columns)


def check_columns(given: Any, columns: Columns, name: str | None) -> None:
    """Raise CrossfootError for a table without texts, and for one without a column that is named on purpose."""
    for role, column in columns._asdict().items():
        option = _NAMES[role]
        if column not in given.names:
            if role == "text" or column != Columns._field_defaults[role]:
                there = f", but {', '.join(given.names)}" if given.names else ""
                raise CrossfootError(f"no column '{column}'{there}: {option} names another", name)
        elif given.names.count(column) > 1:
            raise CrossfootError(f"several columns '{column}': {option} names another", name)
        elif not _fits(role, given.field(column).type):
            kind, wanted = given.field(column).type, "strings" if role == "text" else "strings or whole numbers"
            raise CrossfootError(f"column '{column}' holds {kind}, not {wanted}: {option} names another", name)


def _fits(role: str, kind: Any) -> bool:
    types = arrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    is_text = types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind) or types.is_null(kind)
    return bool(is_text or (role == "id" and types.is_integer(kind)) or role == "date")


def _values(pa: Any, column: Any) -> list[Any]:
    """The values of a column as Python has them; Python has no billionths of a second."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except (pa.ArrowException, ValueError, OverflowError):
        return [_value(pa, each) for each in column]
    return values


def _value(pa: Any, value: Any) -> Any:
    """A value of a column of which one at least cannot be read: what is no UTF-8, a time far off, an unknown zone."""
    try:
        return value.as_py()
    except (pa.ArrowException, ValueError, OverflowError) as error:
        return Unreadable(str(error))
