"""The folder of parts beside an output: no link leads out of it, and a whole output is told as such."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from checker.batch.rows import run as rows
from tests.batch.making import forked
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def archive(run: Run) -> None:
    Path("a.jsonl").write_text('{"text": "Police held 52."}\n', encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--restart",)])
def test_a_link_in_place_of_it_is_refused(run: Run, options: tuple[str, ...]) -> None:
    Path("other").mkdir()
    Path("other/mine.txt").write_text("mine", encoding="utf-8")
    Path("o.jsonl.parts").symlink_to("other")
    result = run("batch", "a.jsonl", "--output", "o.jsonl", *options)
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: o.jsonl.parts: is a link, behind which nothing is written: remove it, or name another output\n",
    )
    assert [each.name for each in Path("other").iterdir()] == ["mine.txt"]
    assert not Path("o.jsonl").exists()


@forked
@pytest.mark.parametrize("output", ["o.jsonl", "o.parquet"])
def test_what_is_written_in_it_goes_through_no_link(run: Run, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mine.txt").write_text("mine", encoding="utf-8")
    conclude = rows.conclude

    def planted(*given: object, **named: object) -> None:
        Path(f"{output}.parts/output").symlink_to(Path("mine.txt").absolute())
        conclude(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("checker.cli.commands.batch.conclude", planted)
    assert run("batch", "a.jsonl", "--output", output, "--jobs", "1").exit_code == 1
    assert Path("mine.txt").read_text(encoding="utf-8") == "mine"
    assert Path(output).stat().st_size > 10


@forked
def test_one_that_cannot_be_removed_is_told_and_the_output_is_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_folder: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "rmtree", refused)
    result = run("batch", "a.jsonl", "--output", "o.jsonl", "--jobs", "1")
    assert result.exit_code == 1
    assert result.stderr == "o.jsonl.parts is no longer needed and cannot be removed: permission denied\n"
    assert result.stdout.endswith("1 finding in 1 article; written to o.jsonl\n")
    assert Path("o.jsonl").read_text(encoding="utf-8").count("\n") == 1
