"""The inputs that atheris once found, run again: those that reach the most, and every one that failed."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from tests.fuzz import targets

CORPUS = Path(__file__).parent / "corpus"
TARGETS = [module.name for module in iter_modules(targets.__path__)]


@pytest.mark.parametrize("target", TARGETS)
def test_what_was_found_by_fuzzing_holds(target: str) -> None:
    run = import_module(f"{targets.__name__}.{target}").run
    inputs = sorted((CORPUS / target).iterdir())
    assert inputs
    failed = []
    for each in inputs:
        try:
            run(each.read_bytes())
        except Exception as error:  # noqa: BLE001 - all inputs are tried, and all that fail are told
            failed.append(f"{each.name}: {error!r}")
    assert failed == []


def test_every_corpus_is_that_of_a_target() -> None:
    assert sorted(folder.name for folder in CORPUS.iterdir()) == sorted(TARGETS)
