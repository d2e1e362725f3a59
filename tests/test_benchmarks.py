"""The tool for archives, and the guard of how ordinary stories grow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import ten_times
from benchmarks.archive import may_be_read
from benchmarks.archive.__main__ import main
from benchmarks.archive.uncovered import shape
from benchmarks.ten_times import ordinary, varied
from checker import engine

# The archive's tool counts claims and shows what is unread, of stories of our own.

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


# Ordinary stories for measuring, and what the guard of CI says of ten times as many of them.


def test_copies_differ_in_names_years_and_large_numbers_and_still_add_up() -> None:
    text = "On Monday Leeds sold 1,200 of 3,600 and Hull sold 2,400, a third, in 2019. The city of Leeds has 41 shops."
    assert varied(text, 1) == (
        "On Monday Beleeds sold 2,400 of 7,200 and Behull sold 4,800, a third, in 1991. "
        "The city of Beleeds has 41 shops."
    )


def test_stories_are_as_long_as_asked_and_the_same_each_time() -> None:
    assert len(ordinary(1_234_567)) == 1_234_567
    assert ordinary(300_000) == ordinary(400_000)[:300_000]


@pytest.mark.parametrize(
    ("large", "holds"),
    [([8.4], True), ([12.0], True), ([13.0, 12.5, 11.0], True), ([12.1, 14.2, 16.4], False)],
)
def test_the_guard_fails_where_ten_times_the_text_takes_too_long_each_time(
    large: list[float], holds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([9.9, *(second for one in large for second in (1.0, one, 1.0))])
    _measure_as(times, monkeypatch)
    assert ten_times.grows_with_the_text() is holds
    assert next(times, None) is None


def test_what_slows_a_machine_slows_both_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    _measure_as([1.0, 30.0, 2.0], monkeypatch)
    assert not ten_times.measure("small", "large")
    _measure_as([1.0, 30.0, 5.0], monkeypatch)
    assert ten_times.measure("small", "large")


def _measure_as(times: Iterable[float], monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter(times)
    monkeypatch.setattr(ten_times, "seconds", lambda _: next(taken))
    monkeypatch.setattr(ten_times, "ordinary", lambda _: "")
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
