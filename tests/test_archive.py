"""The archive's tool counts claims and shows what is unread, of stories of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.archive import may_be_read
from benchmarks.archive.__main__ import main
from benchmarks.archive.uncovered import shape
from checker import engine

HOLDS = "Fares rose 50% from $80 to $120."
FAILS = "Fares rose 25% from $80 to $120."
UNREAD = "Pupils filled 311 seats.\n\nMembers took 943.\n\nIt holds 1,254."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Ten stories of each of these texts in either part."""
    rows = []
    for to_read in (True, False):
        names = [name for name in map("ours:{}".format, range(400)) if may_be_read(name) is to_read][:30]
        rows += [{"doc": name, "text": (HOLDS, FAILS, UNREAD)[at % 3]} for at, name in enumerate(names)]
    file = tmp_path / "ours.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def said(archive: Path, *options: str) -> str:
    run = CliRunner().invoke(main, [str(archive), "--stories", "30", *options], catch_exceptions=False)
    return run.output


def test_claims_are_counted_by_rule_and_listed_only_of_the_part_to_read(archive: Path) -> None:
    counted = said(archive, "--claims", "--only", "relative-change")
    (row,) = (line.split() for line in counted.splitlines() if line.startswith("relative-change"))
    assert (row[4], row[-3:]) == ("0.500", ["10", "10", "0"])
    assert "Fares" not in counted
    assert said(archive, "--claims", "--only", "relative-change", "--list").count(FAILS) == 10


def test_what_adds_up_and_is_unread_is_shown_only_of_the_part_to_read(archive: Path) -> None:
    assert "--list" in said(archive, "--uncovered")
    told = said(archive, "--uncovered", "--list")
    assert "10 of 10 relations" in told
    assert " ".join(UNREAD.split()) in told


def test_a_shape_has_a_letter_for_each_phrase() -> None:
    reading = engine.extract(engine.read_text("The hall held 250 guests, 160 of them from Leeds and 90 from York."))
    assert shape(reading, reading.figures[:3]) == "#,NCN"
