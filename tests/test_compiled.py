"""Files are written at once, and what is made of files again only after a change of what they hold."""

from __future__ import annotations

import errno
import marshal
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast
from zlib import crc32

import pytest

from checker import at_once, compiled


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


# What is made of files is made again only after a change of what they hold.


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "words.txt").write_text("run walk", encoding="utf-8")
    return tmp_path / "words.txt"


def never() -> str:
    raise AssertionError("it was made again")


def reading(file: Path) -> Callable[[], str]:
    return lambda: file.read_text(encoding="utf-8")


def kept(file: Path, make: Callable[[], str | None]) -> str | None:
    return compiled.kept(file.parent, "words", [str(file)], marshal, str, make)


def test_what_was_made_is_kept(file: Path) -> None:
    assert kept(file, reading(file)) == kept(file, never) == "run walk"


def test_a_file_that_is_touched_and_says_the_same_makes_nothing_anew(file: Path) -> None:
    kept(file, reading(file))
    os.utime(file, ns=(0, 0))
    assert kept(file, never) == "run walk"


def test_other_content_of_the_same_size_and_time_counts(file: Path) -> None:
    kept(file, reading(file))
    before = file.stat()
    file.write_text("fly swim", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert kept(file, reading(file)) == "fly swim"


def test_another_file_counts(file: Path) -> None:
    kept(file, reading(file))
    other = file.with_name("more.txt")
    other.write_text("run walk", encoding="utf-8")
    assert compiled.kept(file.parent, "words", [str(other)], marshal, str, lambda: "more") == "more"


def test_content_is_not_read_of_what_lay_untouched_for_a_while(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "SETTLED", -1)
    kept(file, reading(file))
    monkeypatch.setattr(compiled, "_content", never)
    assert kept(file, never) == "run walk"


def test_content_is_read_of_what_was_just_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(file, reading(file))
    monkeypatch.setattr(compiled, "_content", lambda path: (path, 0))
    assert kept(file, lambda: "anew") == "anew"


def test_what_is_none_is_not_kept(file: Path) -> None:
    assert kept(file, lambda: None) is None
    assert kept(file, reading(file)) == "run walk"


def test_files_are_found_at_any_depth_and_sorted(tmp_path: Path) -> None:
    for name in ("b/c/one.yaml", "a/two.yaml", "a/other.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert compiled.files(tmp_path, ".yaml") == sorted(map(str, tmp_path.rglob("*.yaml")))


def test_what_an_editor_keeps_beside_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / ".#words.yaml").symlink_to("me@host.1")
    assert compiled.files(tmp_path, ".yaml") == []


def test_a_file_of_tomorrow_is_read_each_time_but_writes_nothing(file: Path) -> None:
    tomorrow = time.time_ns() + 24 * 3600 * 10**9
    os.utime(file, ns=(tomorrow, tomorrow))
    kept(file, reading(file))
    (copy,) = file.parent.glob("__pycache__/*")
    written = copy.stat().st_ino
    assert kept(file, never) == "run walk"
    assert copy.stat().st_ino == written


def test_what_changes_while_it_is_read_is_not_kept(file: Path) -> None:
    def make() -> str:
        file.write_text("fly swim", encoding="utf-8")
        return "run walk"

    kept(file, make)
    file.write_text("run walk", encoding="utf-8")
    assert kept(file, lambda: "anew") == "anew"


def test_a_damaged_copy_that_asks_for_all_memory_is_made_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def loads(_data: bytes) -> object:
        raise MemoryError

    kept(file, reading(file))
    monkeypatch.setattr(marshal, "loads", loads)
    assert kept(file, lambda: "anew") == "anew"


@pytest.mark.parametrize("at", [0, 9, 20, -5, -1])
def test_a_copy_in_which_a_bit_is_flipped_is_made_anew(file: Path, at: int) -> None:
    kept(file, reading(file))
    (copy,) = file.parent.glob("__pycache__/*")
    damaged = bytearray(copy.read_bytes())
    damaged[at] ^= 1
    copy.write_bytes(damaged)
    assert kept(file, lambda: "anew") == "anew"
    assert kept(file, never) == "anew"


@pytest.mark.parametrize("value", [7, None, ["run walk"], b"run walk"])
def test_a_copy_of_something_else_is_made_anew(file: Path, value: Any) -> None:
    kept(file, reading(file))
    (copy,) = file.parent.glob("__pycache__/*")
    settled, known, contents, _ = marshal.loads(copy.read_bytes())  # noqa: S302 - which this test wrote
    content = marshal.dumps((settled, known, contents, value))
    copy.write_bytes(content + crc32(content).to_bytes(4))
    assert kept(file, lambda: "anew") == "anew"


@pytest.mark.parametrize("value", [7, None, (), ("run walk",), "none"])
def test_a_copy_of_another_shape_is_made_anew(file: Path, value: Any) -> None:
    kept(file, reading(file))
    (copy,) = file.parent.glob("__pycache__/*")
    content = marshal.dumps(value)
    copy.write_bytes(content + crc32(content).to_bytes(4))
    assert kept(file, lambda: "anew") == "anew"
