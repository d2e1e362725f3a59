"""What nobody foresaw ends a run with status 2 and one line, whatever command it is and wherever it happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from checker import engine
from checker.batch.checking import results
from checker.batch.workers import as_done
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.model.document import Document
from tests.batch.making import task
from tests.cli.conftest import Run
from tests.cli.tree import COMMANDS

# Of each command the line that runs it, and a step of it.
STEPS = {
    "baseline write": ("baseline write a.txt", "checker.engine.check"),
    "batch": ("batch a.jsonl --output o.jsonl --jobs 1", "checker.batch.rows.run.blocks"),
    "check": ("check a.txt", "checker.engine.check"),
    "clean": ("clean --cache-dir kept", "checker.batch.cache.Cache.clear"),
    "config schema": ("config schema", "checker.config.schema.json_schema"),
    "config show": ("config show a.txt", "checker.config.configuration.settings"),
    "annotate": ("annotate a.txt -o b.docx", "checker.cli.commands.marking.check"),
    "explain": ("explain a.txt", "checker.engine.examine"),
    "figures": ("figures a.txt", "checker.engine.extract"),
    "ignore": ("ignore weekday a.txt:1", "checker.cli.commands.marking.silence"),
    "init": ("init", "checker.cli.commands.setup.check_place"),
    "lsp": ("lsp", "checker.lsp.server.serve"),
    "rules list": ("rules list", "checker.engine.load_rules"),
    "rules schema": ("rules schema", "checker.rulebook.schema.json_schema"),
    "rules show": ("rules show weekday", "checker.cli.commands.rules.page"),
    "rules test": ("rules test", "checker.examples.run"),
    "serve": ("serve --no-browser", "checker.serve.server.app"),
    "why": ("why a.txt:1", "checker.engine.examine"),
    "watch": ("watch a.txt", "checker.cli.commands.watch._saved"),
}
UNFORESEEN = [ZeroDivisionError("odd"), KeyError("a\nb"), RecursionError("too deep"), UnicodeError(), MemoryError()]


def failing(error: Exception) -> Callable[..., NoReturn]:
    def fail(*_given: object, **_named: object) -> NoReturn:
        raise error

    return fail


@pytest.fixture(autouse=True)
def files(run: Run) -> None:
    Path("a.txt").write_text("Police held 52.\n", encoding="utf-8")
    Path("a.jsonl").write_text('{"text": "Police held 52."}\n', encoding="utf-8")


def test_there_is_a_step_for_every_command() -> None:
    assert sorted(COMMANDS) == sorted(STEPS)


@pytest.mark.parametrize("error", UNFORESEEN, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("command", STEPS)
def test_it_is_one_line_and_status_2(run: Run, command: str, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    line, step = STEPS[command]
    monkeypatch.setattr(step, failing(error))
    result = run(*line.split())
    told = [each for each in result.stderr.splitlines() if not each.startswith(".crossfoot-baseline.json is written")]
    assert result.exit_code == 2
    assert len(told) == 1
    assert told[0].startswith("Error: ")
    if isinstance(error, MemoryError):
        assert told[0].endswith("there is too little memory")
    else:
        assert f"crossfoot itself failed ({type(error).__name__}" in told[0]
        assert told[0].endswith("please report it in the issues of crossfoot's repository")


@pytest.mark.parametrize("command", ["check", "explain", "figures"])
def test_over_one_article_it_does_not_cost_the_others_theirs(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = engine.read_bytes

    def odd(data: bytes, name: str, day: date | None, form: str | None) -> Iterator[Document | CrossfootError]:
        if name == "a.txt":
            raise ZeroDivisionError
        return iter(read(data, name, day, form))

    monkeypatch.setattr("checker.engine.read_bytes", odd)
    Path("b.txt").write_text("Police held 52.\n", encoding="utf-8")
    result = run(command, "a.txt", "b.txt")
    assert "52" in result.stdout
    assert "Error: a.txt: crossfoot itself failed (ZeroDivisionError" in result.stderr
    assert result.exit_code == 2


def test_it_has_a_traceback_where_one_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.extract", failing(ZeroDivisionError("odd")))
    assert "Traceback" not in run("figures", "a.txt").stderr
    monkeypatch.setenv("CROSSFOOT_TRACEBACK", "1")
    assert "Traceback (most recent call last)" in run("figures", "a.txt").stderr


def test_names_are_completed_or_that_fails_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_CROSSFOOT_COMPLETE", "bash_complete"), ("COMP_WORDS", "crossfoot check --select x")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COMP_CWORD", "3")
    monkeypatch.setattr("checker.engine.load_rules", failing(CrossfootError("is no rule", "x.yaml")))
    result = run()
    assert (result.exit_code, result.stderr) == (2, "Error: x.yaml: is no rule\n")


def test_a_file_that_nobody_foresaw_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.config.configuration.settings", failing(PermissionError(13, "Permission denied", "x")))
    result = run("config", "show", "a.txt")
    assert (result.exit_code, result.stderr) == (2, "Error: x: permission denied\n")


def test_a_worker_goes_on_after_it() -> None:
    def work(number: int) -> int:
        if number == 1:
            raise ZeroDivisionError("odd")
        if number == 2:
            raise CrossfootError("is no rule", "x.yaml")
        return number

    done = dict(as_done([0, 1, 2, 3], 1, Settings(), work))
    assert (done[0], done[3]) == (0, 3)
    assert done[1].why.startswith("crossfoot itself failed (ZeroDivisionError: odd, test_unforeseen.py:")
    assert done[2].why == "x.yaml: is no rule"


def test_a_file_is_checked_by_a_step_that_never_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.checking.check", failing(ZeroDivisionError("odd")))
    (error,) = results(task(tmp_path / "a.txt", "Five."), None)
    assert str(error).startswith("a.txt: crossfoot itself failed (ZeroDivisionError: odd, ")
