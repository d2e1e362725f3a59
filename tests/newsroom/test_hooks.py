"""The hook of pre-commit, and one result in every way of checking a repository."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from benchmarks import newsroom
from benchmarks.newsroom import Newsroom
from benchmarks.written import FORMS, story
from checker import engine
from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from tests.newsroom.conftest import ROOT, Run

# The hook as it ships, run by the real pre-commit, when somebody commits.

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


# A newsroom's repository, made by ``benchmarks/newsroom.py`` as it is there, only smaller: one result in every way.

FIXTURES = ROOT / "fixtures"


def test_hook_script_and_command_line_report_the_same_and_what_the_plain_text_gives(
    tmp_path: Path, environment: Mapping[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert newsroom.compare(tmp_path, 2 * len(FORMS), environment) == []
    found = re.findall(r"^([\w ]+): (\d+) findings", capsys.readouterr().out, flags=re.MULTILINE)
    assert [name for name, _ in found] == ["command line", "script", "hook"]
    assert {int(count) >= 6 for _, count in found} == {True}


def test_an_article_that_was_changed_does_not_pass_for_its_story(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    articles = newsroom.make(tmp_path, len(FORMS))
    names = {article.path: article for article in articles}
    room = Newsroom(tmp_path, environment)
    files = room.command_line()
    assert newsroom.differing(tmp_path, articles, files) == []
    found = [file for file in files if file["findings"]]
    assert len(found) >= 4
    for file in found:
        without = [each for each in files if each is not file]
        (fault,) = newsroom.differing(tmp_path, articles, without)
        assert fault.startswith(f"{names[file['path']].path}:")
        assert " [] instead of [" in fault


@pytest.mark.parametrize("form", FORMS)
def test_every_format_says_of_a_story_what_its_plain_text_says(form: str) -> None:
    told = story(FIXTURES / "clean" / "tunnel-cost.txt")
    written = FORMS[form][1](told)
    data = written if isinstance(written, bytes) else written.encode()
    (document,) = engine.read_bytes(data, form=form)
    assert isinstance(document, Document)
    said = {(sentence.zone, document.prose[sentence.start : sentence.end]) for sentence in document.sentences}
    (plain,) = engine.read_bytes(told.plain.encode(), form="plain")
    assert isinstance(plain, Document)
    assert said == {(sentence.zone, told.plain[sentence.start : sentence.end]) for sentence in plain.sentences}


def test_a_story_is_written_in_each_format_and_all_stories_have_their_turn(tmp_path: Path) -> None:
    articles = newsroom.make(tmp_path, 300)
    stories = {path.read_text(encoding="utf-8") for path in [*FIXTURES.glob("*.txt"), *FIXTURES.glob("clean/*.txt")]}
    assert {article.story.plain for article in articles} == stories
    assert {Path(article.path).parent.name for article in articles} == FORMS.keys()
    assert len({(article.path, article.line) for article in articles}) == 300
