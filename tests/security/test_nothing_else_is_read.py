"""No rule, configuration, article or link makes crossfoot read what is not its."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import engine
from checker.cli.baselines import NAME, nearest
from checker.cli.main import main
from checker.cli.options import tell_links
from checker.config.configuration import NAMES, Configuration, in_folder
from checker.config.lexicons import apply
from checker.config.settings import Settings
from checker.discovery import files
from checker.errors import CrossfootError
from checker.rulebook.load import rule_files
from tests.security.attacking import RULE, STORY, check, crossfoot, write

SECRET = "Profit rose 25% from $80 million to $120 million.\n"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(autouse=True)
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file beside the repository that is the working folder."""
    (tmp_path / "news/.git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "news")
    return write("../secret.txt", SECRET).resolve()


def said(data: bytes, name: str) -> str:
    """The prose of a file's articles, or why there is none."""
    try:
        return "".join(
            str(each) if isinstance(each, CrossfootError) else each.prose for each in engine.read_bytes(data, name)
        )
    except CrossfootError as error:
        return error.message


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (".rst", ".. include:: FILE\n\n.. raw:: html\n   :file: FILE\n\n.. csv-table::\n   :file: FILE\n\nx\n"),
        (".adoc", "include::FILE[]\n\nimage::FILE[]\n\nx\n"),
        (".md", "![](FILE)\n\n{{< include FILE >}}\n\n<!--#include file='FILE'-->\n\nx\n"),
        (".html", "<iframe src='FILE'></iframe><object data='FILE'></object><!--#include file='FILE'--><p>x</p>"),
        (".xml", '<!DOCTYPE nitf [<!ENTITY a SYSTEM "FILE">]><nitf><body><p>&a;</p></body></nitf>'),
        (".xml", '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "FILE">%a;]><nitf><body><p>x</p></body></nitf>'),
        (".xml", '<!DOCTYPE nitf SYSTEM "FILE"><nitf><body><p>x</p></body></nitf>'),
        (".xml", '<nitf xmlns:i="http://www.w3.org/2001/XInclude"><p>x<i:include href="FILE"/></p></nitf>'),
        (".jsonld", '{"@context": "FILE", "@type": "NewsArticle", "articleBody": "x"}'),
    ],
)  # fmt: skip
def test_an_article_names_no_file(ending: str, text: str, secret: Path) -> None:
    told = said(text.replace("FILE", str(secret)).encode(), f"story{ending}")
    assert told
    assert "million" not in told


