"""A path that no file can have is an error that says so, wherever it comes from."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
import pytest

from checker.cli.paths import FilePath
from tests.cli.conftest import Run
from tests.cli.tree import COMMANDS

LONG = {"one name": "x" * 200_000, "many names": "x/" * 100_000, "a name of 300": "x" * 300}


def test_every_path_of_the_command_line_is_looked_at() -> None:
    paths = [each for command in COMMANDS.values() for each in command.params if isinstance(each.type, click.Path)]
    assert len(paths) > 20
    assert all(isinstance(each.type, FilePath) for each in paths)


@pytest.mark.parametrize("path", LONG.values(), ids=LONG)
@pytest.mark.parametrize("command", ["check", "check a.txt --baseline", "check a.txt --format json={}", "config show"])
def test_a_path_of_the_command_line_that_is_too_long_is_an_error_of_usage(run: Run, command: str, path: str) -> None:
    words = command.split()
    result = run(*(each.format(path) for each in words), *([] if "{}" in command else [path]))
    assert result.exit_code == 2
    assert result.stderr.endswith("'... is a path that is too long\n")
    assert len(result.stderr) < 400


@pytest.mark.parametrize("path", LONG.values(), ids=LONG)
@pytest.mark.parametrize("key", ["baseline", "cache-dir", "rules", "lexicons"])
def test_a_path_of_a_configuration_that_is_too_long_is_an_error_with_its_place(run: Run, key: str, path: str) -> None:
    Path("a.txt").write_text("Police held 52.\n", encoding="utf-8")
    value = json.dumps([path] if key in {"rules", "lexicons"} else path)
    Path("crossfoot.toml").write_text(f"root = true\n{key} = {value}\n", encoding="utf-8")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: crossfoot.toml:2:1: {key}: a path that is too long\n",
    )


@pytest.mark.parametrize("path", LONG.values(), ids=LONG)
def test_a_path_in_a_baseline_that_is_too_long_stops_nothing_that_it_need_not(run: Run, path: str) -> None:
    Path("a.txt").write_text("Police held 51.\n", encoding="utf-8")
    entry = {"path": path, "rule": "r", "fingerprint": "f", "message": "m"}
    Path(".crossfoot-baseline.json").write_text(json.dumps({"version": 1, "findings": [entry]}), encoding="utf-8")
    result = run("check", "a.txt")
    if len(path) > 4_096:
        assert result.stderr.startswith("Error: .crossfoot-baseline.json: finding 1 lacks a path")
        assert result.exit_code == 2
    else:  # some system may have such a file
        assert result.exit_code == 0


def test_writing_a_baseline_leaves_the_unfinished_file_of_another_run_alone(run: Run) -> None:
    Path("a.txt").write_text("Police held 52.\n", encoding="utf-8")
    other = Path(f".crossfoot-baseline.json.{os.getpid()}.tmp")
    other.write_text("another run's", encoding="utf-8")
    assert run("baseline", "write", "a.txt").exit_code == 0
    assert other.read_text(encoding="utf-8") == "another run's"
    assert Path(".crossfoot-baseline.json").is_file()
