"""The hook as it ships, run by the real pre-commit, when somebody commits.

What is not run is pre-commit's installation of crossfoot with pip, which asks an index for its dependencies: the
configuration of these tests sets ``language: unsupported``, which takes ``crossfoot`` from the PATH.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from checker import engine
from checker.errors import CrossfootError, NoArticle
from tests.newsroom.conftest import ROOT, Run

SHIPPED = ROOT / ".pre-commit-hooks.yaml"
ENDINGS = (
    *("txt", "TXT", "md", "markdown", "html", "htm", "xhtml", "docx", "odt", "rtf", "rst", "adoc", "asciidoc"),
    *("json", "jsonld", "jsonl", "ndjson", "xml", "yaml", "csv", "jpg"),
)
WRONG = "Harbour fire\n\nThe fire injured 12 people: 5 firefighters and 6 passers-by, police said.\n"
RIGHT = WRONG.replace("6", "7")


@pytest.fixture(scope="session")
def hooks(at: Callable[[Path], Run], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A repository with what ships of the hook, and its commit."""
    folder = tmp_path_factory.mktemp("hooks")
    shutil.copy(SHIPPED, folder)
    run = at(folder)
    for command in ("init --quiet", "add --all", "commit --quiet --message=Hook"):
        assert run("git", *command.split()).returncode == 0
    return str(folder), run("git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def install(run: Run, repository: Path, hooks: tuple[str, str]) -> Callable[..., None]:
    """Puts the hook into the repository, set up by ``settings``."""

    def install(**settings: object) -> None:
        hook = {"id": "crossfoot", "language": "unsupported", **settings}
        repos = {"repos": [{"repo": hooks[0], "rev": hooks[1], "hooks": [hook]}]}
        (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(repos), encoding="utf-8")
        assert run("pre-commit", "install").returncode == 0
        assert run("git", "add", ".pre-commit-config.yaml").returncode == 0

    return install


def commit(run: Run, repository: Path, **files: str) -> tuple[bool, str]:
    """Whether a commit of these files was made, and what was said."""
    for name, text in files.items():
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text(text, encoding="utf-8")
    run("git", "add", "--", *files)
    result = run("git", "commit", "--message=Draft")
    made = run("git", "log", "-1", "--name-only", "--format=").stdout.split("\n")
    return result.returncode == 0 and set(files) <= set(made), result.stdout + result.stderr


def test_a_contradiction_blocks_the_commit_and_its_correction_goes_through(
    run: Run, repository: Path, install: Callable[..., None]
) -> None:
    install()
    made, said = commit(run, repository, **{"north side/fire.txt": WRONG})
    assert not made
    assert "north side/fire.txt:3:" in said
    assert "5 + 6 = 11 ≠ 12" in said
    made, said = commit(run, repository, **{"north side/fire.txt": RIGHT})
    assert made, said
    assert "Passed" in said


def test_only_what_is_committed_is_looked_at(run: Run, repository: Path, install: Callable[..., None]) -> None:
    (repository / "old.txt").write_text(WRONG, encoding="utf-8")
    install()
    assert commit(run, repository, **{"new.txt": RIGHT})[0]


def test_data_and_other_files_are_not_looked_at(run: Run, repository: Path, install: Callable[..., None]) -> None:
    install()
    files = {"package.json": "{}", "data.jsonl": "{}", "feed.xml": "<feed/>", "notes.yaml": WRONG, "run.py": WRONG}
    made, said = commit(run, repository, **files)
    assert made, said
    assert "no files to check" in said


def test_other_files_are_looked_at_when_the_configuration_says_so(
    run: Run, repository: Path, install: Callable[..., None]
) -> None:
    install(files=r"^wire/.*\.jsonl$")
    made, said = commit(run, repository, **{"wire/a.jsonl": '{"title": "Fire", "body": "Of the 12, 13 died."}\n'})
    assert not made
    assert "wire/a.jsonl:1:" in said


def test_what_pre_commit_or_crossfoot_excludes_stays_excluded(
    run: Run, repository: Path, install: Callable[..., None]
) -> None:
    (repository / "crossfoot.toml").write_text('exclude = ["archive/"]\n', encoding="utf-8")
    install(exclude="^samples/")
    made, said = commit(run, repository, **{"archive/fire.txt": WRONG, "samples/fire.txt": WRONG, "new.txt": RIGHT})
    assert made, said
    made, said = commit(run, repository, **{"archive/fire2.txt": WRONG, "fire.txt": WRONG})
    assert not made
    assert "\nfire.txt:3:" in said
    assert "fire2.txt:3:" not in said


def test_arguments_of_the_configuration_are_heeded(run: Run, repository: Path, install: Callable[..., None]) -> None:
    install(args=["--fail-on=never"])
    made, said = commit(run, repository, **{"fire.txt": WRONG})
    assert made, said


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_hook_takes_the_files_that_are_articles_by_their_ending(ending: str) -> None:
    (hook,) = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    name = f"story.{ending}"
    assert bool(re.search(hook["files"], name)) == (engine.is_article(name) and not is_passed_over(name))


def is_passed_over(name: str) -> bool:
    """Whether a folder's file of this name may turn out to be no article."""
    try:
        return any(isinstance(each, NoArticle) for each in engine.read_bytes(b"{}\n", name))
    except CrossfootError as error:
        return isinstance(error, NoArticle)
