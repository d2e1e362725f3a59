from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import pytest

from checker.batch.run import default_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has another place")


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> NoReturn:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", home)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)


def test_results_are_kept_where_the_user_keeps_such_things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert default_folder() == tmp_path / ".cache" / "crossfoot"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_folder() == tmp_path / ".cache" / "crossfoot"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert default_folder() == tmp_path / "caches" / "crossfoot"


@pytest.mark.usefixtures("homeless")
def test_a_user_without_a_home_has_nothing_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert default_folder() is None
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "crossfoot"
