from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.config.configuration import Configuration
from checker.discovery import files
from checker.errors import CrossfootError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    put(tmp_path, "crossfoot.toml", "root = true\n")
    return tmp_path


def put(folder: Path, name: str, text: str = "") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(*paths: str) -> tuple[list[str], list[str]]:
    """The files and errors under paths, and what was told beside them."""
    told: list[str] = []
    listed = files(paths, Configuration({}), lambda name: name.endswith(".txt"), told.append)
    return [str(one) for one in listed], told


def test_a_folder_stands_for_its_articles_in_order(folder: Path) -> None:
    for name in ("b.txt", "a.txt", "a/z.txt", ".hidden/x.txt", ".x.txt", "a.jpg"):
        put(folder, name)
    assert found(".") == (["a.txt", "b.txt", "a/z.txt"], [])
    assert found("b.txt", "a.jpg", ".", "./b.txt")[0] == ["b.txt", "a.jpg", "a.txt", "a/z.txt"]


def test_what_the_configuration_leaves_out_and_takes_in(folder: Path) -> None:
    for name in ("a.txt", "old/b.txt", "c.story", "c.jpg", "x.bak.txt"):
        put(folder, name)
    put(folder, "crossfoot.toml", 'root = true\nexclude = ["old/", "*.bak.txt"]\ninclude = ["*.story"]\n')
    assert found(".") == (["a.txt", "c.story"], [])
    assert found("old/b.txt", "a.txt") == (["a.txt"], ["old/b.txt: left out by 'exclude' in crossfoot.toml:2"])
    assert found("old") == ([], ["old: left out by 'exclude' in crossfoot.toml:2"])


def test_what_git_ignores_is_passed_over_unless_named(folder: Path) -> None:
    for name in ("a.txt", "out/b.txt", "drafts/c.txt", "drafts/keep.txt", "deep/out/d.txt"):
        put(folder, name)
    put(folder, ".gitignore", "/out/\ndrafts/*\n")
    put(folder, "drafts/.gitignore", "!keep.txt\n")
    assert found(".")[0] == ["a.txt", "deep/out/d.txt", "drafts/keep.txt"]
    assert found("out/b.txt")[0] == ["out/b.txt"]
    assert found("drafts")[0] == ["drafts/keep.txt"]
    put(folder, "crossfoot.toml", "root = true\ngitignore = false\n")
    assert "out/b.txt" in found(".")[0]


def test_lines_of_gitignore_that_are_no_patterns_are_passed_over_and_too_many_are_told(folder: Path) -> None:
    put(folder, "a.txt")
    put(folder, "b.txt")
    put(folder, ".gitignore", "!\n[z-a].txt\n[[:alpha:]]\n[[a].md\na\\\n\nb.txt\n")
    assert found(".")[0] == ["a.txt"]
    put(folder, ".gitignore", "".join(f"{'*a' * 60}{number}*\n" for number in range(1000)))
    with pytest.raises(CrossfootError, match=r"patterns of paths here are too large together"):
        found(".")


def test_links_that_go_in_a_circle_or_nowhere(folder: Path) -> None:
    put(folder, "a/b.txt")
    (folder / "a/loop").symlink_to(folder, target_is_directory=True)
    (folder / "a/gone.txt").symlink_to(folder / "nothing.txt")
    assert found(".")[0] == ["a/b.txt", "a/gone.txt: a link to what is no file, or is not there"]


def test_a_broken_configuration_stops_its_folder_only(folder: Path) -> None:
    put(folder, "a/x.txt")
    put(folder, "b/x.txt")
    put(folder, "a/crossfoot.toml", "ignore = 3\n")
    assert found(".")[0] == ["a/crossfoot.toml:1:1: ignore: expected a list: lines that begin with '- '", "b/x.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_said(folder: Path) -> None:
    put(folder, "shut/a.txt")
    (folder / "shut").chmod(0)
    try:
        assert found(".")[0] == ["shut: permission denied"]
    finally:
        (folder / "shut").chmod(0o700)


def test_what_tells_of_the_repository_is_no_article_unless_it_is_named_or_taken_back(folder: Path) -> None:
    for name in ("README.txt", "wire/CHANGELOG.txt", "wire/readme.de.txt", "readmers-digest.txt", "README/a.txt"):
        put(folder, name)
    assert found(".") == (["readmers-digest.txt", "README/a.txt"], [])
    assert found("README.txt")[0] == ["README.txt"]
    put(folder, "wire/crossfoot.toml", 'exclude = ["!CHANGELOG.*"]')
    assert found(".")[0] == ["readmers-digest.txt", "README/a.txt", "wire/CHANGELOG.txt"]
