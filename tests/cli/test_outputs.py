"""``--format FORMAT[=FILE]``: several outputs of one run."""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from checker import engine
from checker.model.document import Document
from checker.model.finding import Examined, Report
from checker.model.rule import Rule
from tests.cli import conftest
from tests.cli.conftest import Run
from tests.report.making import SHORT

FORMATS = [
    "checkstyle",
    "github",
    "gitlab",
    "html",
    "json",
    "junit",
    "line",
    "markdown",
    "rdjsonl",
    "sarif",
    "statistics",
    "text",
]


@pytest.fixture(autouse=True)
def story(run: Run) -> Path:
    """An article in the folder that the command runs in."""
    path = Path("story.txt")
    path.write_text(SHORT)
    return path


def files() -> set[str]:
    return {path.name for path in Path().iterdir()}


def examine(document: Document, rules: Sequence[Rule], seconds: int | None = None) -> Examined:
    """What the made-up engine finds, for a format that wants figure sheets."""
    return Examined(conftest.check(document, rules, seconds), (), ())


def test_one_run_writes_every_format_as_a_run_of_its_own_would(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "examine", examine)
    alone = {layout: run("check", ".", "--format", layout).stdout for layout in FORMATS}
    options = [part for layout in FORMATS if layout != "text" for part in ("--format", f"{layout}=out.{layout}")]
    together = run("check", ".", "--format", "text", *options)
    assert together.stdout == alone["text"]
    for layout in FORMATS[:-1]:
        assert Path(f"out.{layout}").read_text() == alone[layout], layout
    assert together.exit_code == 1


def test_without_a_format_for_it_standard_output_stays_empty(run: Run) -> None:
    result = run("check", "story.txt", "--format", "json=out.json")
    assert (result.output, result.exit_code) == ("", 1)
    assert json.loads(Path("out.json").read_text())["files"]


def test_a_dash_is_standard_output(run: Run) -> None:
    dashed = run("check", "story.txt", "--format", "json=-", "--format", "text=out.log")
    assert dashed.stdout == run("check", "story.txt", "--format", "json").stdout
    assert files() == {"story.txt", "out.log"}


