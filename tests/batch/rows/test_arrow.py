from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from checker.batch import check_batch
from checker.config.settings import Settings
from checker.errors import CrossfootError
from tests.batch.making import BROKEN, SOUND

COLUMNS = "path row id kind rule severity message arithmetic fits slip fingerprint suppressed start end figures".split()


def test_a_record_batch_goes_in_and_one_comes_out() -> None:
    found = check_batch(pa.record_batch({"id": [7, 8], "text": [SOUND, BROKEN]}))
    assert isinstance(found, pa.RecordBatch)
    assert found.schema.names == COLUMNS
    (row,) = found.to_pylist()
    text = "205"
    assert {name: row[name] for name in ("path", "row", "id", "kind", "fits", "slip", "suppressed")} == {
        "path": None,
        "row": None,
        "id": "8",
        "kind": "finding",
        "fits": "250",
        "slip": "digits swapped",
        "suppressed": None,
    }
    assert BROKEN[row["start"] : row["end"]] == text
    assert [(one["role"], BROKEN[one["start"] : one["end"]]) for one in row["figures"]] == [
        (one["role"], one["text"]) for one in row["figures"]
    ]
    assert [one["text"] for one in row["figures"]] == ["205", "160", "90"]


def test_offsets_count_code_points() -> None:
    (row,) = check_batch(pa.record_batch({"text": [f"\N{SNOWMAN}\N{MUSICAL SYMBOL G CLEF} {BROKEN}"]})).to_pylist()
    assert row["start"] == 3 + BROKEN.index("205")


@pytest.mark.parametrize("texts", [[], [SOUND]])
def test_the_columns_are_the_same_whatever_is_found(texts: list[str]) -> None:
    found = check_batch(pa.record_batch({"text": pa.array(texts, pa.string())}))
    broken = check_batch(pa.record_batch({"text": [BROKEN]}))
    assert (found.num_rows, found.schema) == (0, broken.schema)


def test_an_article_that_cannot_be_checked_is_told() -> None:
    found = check_batch(pa.record_batch({"id": ["a", "b"], "text": [None, BROKEN], "date": ["soon", None]})).to_pylist()
    assert [(row["id"], row["kind"], row["rule"] is None) for row in found] == [
        ("a", "error", True),
        ("b", "finding", False),
    ]


def test_columns_may_have_other_names_and_a_date_is_the_storys() -> None:
    text = "It opened on Monday, 6 May."
    given = pa.record_batch({"body": [text] * 2, "day": [date(2024, 5, 7), date(2025, 5, 7)], "url": ["a", "b"]})
    found = check_batch(given, text_column="body", id_column="url", date_column="day").to_pylist()
    assert [row["id"] for row in found] == ["b"]


def test_settings_hold() -> None:
    given = pa.record_batch({"text": [BROKEN]})
    assert check_batch(given, settings=Settings(select=("score",))).num_rows == 0
    with pytest.raises(CrossfootError, match="unknown rule or family 'nope'"):
        check_batch(given, settings=Settings(select=("nope",)))


@pytest.mark.parametrize("columns", [{"body": [SOUND]}, {"text": [1]}])
def test_a_batch_without_texts_is_refused(columns: dict[str, Any]) -> None:
    with pytest.raises(CrossfootError, match="--text-column names another"):
        check_batch(pa.record_batch(columns))


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from checker.cli.main import main\n"
        "main(['batch', 'a.jsonl', '--output', 'b.parquet', '--isolated'])"
    )
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n')
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 2
    assert run.stderr == "Error: Parquet and Arrow need one more package: pip install 'crossfoot[batch]'\n"


def _column(kind: str) -> pa.Array:
    """Two values of which Python, or UTF-8, has no counterpart for the first."""
    if kind == "no UTF-8":
        ends = b"".join(end.to_bytes(4, sys.byteorder) for end in (0, 1, 1 + len(BROKEN)))
        return pa.Array.from_buffers(
            pa.string(), 2, [None, pa.py_buffer(ends), pa.py_buffer(b"\xff" + BROKEN.encode())]
        )
    if kind == "unknown zone":
        return pa.array([0, None], pa.timestamp("s", tz="Nowhere/Land"))
    return pa.array([2**31 - 1 if kind == "day" else 2**62, None], pa.int32() if kind == "day" else pa.int64()).cast(
        pa.date32() if kind == "day" else pa.timestamp(kind)
    )


@pytest.mark.parametrize("kind", ["no UTF-8", "unknown zone", "day", "s", "us"])
def test_a_date_that_nobody_can_read_costs_no_article(kind: str) -> None:
    given = pa.record_batch({"id": ["a", "b"], "text": [BROKEN, BROKEN], "date": _column(kind)})
    found = check_batch(given).to_pylist()
    assert [row["id"] for row in found if row["kind"] == "finding"] == ["a", "b"]
    assert found[0]["kind"] == "remark"
    assert found[0]["message"].startswith("its date cannot be read (")


@pytest.mark.parametrize("column", ["text", "id"])
def test_a_string_that_is_no_utf_8_costs_its_own_article_only(column: str) -> None:
    given = pa.record_batch({"text": [BROKEN, BROKEN], column: _column("no UTF-8")})
    first, second = check_batch(given).to_pylist()
    assert first["kind"] == "error"
    assert f"'{column}' cannot be read: 'utf-8' codec can't decode byte 0xff" in first["message"]
    assert second["kind"] == "finding"


def test_a_table_without_columns_is_told_as_one() -> None:
    with pytest.raises(CrossfootError, match=r"^no column 'text': --text-column names another$"):
        check_batch(pa.RecordBatch.from_arrays([], names=[]))
