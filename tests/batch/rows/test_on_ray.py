"""Ray itself, on this machine. It is started once, since that takes seconds."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner

from checker.batch import check_batch
from checker.batch.rows import on_ray
from checker.batch.rows.article import Block, Columns, Source
from checker.batch.rows.run import Job, blocks
from checker.cli.main import main
from checker.config.settings import Settings
from checker.errors import CrossfootError
from tests.batch.rows.making import lines, rows

pytestmark = [
    pytest.mark.skipif(find_spec("ray") is None, reason="Ray has no wheels for this machine"),
    pytest.mark.filterwarnings("ignore"),  # those of Ray about itself
]


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    with on_ray.ready(2) as ready:
        yield ready


@pytest.fixture
def job(tmp_path: Path) -> Job:
    path = lines(tmp_path / "a.jsonl", rows(300))
    return Job((Source(str(path), "a.jsonl", Settings()),), Columns())


def killed(job: Job, number: int, once: Path | None) -> Any:
    """The job, whose process is killed over one block: once, if there is a file to remember that by."""

    class Killed:
        sources = job.sources

        def __call__(self, block: Block) -> bytes:
            if block.number == number and not (once and once.exists()):
                if once:
                    once.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return job(block)

    return Killed()


def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(ray: Any, job: Job, tmp_path: Path) -> None:
    wanted, _ = blocks(job)
    assert len(wanted) == 6
    done = list(on_ray.run(killed(job, 3, tmp_path / "once"), wanted, 2))
    assert (tmp_path / "once").exists()
    assert sorted(done) == [(block, job(block)) for block in wanted]


def test_a_run_in_which_workers_die_over_the_same_block_ends_and_says_so(ray: Any, job: Job) -> None:
    wanted, _ = blocks(job)
    with pytest.raises(CrossfootError, match=r"Ray has ended the run .*; what is done is kept"):
        list(on_ray.run(killed(job, 1, None), wanted[:2], 2))


def test_the_command_writes_with_ray_what_it_writes_without(ray: Any, job: Job, tmp_path: Path) -> None:
    written = []
    for engine in ("ray", "local"):
        place = tmp_path / f"{engine}.jsonl"
        call = ["batch", job.sources[0].path, "--output", str(place), "--isolated", "--jobs", "2", "--engine", engine]
        assert CliRunner().invoke(main, call).exit_code == 1
        written.append(place.read_bytes())
    assert written[0] == written[1]
    assert written[0].count(b"\n") == 100


def test_record_batches_are_checked_under_ray_data(ray: Any) -> None:
    given = pa.Table.from_pylist(rows(40))

    def check(table: pa.Table) -> pa.Table:
        return pa.Table.from_batches([check_batch(batch) for batch in table.combine_chunks().to_batches()])

    found = ray.data.from_arrow(given).map_batches(check, batch_format="pyarrow", batch_size=10).take_all()
    assert {row["id"] for row in found} == {f"a{n}" for n in range(0, 40, 3)}