def test_text_in_a_file_has_no_colour(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("check", "story.txt", "--format", "text=out.log")
    assert "\x1b" not in Path("out.log").read_text()


def test_each_article_is_checked_once_and_written_before_the_next(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("second.txt").write_text(SHORT)
    checked: list[str | None] = []
    written: list[int] = []

    def check(document: Document, rules: Sequence[Rule], _seconds: int | None = None) -> Report:
        checked.append(document.path)
        half = next(path for path in Path().iterdir() if path.name.startswith(".out.jsonl"))
        written.append(len(half.read_bytes().splitlines()))
        return conftest.check(document, rules)

    def unbuffered(path: Path, mode: Any, *arguments: Any, **named: Any) -> object:
        return real(path, mode, 0) if mode == "xb" else real(path, mode, *arguments, **named)

    real = Path.open
    monkeypatch.setattr(engine, "check", check)
    monkeypatch.setattr(Path, "open", unbuffered)
    run("check", "second.txt", "story.txt", "--format", "json", "--format", "rdjsonl=out.jsonl")
    assert checked == ["second.txt", "story.txt"]
    assert written == [0, 1]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (["sarfi"], "unknown format 'sarfi' (did you mean 'sarif'?)"),
        (["sarif="], "name a file behind 'sarif='"),
        (["text", "json"], "text and json both go to standard output: give one a file, as in json=FILE"),
        (["json=a", "sarif=./a"], "json and sarif both go to ./a: give each a file of its own"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(run: Run, options: list[str], error: str) -> None:
    result = run("check", "story.txt", *(part for each in options for part in ("--format", each)))
    assert error in " ".join(result.stderr.split())
    assert result.exit_code == 2
    assert files() == {"story.txt"}


@pytest.mark.parametrize(
    ("file", "error"),
    [
        ("reports/out.json", "no such folder as reports: make it first, or name another file"),
        (".", "is a folder: name a file in it"),
    ],
)
def test_a_place_that_is_none_is_an_error_before_anything_is_read(run: Run, file: str, error: str) -> None:
    result = run("check", "story.txt", "--format", f"json={file}")
    assert result.stderr == f"Error: {file}: {error}\n"
    assert (result.stdout, result.exit_code) == ("", 2)


@pytest.mark.parametrize("target", ["story.txt", "./link.txt", "again/../story.txt"])
def test_an_article_is_never_written_over(run: Run, target: str) -> None:
    Path("again").mkdir()
    Path("link.txt").symlink_to("story.txt")
    result = run("check", ".", "--format", f"text={target}")
    assert result.stderr == (
        f"Error: {target}: is an article to be checked and is not written over: "
        "name another file, or leave it out with 'exclude'\n"
    )
    assert result.exit_code == 2
    assert Path("story.txt").read_text() == SHORT


def test_a_report_of_yesterday_is_replaced_and_keeps_its_rights(run: Run) -> None:
    Path("out.json").write_text("yesterday")
    Path("out.json").chmod(0o640)
    run("check", "story.txt", "--format", "json=out.json")
    assert json.loads(Path("out.json").read_text())["version"] == 1
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o640
    assert files() == {"story.txt", "out.json"}


def test_a_link_stays_one_and_what_it_names_is_replaced(run: Run) -> None:
    Path("out.json").symlink_to("there.json")
    run("check", "story.txt", "--format", "json=out.json")
    assert Path("out.json").is_symlink()
    assert json.loads(Path("there.json").read_text())["version"] == 1


def test_a_run_that_is_stopped_leaves_the_old_file_and_nothing_beside_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(_document: Document, _rules: Sequence[Rule], _seconds: int | None = None) -> Report:
        raise KeyboardInterrupt

    Path("out.json").write_text("yesterday")
    monkeypatch.setattr(engine, "check", check)
    assert run("check", "story.txt", "--format", "json=out.json").exit_code != 0
    assert Path("out.json").read_text() == "yesterday"
    assert files() == {"story.txt", "out.json"}


def test_a_file_that_cannot_be_written_is_told_and_the_others_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def write(self, _data: bytes) -> int:
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            """Nothing was kept."""

    def opened(path: Path, *arguments: Any, **named: Any) -> object:
        return Full() if "full" in path.name else real(path, *arguments, **named)

    real = Path.open
    monkeypatch.setattr(Path, "open", opened)
    result = run("check", "story.txt", "--format", "text", "--format", "json=full.json", "--format", "sarif=out.sarif")
    assert result.stderr == "Error: full.json: cannot be written: no space left on device\n"
    assert "total-of-row" in result.stdout
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"
    assert result.exit_code == 2
    assert files() == {"story.txt", "out.sarif"}


def test_a_pipe_is_written_into_and_stays(run: Run) -> None:
    os.mkfifo("pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_text()))
    reader.start()
    run("check", "story.txt", "--format", "json=pipe")
    reader.join(10)
    assert json.loads(read[0])["version"] == 1
    assert Path("pipe").is_fifo()


def test_articles_that_cannot_be_read_are_in_the_log(run: Run) -> None:
    result = run("check", "gone.txt", "story.txt", "--format", "sarif")
    (ran,) = json.loads(result.stdout)["runs"]
    (invocation,) = ran["invocations"]
    assert not invocation["executionSuccessful"]
    assert len(ran["results"]) == 1
    assert result.exit_code == 2


def test_the_log_describes_rules_as_their_files_have_them(run: Run) -> None:
    Path("crossfoot.toml").write_text('[severity]\ntotal-of-row = "warning"\n')
    (ran,) = json.loads(run("check", "story.txt", "--format", "sarif").stdout)["runs"]
    (rule,) = ran["tool"]["driver"]["rules"]
    assert rule["properties"] == {"family": "sums"}
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_help_names_every_format(run: Run) -> None:
    said = " ".join(run("check", "--help").output.split())
    assert f"more than once: {', '.join(FORMATS)}." in said


def test_quiet_leaves_findings_and_errors(run: Run) -> None:
    Path("raid.txt").write_text(SHORT, encoding="utf-8")
    Path("late.txt").write_text(SHORT, encoding="utf-8")
    Path("crossfoot.toml").write_text('exclude = ["late.txt"]', encoding="utf-8")
    loud, quiet = (run("check", "raid.txt", "late.txt", "gone.txt", *more) for more in ((), ("--quiet",)))
    assert loud.stdout.startswith(quiet.stdout)
    assert loud.stdout.removeprefix(quiet.stdout).endswith("\n1 finding in 1 article\n")
    assert quiet.stdout.endswith("fits: 25\n\n")
    assert "late.txt: left out by 'exclude'" in loud.stderr
    assert quiet.stderr == "Error: gone.txt: no such file or folder\n"
    assert (loud.exit_code, quiet.exit_code) == (2, 2)


def test_statistics_take_the_place_of_the_text(run: Run) -> None:
    Path("raid.txt").write_text(SHORT, encoding="utf-8")
    result = run("check", "raid.txt", "--statistics", "--format", "text", "--format", "json=found.json")
    assert result.stdout == "1 finding in 1 article\n\nby rule\n  1  total-of-row\n\nby article\n  1  raid.txt\n"
    assert json.loads(Path("found.json").read_text(encoding="utf-8"))["files"]
    refused = run("check", "raid.txt", "--statistics", "--format", "json")
    assert (refused.exit_code, "takes the place of the text" in refused.stderr) == (2, True)
