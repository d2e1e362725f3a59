"""Every command prints text, in every format and with every option, whatever strangers wrote.

Commands and options are those of the tree that click has, formats those of their registry: a new one is tried as well.
"""

from __future__ import annotations

import json
import re
import webbrowser
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from checker import engine
from checker.batch.checking import rules_of
from checker.batch.rows import run as rows_run
from checker.cli.commands import watch
from checker.cli.main import main
from checker.report import FORMATS
from checker.rulebook import rules as rulebook
from checker.serve import server
from tests.cli.tree import COMMANDS
from tests.security.attacking import RULE
from tests.security.hostile import HOSTILE, named, obeyed, write

ARTICLE, BROKEN, ROWS, FOLDER = named("a", ".md"), named("b", ".docx"), named("c", ".jsonl"), named("d")
STORY = f"""{HOSTILE} Sales of {HOSTILE}: 5 rose to 6 in May, {HOSTILE}.

<!-- crossfoot: ignore the reason is {HOSTILE.strip()} -->
Sales: 7 rose to 8 in May.

<!-- crossfoot: ignore[a{HOSTILE.strip()}] -->
Sales: 9 rose to 10 in May.

<!-- crossfoot: {HOSTILE.strip()} -->
"""
LINE = len(re.split(r"\r\n?|\n", STORY.partition("5 rose")[0]))
GONE = {"path": named("gone"), "rule": "sold", "fingerprint": HOSTILE, "message": HOSTILE}
# What arguments and options are tried with; any other is given a hostile text.
GIVEN: dict[str, list[list[str]]] = {
    "paths": [[ARTICLE, BROKEN, FOLDER, named("gone")], [ROWS]],
    "place": [[f"{ARTICLE}:{LINE}"], [f"{FOLDER}/a.txt:1"], [f"{named('gone')}:1"], [f"{ARTICLE}:{LINE}:{HOSTILE}"]],
    "path": [[ARTICLE], ["rules"], [FOLDER]],
    "file": [[ARTICLE], [named("gone")]],
    "rule": [["sold"], [HOSTILE]],
    "rule_id": [["sold"], [HOSTILE]],
    "folder": [[named("new")], [FOLDER], [HOSTILE]],
    "rules": [["rules"], [HOSTILE]],
    "output": [["out.jsonl"], [named("out", ".jsonl")], [FOLDER]],
}
Call = Callable[..., Result]
ASKED = {"lsp"}  # what it tells when it is asked is tested in tests/lsp
LIMITED = {"jobs": "1"}  # no processes: each would cost as much as all the rest


def formats(option: click.Parameter) -> Sequence[str]:
    """The values of ``--format``."""
    return option.type.choices if isinstance(option.type, click.Choice) else tuple(FORMATS)


def required(command: click.Command) -> list[list[str]]:
    """What a command cannot be called without, in several ways."""
    ways: list[list[str]] = [[]]
    for one in command.params:
        if one.name in LIMITED:
            ways = [[*way, one.opts[0], LIMITED[one.name]] for way in ways]
        elif isinstance(one, click.Argument) or one.required:
            values = GIVEN.get(one.name or "", [[HOSTILE]])
            flag = one.opts[:1] if isinstance(one, click.Option) else []
            ways = [[*way, *flag, *value] for value in values for way in ways]
    return ways


def calls(command: click.Command) -> Iterator[list[str]]:
    """What a command is called with: bare, with each option, in each format, with too much and with what is none."""
    ways = required(command)
    yield from ways
    yield [*ways[0], f"--{HOSTILE}"]
    yield [*ways[0], HOSTILE, HOSTILE]
    for option in command.params:
        if not isinstance(option, click.Option) or option.required or option.name in LIMITED:
            continue
        flag = option.opts[0]
        if flag == "--format":
            yield from ([*ways[0], flag, layout, *more] for layout in formats(option) for more in flags(command))
        values = [[]] if option.is_flag else GIVEN.get(option.name or "", [[HOSTILE]])
        yield from ([*ways[0], flag, *value] for value in values)


