"""What there is to do in a run over rows, and how one block of it is done, in whatever process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import blake2b
from itertools import count
from pathlib import Path, PurePath
from types import ModuleType

import msgspec
from msgspec import Struct

from checker.batch.keys import of_rules, surroundings
from checker.batch.rows import jsonl, parquet
from checker.batch.rows.article import Columns
from checker.batch.rows.block import Block, Source
from checker.batch.rows.found import check, wants_notes
from checker.discovery import unreadable
from checker.errors import CrossfootError

_READERS = {".jsonl": jsonl, ".ndjson": jsonl, ".parquet": parquet}


class Job(Struct, frozen=True):
    """The files of a run and the columns that matter."""

    sources: tuple[Source, ...]
    columns: Columns

    def __call__(self, block: Block) -> bytes:
        """Check a block: its Part, as bytes."""
        source = self.sources[block.source]
        found = check(_reader(source).read(source, block, self.columns), source.name, source.settings)
        return msgspec.msgpack.encode(found)


def blocks(job: Job) -> tuple[list[Block], str]:
    """All blocks of a run in their order, and a digest of the bytes of its files.

    Raises CrossfootError for a file that cannot be used.
    """
    digest = blake2b(digest_size=20)
    numbers = count()
    return [block for at in range(len(job.sources)) for block in _of_source(job, at, numbers, digest.update)], (
        digest.hexdigest()
    )


def about(job: Job, digest: str) -> dict[str, str]:
    """What decides what comes of a run, by names for people."""
    settings = [each.settings for each in job.sources]
    return {
        "articles": f"{digest} {[each.name for each in job.sources]}",
        "columns": ", ".join(job.columns),
        "rules": " ".join(map(of_rules, settings)),
        "date": " ".join(str(own.date) for own in settings),
        "notes": " ".join(str(wants_notes(own)) for own in settings),
        "confidence": " ".join(str(own.min_confidence) for own in settings),
        "version": surroundings(),
    }


def _of_source(job: Job, at: int, numbers: Iterator[int], follow: Callable[[bytes], object]) -> Iterator[Block]:
    source = job.sources[at]
    try:
        if Path(source.path).is_dir():
            raise CrossfootError("is a folder: name the files in it", source.name)
        if Path(source.path).exists() and not Path(source.path).is_file():
            raise CrossfootError("is a device or a pipe, which cannot be read again: name a file", source.name)
        for block in _reader(source).blocks(source, job.columns, follow):
            yield block._replace(number=next(numbers), source=at)
    except OSError as error:
        raise unreadable(error, source.path) from None


def _reader(source: Source) -> ModuleType:
    ending = PurePath(source.path).suffix.lower()
    reader = _READERS.get(ending)
    if reader is None:
        compressed = " (compressed: unpack it first)" if ending in {".gz", ".bz2", ".xz", ".zst"} else ""
        raise CrossfootError(f"articles are read from .jsonl, .ndjson and .parquet{compressed}", source.name)
    return reader
