from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checker import engine
from checker.batch.rows import jsonl, parquet, run
from checker.batch.rows.article import Block, Columns, Source
from checker.batch.rows.found import Part
from checker.batch.rows.run import Job, blocks
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.finding import Report
from tests.batch.making import forked
from tests.batch.rows.making import lines, rows, table


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of five rows, so that few rows are several."""
    for reader in (jsonl, parquet):
        monkeypatch.setattr(reader, "ROWS", 5)


def job(path: Path) -> Job:
    return Job((Source(str(path), path.name, Settings()),), Columns())


def done(work: Job, jobs: int) -> dict[int, Part]:
    wanted, _ = blocks(work)
    ran = list(run.run_here(work, wanted, jobs))
    assert sorted(block.number for block, _ in ran) == list(range(len(wanted)))
    assert multiprocessing.active_children() == []
    return {block.number: msgspec.msgpack.decode(part, type=Part) for block, part in ran}


def killing(monkeypatch: pytest.MonkeyPatch, story: str, once: Path | None) -> None:
    """Let the process be killed that checks a story: once, if there is a file to remember that by."""
    check = engine.check

    def killed(document: Document, rules: Any, _seconds: int | None) -> Report:
        if story in document.source and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return check(document, rules)

    monkeypatch.setattr(engine, "check", killed)


@pytest.mark.parametrize("jobs", [1, 3])
def test_each_block_is_done_once_whatever_the_jobs(tmp_path: Path, jobs: int) -> None:
    path = lines(tmp_path / "a.jsonl", rows(22))
    parts = done(job(path), jobs)
    assert [parts[n].articles for n in range(5)] == [5, 5, 5, 5, 2]
    assert [one.id for n in range(5) for one in parts[n].found] == [f"a{n}" for n in range(0, 22, 3)]


def test_parquet_and_lines_are_checked_alike(tmp_path: Path) -> None:
    given = rows(7)
    columns = {name: [row[name] for row in given] for name in ("id", "text")}
    one = done(job(lines(tmp_path / "a.jsonl", given)), 1)
    other = done(job(table(tmp_path / "a.parquet", columns)), 2)
    assert [
        [msgspec.structs.replace(row, path=None) for row in parts[n].found] for parts in (one,) for n in (0, 1)
    ] == [[msgspec.structs.replace(row, path=None) for row in other[n].found] for n in (0, 1)]


@forked
def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = job(lines(tmp_path / "a.jsonl", rows(12)))
    undisturbed = done(work, 2)
    killing(monkeypatch, "Story 6.", tmp_path / "once")
    assert done(work, 2) == undisturbed
    assert (tmp_path / "once").exists()


@forked
def test_an_article_that_kills_its_process_each_time_costs_itself_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = job(lines(tmp_path / "a.jsonl", rows(12)))
    undisturbed = done(work, 2)
    killing(monkeypatch, "Story 6.", None)
    parts = done(work, 2)
    assert parts[0] == undisturbed[0]
    assert parts[1].articles == 5
    (told,) = [one for one in parts[1].found if one.kind == "error"]
    said = "the process that checked it was ended by SIGKILL: perhaps there was too little memory"
    assert (told.row, told.message) == (7, said)
    assert [one for one in parts[1].found if one != told] == [one for one in undisturbed[1].found if one.row != 7]


def test_a_fault_of_ours_is_an_error_of_its_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = engine.check

    def faulty(document: Document, rules: Any, _seconds: int | None) -> Report:
        if "Story 3." in document.source:
            raise ValueError("odd")
        return check(document, rules)

    monkeypatch.setattr(engine, "check", faulty)
    work = job(lines(tmp_path / "a.jsonl", rows(5)))
    part = msgspec.msgpack.decode(work(Block(0, 0, 1, 5, 0)), type=Part)
    assert [(one.id, one.kind) for one in part.found] == [("a0", "finding"), ("a3", "error")]
    assert part.found[1].message.startswith("crossfoot itself failed (ValueError: odd, ")


def test_without_a_rule_nothing_is_checked(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", rows(2))
    work = Job((Source(str(path), "a.jsonl", Settings(select=("nope",))),), Columns())
    with pytest.raises(CrossfootError, match="nope"):
        work(Block(0, 0, 1, 2, 0))
