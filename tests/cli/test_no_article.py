"""A run that reads no article is an error: a wrong path or pattern would pass for articles without a fault."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
COMMANDS = ["check", "explain", "figures", "baseline write"]
TOLD = "Error: no article was read: there is none here, or no rule is on for it; --allow-empty lets that pass\n"


@pytest.fixture(autouse=True)
def folder(run: Run) -> None:
    Path("drafts").mkdir()


def article(text: str = "Police held 51.\n") -> None:
    Path("drafts/a.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("holding", ["nothing", "data", "what is left out"])
def test_a_folder_without_articles_is_an_error(run: Run, command: str, holding: str) -> None:
    if holding == "data":
        Path("drafts/package.json").write_text("{}", encoding="utf-8")
    elif holding == "what is left out":
        article()
        Path("crossfoot.toml").write_text('root = true\nexclude = ["*.txt"]\n', encoding="utf-8")
    result = run(*command.split(), "drafts")
    assert (result.exit_code, result.stderr) == (2, TOLD)
    assert not Path(".crossfoot-baseline.json").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_it_passes_where_that_is_allowed(run: Run, command: str) -> None:
    result = run(*command.split(), "drafts", "--allow-empty")
    assert result.exit_code == 0
    assert "Error" not in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_one_article_is_enough(run: Run, command: str) -> None:
    article()
    assert run(*command.split(), "drafts").exit_code == 0


def test_an_empty_text_is_an_article(run: Run) -> None:
    assert run("check", "-", stdin="").exit_code == 0


def test_what_is_wrong_is_told_and_not_that_nothing_was_read(run: Run) -> None:
    result = run("check", "gone.txt")
    assert (result.exit_code, result.stderr) == (2, "Error: gone.txt: no such file or folder\n")


def test_an_archive_without_rows_is_an_error_and_its_output_is_written(run: Run) -> None:
    Path("a.jsonl").touch()
    result = run("batch", "a.jsonl", "--output", "o.jsonl")
    assert (result.exit_code, result.stderr) == (2, TOLD)
    assert Path("o.jsonl").read_bytes() == b""
    assert run("batch", "a.jsonl", "--output", "o.jsonl", "--allow-empty").exit_code == 0


@pytest.mark.usefixtures("git_of_nobody")
def test_articles_that_did_not_change_are_none_that_are_missing(run: Run) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "commit.gpgsign=false", *arguments], check=True, capture_output=True)  # noqa: S607

    Path("README").touch()
    git("init", "-q")
    git("add", "README")
    git("commit", "-q", "-m", "begin")
    assert run("check", "drafts", "--diff", "HEAD").stderr == TOLD
    article()
    git("add", ".")
    git("commit", "-q", "-m", "an article")
    result = run("check", "drafts", "--diff", "HEAD")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_hook_passes_where_all_that_a_commit_changes_is_left_out(run: Run) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    article("Police held 52.\n")
    Path("crossfoot.toml").write_text('root = true\nexclude = ["drafts/"]\n', encoding="utf-8")
    name, *arguments = hook["entry"].split()
    assert name == "crossfoot"
    assert run(*arguments, "drafts/a.txt").exit_code == 0
