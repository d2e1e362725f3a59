from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from checker import at_once


def test_a_file_is_written_in_place_of_another(tmp_path: Path) -> None:
    file = tmp_path / "kept.data"
    at_once.write(file, b"first")
    at_once.write(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["x" * 255, "é" * 127, "\U0001f600" * 63], ids=["one byte", "two", "four"])
def test_every_name_that_a_file_can_have_is_one_that_is_written(tmp_path: Path, name: str) -> None:
    at_once.write(tmp_path / name, b"x")
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_where_it_fails_what_was_there_stays_and_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "kept.data"
    folder.mkdir()
    with pytest.raises(OSError, match=r".+"):
        at_once.write(folder, b"x")
    assert folder.is_dir()
    assert list(tmp_path.iterdir()) == [folder]


def test_where_it_is_interrupted_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_part: Path, _place: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        at_once.write(tmp_path / "kept.data", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_two_names_that_cannot_be_written_is_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_bytes(b"before")
    other.hardlink_to(file)
    shipped = Path.open
    writing: list[Path] = []

    def open_on_a_full_disk(path: Path, mode: str = "r", buffering: int = -1) -> BinaryIO:
        stream = cast(BinaryIO, shipped(path, mode, buffering))
        writing.extend([path] * (mode == "r+b"))
        if len(writing) == 2:  # the first only asks whether it may
            with stream:
                stream.write(b"behind ")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return stream

    monkeypatch.setattr(Path, "open", open_on_a_full_disk)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        at_once.rewrite(file, b"behind it all")
    monkeypatch.undo()
    assert (file.read_bytes(), other.read_bytes()) == (b"before", b"before")
    assert sorted(tmp_path.iterdir()) == [file, other]
