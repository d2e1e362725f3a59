"""Whatever a repository's configuration names, ``--diff`` runs no other program and writes nothing; no commit is an
option of git's.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.errors import CrossfootError
from checker.filter import git
from tests.security.attacking import STORY, check, write


def run(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607


def held(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder: when it was written, and what it holds."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(file): (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, git_of_nobody: None) -> Path:
    """A repository with a changed story, and a program beside it that tells that it was run."""
    news = tmp_path / "news"
    news.mkdir()
    monkeypatch.chdir(news)
    git.no_filters.cache_clear()
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
        ({"diff.x.textconv": "PROGRAM", "diff.x.cachetextconv": "true"}, "*.txt diff=x"),
        ({"core.gitProxy": "PROGRAM", "core.alternateRefsCommand": "PROGRAM", "gpg.program": "PROGRAM"}, ""),
        ({"log.showSignature": "true", "gpg.ssh.program": "PROGRAM", "gpg.ssh.defaultKeyCommand": "PROGRAM"}, ""),
        ({"remote.origin.vcs": "PROGRAM", "remote.origin.uploadpack": "PROGRAM", "remote.origin.url": "."}, ""),
        ({"alias.diff": "!PROGRAM", "alias.ls-files": "!PROGRAM", "alias.rev-parse": "!PROGRAM"}, ""),
        ({"merge.x.driver": "PROGRAM", "merge.renormalize": "true"}, "*.txt merge=x"),
        ({"interactive.diffFilter": "PROGRAM", "pager.config": "PROGRAM", "color.ui": "always"}, ""),
        ({"hook.x.command": "PROGRAM", "hook.x.event": "post-index-change"}, ""),
        ({"trace2.normalTarget": "WRITTEN", "trace2.eventTarget": "WRITTEN", "trace2.perfTarget": "WRITTEN"}, ""),
        ({"core.logAllRefUpdates": "always", "core.untrackedCache": "true", "core.splitIndex": "true"}, ""),
        ({"index.threads": "true", "index.version": "4", "feature.manyFiles": "true", "gc.auto": "1"}, ""),
        ({"submodule.recurse": "true", "diff.submodule": "diff", "status.submoduleSummary": "true"}, ""),
        ({"diff.orderFile": "PROGRAM", "diff.wordRegex": ".", "diff.noprefix": "true"}, ""),
    ],
)
def test_no_program_of_the_configuration_is_run_and_nothing_is_written(
    settings: dict[str, str], attributes: str, repository: Path, tmp_path: Path
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "fsmonitor-watchman", "pre-auto-gc", "reference-transaction"):
        (hooks / name).symlink_to(repository)
    places = {"PROGRAM": str(repository), "HOOKS": str(hooks), "WRITTEN": str(tmp_path / "written")}
    for name, value in settings.items():
        run("config", name, re.sub("[A-Z]{5,}", lambda found: places[found[0]], value))
    write(".gitattributes", attributes)
    before = held(tmp_path)
    assert git.changed("HEAD").of(Path("story.txt")) == (range(1, 2),)
    assert held(tmp_path) == before


def test_the_program_would_have_been_run(repository: Path, tmp_path: Path) -> None:
    run("config", "diff.external", str(repository))
    run("diff", "HEAD")
    assert (tmp_path / "ran").exists()


DRIVERS = """x a=b a=b=c = a.b= A a.clean q"uote back\\slash --output=x #x é \udcff""".split()


@pytest.mark.parametrize(("driver", "key"), [("a=b", "process"), *((each, "clean") for each in [*DRIVERS, ""])])
def test_no_filter_is_run_whatever_it_is_called(driver: str, key: str, repository: Path, tmp_path: Path) -> None:
    run("config", f"filter.{driver}.{key}", str(repository))
    run("config", f"filter.{driver}.required", "true")
    write(".gitattributes", f"*.txt filter={driver}\n".encode(errors="surrogateescape"))
    before = held(tmp_path)
    assert git.changed("HEAD").of(Path("story.txt")) == (range(1, 2),)
    assert held(tmp_path) == before
    subprocess.run(["git", "diff", "HEAD"], check=False, capture_output=True)  # noqa: S607
    assert (tmp_path / "ran").exists()  # it would have been, by git as it is


