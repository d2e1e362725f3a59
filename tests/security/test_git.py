"""Whatever a repository's configuration names, ``--diff`` runs no other program; no commit is an option of git's."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.filter import git
from tests.security.attacking import STORY, write


def run(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, git_of_nobody: None) -> Path:
    """A repository with a changed story, and a program beside it that tells that it was run."""
    news = tmp_path / "news"
    news.mkdir()
    monkeypatch.chdir(news)
    git.overruled.cache_clear()
    run("init", "--quiet")
    write("story.txt", STORY)
    run("add", ".")
    run("commit", "--quiet", "--message", "A story")
    write("story.txt", STORY.replace("6", "7"))
    program = write(str(tmp_path / "program"), f"#!/bin/sh\ntouch {tmp_path}/ran\ncat 2>/dev/null\nexit 0\n")
    program.chmod(0o755)
    return program


def test_a_change_is_told(repository: Path) -> None:
    assert git.changed("HEAD").of(Path("story.txt")) == (range(1, 2),)


@pytest.mark.parametrize(
    ("settings", "attributes"),
    [
        ({"core.fsmonitor": "PROGRAM"}, ""),
        ({"diff.external": "PROGRAM"}, ""),
        ({"diff.x.command": "PROGRAM"}, "*.txt diff=x"),
        ({"diff.x.textconv": "PROGRAM"}, "*.txt diff=x"),
        ({"filter.x.clean": "PROGRAM", "filter.x.required": "true"}, "*.txt filter=x"),
        ({"filter.x.y.process": "PROGRAM", "filter.x.y.required": "true"}, "*.txt filter=x.y"),
        ({"filter.x.smudge": "PROGRAM"}, "*.txt filter=x"),
        ({"core.pager": "PROGRAM", "pager.diff": "PROGRAM", "core.editor": "PROGRAM"}, ""),
        ({"core.hooksPath": "HOOKS"}, ""),
        ({"core.sshCommand": "PROGRAM", "credential.helper": "PROGRAM", "core.askPass": "PROGRAM"}, ""),
    ],
)
def test_no_program_of_the_configuration_is_run(
    settings: dict[str, str], attributes: str, repository: Path, tmp_path: Path
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "fsmonitor-watchman", "pre-auto-gc", "reference-transaction"):
        (hooks / name).symlink_to(repository)
    for name, value in settings.items():
        run("config", name, value.replace("PROGRAM", str(repository)).replace("HOOKS", str(hooks)))
    write(".gitattributes", attributes)
    assert git.changed("HEAD").of(Path("story.txt")) == (range(1, 2),)
    assert not (tmp_path / "ran").exists()


def test_the_program_would_have_been_run(repository: Path, tmp_path: Path) -> None:
    run("config", "diff.external", str(repository))
    run("diff", "HEAD")
    assert (tmp_path / "ran").exists()


@pytest.mark.parametrize("url", ["ext::PROGRAM", "ssh://host.invalid/x", "file:///REMOTE"])
def test_nothing_that_is_missing_is_fetched(url: str, repository: Path, tmp_path: Path) -> None:
    for name, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.url": url.replace("PROGRAM", str(repository)).replace("/REMOTE", str(tmp_path)),
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": str(repository),
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
        "core.sshCommand": str(repository),
    }.items():
        run("config", name, value)
    blob = subprocess.run(["git", "rev-parse", "HEAD:story.txt"], capture_output=True, check=True, text=True).stdout  # noqa: S607
    (Path(".git/objects") / blob[:2] / blob[2:].strip()).unlink()
    with pytest.raises(CrossfootError, match="--diff: git:"):
        git.changed("HEAD")
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "ref", ["--output=written", "--upload-pack=x", "-O/dev/zero", "--ext-diff", "HEAD\nHEAD", "HEAD:x", "", "@{-99}"]
)
def test_a_commit_is_never_taken_for_an_option(ref: str) -> None:
    with pytest.raises(CrossfootError, match="no such commit"):
        git.changed(ref)
    assert sorted(path.name for path in Path().iterdir()) == [".git", "story.txt"]
