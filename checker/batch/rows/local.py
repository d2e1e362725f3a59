"""Blocks checked by processes of our own."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing

import msgspec

from checker.batch.rows.block import Block
from checker.batch.rows.found import Part, joined, lost
from checker.batch.rows.job import Job
from checker.batch.workers import Died, as_done


def run(job: Job, blocks: Sequence[Block], jobs: int) -> Generator[tuple[Block, bytes], None, None]:
    """Each block and its Part as bytes, in whatever order they are done.

    One whose process ends over it is done again row by row; the row over which it ends again is told as an error.
    """
    settings = job.sources[0].settings
    with closing(as_done(blocks, min(jobs, len(blocks)), settings, job)) as done:
        for number, reply in done:
            block = blocks[number]
            yield block, _row_by_row(job, block) if isinstance(reply, Died) else reply


def _row_by_row(job: Job, block: Block) -> bytes:
    rows = [block._replace(only=block.first + at) for at in range(block.rows)]
    source = job.sources[block.source]
    parts: dict[int, Part] = {}
    with closing(as_done(rows, 1, source.settings, job)) as done:
        for number, reply in done:
            if isinstance(reply, Died):
                parts[number] = lost(source.name, rows[number].only, str(reply))
            else:
                parts[number] = msgspec.msgpack.decode(reply, type=Part)
    return msgspec.msgpack.encode(joined(parts[number] for number in range(len(rows))))
