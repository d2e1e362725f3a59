from __future__ import annotations

import importlib.metadata
import platform
import re

import pytest

from tests.cli.conftest import Run


def test_version_is_that_of_the_distribution(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = [
        "click>=8.2",
        'pyarrow>=20; extra == "batch"',
        "ray[data]<3; (sys_platform != 'darwin') and extra == 'ray'",
    ]
    there = {"crossfoot": "1.2.3", "pyarrow": "20"}

    def version(name: str) -> str:
        if name not in there:
            raise importlib.metadata.PackageNotFoundError(name)
        return there[name]

    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(importlib.metadata, "requires", {"crossfoot": needed}.__getitem__)
    first, python, extras, language = run("--version").output.splitlines()
    assert first == "crossfoot 1.2.3"
    assert python.startswith(f"Python {platform.python_version()} ")
    assert extras == "extras: batch; not installed: ray"
    assert re.fullmatch(r"language data: en, \d+ files", language)


def test_a_source_tree_that_is_not_installed_has_no_version(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(importlib.metadata, "requires", version)
    result = run("--version")
    assert result.output.startswith("crossfoot, run from its source: it has a version where it is installed\n")
    assert result.exit_code == 0


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command_and_shows_examples(run: Run, option: str) -> None:
    result = run(option)
    for text in (
        "  check ",
        "  explain ",
        "  figures ",
        "  rules ",
        "crossfoot check story.txt",
        "_CROSSFOOT_COMPLETE",
    ):
        assert text in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize("command", ["check", "explain", "figures"])
def test_help_of_a_command_shows_examples(run: Run, command: str) -> None:
    assert f"Examples:\n    crossfoot {command} story.txt\n" in run(command, "-h").output


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    result = run("chek")
    assert "No such command 'chek'" in result.stderr
    assert result.exit_code == 2
