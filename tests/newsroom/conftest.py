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


_MODULES = (
    "pip venv sitecustomize usercustomize subprocess json os re click msgspec yaml re2 hatchling "
    "checker setup conftest setuptools pathspec multiprocessing crossfoot"
).split()
_SETTINGS = {
    "pip.conf": "[global]\nrequirement = requirements.txt\n",
    "pip.ini": "[global]\nrequirement = requirements.txt\n",
    "requirements.txt": "./\n",
    "action.lock": "./\n",
    "pyvenv.cfg": "home = .\n",
    "evil.pth": "import setup\n",
    "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "setup"\nbackend-path = ["."]\n',
    "evil-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: evil\nVersion: 1\n",
    "evil-1.dist-info/entry_points.txt": "[crossfoot.relations]\nevil = setup:evil\n",
}


def lay_traps(folder: Path) -> None:
    """Modules and packages, each of which writes its name to the file ``ran``, and settings that lead to them."""
    ran = folder / "ran"
    for name in _MODULES:
        text = f"with open({str(ran)!r}, 'a') as ran:\n    ran.write({name + chr(10)!r})\nraise SystemExit(7)\n"
        for file in (folder / f"{name}.py", folder / name / "__init__.py", folder / name / "__main__.py"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for name, text in _SETTINGS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
