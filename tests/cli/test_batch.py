"""Rows of tables by the command: where it is ended, goes on or lacks something in processes, else in this one."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.batch.making import BROKEN, SOUND, forked
from tests.batch.rows.making import ROOT, found, lines, rows, run, table


def apart(folder: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """A call from a folder as a process of its own, ended."""
    return subprocess.run(
        [sys.executable, "-m", "checker", "batch", "--isolated", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "", **options.pop("env", {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def test_findings_are_rows_in_the_order_of_the_articles(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", rows(120))
    done = apart(tmp_path, "a.jsonl", "--output", "b.jsonl", "--jobs", "2")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("480 figures read, ")
    assert done.stdout.endswith("\n40 findings in 120 articles; written to b.jsonl\n")
    written = found(tmp_path / "b.jsonl")
    assert [(row["path"], row["row"], row["id"]) for row in written] == [
        ("a.jsonl", n + 1, f"a{n}") for n in range(0, 120, 3)
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "b.jsonl"]


def test_every_way_in_and_out_gives_the_same_rows(tmp_path: Path) -> None:
    given = rows(60)
    lines(tmp_path / "a.jsonl", given)
    table(tmp_path / "a.parquet", {name: [row[name] for row in given] for name in ("id", "text")})
    seen = []
    for number, (source, target) in enumerate([("a.jsonl", "jsonl"), ("a.jsonl", "parquet"), ("a.parquet", "parquet")]):
        assert run(tmp_path, source, "--output", f"{number}.{target}").exit_code == 1
        seen.append([{**row, "path": None} for row in found(tmp_path / f"{number}.{target}")])
    assert seen[0] == seen[1] == seen[2]


def test_the_page_on_archives_tells_of_every_column(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    lines(tmp_path / "a.jsonl", rows(1))
    run(tmp_path, "a.jsonl", "--output", "b.jsonl")
    told = re.findall(r"^\| (`.*?) \| \w+(?:, \w+)? \|", page, re.MULTILINE)
    assert re.findall(r"`(\w+)`", " ".join(told)) == list(found(tmp_path / "b.jsonl")[0])


def test_several_files_are_one_run_each_once(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", [{"text": BROKEN}])
    table(tmp_path / "b.parquet", {"text": [SOUND, BROKEN]})
    assert run(tmp_path, "b.parquet", "a.jsonl", "./b.parquet", "--output", "c.ndjson").exit_code == 1
    assert [(row["path"], row["row"]) for row in found(tmp_path / "c.ndjson")] == [("b.parquet", 2), ("a.jsonl", 1)]


def test_a_broken_row_is_told_with_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": \n{"id": 7}\n' + f'{{"text": "{BROKEN.strip()}"}}\n')
    done = run(tmp_path, "a.jsonl", "--output", "b.jsonl")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "Error: a.jsonl:2: not JSON at column 9: expecting value",
        "Error: a.jsonl:3: no 'text' in it, but 'id': --text-column names another",
    ]
    assert "1 finding in 4 articles, 2 errors; written to b.jsonl" in done.stdout
    assert [(row["row"], row["kind"]) for row in found(tmp_path / "b.jsonl")] == [
        (2, "error"),
        (3, "error"),
        (4, "finding"),
    ]


def test_many_errors_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("x\n" * 15)
    done = run(tmp_path, "a.jsonl", "--output", "b.jsonl")
    assert len(done.stderr.splitlines()) == 11
    assert done.stderr.endswith("... and 5 more errors: the rows of kind 'error' in b.jsonl\n")
    assert len(found(tmp_path / "b.jsonl")) == 15


@pytest.mark.parametrize("target", ["b.jsonl", "b.parquet"])
def test_a_file_without_a_row_gives_one(tmp_path: Path, target: str) -> None:
    (tmp_path / "a.jsonl").touch()
    done = run(tmp_path, "a.jsonl", "--output", target, "--allow-empty")
    assert (done.exit_code, done.stdout) == (
        0,
        f"0 figures read, 0 checks\n0 findings in 0 articles; written to {target}\n",
    )
    assert found(tmp_path / target) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.jsonl", "--output", "b.jsonl"], "gone.jsonl: no such file or folder"),
        ([".", "--output", "b.jsonl"], ".: is a folder: name the files in it"),
        (["-", "--output", "b.jsonl"], "-: standard input cannot be read again by a run that goes on: name a file"),
        (
            ["a.csv", "--output", "b.jsonl"],
            "a.csv: articles are read from .jsonl, .ndjson and .parquet",
        ),
        (
            ["a.jsonl.gz", "--output", "b.jsonl"],
            "a.jsonl.gz: articles are read from .jsonl, .ndjson and .parquet (compressed: unpack it first)",
        ),
        (
            ["a.jsonl", "--output", "b.csv"],
            "b.csv: findings are written as .jsonl, .ndjson or .parquet: name such a file",
        ),
        (
            ["a.jsonl", "--output", "a.jsonl"],
            "a.jsonl: holds the articles to be checked and is not written over: name another file",
        ),
        (["a.jsonl", "--output", "b.jsonl", "--select", "nope"], "unknown rule or family 'nope'"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_left(tmp_path: Path, arguments: list[str], message: str) -> None:
    for name in ("a.jsonl", "a.csv", "a.jsonl.gz"):
        (tmp_path / name).write_text('{"text": "a"}\n')
    before = sorted(tmp_path.iterdir())
    done = run(tmp_path, *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"Error: {message}\n")
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_suppressed_does_not_fail_a_run_and_notes_are_written_when_asked_for(tmp_path: Path) -> None:
    silenced = f"<!-- crossfoot: ignore sums by hand -->\n\n{BROKEN}"
    lines(tmp_path / "a.jsonl", [{"text": silenced}])
    done = run(tmp_path, "a.jsonl", "--output", "b.jsonl")
    assert done.exit_code == 0
    assert "0 findings in 1 article, 1 suppressed" in done.stdout
    assert [row["suppressed"] for row in found(tmp_path / "b.jsonl")] == ["sums by hand"]
    lines(tmp_path / "a.jsonl", [{"text": BROKEN}])
    assert run(tmp_path, "a.jsonl", "--output", "b.jsonl", "--fail-on", "never").exit_code == 0


HELD = """
import os, time
from checker import engine
from checker.cli.main import main

