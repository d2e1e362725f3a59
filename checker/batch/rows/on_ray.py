"""Blocks checked by Ray Data: on this machine, or on the cluster that RAY_ADDRESS names."""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import tempfile
import warnings
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from checker.batch.rows.article import Block
from checker.batch.rows.run import Job
from checker.batch.workers import prepare
from checker.errors import CrossfootError

_STORE = 128 * 2**20  # bytes of shared memory on this machine: blocks are numbers, and what comes of them is small
_TASKS = 10_000  # at most: Ray keeps each in memory
_TRIES = 3  # more, for a block whose process ends over it: Ray Data by itself would try for ever
_ALONE = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # on any system: Ray then listens to this machine only
    "RAY_AUTH_MODE": "token",  # and there to nobody else's processes
    "RAY_AUTH_TOKEN": secrets.token_hex(32),  # Ray reads it once in a process, when it is imported
}


def run(job: Job, blocks: Sequence[Block], jobs: int) -> Generator[tuple[Block, bytes], None, None]:
    """Each block and its Part as bytes, in whatever order they are done. Raises CrossfootError where Ray gives up.

    A block whose process ends over it is done again by Ray.
    """
    with ready(jobs) as ray:
        known = {block.number: block for block in blocks}
        given = [block._asdict() for block in blocks]
        items = ray.data.from_items(given, override_num_blocks=min(len(given), _TASKS))
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "`ray_remote_args` is deprecated")  # there is no other way to a limit
            done = items.map(partial(_checked, job=job), max_retries=_TRIES)
        try:
            for row in done.iter_rows():
                yield known[row["number"]], row["part"]
        except ray.exceptions.RayError as error:
            said = (str(error).strip().splitlines() or [type(error).__name__])[-1].partition(". ")[0]
            raise CrossfootError(
                f"Ray has ended the run ({said}); what is done is kept: a run with --engine local goes on there, "
                "and leaves out only an article that ends its process each time"
            ) from None


def _checked(row: Mapping[str, int], job: Job) -> dict[str, Any]:
    block = Block(**{name: int(value) for name, value in row.items()})
    prepare(job.sources[block.source].settings)
    return {"number": block.number, "part": job(block)}


@contextmanager
def ready(jobs: int) -> Iterator[Any]:
    """Ray, ready to work: that of this process, a cluster, or one alone on this machine that is gone afterwards."""
    on_cluster = "RAY_ADDRESS" in os.environ
    with _environment({} if on_cluster else _ALONE):
        ray = _imported()
        if ray.is_initialized():
            yield ray
            return
        place = tempfile.mkdtemp(prefix="crossfoot-")
        here: dict[str, Any] = {
            "address": "local",
            "num_cpus": jobs,
            "include_dashboard": False,
            "object_store_memory": _STORE,
            "_temp_dir": place,
        }
        try:
            ray.init(log_to_driver=False, configure_logging=False, **({} if on_cluster else here))
            yield ray
        finally:
            ray.shutdown()
            shutil.rmtree(place, ignore_errors=True)


def _imported() -> Any:
    try:
        import ray
        import ray.data
        import ray.exceptions
    except ImportError:
        raise CrossfootError("the engine 'ray' needs more packages: pip install 'crossfoot[ray]'") from None
    ray.data.DataContext.get_current().enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    return ray


@contextmanager
def _environment(more: Mapping[str, str]) -> Iterator[None]:
    """Set variables for a while."""
    before = {name: os.environ.get(name) for name in more}
    os.environ |= more
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
