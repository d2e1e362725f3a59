"""Data files are parsed once and kept beside themselves, as Python keeps its modules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.languages import lexicon


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    (tmp_path / "words.yaml").write_text("verbs: run walk\n", encoding="utf-8")
    return tmp_path


def read(name: str) -> object:
    vars(lexicon)["_shipped"].cache_clear()
    return lexicon.load.__wrapped__(name)


def test_all_files_are_kept_as_one_and_read_again(folder: Path) -> None:
    (folder / "more.yaml").write_text("nouns: man\n", encoding="utf-8")
    for _ in range(2):
        assert read("words") == {"verbs": "run walk"}
        assert lexicon.shipped("more") == {"nouns": "man"}
    (kept,) = (folder / "__pycache__").iterdir()
    assert kept.name.startswith("words.")
    assert kept.suffix == ".data"


def test_a_changed_file_is_parsed_anew(folder: Path) -> None:
    read("words")
    (folder / "words.yaml").write_text("verbs: swim\n", encoding="utf-8")
    assert read("words") == {"verbs": "swim"}


def test_a_file_in_a_subfolder_is_named_by_its_path(folder: Path) -> None:
    (folder / "frames").mkdir()
    (folder / "frames/words.yaml").write_text("nouns: rise\n", encoding="utf-8")
    assert read("frames/words") == {"nouns": "rise"}
    assert read("words") == {"verbs": "run walk"}
    assert lexicon.names() == ["frames/words", "words"]


@pytest.mark.parametrize("content", [b"", b"no marshal", b"\xe3\x01"])
def test_a_broken_copy_is_ignored(folder: Path, content: bytes) -> None:
    read("words")
    (kept,) = (folder / "__pycache__").iterdir()
    kept.write_bytes(content)
    assert read("words") == {"verbs": "run walk"}


def test_a_folder_that_cannot_be_written_to_is_no_error(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file in the way", encoding="utf-8")
    assert read("words") == {"verbs": "run walk"}


def test_a_copy_is_no_bytecode_and_is_kept_where_python_writes_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    read("words")
    assert [file.suffix for file in (folder / "__pycache__").iterdir()] == [".data"]


def test_a_file_changed_within_its_size_and_time_is_parsed_anew(folder: Path) -> None:
    file = folder / "words.yaml"
    read("words")
    before = file.stat()
    file.write_text("verbs: fly walk\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert read("words") == {"verbs": "fly walk"}


def test_plain_text_is_read_without_the_parsers_of_units() -> None:
    """Not even a unit that is put together of two others calls for quantulum3 or pint."""
    code = (
        "import sys; from checker.readers.formats import plain; from checker.clauses import assemble;"
        "found = assemble.read(plain.read('It bore 12 kN/m2 and cost $3m.')).figures;"
        "print([f.quantity.unit for f in found], {'quantulum3', 'pint', 're2'} & sys.modules.keys())"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(lexicon.__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "['kilonewton per square meter', 'dollar'] set()"