check, run = engine.check, os.getpid()

def held(document, rules, seconds):
    while "Story 150." in document.source and os.getppid() == run:
        time.sleep(0.01)
    return check(document, rules, seconds)

engine.check = held
main(prog_name="crossfoot")
"""


def begun(folder: Path, parts: int) -> subprocess.Popen[bytes]:
    """A run of four parts, of which some are done and the last never is: it is held at a story as long as it runs."""
    lines(folder / "a.jsonl", rows(200))
    work = subprocess.Popen(
        [sys.executable, "-c", HELD, "batch", "a.jsonl", "--output", "b.jsonl", "--isolated", "--jobs", "2"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while len(kept(folder)) < parts:
        assert work.poll() is None, work.communicate()
        time.sleep(0.01)
    return work


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("b.jsonl.parts/*.part"))


@forked
def test_a_run_that_is_killed_goes_on_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    for parts in (1, 3):
        work = begun(tmp_path, parts)
        work.kill()
        work.communicate()
        assert work.returncode == -signal.SIGKILL
        assert not (tmp_path / "b.jsonl").exists()
    kept(tmp_path)[0].write_bytes(b"broken, as where power failed")
    last = apart(tmp_path, "a.jsonl", "--output", "b.jsonl")
    assert last.returncode == 1
    assert last.stderr == "Goes on where a run was ended: 2 of 4 parts are done.\n"
    assert not (tmp_path / "b.jsonl.parts").exists()
    assert apart(tmp_path, "a.jsonl", "--output", "whole.jsonl").stderr == ""
    assert (tmp_path / "b.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert len(found(tmp_path / "b.jsonl")) == 67


@forked
def test_a_run_that_was_changed_does_not_go_on_by_mistake(tmp_path: Path) -> None:
    work = begun(tmp_path, 1)
    assert apart(tmp_path, "a.jsonl", "--output", "b.jsonl").stderr == (
        "Error: b.jsonl.parts: another run is at work there: wait for it, or name another output\n"
    )
    work.kill()
    work.communicate()
    before = len(kept(tmp_path))
    (tmp_path / "other.jsonl").write_text('{"text": "a"}\n')
    for arguments, what in (
        (["a.jsonl", "--notes"], "notes"),
        (["a.jsonl", "--ignore", "parts", "--id-column", "url"], "columns and rules"),
        (["other.jsonl", "--date", "2024-05-06"], "articles and date"),
    ):
        done = apart(tmp_path, *arguments, "--output", "b.jsonl")
        assert done.returncode == 2
        assert done.stderr == (
            "Error: b.jsonl.parts: holds what a run has done that was ended, but since then something has changed "
            f"({what}): --restart begins anew, or name another output\n"
        )
    assert len(kept(tmp_path)) == before
    assert apart(tmp_path, "other.jsonl", "--output", "b.jsonl", "--restart").returncode == 0
    assert found(tmp_path / "b.jsonl") == []


def test_a_full_disk_is_told_and_the_run_goes_on_later(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", rows(120))
    full = apart(
        tmp_path,
        "a.jsonl",
        "--output",
        "b.jsonl",
        env={"PYTHONDONTWRITEBYTECODE": "1"},  # or modules end in the middle
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500)),
    )
    assert (full.returncode, full.stdout) == (2, "")
    assert full.stderr.startswith("Error: b.jsonl: cannot be written: file too large")
    assert not (tmp_path / "b.jsonl").exists()
    assert apart(tmp_path, "a.jsonl", "--output", "b.jsonl").returncode == 1
    assert len(found(tmp_path / "b.jsonl")) == 40


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", rows(3))
    (tmp_path / "b.jsonl.parts").mkdir()
    (tmp_path / "b.jsonl.parts" / "novel.txt").write_text("mine")
    done = run(tmp_path, "a.jsonl", "--output", "b.jsonl", "--restart")
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: b.jsonl.parts: is no folder of this version of crossfoot")
    assert (tmp_path / "b.jsonl.parts" / "novel.txt").read_text() == "mine"


@forked
def test_an_interrupt_keeps_what_is_done(tmp_path: Path) -> None:
    work = begun(tmp_path, 1)
    work.send_signal(signal.SIGINT)
    assert work.communicate(timeout=20) == (b"", b"")
    assert work.returncode == 130
    assert kept(tmp_path)


def test_without_ray_it_says_what_to_install(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", rows(1))
    code = (
        "import sys; sys.modules['ray'] = None\n"
        "from checker.cli.main import main\n"
        "main(['batch', 'a.jsonl', '--output', 'b.jsonl', '--isolated', '--engine', 'ray'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert done.stderr == "Error: the engine 'ray' needs more packages: pip install 'crossfoot[ray]'\n"


def test_lines_in_and_out_load_no_arrow(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", rows(3))
    code = (
        "import sys\nfrom checker.cli.main import main\n"
        "main(['batch', 'a.jsonl', '--output', 'b.jsonl', '--isolated'], standalone_mode=False)\n"
        "print({'pyarrow', 'ray', 'pandas'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.endswith("\nset()\n")
