from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> NoReturn:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", home)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)


def test_articles_of_a_user_without_a_home_are_checked(run: Run) -> None:
    Path("a.txt").write_text("Police held 51.\n" * 3_000, encoding="utf-8")
    result = run("check", "a.txt", "--jobs", "1")
    assert (result.exit_code, result.stderr) == (0, "")


def test_there_is_nothing_to_clean_then(run: Run) -> None:
    result = run("clean")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: you have no home folder, where results would be kept: name the folder with --cache-dir\n",
    )
