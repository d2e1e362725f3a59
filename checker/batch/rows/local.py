"""Blocks checked by processes of our own."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing

import msgspec

from checker.batch.rows.block import Block
from checker.batch.rows.found import Part, joined, lost
from checker.batch.rows.job import Job
from checker.batch.workers import Lost, as_done


def run(job: Job, blocks: Sequence[Block], jobs: int) -> Generator[tuple[Block, bytes], None, None]:
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
