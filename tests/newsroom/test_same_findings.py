"""A newsroom's repository, made by ``benchmarks/newsroom.py`` as it is there, only smaller: one result in every way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import newsroom
from benchmarks.ways import ROOT, Newsroom
from benchmarks.written import FORMS, story
from checker import engine
from checker.model.document import Document

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
