"""No rule, configuration, article or link makes crossfoot read what is not its."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from checker import engine
from checker.config.files import in_folder
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
    assert done.stdout.startswith("2 articles")


def test_a_link_out_of_a_folder_of_rules_is_passed_over() -> None:
    write("../elsewhere/sold.yaml", RULE)
    write("rules/own.yaml", RULE)
    Path("rules/sold.yaml").symlink_to("../../elsewhere/sold.yaml")
    Path("rules/all").symlink_to("../../elsewhere")
    assert [file.name for file in rule_files("rules")] == ["own.yaml"]


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


def test_a_pipe_is_no_archive() -> None:
    os.mkfifo("archive.jsonl")
    done = crossfoot("batch", "archive.jsonl", "--output", "found.jsonl")
    assert done.stderr == "Error: archive.jsonl: is a device or a pipe, which cannot be read again: name a file\n"
    assert done.returncode == 2
