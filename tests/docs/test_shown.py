"""What the pages on output, on suppressing and on formats show is what the tool does."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import engine
from checker.cli.main import main
from checker.model.document import Document, Zone
from fixtures.formats.make_docx import packed

# What ``docs/output.md`` shows is what the tool prints.

OUTPUT = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
STORY = "Police held 52 people on the pier: 12 men and 13 women.\n"
Check = Callable[..., str]


@pytest.fixture
def check_of_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """What ``crossfoot check`` prints of the story on the page, with options."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    arguments = ["check", "story.txt", "--select", "total-of-row"]
    return lambda *more: CliRunner().invoke(main, [*arguments, *more]).stdout


def test_the_diagnostic_on_output_is_real(check_of_story: Check) -> None:
    shown = re.search(r"\n\n((?: {4}.+\n)+)", OUTPUT)
    assert shown
    diagnostic, _, _ = check_of_story().partition("\n\n")
    assert textwrap.dedent(shown[1]).rstrip("\n") == diagnostic


def test_the_json_is_real(check_of_story: Check) -> None:
    shown = re.search(r"```json\n(.*?)```", OUTPUT, re.DOTALL)
    assert shown
    assert json.loads(shown[1]) == json.loads(check_of_story("gone.txt", "--format", "json"))


# What ``docs/suppressing.md`` shows is what the tool does.

SUPPRESSING = (Path(__file__).parents[2] / "docs" / "suppressing.md").read_text(encoding="utf-8")
SUPPRESSED = re.findall(r"```markdown\n(.*?)```", SUPPRESSING, re.DOTALL)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(story: str, *options: str) -> str:
    Path("story.md").write_text(story, encoding="utf-8")
    return CliRunner().invoke(main, ["check", "story.md", "--select", "total-of-row,relative-change", *options]).output


@pytest.mark.parametrize("story", SUPPRESSED)
def test_the_comments_silence_what_would_be_found_without_them(story: str) -> None:
    assert "\n0 findings in 1 article; " in check(story, "--notes")
    bare = re.sub(r"<!--.*?-->|crossfoot: .*", "", story)
    assert "\n0 findings" not in check(bare)


def test_what_is_shown_of_a_suppressed_finding_is_real() -> None:
    shown = re.search(r"```text\n(.*?)```", SUPPRESSING, re.DOTALL)
    assert shown
    assert check(SUPPRESSED[0], "--show-suppressed").startswith(shown[1])


def test_the_baseline_is_real() -> None:
    shown = re.search(r"```json\n(.*?)```", SUPPRESSING, re.DOTALL)
    assert shown
    Path("story.md").write_text(re.sub("<!--.*-->", "", SUPPRESSED[0]), encoding="utf-8")
    CliRunner().invoke(main, ["baseline", "write", "story.md", "--select", "total-of-row", "--output", "base.json"])
    assert Path("base.json").read_text(encoding="utf-8") == textwrap.dedent(shown[1])


# What ``docs/formats.md`` says is so.

ROOT = Path(__file__).parents[2]
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
COMMENT = "ignore[relative-change] as the report has it"
STORIES = {
    "markdown": "Two died.\n\n{}\n\nNine live.",
    "html": "<p>Two died.</p>{}<p>Nine live.",
    "nitf": "<nitf><body><p>Two died.</p>{}<p>Nine live.</p></body></nitf>",
    "ninjs": '{{"body_xhtml": "<p>Two died.</p>{}<p>Nine live.</p>"}}',
    "plain": "Two died.\n\n{}\n\nNine live.",
    "jsonl": '{{"text": "Two died.\\n\\n{}\\n\\nNine live."}}',
    "jsonld": '{{"@type": "NewsArticle", "articleBody": "Two died.\\n\\n{}\\n\\nNine live."}}',
    "rst": "Two died.\n\n{}\n\nNine live.",
    "asciidoc": "Two died.\n\n{}\n\nNine live.",
}
WHOLE = {
    "markdown": "---\ncrossfoot: off\n---\n\nTwo died.",
    "rst": "Two die\n=======\n\n:crossfoot: off\n\nTwo died.",
    "asciidoc": "= Two die\n:crossfoot: off\n\nTwo died.",
}


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading."""
    table = re.search(r"\n((?:\|.*\n)+)", FORMATS[FORMATS.index(f"# {heading}\n") :])
    assert table
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table[1].splitlines()[2:]]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def one(data: bytes, form: str) -> Document:
    (article,) = engine.read_bytes(data, form=form)
    assert isinstance(article, Document)
    return article


def test_all_formats_are_there_with_their_endings() -> None:
    endings = {quoted(name)[0]: quoted(those) for name, those, *_ in rows("Formats")}
    assert sorted(endings) == engine.formats()
    for ending in {ending for those in endings.values() for ending in those}:
        assert engine.is_article(f"story{ending}")


def test_the_diagnostic_on_formats_is_real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = re.search(r"```\n(desk.*?)```", FORMATS, re.DOTALL)
    assert shown
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "fixtures" / "formats" / "ninjs" / "ferry.broken.json", "desk.json")
    assert CliRunner().invoke(main, ["check", "desk.json"]).stdout.startswith(shown[1])


@pytest.mark.parametrize("form", STORIES)
def test_the_comment_of_each_format_is_collected(form: str) -> None:
    written = next(quoted(comment)[0] for names, comment, _ in rows("Comments to crossfoot") if form in quoted(names))
    document = one(STORIES[form].format(written).encode(), form)
    assert [each.text for each in document.directives] == [COMMENT]


@pytest.mark.parametrize("form", WHOLE)
def test_front_matter_speaks_for_the_whole_file(form: str) -> None:
    written = next(quoted(whole)[0] for names, _, whole in rows("Comments to crossfoot") if form in quoted(names))
    assert written in WHOLE[form]
    assert [each.text for each in one(WHOLE[form].encode(), form).directives] == ["off"]


def test_a_comment_of_words_own_is_collected() -> None:
    body = '<w:p><w:r><w:t>Two died.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    comment = f'<w:comment w:id="0"><w:p><w:r><w:t>crossfoot: {COMMENT}</w:t></w:r></w:p></w:comment>'
    assert [each.text for each in one(packed(body, comments=comment), "docx").directives] == [COMMENT]


def test_the_fields_of_json_lines_are_those_that_are_read() -> None:
    parts = {part: quoted(fields) for part, fields in rows("What news systems exchange")}
    for name in parts.pop("date"):
        assert one(json.dumps({"title": "Two die", name: "2024-05-31"}).encode(), "jsonl").date == dt.date(2024, 5, 31)
    zones = {"headline": Zone.HEADLINE, "standfirst": Zone.STANDFIRST, "text": Zone.BODY, "captions": Zone.CAPTION}
    for part, names in parts.items():
        for name in names:
            (sentence,) = one(json.dumps({name: "Two died."}).encode(), "jsonl").sentences
            assert sentence.zone is zones[part]
