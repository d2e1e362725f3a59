"""Hypothesis draws the same examples in every run, so that a run says something of the code and not of luck."""

from __future__ import annotations

import gc
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

from checker.cli.main import ALLOCATIONS
from checker.languages import lexicon

gc.set_threshold(ALLOCATIONS)  # as the command line has it: checks are most of what the tests do
settings.register_profile("same", derandomize=True, deadline=None)  # seconds say nothing of the code
settings.load_profile("same")


@pytest.fixture(scope="session")
def make_units() -> ModuleType:
    """The script that makes ``units.yaml``, which lies beside it and in no package."""
    path = Path(lexicon.__file__).parent / lexicon.LANGUAGE / "make_units.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@pytest.fixture
def git_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git without the settings of whoever runs the tests, and outside of the repository that they may be run from."""
    for name in ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL"):
        monkeypatch.setenv(f"GIT_{name}", "reporter@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "nothing"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
