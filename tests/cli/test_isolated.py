"""``--isolated``: what a repository sets for itself has no say, as when a stranger's pull request is checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.tree import COMMANDS
from tests.report.making import SHORT
from tests.security.attacking import RULE, STORY, crossfoot

NAME = ".crossfoot-baseline.json"


def plant() -> None:
    """Settings that would end every command, and a baseline that would end those that go by one."""
    Path("crossfoot.toml").write_text("unknown = true\n", encoding="utf-8")
    Path(NAME).write_text("no baseline\n", encoding="utf-8")


@pytest.fixture(autouse=True)
def story(run: Run) -> None:
    Path("raid.txt").write_text(SHORT, encoding="utf-8")
    Path("rows.jsonl").write_text(json.dumps({"id": "1", "text": SHORT}) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        "check raid.txt --no-cache",
        "explain raid.txt",
        "why raid.txt:1",
        "figures raid.txt",
        "config show raid.txt",
        "clean --cache-dir kept",
        "batch rows.jsonl --output found.jsonl --jobs 1 --restart",
        "baseline write raid.txt --output known.json",
    ],
)
def test_a_command_does_what_it_does_where_nothing_is_set(run: Run, command: str) -> None:
    alone = run(*command.split(), "--isolated")
    plant()
    again = run(*command.split(), "--isolated")
    assert (again.exit_code, again.output) == (alone.exit_code, alone.output)
    assert run(*command.split()).exit_code == 2


def test_every_command_that_reads_settings_can_be_isolated() -> None:
    found = {name: {option for each in command.params for option in each.opts} for name, command in COMMANDS.items()}
    assert {name for name, options in found.items() if "--config" in options} == {
        *("check", "explain", "figures", "watch", "batch", "clean", "baseline write", "config show", "why"),
        *("annotate", "ignore", "lsp", "serve"),
    }
    assert [name for name, options in found.items() if ("--config" in options) != ("--isolated" in options)] == []


def test_what_the_command_line_names_counts(run: Run) -> None:
    plant()
    Path("ours.toml").write_text('fail-on = "never"\nbaseline = "known.json"\n', encoding="utf-8")
    run("baseline", "write", "raid.txt", "--isolated", "--output", "known.json")
    assert run("check", "raid.txt", "--isolated").exit_code == 1
    assert run("check", "raid.txt", "--isolated", "--baseline", "known.json").exit_code == 0
    named = run("check", "raid.txt", "--isolated", "--config", "ours.toml")
    assert named.exit_code == 0
    assert "1 in the baseline" in named.output


def test_a_configuration_that_is_named_leaves_the_nearest_baseline_alone_only_if_isolated(run: Run) -> None:
    run("baseline", "write", "raid.txt", "--isolated")
    Path("ours.toml").write_text("root = true\n", encoding="utf-8")
    assert run("check", "raid.txt", "--config", "ours.toml").exit_code == 0
    assert run("check", "raid.txt", "--config", "ours.toml", "--isolated").exit_code == 1


def test_no_results_are_kept_where_the_repository_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("crossfoot.toml").write_text('cache-dir = "planted"\n', encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("home").absolute()))
    assert run("check", "raid.txt", "--isolated").exit_code == 1
    assert not Path("planted").exists()


def test_what_git_ignores_is_passed_over_all_the_same(run: Run) -> None:
    Path("late.txt").write_text(SHORT, encoding="utf-8")
    Path(".gitignore").write_text("raid.txt\n", encoding="utf-8")
    assert "raid.txt" not in run("check", ".", "--isolated").output


def test_comments_in_the_text_count_all_the_same(run: Run) -> None:
    Path("raid.md").write_text(f"<!-- crossfoot: ignore -->\n{STORY}", encoding="utf-8")
    Path("sold.yaml").write_text(RULE, encoding="utf-8")
    done = crossfoot("check", "--no-cache", "raid.md", "--isolated", "--rules", "sold.yaml", "--select", "sold")
    assert done.returncode == 0
    assert "1 suppressed" in done.stdout


def test_no_baseline_is_told_to_be_looked_for(run: Run) -> None:
    assert "  baseline        the nearest    default" in run("config", "show", "raid.txt").output.splitlines()
    assert (
        "  baseline        none           default"
        in run("config", "show", "raid.txt", "--isolated").output.splitlines()
    )
