"""A repository of articles, with crossfoot and git as its owner would have them, and nothing of this machine's."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


def executable(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with ``bin/crossfoot``, and with ``bin/pip``, which only notes down what it was to do."""
    home = tmp_path_factory.mktemp("home")
    (home / "bin").mkdir()
    python = shlex.quote(sys.executable)
    executable(home / "bin" / "crossfoot", f'PYTHONPATH={shlex.quote(str(ROOT))} exec {python} -P -m checker "$@"')
    executable(home / "bin" / "pip", 'echo "$@" >> "$HOME/pip.log"')
    executable(home / "bin" / "pre-commit", f'exec {python} -P -m pre_commit "$@"')
    return home


@pytest.fixture(scope="session")
def environment(home: Path) -> dict[str, str]:
    person = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        **person,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }


@pytest.fixture(scope="session")
def at(environment: Mapping[str, str]) -> Callable[[Path], Run]:
    """Runs commands in a folder."""

    def at(folder: Path) -> Run:
        def run(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                command,
                cwd=folder,
                env={**environment, **more},
                stdin=subprocess.DEVNULL,
                check=False,
                capture_output=True,
                encoding="utf-8",
            )

        return run

    return at


@pytest.fixture
def run(at: Callable[[Path], Run], tmp_path: Path) -> Run:
    """Runs commands in a new repository with the branch ``main``."""
    folder = tmp_path / "articles' own"
    folder.mkdir()
    run = at(folder)
    assert run("git", "init", "--quiet", "--initial-branch=main").returncode == 0
    return run


@pytest.fixture
def repository(run: Run) -> Path:
    return Path(run("pwd").stdout.removesuffix("\n"))
