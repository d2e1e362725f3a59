from __future__ import annotations

from pathlib import Path

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