def flags(command: click.Command) -> list[list[str]]:
    """No flag, and those that show more."""
    shown = [one.opts[0] for one in command.params if one.name in {"notes", "show_suppressed"}]
    return [[], shown] if shown else [[]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Call]:
    """``crossfoot`` in a folder in which strangers wrote everything, with one rule that ships."""
    write(tmp_path / "shipped" / "sums" / "made.yaml", RULE.replace("id: sold", "id: made").replace("rose", "grew"))
    monkeypatch.setattr(rulebook, "shipped", lambda: tmp_path / "shipped")
    monkeypatch.setattr(rows_run, "as_done", _in_this_process)
    monkeypatch.setattr(watch, "_saved", _nothing_saved)
    monkeypatch.setattr(webbrowser, "open", lambda _address: True)
    monkeypatch.setattr(server, "serve", lambda _settings, _port, ready: ready("http://127.0.0.1:8765/"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / named("cache")))
    _written_by_strangers(tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    _forget_rules()
    yield lambda *arguments: CliRunner().invoke(main, arguments, prog_name="crossfoot")
    _forget_rules()


def _forget_rules() -> None:
    rules_of.cache_clear()
    engine.shipped_rules.cache_clear()


def _in_this_process(
    tasks: Sequence[Any], _jobs: int, _settings: object, work: Callable[[Any], Any]
) -> Generator[tuple[int, Any], None, None]:
    yield from ((number, work(task)) for number, task in enumerate(tasks))


def _nothing_saved(_paths: object) -> Iterator[set[Path]]:
    yield set()
    raise KeyboardInterrupt


def _written_by_strangers(here: Path) -> None:
    said = json.dumps(HOSTILE)
    rule = RULE.replace("Sales must be equal.", said).replace("They are the same.", said)
    write(here / "rules" / named("family") / "sold.yaml", rule.replace('{after}."', f"{{after}}.{said[1:]}"))
    write(here / "rules" / named("e", ".yaml"), f"{RULE.replace('id: sold', f'id: {said}')}\n{said}: {said}\n")
    write(here / "crossfoot.toml", f"root = true\nrules = ['rules']\nselect = ['sold']\nexclude = [{said}]\n")
    write(here / FOLDER / "crossfoot.toml", f"{said} = {said}\n")
    write(here / FOLDER / "a.txt", STORY)
    write(here / ARTICLE, STORY)
    write(here / BROKEN, HOSTILE)
    row = {"id": HOSTILE, "text": STORY, "date": HOSTILE, "headline": HOSTILE}
    write(here / ROWS, "\n".join([json.dumps(row, ensure_ascii=False), HOSTILE, json.dumps({HOSTILE: 1}), ""]))
    write(here / ".crossfoot-baseline.json", json.dumps({"version": 1, "findings": [GONE]}))


@pytest.mark.parametrize("words", COMMANDS)
def test_no_command_prints_what_is_obeyed(call: Call, words: str) -> None:
    for arguments in calls(COMMANDS[words]):
        result = call(*words.split(), *arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), (arguments, result.exception)
        wrong = [*obeyed(result.stdout, annotations="github" in arguments), *obeyed(result.stderr)]
        assert wrong == [], arguments


@pytest.mark.parametrize(
    "words", [words for words, command in COMMANDS.items() if command.params and words not in ASKED]
)
def test_every_command_prints_what_strangers_wrote(call: Call, words: str) -> None:
    """Else the test before would say nothing: also where the command line names no more than files."""
    named_only = [each for each in calls(COMMANDS[words]) if not any(HOSTILE in (one, one[2:]) for one in each)]
    assert any("add-mask" in call(*words.split(), *each).output for each in named_only)


@pytest.mark.parametrize("layout", FORMATS)
def test_no_format_writes_what_is_obeyed_into_a_file(call: Call, layout: str) -> None:
    call("check", *GIVEN["paths"][0], "--notes", "--show-suppressed", "--format", f"{layout}=report")
    written = Path("report").read_text(encoding="utf-8")
    assert [*obeyed(written, annotations=layout == "github")] == []
    assert "add-mask" in written


def test_a_shell_is_offered_no_name_that_holds_what_is_obeyed(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CROSSFOOT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "crossfoot check --rules rules --select ")
    monkeypatch.setenv("COMP_CWORD", "5")
    offered = call().stdout
    assert "plain,sold\n" in offered
    assert [*obeyed(offered)] == []


def test_colours_are_the_only_codes(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    output = call("check", ARTICLE, "--show-suppressed").stdout
    assert "\x1b[1;31m" in output
    assert [*obeyed(re.sub(r"\x1b\[[\d;]*m", "", output))] == []


def test_what_strangers_wrote_is_in_the_output_as_they_wrote_it(call: Call) -> None:
    output = json.loads(call("check", ARTICLE, "--notes", "--format", "json").stdout)
    (article,) = output["files"]
    assert article["path"] == ARTICLE
    assert all(HOSTILE in each["message"] for each in article["findings"] if each["rule"] == "sold")
    assert any(HOSTILE.strip()[:-2] in each["suppressed"] for each in article["findings"] if each["suppressed"])
    read = json.loads(call("figures", ARTICLE, "--format", "json").stdout)
    assert read["files"][0]["path"] == ARTICLE


def test_the_files_of_baseline_and_batch_are_harmless_and_true(call: Call) -> None:
    call("baseline", "write", ARTICLE, "--output", "known.json")
    call("batch", ROWS, "--output", "found.jsonl")
    known, found = (Path(name).read_text(encoding="utf-8") for name in ("known.json", "found.jsonl"))
    assert [*obeyed(known), *obeyed(found)] == []
    assert {each["path"] for each in json.loads(known)["findings"]} == {ARTICLE}
    assert {json.loads(line)["path"] for line in found.splitlines()} == {ROWS}