def test_a_filter_is_told_by_its_own_name_whatever_the_encoding_of_the_system(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Latin-1 it was told by another name and run; in ASCII, of which each system has a locale, by none."""
    run("config", "filter.é.clean", str(repository))
    write(".gitattributes", "*.txt filter=é\n")
    for name, value in {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}.items():
        monkeypatch.setenv(name, value)
    check("story.txt", "--diff", "HEAD")
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "config",
    [
        "[include]\n\tpath = ../more",
        '[includeIf "gitdir:**/.git"]\n\tpath = ../more',
        '[includeIf "onbranch:**"]\n\tpath = ../more',
        '[includeIf "hasconfig:remote.*.url:**"]\n\tpath = ../more\n[remote "x"]\n\turl = x',
        "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tworktreeConfig = true",
        "[FILTER.A=B]\n[Filter.X]\n\tCLEAN = PROGRAM",
        '[FILTER "X=Y"]\n\tCLEAN = PROGRAM',
    ],
)
def test_no_filter_is_run_wherever_it_is_named(config: str, repository: Path, tmp_path: Path) -> None:
    named = f'[filter "X=Y"]\n\tclean = {repository}\n[filter "x"]\n\tclean = {repository}\n'
    write("more", named)
    write(".git/config.worktree", named)
    with Path(".git/config").open("a", encoding="utf-8") as opened:
        opened.write(config.replace("PROGRAM", str(repository)) + "\n")
    write(".gitattributes", "*.txt filter=x\nstory.txt filter=X=Y\n")
    try:
        git.changed("HEAD")
    except CrossfootError:
        assert "A=B" in config  # which git takes for no configuration
    assert not (tmp_path / "ran").exists()


def test_a_folder_that_is_a_bare_repository_is_none(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("clone", "--quiet", "--bare", ".", "drafts")
    run("-C", "drafts", "config", "core.bare", "false")
    run("-C", "drafts", "config", "core.worktree", ".")
    run("-C", "drafts", "config", "filter.a=b.clean", str(repository))
    write("drafts/.gitattributes", "*.txt filter=a=b\n")
    write("drafts/story.txt", "Sales: 5 rose to 7.\n")
    monkeypatch.chdir("drafts")
    run("read-tree", "HEAD")
    before = held(tmp_path)
    with pytest.raises(CrossfootError, match=r"--diff: git: .*bare repository"):
        git.changed("HEAD")
    assert held(tmp_path) == before
    run("diff", "HEAD", "--")
    assert (tmp_path / "ran").exists()


def test_a_repository_that_is_found_by_a_file_runs_nothing_either(repository: Path, tmp_path: Path) -> None:
    Path(".git").rename("kept")
    write(".git", "gitdir: kept\n")
    run("config", "filter.a=b.clean", str(repository))
    write(".gitattributes", "*.txt filter=a=b\n")
    assert git.changed("HEAD").of(Path("story.txt")) == (range(1, 2),)
    assert not (tmp_path / "ran").exists()


def test_a_repository_within_another_runs_nothing(repository: Path, tmp_path: Path) -> None:
    run("init", "--quiet", "wire")
    write("wire/raid.txt", STORY)
    run("-C", "wire", "add", ".")
    run("-C", "wire", "commit", "--quiet", "--message", "A raid")
    run("add", "wire")
    run("commit", "--quiet", "--message", "The wire")
    for name in ("core.fsmonitor", "diff.external", "filter.a=b.clean"):
        run("-C", "wire", "config", name, str(repository))
    write("wire/.gitattributes", "*.txt filter=a=b\n")
    write("wire/raid.txt", STORY.replace("6", "7"))
    before = held(tmp_path)
    assert not git.changed("HEAD").of(Path("wire"))
    assert held(tmp_path) == before


def test_a_repository_of_which_the_files_lie_elsewhere_runs_nothing(repository: Path, tmp_path: Path) -> None:
    write("../other/story.txt", STORY)
    run("config", "core.worktree", str(tmp_path / "other"))
    run("config", "filter.a=b.clean", str(repository))
    write("../other/.gitattributes", "*.txt filter=a=b\n")
    with pytest.raises(CrossfootError, match="no such commit"):
        git.changed("HEAD")
    assert not (tmp_path / "ran").exists()


def test_what_the_environment_sets_for_git_is_kept(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("story.txt", STORY.replace("\n", "\r\n"))
    run("config", "filter.x.clean", str(repository))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.autocrlf")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "input")
    assert git.changed("HEAD").of(Path("story.txt")) == ()


@pytest.mark.parametrize("count", ["many", "-1", "1"])
def test_an_environment_that_git_cannot_read_is_told(count: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", count)
    with pytest.raises(CrossfootError, match="GIT_CONFIG_"):
        git.changed("HEAD")


def test_a_git_that_takes_no_such_settings_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = shutil.which("git")
    program = write(str(tmp_path / "bin/git"), f'#!/bin/sh\nunset GIT_CONFIG_COUNT\nexec {real} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(CrossfootError, match=r"--diff needs git 2\.31 or newer"):
        git.changed("HEAD")


def test_more_filters_than_git_can_be_told_of_are_an_error(repository: Path, tmp_path: Path) -> None:
    with Path(".git/config").open("a", encoding="utf-8") as opened:
        opened.write(f'[filter "{"x" * 200_000}"]\n\tclean = {repository}\n')
    with pytest.raises(CrossfootError, match="--diff: git cannot be started"):
        git.changed("HEAD")
    assert not (tmp_path / "ran").exists()


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
