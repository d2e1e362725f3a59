from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from checker.batch.rows import parquet
from checker.batch.rows.article import ROWS, Article, Block, Columns, Source
from checker.config.settings import Settings
from checker.errors import CrossfootError
from tests.batch.rows.making import table


def source(path: Path) -> Source:
    return Source(str(path), path.name, Settings())


def blocks(given: Source) -> list[Block]:
    return list(parquet.blocks(given, Columns(), lambda _piece: None))


def read(path: Path) -> list[Article]:
    given = source(path)
    return [one for block in blocks(given) for one in parquet.read(given, block, Columns())]


@pytest.mark.parametrize("group", [7, 64, 1000])
def test_each_row_is_read_once_whatever_the_row_groups(tmp_path: Path, group: int) -> None:
    texts = [f"text {n}" for n in range(3 * ROWS + 5)]
    path = table(tmp_path / "a.parquet", {"text": texts, "id": list(range(len(texts)))}, row_group_size=group)
    assert [(one.row, one.id, one.text) for one in read(path)] == [(n + 1, str(n), t) for n, t in enumerate(texts)]


def test_blocks_may_be_read_in_any_order_and_a_row_alone(tmp_path: Path) -> None:
    path = table(tmp_path / "a.parquet", {"text": [f"{n}" for n in range(4 * ROWS)]})
    given = source(path)
    for at in (2, 0, 3, 1):
        block = blocks(given)[at]
        texts = [one.text for one in parquet.read(given, block, Columns())]
        assert texts == [f"{n}" for n in range(at * ROWS, (at + 1) * ROWS)]
        assert [one.text for one in parquet.read(given, block._replace(only=block.first + 9), Columns())] == [texts[9]]


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
    ids=str,
)
def test_texts_may_be_any_kind_of_string(tmp_path: Path, kind: Any) -> None:
    path = table(tmp_path / "a.parquet", {"text": pa.array(["one", None, "one"], pa.string()).cast(kind)})
    assert [(one.text, one.fault) for one in read(path)] == [
        ("one", None),
        ("", "no text: 'text' is null"),
        ("one", None),
    ]


@pytest.mark.parametrize(
    "kind", [pa.date32(), pa.date64(), pa.timestamp("ns"), pa.timestamp("s"), pa.timestamp("us", "UTC"), pa.string()]
)
def test_dates_may_be_dates_times_or_text_and_null(tmp_path: Path, kind: Any) -> None:
    given = ["2024-05-06", None] if pa.types.is_string(kind) else [datetime(2024, 5, 6, tzinfo=UTC), None]
    path = table(tmp_path / "a.parquet", {"text": ["a", "b"], "date": pa.array(given, kind)})
    assert [(one.date, one.remark) for one in read(path)] == [(date(2024, 5, 6), None), (None, None)]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"body": ["a"]}, "a.parquet: no column 'text', but body: --text-column names another"),
        ({"text": [1]}, "a.parquet: column 'text' holds int64, not strings: --text-column names another"),
        ({"text": [b"a"]}, "a.parquet: column 'text' holds binary, not strings: --text-column names another"),
        (
            {"text": ["a"], "id": [0.5]},
            "a.parquet: column 'id' holds double, not strings or whole numbers: --id-column names another",
        ),
    ],
)
def test_a_table_that_cannot_be_used_says_so(tmp_path: Path, columns: dict[str, Any], message: str) -> None:
    with pytest.raises(CrossfootError) as raised:
        read(table(tmp_path / "a.parquet", columns))
    assert str(raised.value) == message


def test_a_column_that_is_named_must_be_there(tmp_path: Path) -> None:
    path = table(tmp_path / "a.parquet", {"text": ["a"]})
    with pytest.raises(CrossfootError, match="no column 'published', but text: --date-column names another"):
        list(parquet.blocks(source(path), Columns(date="published"), lambda _piece: None))


def test_what_is_no_parquet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_text('{"text": "a"}\n')
    with pytest.raises(CrossfootError, match=r"a\.parquet: no Parquet file: "):
        read(path)


def test_rows_that_cannot_be_read_are_told_and_cost_no_others(tmp_path: Path) -> None:
    plain = {"compression": None, "use_dictionary": False, "write_statistics": False}
    texts = [f"{n:04}" for n in range(90)]
    path = table(tmp_path / "a.parquet", {"text": texts}, row_group_size=30, **plain)
    content = path.read_bytes()
    length = content.index(b"0030") - 4  # which stands before each string
    path.write_bytes(content[:length] + b"\xff" * 4 + content[length + 4 :])
    found = read(path)
    assert [one.text for one in found if one.fault is None] == texts[:30] + texts[60:]
    (broken,) = [one for one in found if one.fault is not None]
    assert broken.row == 31
    assert broken.fault is not None
    assert broken.fault.startswith("this row and those up to 60 cannot be read: ")
