"""No configuration and no link makes crossfoot write or remove what is not its."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from checker.batch.cache import SIGNATURE, Cache
from checker.batch.checking import results
from checker.errors import CrossfootError
from checker.filter import baseline
from tests.batch.making import BROKEN, task
from tests.security.attacking import check, crossfoot, write

OLD = (1, 1)


@pytest.fixture(autouse=True)
def precious(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file beside the repository that is the working folder; old, as what a cache would remove."""
    (tmp_path / "news/.git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "news")
    write("story.txt", BROKEN)
    file = write("../home/precious", "precious")
    os.utime(file, OLD)
    return file


def test_an_output_is_not_written_where_a_link_leads_out(precious: Path) -> None:
    Path("found.json").symlink_to(precious)
    Path("out").symlink_to(precious.parent)
    for file in ("found.json", "out/precious", "out/new.json", "./out/../out/new.json"):
        done = check("story.txt", "--format", f"json={file}")
        assert (done.returncode, "leads out of the working folder" in done.stderr) == (2, True)
    assert [path.name for path in precious.parent.iterdir()] == ["precious"]
    assert precious.read_text() == "precious"


@pytest.mark.parametrize(
    "call",
    [
        "batch articles.jsonl --output out/new.jsonl",
        "batch articles.jsonl --output found.jsonl",
        "baseline write story.txt --output out/new.json",
        "init out",
    ],
)
def test_no_command_writes_where_a_link_leads_out(precious: Path, call: str) -> None:
    write("articles.jsonl", '{"text": "Two men died."}')
    Path("found.jsonl").symlink_to(precious)
    Path("out").symlink_to(precious.parent)
    done = crossfoot(*call.split())
    assert (done.returncode, "leads out of the working folder" in done.stderr) == (2, True)
    assert [path.name for path in precious.parent.iterdir()] == ["precious"]


def test_no_comment_is_written_where_a_link_leads_out(precious: Path) -> None:
    precious.write_text(BROKEN)
    Path("found.txt").symlink_to(precious)
    done = crossfoot("ignore", "total-of-row", "found.txt:1")
    assert (done.returncode, "leads out of the working folder" in done.stderr) == (2, True)
    assert precious.read_text() == BROKEN


def test_an_output_is_written_where_a_link_leads_within(precious: Path) -> None:
    Path("reports").mkdir()
    Path("out").symlink_to("reports")
    assert check("story.txt", "--format", "json=out/new.json").returncode == 1
    assert Path("reports/new.json").is_file()


def test_a_baseline_is_not_written_where_a_link_leads_out(precious: Path) -> None:
    Path(".crossfoot-baseline.json").symlink_to(precious)
    with pytest.raises(CrossfootError, match="leads out of its repository"):
        baseline.write(Path(".crossfoot-baseline.json").absolute(), Counter())
    assert precious.read_text() == "precious"


def test_results_are_not_kept_where_a_link_leads_out(precious: Path) -> None:
    Path("cache").symlink_to(precious.parent)
    done = crossfoot("check", "story.txt", "--cache-dir", "cache/in")
    assert (done.returncode, "leads out of the working folder" in done.stderr) == (2, True)


def planted(folder: str = "cache") -> Cache:
    """A folder of results that somebody else put there, long ago."""
    write(f"{folder}/results/CACHEDIR.TAG", SIGNATURE)
    os.utime(f"{folder}/results/CACHEDIR.TAG", OLD)
    return Cache(Path(folder))


def test_old_results_are_removed_and_nothing_that_a_link_leads_to(precious: Path) -> None:
    cache = planted()
    old = write("cache/results/ab/old.result", "x")
    os.utime(old, OLD)
    Path("cache/results/cd").symlink_to(precious.parent)
    cache.prune()
    assert not old.exists()
    assert precious.exists()


def test_a_folder_of_results_that_is_a_link_is_left_alone(precious: Path) -> None:
    write(str(precious.parent / "CACHEDIR.TAG"), SIGNATURE)
    Path("cache").mkdir()
    Path("cache/results").symlink_to(precious.parent)
    cache = Cache(Path("cache"))
    results(task(Path("story.txt")), cache)
    cache.prune()
    assert not cache.clear()
    assert cache.fault == "it is a link"
    assert sorted(path.name for path in precious.parent.iterdir()) == ["CACHEDIR.TAG", "precious"]


def test_a_result_is_neither_read_from_nor_written_to_a_link(precious: Path) -> None:
    cache = planted()
    results(task(Path("story.txt")), cache)
    (kept,) = cache.folder.glob("??/*.result")
    kept.rename(precious.parent / kept.name)
    kept.symlink_to(precious.parent / kept.name)
    before = (precious.parent / kept.name).read_bytes()
    assert len(results(task(Path("story.txt")), cache)) == 1
    assert not kept.is_symlink()
    assert (precious.parent / kept.name).read_bytes() == before
    kept.unlink()
    kept.parent.rmdir()
    kept.parent.symlink_to(precious.parent)
    (precious.parent / kept.name).unlink()
    results(task(Path("story.txt")), cache)
    assert [path.name for path in precious.parent.iterdir()] == ["precious"]


@pytest.mark.parametrize("tag", [None, "Signature: 8a477f597d28d172789f06886806bc55\n# of another tool\n"])
def test_a_folder_that_is_not_crossfoots_is_not_cleaned(tag: str | None) -> None:
    write("cache/results/ab/precious", "x")
    if tag:
        write("cache/results/CACHEDIR.TAG", tag)
    with pytest.raises(CrossfootError, match="holds no results of crossfoot"):
        Cache(Path("cache")).clear()
    assert Path("cache/results/ab/precious").exists()
