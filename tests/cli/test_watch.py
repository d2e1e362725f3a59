from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
BROKEN = "The port held 205 crates: 160 of tea and 90 of rice.\n"
SOUND = "The port held 250 crates: 160 of tea and 90 of rice.\n"


class Watching:
    """A ``crossfoot watch``, line by line."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.run = subprocess.Popen(
            [sys.executable, "-m", "checker", "watch", "--isolated", *arguments],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        assert self.run.stdout
        self._reader = threading.Thread(target=self._read, args=(self.run.stdout,), daemon=True)
        self._reader.start()

    def until(self, text: str) -> list[str]:
        """The lines up to the first that holds ``text``."""
        found: list[str] = []
        while text not in "".join(found[-1:]):
            found.append(self._lines.get(timeout=30))
        return found

    def end(self) -> int:
        self.run.send_signal(signal.SIGINT)
        status = self.run.wait(timeout=10)
        self._reader.join(timeout=10)
        return status

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "a.txt").write_text(SOUND)
    (tmp_path / "b.txt").write_text(SOUND)
    found = Watching(tmp_path, ".")
    try:
        found.until("Watching for changes")
        yield found
    finally:
        found.run.kill()
        found.run.wait()


def test_what_is_saved_is_checked_again_however_it_is_saved(watching: Watching, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BROKEN)
    watching.until("a.txt:1:15: error[")
    assert watching.until(" read, ")[-1].startswith("3 figures ")
    (tmp_path / "b.txt~").write_text(BROKEN)
    (tmp_path / "b.txt~").replace(tmp_path / "b.txt")
    watching.until("b.txt:1:15: error[")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "notes.jpg").write_text(BROKEN)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "new" / "c.txt").write_text(BROKEN)
    assert "new/notes.jpg" not in "".join(watching.until("new/c.txt:1:15: error["))
    assert watching.end() == 0


def test_a_folder_that_comes_with_its_articles_is_checked(
    watching: Watching, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ready = tmp_path_factory.mktemp("ready")
    (ready / "c.txt").write_text(BROKEN)
    ready.rename(tmp_path / "new")
    watching.until("new/c.txt:1:15: error[")


def test_what_cannot_be_watched_is_an_error(run: Run) -> None:
    for path, why in (("gone", "no such file or folder"), ("-", "standard input cannot be watched")):
        result = run("watch", path)
        assert (result.stderr, result.exit_code) == (f"Error: {path}: {why}\n", 2)


def test_without_the_package_the_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("watch", ".")
    assert result.stderr == "Error: watching needs one more package: pip install 'crossfoot[watch]'\n"
    assert result.exit_code == 2
