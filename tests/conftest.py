"""Hypothesis draws the same examples in every run, so that a run says something of the code and not of luck."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

from checker.languages import lexicon

settings.register_profile("same", derandomize=True)
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
