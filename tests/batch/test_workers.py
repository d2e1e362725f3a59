from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import engine
from checker.batch import workers
from checker.batch.checking import Result, Task
from checker.batch.run import Means, run
from checker.batch.workers import side_by_side
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.finding import Report
from tests.batch.making import BROKEN, SOUND, forked, task

STORIES = (BROKEN, SOUND, "One 12 of 13.\n", SOUND + "\n" + BROKEN)


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    return [task(tmp_path / f"{n}.txt", STORIES[n % 4]) for n in range(12)]


def together(tasks: list[Task], jobs: int) -> list[Result]:
    return [one for found in side_by_side(tasks, jobs, Settings(), None) for one in found]


def names(found: list[Result]) -> list[str]:
    return [str(one) if isinstance(one, CrossfootError) else str(one.document.path) for one in found]


def alone(tasks: list[Task]) -> list[Result]:
    return list(run(tasks, Settings(), Means(1), lambda _text: None, lambda found, _total: found))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_files_whatever_the_jobs(tasks: list[Task], jobs: int) -> None:
    assert together(tasks, jobs) == alone(tasks)
    assert multiprocessing.active_children() == []


def test_a_file_that_cannot_be_read_stops_no_other(tasks: list[Task]) -> None:
    Path(tasks[3].path).unlink()
    Path(tasks[5].path).write_bytes(b"\x00")
    found = together(tasks, 2)
    assert [type(one) for one in found].count(CrossfootError) == 2
    assert names(found)[3] == f"{tasks[3].path}: no such file or folder"
    assert [names(found)[n] for n in (2, 4, 6)] == ["2.txt", "4.txt", "6.txt"]


@forked
def test_a_worker_that_is_killed_costs_its_article_only(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    check = engine.check

    def killed(document: Document, rules: object, _seconds: int | None) -> Report:
        if document.path in {"2.txt", "7.txt"}:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(document, rules)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", killed)
    found = names(together(tasks, 2))
    said = "the process that checked it was ended by SIGKILL: perhaps there was too little memory; try it with --jobs 1"
    assert found == [f"{n}.txt: {said}" if n in {2, 7} else f"{n}.txt" for n in range(12)]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=forked)])
def test_a_fault_of_ours_is_an_error_of_its_article(
    tasks: list[Task], jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document, _rules: object, _seconds: int | None) -> Report:
        if document.path == "1.txt":
            raise RecursionError("too deep")
        return Report(document, (), 0, {}, 1)

    monkeypatch.setattr(engine, "check", failing)
    found = names(list(run(tasks, Settings(), Means(jobs), lambda _text: None, lambda found, _total: found)))
    assert found[1].startswith("1.txt: crossfoot itself failed (RecursionError: too deep, test_workers.py:")
    assert found[2:] == [f"{n}.txt" for n in range(2, 12)]


def test_nobody_is_left_when_the_rest_is_not_wanted(tasks: list[Task]) -> None:
    results = side_by_side(tasks, 2, Settings(), None)
    next(results)
    assert len(multiprocessing.active_children()) == 2
    results.close()
    assert multiprocessing.active_children() == []


def test_processes_that_are_no_copies_give_the_same(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processes", multiprocessing.get_context("spawn"))
    assert together(tasks[:4], 2) == alone(tasks[:4])


@pytest.fixture(autouse=True)
def few_seconds() -> Iterator[None]:
    """A run that hangs fails."""
    signal.alarm(60)
    yield
    signal.alarm(0)
