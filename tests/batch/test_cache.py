from __future__ import annotations

import errno
import os
import time
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from checker.batch import cache as module
from checker.batch import checking
from checker.batch.cache import Cache, key, of_rules, surroundings
from checker.batch.checking import Task, results
from checker.config.settings import Settings, Strength
from checker.errors import CrossfootError
from checker.model.finding import Report
from tests.batch.making import BROKEN, SOUND, task


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def kept(cache: Cache) -> list[Path]:
    return sorted(cache.folder.glob("??/*"))


def never(_task: Task, _data: bytes) -> list[Report | CrossfootError]:
    raise AssertionError("checked again")


def key_of(path: Path, settings: Settings | None = None) -> str:
    return key(task(path, settings=settings), path.read_bytes())


def test_what_is_kept_is_not_checked_again_and_is_the_same(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = task(tmp_path / "a.txt", BROKEN)
    first = results(file, cache)
    monkeypatch.setattr("checker.batch.checking.check", never)
    assert results(file, cache) == first
    assert first == results(file, cache)


def test_the_same_text_under_another_name_is_reported_under_it(cache: Cache, tmp_path: Path) -> None:
    results(task(tmp_path / "a.txt", BROKEN), cache)
    (report,) = results(task(tmp_path / "b.txt", BROKEN), cache)
    assert isinstance(report, Report)
    assert report.document.path == "b.txt"
    assert len(kept(cache)) == 1


@pytest.mark.parametrize(
    "other",
    [
        Settings(date=date(2024, 5, 31)),
        Settings(form="plain"),
        Settings(ignore=("parts",)),
        Settings(select=("parts",)),
        Settings(severity=(("parts", Strength.NOTE),)),
    ],
    ids=lambda settings: str({name for name in ("date", "form", "ignore") if getattr(settings, name)}),
)
def test_another_setting_that_matters_is_another_result(tmp_path: Path, other: Settings) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BROKEN)
    assert key_of(path) != key_of(path, other)


def test_what_only_reports_go_by_is_not_another_result(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BROKEN)
    assert key_of(path) == key_of(path, Settings(notes=True, exclude=("b.txt",)))


def test_a_changed_rule_is_another_result(tmp_path: Path) -> None:
    path, rules = tmp_path / "a.txt", tmp_path / "rules"
    path.write_text(BROKEN)
    rules.mkdir()
    found = set()
    for content in ("id: one\n", "id: two\n"):
        (rules / "own.yaml").write_text(content)
        checking.rules_of.cache_clear()
        of_rules.cache_clear()
        found.add(key_of(path, Settings(rules=(str(rules),))))
    assert len(found) == 2


def test_another_version_of_crossfoot_or_of_a_package_is_another_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BROKEN)
    before = key_of(path)
    (tmp_path / "some-2.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    surroundings.cache_clear()
    try:
        assert key_of(path) != before
    finally:
        surroundings.cache_clear()


@pytest.mark.parametrize("content", [b"", b"\x00" * 40, b"half"])
def test_a_kept_result_that_is_broken_is_made_anew(cache: Cache, tmp_path: Path, content: bytes) -> None:
    file = task(tmp_path / "a.txt", BROKEN)
    first = results(file, cache)
    (path,) = kept(cache)
    whole = path.read_bytes()
    path.write_bytes(content)
    assert results(file, cache) == first
    assert path.read_bytes() == whole


def test_a_flipped_bit_is_noticed(cache: Cache, tmp_path: Path) -> None:
    file = task(tmp_path / "a.txt", BROKEN)
    first = results(file, cache)
    (path,) = kept(cache)
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    assert results(file, cache) == first


def test_a_full_disk_is_no_failure_and_leaves_no_halves(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _data: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    file = task(tmp_path / "a.txt", BROKEN)
    monkeypatch.setattr(Path, "write_bytes", full)
    (report,) = results(file, cache)
    assert isinstance(report, Report)
    assert cache.fault == "no space left on device"
    assert kept(cache) == []


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = Cache(tmp_path / "file")
    assert len(results(task(tmp_path / "a.txt", BROKEN), cache)) == 1
    assert cache.fault == "not a directory"


def test_errors_are_not_kept(cache: Cache, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\x01")
    (error,) = results(task(path), cache)
    assert isinstance(error, CrossfootError)
    assert kept(cache) == []


def test_results_that_nobody_uses_go_and_then_the_oldest_of_too_many(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (BROKEN, SOUND, SOUND + SOUND, "Nothing.\n"):
        results(task(tmp_path / "a.txt", text), cache)
    unused, old, older, new = kept(cache)
    now = time.time()
    for path, days in ((unused, 40), (older, 3), (old, 2), (new, 1)):
        os.utime(path, (now - days * 86_400,) * 2)
    monkeypatch.setattr(module, "MOST", new.stat().st_size + old.stat().st_size)
    cache.prune()
    assert len(kept(cache)) == 4, "pruned again within a day"
    os.utime(cache.folder / "CACHEDIR.TAG", (0, 0))
    cache.prune()
    assert kept(cache) == sorted([old, new])


def test_the_folder_says_what_it_is_and_only_such_a_one_is_cleared(cache: Cache, tmp_path: Path) -> None:
    assert not cache.clear()
    results(task(tmp_path / "a.txt", BROKEN), cache)
    assert (cache.folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (cache.folder / ".gitignore").read_text() == "*\n"
    assert cache.clear()
    assert not cache.folder.exists()
    (cache.folder / "photos").mkdir(parents=True)
    with pytest.raises(CrossfootError, match=r"holds no results of crossfoot"):
        cache.clear()
    assert (cache.folder / "photos").is_dir()


def test_a_setting_changes_nothing_for_others(tmp_path: Path, cache: Cache) -> None:
    file = task(tmp_path / "a.txt", BROKEN)
    off = replace(file, settings=Settings(ignore=("parts",)))
    with_rule, without = results(file, cache), results(off, cache)
    assert [results(file, cache), results(off, cache)] == [with_rule, without]
    assert with_rule != without
