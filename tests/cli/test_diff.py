"""``check --diff`` with the real git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.filter import git as changes
from tests.cli.conftest import Run
from tests.report.making import SHORT

Git = Callable[..., None]
MORE = SHORT.replace("A total", "The weather was fine.\n\nA total")


@pytest.fixture
def git(run: Run, monkeypatch: pytest.MonkeyPatch, git_of_nobody: None) -> Git:
    """The real git, in a repository with a story in a folder."""

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607

    Path("news/drafts").mkdir(parents=True)
    monkeypatch.chdir("news")
    git("init", "--quiet")
    Path("drafts/raid.txt").write_text(MORE)
    Path("quiet.txt").write_text(SHORT)
    git("add", ".")
    git("commit", "--quiet", "--message", "A raid")
    return git


def found(run: Run, *arguments: str) -> tuple[int, list[str]]:
    """The exit status of a run over this folder and where the findings are."""
    result = run("check", *(arguments or (".", "--diff", "HEAD")))
    return result.exit_code, [line.split(": ")[0] for line in result.output.splitlines() if ": error" in line]


def test_nothing_changed_nothing_read(run: Run, git: Git) -> None:
    assert run("check", ".", "--diff", "HEAD").output == "0 figures read, 0 checks\n0 findings in 0 articles\n"


def test_a_changed_figure_is_found_to_contradict_an_unchanged_one(run: Run, git: Git) -> None:
    Path("drafts/raid.txt").write_text(MORE.replace("held 12", "seized 12"))
    assert found(run) == (1, ["drafts/raid.txt:5:12"])


def test_another_line_of_the_article_is_no_matter(run: Run, git: Git) -> None:
    Path("drafts/raid.txt").write_text(MORE.replace("fine", "foul"))
    result = run("check", ".", "--diff", "HEAD")
    assert (result.exit_code, result.stdout[-24:]) == (0, "0 findings in 1 article\n")


def test_lines_that_are_only_moved_down_have_not_changed(run: Run, git: Git) -> None:
    Path("drafts/raid.txt").write_text("It rained.\n\n" + MORE)
    assert found(run) == (0, [])


def test_a_name_that_is_no_text_is_that_of_its_file(run: Run, git: Git) -> None:
    named = Path(os.fsdecode(b"r\xe9sum\xe9.txt"))
    named.write_text(SHORT)
    git("add", ".")
    git("commit", "--quiet", "--message", "In Latin-1")
    named.write_text(SHORT + "\nThe weather was fine.\n")
    assert found(run) == (0, [])
    named.write_text(SHORT.replace("held 12", "seized 12"))
    assert found(run) == (1, ["r\\xe9sum\\xe9.txt:3:12"])


def test_what_is_committed_since_counts_and_what_is_staged(run: Run, git: Git) -> None:
    Path("drafts/raid.txt").write_text(MORE.replace("held 12", "seized 12"))
    git("add", ".")
    assert found(run) == (1, ["drafts/raid.txt:5:12"])
    git("commit", "--quiet", "--message", "A word")
    assert found(run) == (0, [])
    assert found(run, ".", "--diff", "HEAD~1") == (1, ["drafts/raid.txt:5:12"])


@pytest.mark.parametrize("name", ["new.txt", "two words.txt", "naïve «ä».txt", 'a "b"\t\\c.txt'])
def test_a_new_file_counts_whole_whatever_its_name(run: Run, git: Git, name: str) -> None:
    Path(name).write_text(SHORT)
    assert found(run)[0] == 1
    git("add", ".")
    assert found(run)[0] == 1


@pytest.mark.parametrize("name", ["raid 2.txt", 'ä "b".txt'])
def test_a_renamed_file_is_not_new(run: Run, git: Git, name: str) -> None:
    git("mv", "drafts/raid.txt", name)
    assert found(run) == (0, [])
    Path(name).write_text(MORE.replace("A total", "Some total"))
    assert found(run) == (1, [f"{name}:5:15"])


def test_a_file_that_git_ignores_counts_whole_when_it_is_named(run: Run, git: Git) -> None:
    Path(".gitignore").write_text("own.txt\n")
    Path("own.txt").write_text(SHORT)
    assert found(run, "own.txt", "--diff", "HEAD") == (1, ["own.txt:3:12"])


def test_a_file_that_git_takes_for_binary_counts_whole(run: Run, git: Git) -> None:
    Path(".gitattributes").write_text("*.txt binary\n")
    assert found(run) == (0, [])
    Path("quiet.txt").write_text(SHORT + "Fine.\n")
    assert found(run) == (1, ["quiet.txt:3:12"])


@pytest.mark.parametrize("name", ["raid.txt", 'the b/raid and b/"ä".txt', "a\tb\nc.txt"])
def test_a_file_that_git_takes_for_binary_is_known_by_its_name(run: Run, git: Git, name: str) -> None:
    Path(".gitattributes").write_text("*.txt binary\n")
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(SHORT)
    git("add", ".")
    git("commit", "--quiet", "--message", "Another")
    os.utime(file, (0, 0))  # written anew, with what was in it
    Path("quiet.txt").touch()
    assert found(run) == (0, [])
    file.write_text(SHORT + "\nThe weather was fine.\n")
    shown = name.replace("\t", "    ").replace("\n", " ")
    assert found(run) == (1, [f"{shown}:3:12"])
    git("mv", name, "moved.txt")
    assert found(run) == (1, ["moved.txt:3:12"])


def test_lines_that_look_like_headers_of_a_diff_are_lines(run: Run, git: Git) -> None:
    Path("quiet.txt").write_text("++ b/drafts/raid.txt\n@@ -0,0 +1,9 @@\n-- x\n\n" + SHORT)
    assert found(run) == (0, [])
    Path("quiet.txt").write_text("++ b/drafts/raid.txt\n@@ -0,0 +1,9 @@\n-- x\n\n" + SHORT.replace("A total", "Now"))
    assert found(run) == (1, ["quiet.txt:7:8"])


def test_whatever_git_is_configured_to(run: Run, git: Git) -> None:
    for key, value in (
        ("diff.noprefix", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("diff.context", "9"),
    ):
        git("config", key, value)
    git("mv", "drafts/raid.txt", "raid.txt")
    Path("raid.txt").write_text(MORE.replace("fine", "foul"))
    assert found(run) == (0, [])
    Path("raid.txt").write_text(MORE.replace("A total", "Now"))
    assert found(run) == (1, ["raid.txt:5:8"])


def test_it_works_from_a_folder_below_and_writes_nothing(run: Run, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("drafts/raid.txt").write_text(MORE.replace("held 12", "seized 12"))
    Path("quiet.txt").touch()
    index = Path(".git/index").read_bytes()
    monkeypatch.chdir("drafts")
    assert found(run, "..", "--diff", "HEAD") == (1, ["../drafts/raid.txt:5:12"])
    assert found(run, "raid.txt", "--diff", "HEAD") == (1, ["raid.txt:5:12"])
    assert Path("../.git/index").read_bytes() == index


@pytest.mark.parametrize("ref", ["nowhere", "--output=made", "HEAD:quiet.txt"])
def test_a_commit_that_is_none_is_an_error(run: Run, git: Git, ref: str) -> None:
    result = run("check", ".", f"--diff={ref}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: --diff {ref}: git knows no such commit")
    assert not Path("made").exists()


def test_a_path_outside_the_repository_is_an_error(run: Run, git: Git) -> None:
    Path("../elsewhere.txt").write_text(SHORT)
    result = run("check", ".", "../elsewhere.txt", "--diff", "HEAD")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ../elsewhere.txt: lies outside the git repository")


def test_without_a_repository_or_git_it_is_an_error(run: Run, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path("..").resolve()))
    monkeypatch.chdir("..")
    result = run("check", ".", "--diff", "HEAD")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: --diff: git: not a git repository")
    monkeypatch.setenv("PATH", "")
    assert run("check", ".", "--diff", "HEAD").stderr == "Error: --diff needs git, which is not installed\n"


def test_standard_input_has_no_changes(run: Run, git: Git) -> None:
    assert run("check", "-", "--diff", "HEAD", stdin=SHORT).exit_code == 2


def test_an_unread_baseline_tells_nothing_gone(run: Run, git: Git) -> None:
    run("baseline", "write", ".")
    Path("quiet.txt").write_text(SHORT.replace("52", "25"))
    assert run("check", ".", "--diff", "HEAD").stderr == ""


def test_a_file_that_is_not_kept_has_changed_as_a_whole(run: Run, git: Git) -> None:
    git("rm", "--cached", "quiet.txt")
    assert changes.changed("HEAD").of(Path("quiet.txt")) == (changes.WHOLE,)
