"""Kept results that a stranger has written: what comes of a run is what would come of it without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from checker.batch.cache import Cache, key, read_whole, write_whole
from checker.batch.checking import Result, Task, check, results
from checker.batch.transport import are_sound, encode
from checker.config.settings import Settings
from checker.model.finding import Report
from tests.batch.making import task
from tests.batch.mutating import mutations

# With stretches, quotations, directives, a finding of three figures, and remarks.
PAGE = """\
<html><body><h1>Crates &amp; chests</h1>
<!-- crossfoot: on --><!-- crossfoot: off[no-such-rule] -->
<p>The port held 205 crates: 160 of tea and 90 of rice. &ldquo;We counted them,&rdquo; she said.</p></body></html>
"""
SETTINGS = Settings(select=("parts",))


@pytest.fixture
def file(tmp_path: Path) -> Task:
    return task(tmp_path / "a.html", PAGE, SETTINGS)


@pytest.fixture
def cache(tmp_path: Path, file: Task) -> Cache:
    found = Cache(tmp_path / "cache")
    results(file, found)
    return found


def kept(cache: Cache) -> Path:
    (path,) = cache.folder.glob("??/*")
    return path


def plain(cache: Cache) -> Any:
    content = read_whole(kept(cache), 10**6)
    assert content is not None
    return msgspec.msgpack.decode(content)


def name(file: Task) -> str:
    return key(file, PAGE.encode())


def is_the_same(found: list[Result] | None, fresh: list[Result]) -> bool:
    """Whether what is kept is passed over, or says the same as what is found, but for what is told in words."""
    return found is None or encode(found) == encode(fresh)


def test_the_page_has_all_that_can_be_kept(file: Task) -> None:
    (report,) = results(file, None)
    assert isinstance(report, Report)
    held = report.document
    assert all((held.origins.stretches, held.sentences, held.quotations, held.directives))
    assert all((report.findings, report.remarks, report.claims))


def test_no_mutation_of_what_is_kept_is_taken_for_a_result(cache: Cache, file: Task) -> None:
    fresh, before, tried = results(file, None), plain(cache), 0
    for mutation in mutations(before):
        write_whole(kept(cache), msgspec.msgpack.encode(mutation))
        assert is_the_same(cache.find(file, name(file)), fresh), mutation
        tried += 1
    assert tried > 500


def test_what_is_passed_over_is_made_anew(cache: Cache, file: Task) -> None:
    whole_one = kept(cache).read_bytes()
    (before,) = plain(cache)
    before["report"]["document"]["origins"] = [7]
    write_whole(kept(cache), msgspec.msgpack.encode([before]))
    assert encode(results(file, cache)) == encode(results(file, None))
    assert kept(cache).read_bytes() == whole_one


@pytest.mark.parametrize("content", [b"", b"\x91" * 100_000, b"\xdd\xff\xff\xff\xff", b"\x90", b"\x80\x04N."])
def test_bytes_of_something_else_are_passed_over(cache: Cache, file: Task, content: bytes) -> None:
    write_whole(kept(cache), content)
    assert cache.find(file, name(file)) is None


def test_errors_alone_are_no_result(cache: Cache, file: Task) -> None:
    error = {"type": "_Error", "message": "m", "path": None, "line": 1, "column": 1, "no_article": False}
    write_whole(kept(cache), msgspec.msgpack.encode([error]))
    assert cache.find(file, name(file)) is None


def test_a_result_by_other_rules_is_none(file: Task) -> None:
    found = check(file, PAGE.encode())
    assert not are_sound(found, ())


def test_a_file_that_is_too_large_is_not_read(cache: Cache, file: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache.find(file, name(file)) is not None
    monkeypatch.setattr("checker.batch.cache.MOST", 100)
    assert cache.find(file, name(file)) is None
