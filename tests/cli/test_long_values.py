"""A value of a user's that is no use is not printed whole, however long it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker.config.schema import ConfigFile
from tests.cli.conftest import Run
from tests.cli.tree import COMMANDS

LONG = "x" * 100_000
SPACED = "x " * 50_000
MOST = 1200  # characters of a whole message: how a command is used stands before what is wrong


def _options() -> Iterator[tuple[str, str]]:
    """Every option of the commands that takes a value."""
    for name, command in COMMANDS.items():
        for parameter in command.params if name != "watch" else ():  # which goes on where a value is of use
            if isinstance(parameter, click.Option) and not parameter.is_flag:
                yield name, parameter.opts[0]


@pytest.mark.parametrize("value", [LONG, SPACED], ids=["a word", "words"])
@pytest.mark.parametrize(("command", "option"), [*_options()])
def test_a_long_value_of_an_option_is_shortened(run: Run, command: str, option: str, value: str) -> None:
    Path("a.txt").write_text("Ten men.", encoding="utf-8")
    result = run(*command.split(), "a.txt", option, value)
    assert len(result.stderr) < MOST


@pytest.mark.parametrize("words", ["{}", "check {}", "check --{}", "check a.txt {}", "why {}:1", "rules show {}"])
def test_a_long_argument_is_shortened(run: Run, words: str) -> None:
    result = run(*(word.format(LONG) for word in words.split()))
    assert result.exit_code == 2
    assert len(result.stderr) < MOST


@pytest.mark.parametrize("value", [LONG, SPACED], ids=["a word", "words"])
@pytest.mark.parametrize("key", [*ConfigFile.__struct_fields__, LONG], ids=lambda key: key[:20])
def test_a_long_value_of_a_configuration_is_shortened(run: Run, tmp_path: Path, key: str, value: str) -> None:
    Path("a.txt").write_text("Ten men.", encoding="utf-8")
    for written in (f'["{value}"]', f'"{value}"', f'{{"{value}" = "{value}"}}'):
        (tmp_path / "crossfoot.toml").write_text(f"{key.replace('_', '-')} = {written}\n", encoding="utf-8")
        result = run("check", ".")
        assert len(result.stderr) < MOST


def test_what_an_article_orders_is_shortened(run: Run) -> None:
    Path("a.md").write_text(f"<!-- crossfoot: {LONG} -->\n\nTen men.\n", encoding="utf-8")
    assert len(run("check", "a.md").stderr) < MOST
    Path("a.md").write_text(f"<!-- crossfoot: ignore[{LONG}] -->\n\nTen men.\n", encoding="utf-8")
    assert len(run("check", "a.md").stderr) < MOST
