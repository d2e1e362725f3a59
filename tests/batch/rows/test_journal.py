"""What a run over rows keeps of its work: one that a stranger has written is no part of it, and no link is followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checker.batch import cache
from checker.batch.rows.article import Block, Columns, Source
from checker.batch.rows.journal import Journal
from checker.batch.rows.run import Job, blocks
from checker.config.settings import Settings
from checker.errors import CrossfootError
from tests.batch.making import BROKEN
from tests.batch.mutating import mutations
from tests.batch.rows.making import lines

ABOUT: Mapping[str, str] = {"articles": "a"}
DAY = "yesterday or so"  # none that can be read: a remark


@pytest.fixture
def job(tmp_path: Path) -> Job:
    text = f"{BROKEN}\n<!-- crossfoot: on -->\n"
    given = lines(tmp_path / "a.jsonl", [{"id": "a", "text": text, "date": DAY}, {"id": "b"}])
    return Job((Source(str(given), "a.jsonl", Settings(select=("parts",))),), Columns())


@pytest.fixture
def block(job: Job) -> Block:
    (only,), _ = blocks(job)
    return only


def journal(folder: Path) -> Journal:
    return Journal(folder / "b.jsonl", "b.jsonl", ["a.jsonl"])


@contextmanager
def begun(folder: Path, block: Block) -> Iterator[Journal]:
    found = journal(folder)
    try:
        found.open(ABOUT, [block], anew=False)
        yield found
    finally:
        found.close()


def keep(folder: Path, block: Block, part: bytes) -> Path:
    """The file of a part that is kept."""
    with begun(folder, block) as first:
        first.keep(block.number, part)
        return first.folder / "0000000.part"


def done(folder: Path, block: Block) -> set[int]:
    """The blocks that a run need not do again."""
    with begun(folder, block) as again:
        return again.done


def test_no_mutation_of_a_part_is_taken_for_one(tmp_path: Path, job: Job, block: Block) -> None:
    made = job(block)
    path = keep(tmp_path, block, made)
    before, tried = msgspec.msgpack.decode(made), 0
    assert {found["kind"] for found in before["found"]} == {"finding", "remark", "error"}
    for mutation in mutations(before):
        cache.write_whole(path, msgspec.msgpack.encode(mutation))
        assert not done(tmp_path, block), mutation
        tried += 1
    cache.write_whole(path, made)
    assert done(tmp_path, block) == {block.number}
    assert tried > 300


@pytest.mark.parametrize("content", [b"", b"\x91" * 100_000, b"\xdd\xff\xff\xff\xff", b"\x80\x04N."])
def test_bytes_of_something_else_are_no_part(tmp_path: Path, block: Block, content: bytes) -> None:
    keep(tmp_path, block, content)
    assert done(tmp_path, block) == set()


@pytest.mark.parametrize("about", [b"[]", b"7", b"null", b'{"": 7}', b'{"": {}}', b"[" * 100_000, b'{"":"\xff"}', b""])
def test_what_says_something_else_than_a_run_is_about_is_no_folder_of_ours(
    tmp_path: Path, job: Job, block: Block, about: bytes
) -> None:
    cache.write_whole(keep(tmp_path, block, job(block)).with_name("run.json"), about)
    with pytest.raises(CrossfootError, match="is no folder of this version of crossfoot"):
        done(tmp_path, block)


def test_a_folder_that_is_a_link_is_refused_and_what_it_leads_to_stays(tmp_path: Path, block: Block) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "b.jsonl.parts").symlink_to(other)
    for anew in (False, True):
        with pytest.raises(CrossfootError, match=r"b\.jsonl\.parts: is a link"):
            journal(tmp_path).open(ABOUT, [block], anew=anew)
    assert [each.name for each in other.iterdir()] == ["mine.txt"]


def test_a_link_to_nowhere_is_refused_too(tmp_path: Path, block: Block) -> None:
    (tmp_path / "b.jsonl.parts").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CrossfootError, match="is a link"):
        done(tmp_path, block)
    assert not (tmp_path / "nowhere").exists()


def led_away(path: Path) -> Path:
    """A file of the folder that is a link now, to where it lies."""
    elsewhere = path.parent.with_name("elsewhere")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    return elsewhere


@pytest.mark.parametrize("name", ["lock", "run.json"])
def test_a_link_in_the_folder_is_refused(tmp_path: Path, job: Job, block: Block, name: str) -> None:
    elsewhere = led_away(keep(tmp_path, block, job(block)).with_name(name))
    before = elsewhere.read_bytes()
    with pytest.raises(CrossfootError, match=r"is a link|is no folder of this version"):
        done(tmp_path, block)
    assert elsewhere.read_bytes() == before


def test_a_part_that_is_a_link_is_made_anew_where_it_belongs(tmp_path: Path, job: Job, block: Block) -> None:
    path = keep(tmp_path, block, job(block))
    elsewhere = led_away(path)
    elsewhere_before = elsewhere.read_bytes()
    assert done(tmp_path, block) == set()
    keep(tmp_path, block, job(block))
    assert not path.is_symlink()
    assert elsewhere.read_bytes() == elsewhere_before


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_in_place_of_a_part_is_none(tmp_path: Path, job: Job, block: Block) -> None:
    path = keep(tmp_path, block, job(block))
    path.unlink()
    path.symlink_to("/dev/zero")
    assert done(tmp_path, block) == set()


@pytest.mark.parametrize("change", [{"row": 3}, {"row": 0}, {"row": None}, {"path": "other.jsonl"}, {"path": None}])
def test_a_part_of_rows_that_the_file_has_not_is_none(
    tmp_path: Path, job: Job, block: Block, change: dict[str, Any]
) -> None:
    part = msgspec.msgpack.decode(job(block))
    keep(tmp_path, block, msgspec.msgpack.encode(part | {"found": [part["found"][0] | change]}))
    assert done(tmp_path, block) == set()
