"""The rules that ship are compiled once, and again only after a change."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from checker.rulebook import rules
from checker.rulebook.build import Vocabulary
from tests.rulebook.rule_text import GOOD, VOCABULARY, write


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("checker.rulebook.rules.shipped", lambda: tmp_path)
    write(tmp_path / "shop", GOOD)
    return tmp_path


def never() -> Vocabulary:
    raise AssertionError("a rule was compiled again")


def ids(folder: Path, *, again: bool) -> list[str]:
    return [rule.id for rule in rules.rules((), (), (), {}, (lambda: VOCABULARY) if again else never)[0]]


def test_a_second_run_compiles_nothing(folder: Path) -> None:
    assert ids(folder, again=True) == ["sold-items"]
    assert ids(folder, again=False) == ["sold-items"]


def test_a_changed_rule_is_compiled_anew(folder: Path) -> None:
    ids(folder, again=True)
    (file,) = folder.rglob("*.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("severity: warning", "severity: note"), encoding="utf-8")
    (rule,), errors = rules.rules((), (), (), {}, lambda: VOCABULARY)
    assert (str(rule.severity), errors) == ("note", [])


def test_a_new_rule_is_compiled_beside_the_others(folder: Path) -> None:
    ids(folder, again=True)
    write(folder / "shop", GOOD.replace("sold-items", "more-items"), name="more-items.yaml")
    assert ids(folder, again=True) == ["more-items", "sold-items"]


@pytest.mark.parametrize("content", [b"", b"no pickle", pickle.dumps(("other", ())), pickle.dumps(3)])
def test_a_broken_copy_is_ignored(folder: Path, content: bytes) -> None:
    ids(folder, again=True)
    (copy,) = (folder / "__pycache__").iterdir()
    copy.write_bytes(content)
    assert ids(folder, again=True) == ["sold-items"]


def test_rules_with_errors_are_not_kept(folder: Path) -> None:
    write(
        folder / "shop",
        GOOD.replace("sold-items", "more-items").replace("severity: warning", "severity: loud"),
        name="more-items.yaml",
    )
    for _ in range(2):
        found, errors = rules.rules((), (), (), {}, lambda: VOCABULARY)
        assert ([rule.id for rule in found], len(errors)) == (["sold-items"], 1)


def test_copies_lie_where_python_keeps_its_modules(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    ids(folder, again=True)
    assert ids(folder, again=False) == ["sold-items"]
    assert not (folder / "__pycache__").exists()
    assert [file.suffix for file in elsewhere.rglob("*") if file.is_file()] == [".data"]


def test_a_folder_that_cannot_be_written_to_is_no_error(folder: Path) -> None:
    (folder / "__pycache__").write_text("no folder", encoding="utf-8")
    assert ids(folder, again=True) == ids(folder, again=True) == ["sold-items"]
