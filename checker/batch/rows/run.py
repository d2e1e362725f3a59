"""A run over rows: every block that is not done yet, and then the output of all of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from checker.batch.rows.block import Block
from checker.batch.rows.found import Part
from checker.batch.rows.job import Job
from checker.batch.rows.journal import Journal
from checker.batch.rows.output import Writer

Engine: TypeAlias = Callable[[Job, Sequence[Block], int], Generator[tuple[Block, bytes], None, None]]
"""What checks blocks by so many processes, and yields each with its Part as bytes when it is done."""

ENGINES = ("local", "ray")


def engine(name: str) -> Engine:
    """One of the engines, by its name."""
    if name == "ray":
        from checker.batch.rows import on_ray

        return on_ray.run
    from checker.batch.rows import local

    return local.run


def check(job: Job, blocks: Sequence[Block], journal: Journal, work: Engine, jobs: int) -> Iterator[int]:
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
