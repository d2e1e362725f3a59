"""A run over rows: the blocks of its files, how each is checked, and the output of all of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import blake2b
from itertools import count
from pathlib import Path, PurePath
from types import ModuleType
from typing import TypeAlias

import msgspec
from msgspec import Struct

from checker.batch.cache import of_rules, surroundings
from checker.batch.rows import jsonl, parquet
from checker.batch.rows.arrow import arrow, as_batch, schema
from checker.batch.rows.article import Block, Columns, Source
from checker.batch.rows.found import Found, Part, check, joined, lost, wants_notes
from checker.batch.rows.journal import Journal
from checker.batch.workers import Lost, as_done
from checker.discovery import unreadable
from checker.errors import CrossfootError
from checker.escaping import as_json

_READERS = {".jsonl": jsonl, ".ndjson": jsonl, ".parquet": parquet}
_GROUP = 10_000  # rows of Parquet in memory, and in a row group
Writer = Callable[[Iterable[Part], Path], None]
Engine: TypeAlias = Callable[["Job", Sequence[Block], int], Generator[tuple[Block, bytes], None, None]]
"""What checks blocks by so many processes, and yields each with its Part as bytes when it is done."""
ENGINES = ("local", "ray")


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


def run_here(job: Job, blocks: Sequence[Block], jobs: int) -> Generator[tuple[Block, bytes], None, None]:
    """Each block and its Part as bytes, in whatever order they are done.

    One that cannot be done, above all since its process ended over it, is done again row by row; a row that cannot be
    done even so is told as an error.
    """
    settings = job.sources[0].settings
    with closing(as_done(blocks, min(jobs, len(blocks)), settings, job)) as done:
        for number, reply in done:
            block = blocks[number]
            yield block, _row_by_row(job, block) if isinstance(reply, Lost) else reply


def _row_by_row(job: Job, block: Block) -> bytes:
    rows = [block._replace(only=block.first + at) for at in range(block.rows)]
    source = job.sources[block.source]
    parts: dict[int, Part] = {}
    with closing(as_done(rows, 1, source.settings, job)) as done:
        for number, reply in done:
            if isinstance(reply, Lost):
                parts[number] = lost(source.name, rows[number].only, reply.why)
            else:
                parts[number] = msgspec.msgpack.decode(reply, type=Part)
    return msgspec.msgpack.encode(joined(parts[number] for number in range(len(rows))))


def writer(file: str) -> Writer:
    """What writes a file of that ending. Raises CrossfootError for another, and where a package is missing."""
    ending = PurePath(file).suffix.lower()
    if ending in {".jsonl", ".ndjson"}:
        return _lines
    if ending == ".parquet":
        arrow()
        return _parquet
    raise CrossfootError("findings are written as .jsonl, .ndjson or .parquet: name such a file", file)


def _lines(parts: Iterable[Part], path: Path) -> None:
    encoder = msgspec.json.Encoder()
    with path.open("xb") as opened:
        for part in parts:
            opened.write(as_json(encoder.encode_lines(part.found).decode()))


def _parquet(parts: Iterable[Part], path: Path) -> None:
    from pyarrow import parquet

    with path.open("xb") as file, parquet.ParquetWriter(file, schema(), compression="zstd") as opened:
        rows: list[Found] = []
        for part in parts:
            rows += part.found
            while len(rows) >= _GROUP:
                opened.write_batch(as_batch(rows[:_GROUP]))
                del rows[:_GROUP]
        if rows:
            opened.write_batch(as_batch(rows))


def engine(name: str) -> Engine:
    """One of the engines, by its name."""
    if name == "ray":
        from checker.batch.rows import on_ray

        return on_ray.run
    return run_here


def check_blocks(job: Job, blocks: Sequence[Block], journal: Journal, work: Engine, jobs: int) -> Iterator[int]:
    """Check what is not done yet, and keep it; yields how many more rows are done."""
    yield sum(block.rows for block in blocks if block.number in journal.done)
    left = [block for block in blocks if block.number not in journal.done]
    if left:
        with closing(work(job, left, jobs)) as done:
            for block, part in done:
                journal.keep(block.number, part)
                yield block.rows


def conclude(
    blocks: Sequence[Block],
    journal: Journal,
    place: Path,
    write: Writer,
    follow: Callable[[Iterator[Part]], Iterable[Part]],
) -> None:
    """Write what came of all blocks to ``place``, where it appears whole.

    ``follow`` gets the parts and passes them on.
    """
    written = journal.folder / "output"
    written.unlink(missing_ok=True)  # of a run that was ended, or a link to where nothing is to be written
    write(follow(journal.parts(blocks)), written)
    written.replace(place)