@pytest.mark.parametrize("mode", ["", ' TargetMode="External"'])
def test_a_word_document_names_no_file(mode: str, secret: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        relation = f'<R><Relationship Type="x/officeDocument" Target="{"../" * 30}{secret}"{mode}/></R>'
        archive.writestr("_rels/.rels", relation)
        archive.writestr("word/document.xml", f"<w:body {WORD}/>")
    told = said(packed.getvalue(), "story.docx")
    assert told == "" or "it has no part" in told


@pytest.mark.parametrize(
    ("toml", "key"),
    [
        ('rules = ["../more"]', "rules"),
        ('rules = ["PARENT/more"]', "rules"),
        ('rules = ["inside", "link"]', "rules"),
        ('lexicons = ["link/../more"]', "lexicons"),
        ('baseline = "../base.json"', "baseline"),
        ('cache-dir = "PARENT/cache"', "cache-dir"),
        ('cache-dir = "link/cache"', "cache-dir"),
        ('baseline = "a\\u0000b"', "baseline"),
    ],
)
def test_a_configuration_names_what_lies_in_its_repository(toml: str, key: str, secret: Path) -> None:
    Path("link").symlink_to("..")
    write("crossfoot.toml", toml.replace("PARENT", str(secret.parent)))
    with pytest.raises(CrossfootError, match=f"crossfoot.toml:1:1: {key}: .*(leads out|NUL)"):
        in_folder(Path.cwd())


def test_what_lies_elsewhere_in_the_repository_may_be_named() -> None:
    write("drafts/crossfoot.toml", 'rules = ["../house"]\nbaseline = "../base.json"\n')
    assert in_folder(Path("drafts").resolve()) is not None


def test_a_link_out_of_a_folder_is_no_article_of_it(secret: Path) -> None:
    write("inside/story.txt", STORY)
    Path("drafts").mkdir()
    Path("drafts/leaked.txt").symlink_to(secret)
    Path("drafts/there.txt").symlink_to("../inside/story.txt")
    done = check(".")
    assert done.returncode == 2
    assert "drafts/leaked.txt: a link that leads out of the folder" in done.stderr
    assert "million" not in done.stdout
    assert done.stdout.endswith(" in 2 articles\n")


def test_a_link_to_what_git_keeps_for_itself_leads_out() -> None:
    """A clone's configuration, which nobody can commit, may hold what opens a server."""
    kept, link = write(".git/config", STORY), Path("drafts/story.txt")
    link.parent.mkdir()
    link.symlink_to("../.git/config")
    (told,) = files(["."], Configuration({}), engine.is_article, print)
    assert str(told).startswith("drafts/story.txt: a link that leads out of the folder")
    with pytest.raises(CrossfootError, match="which --isolated does not follow"):
        tell_links([str(link)], isolated=True)
    assert [*files([str(kept)], Configuration({}), engine.is_article, print)] == [str(kept)]  # that is named itself
    tell_links([str(kept)], isolated=True)


def test_a_link_out_of_a_folder_of_rules_is_passed_over() -> None:
    write("../elsewhere/sold.yaml", RULE)
    write("rules/own.yaml", RULE)
    Path("rules/sold.yaml").symlink_to("../../elsewhere/sold.yaml")
    Path("rules/all").symlink_to("../../elsewhere")
    assert [file.name for file in rule_files("rules")] == ["own.yaml"]


@pytest.mark.parametrize("name", NAMES)
def test_a_configuration_is_no_link_out_of_its_repository(name: str) -> None:
    write(f"../theirs/{name}", "[tool.crossfoot]\nroot = true\n" if name == "pyproject.toml" else "")
    Path("drafts").mkdir()
    Path("drafts", name).symlink_to(f"../../theirs/{name}")
    with pytest.raises(CrossfootError, match=f"drafts/{name}: a link that leads out of its repository: .*--config"):
        in_folder(Path("drafts").resolve())
    assert Configuration({}, Path("drafts", name)).of("drafts/a.txt") == Settings()
    assert Configuration({}, isolated=True).of("drafts/a.txt") == Settings()


def test_a_configuration_may_be_a_link_within_its_repository() -> None:
    write("house/crossfoot.toml", "notes = true\n")
    Path("crossfoot.toml").symlink_to("house/crossfoot.toml")
    assert Configuration({}).of("a.txt").notes


def test_a_link_to_a_configuration_elsewhere_leaks_nothing(secret: Path) -> None:
    write("story.txt", STORY)
    Path("crossfoot.toml").symlink_to(secret)
    done = check("story.txt")
    assert done.returncode == 2
    assert "Error: crossfoot.toml: a link that leads out of its repository" in done.stderr
    assert "million" not in done.stdout + done.stderr


def test_a_baseline_is_no_link_out_of_its_repository() -> None:
    write("../theirs.json", '{"version": 1, "findings": []}')
    Path(NAME).symlink_to("../theirs.json")
    with pytest.raises(CrossfootError, match=f"{NAME}: a link that leads out of its repository: .*--baseline"):
        nearest(Path.cwd(), Configuration({}))
    assert nearest(Path.cwd(), Configuration({}, isolated=True)) is None


def test_words_are_no_links_out_of_their_folder() -> None:
    write("../theirs.yaml", "{}\n")
    Path("words").mkdir()
    Path("words/scope.yaml").symlink_to("../../theirs.yaml")
    with pytest.raises(CrossfootError, match=r"words/scope.yaml: a link that leads out of the folder of words"):
        apply(Settings(lexicons=("words",)))


@pytest.mark.parametrize("target", ["../theirs", "ours"])
def test_what_git_ignores_is_told_by_no_link(target: str) -> None:
    write(target, "*.txt\n")
    Path(".gitignore").symlink_to(target)
    write("story.txt", STORY)
    assert list(files(["."], Configuration({}), lambda name: name == "story.txt", pytest.fail)) == ["story.txt"]


@pytest.mark.parametrize("name", ["drafts", "drafts/deep/story.txt", "story.txt"])
def test_a_link_that_is_named_is_followed_and_told_and_not_followed_if_isolated(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("../elsewhere/deep/story.txt", STORY)
    Path("drafts").symlink_to("../elsewhere")
    Path("story.txt").symlink_to("../elsewhere/deep/story.txt")
    tell_links(["-", name], isolated=False)
    where = Path(name).resolve()
    assert capsys.readouterr().err == f"{name}: a link that leads out of its repository, to {where}\n"
    with pytest.raises(CrossfootError, match=f"{name}: a link that leads out of its repository, which --isolated"):
        tell_links(["-", name], isolated=True)


@pytest.mark.parametrize("name", [".", "inside", "there", "inside/story.txt", "../elsewhere/story.txt", "gone.txt"])
def test_what_lies_where_it_is_named_needs_no_telling(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("../elsewhere/story.txt", STORY)
    write("inside/story.txt", STORY)
    Path("there").symlink_to("inside")
    tell_links([name], isolated=True)
    tell_links([name], isolated=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "command", ["check", "explain", "figures", "watch", "batch --output found.jsonl", "baseline write"]
)
def test_no_isolated_command_follows_a_link_that_is_named(command: str) -> None:
    write("../elsewhere/rows.jsonl", '{"id": "1", "text": "x"}\n')
    Path("rows.jsonl").symlink_to("../elsewhere/rows.jsonl")
    done = CliRunner().invoke(main, [*command.split(), "rows.jsonl", "--isolated"])
    assert done.exit_code == 2
    assert "rows.jsonl: a link that leads out of its repository" in done.output
    assert [path.name for path in Path().iterdir() if path.is_file()] == ["rows.jsonl"]


@pytest.mark.parametrize(
    "arguments",
    [
        "check LOOP",
        "explain LOOP",
        "figures LOOP",
        "config show LOOP",
        "baseline write LOOP",
        "watch LOOP",
        "batch LOOP --output found.jsonl",
        "check story.txt --no-cache --baseline LOOP",
        "check story.txt --no-cache --rules LOOP",
        "check story.txt --no-cache --config LOOP",
    ],
)
def test_a_link_to_itself_is_told_where_it_is_named(arguments: str) -> None:
    write("story.txt", STORY)
    Path("loop.jsonl").symlink_to("loop.jsonl")
    done = crossfoot(*arguments.replace("LOOP", "loop.jsonl").split())
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert (done.returncode == 2) == ("loop.jsonl: " in done.stderr)


def test_a_place_in_a_link_that_leads_away_or_to_itself_is_none() -> None:
    write("../elsewhere/story.txt", STORY)
    Path("there.txt").symlink_to("../elsewhere/story.txt")
    Path("loop.txt").symlink_to("loop.txt")
    done = CliRunner().invoke(main, ["why", "there.txt:1", "--isolated"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "there.txt: a link that leads out of its repository" in done.stderr
    done = CliRunner().invoke(main, ["why", "loop.txt:1"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: loop.txt: ")


def test_a_pipe_is_no_archive() -> None:
    os.mkfifo("archive.jsonl")
    done = crossfoot("batch", "archive.jsonl", "--output", "found.jsonl")
    assert done.stderr == "Error: archive.jsonl: is a device or a pipe, which cannot be read again: name a file\n"
    assert done.returncode == 2
