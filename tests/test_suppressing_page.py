"""What ``docs/suppressing.md`` shows is what the tool does."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.main import main

PAGE = (Path(__file__).parent.parent / "docs" / "suppressing.md").read_text(encoding="utf-8")
STORIES = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(story: str, *options: str) -> str:
    Path("story.md").write_text(story, encoding="utf-8")
    return CliRunner().invoke(main, ["check", "story.md", "--select", "total-of-row,relative-change", *options]).output


@pytest.mark.parametrize("story", STORIES)
def test_the_comments_silence_what_would_be_found_without_them(story: str) -> None:
    assert "\n0 findings in 1 article; " in check(story, "--notes")
    bare = re.sub(r"<!--.*?-->|crossfoot: .*", "", story)
    assert "\n0 findings" not in check(bare)


def test_what_is_shown_of_a_suppressed_finding_is_real() -> None:
    shown = re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert shown
    assert check(STORIES[0], "--show-suppressed").startswith(shown[1])


def test_the_baseline_is_real() -> None:
    shown = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert shown
    Path("story.md").write_text(re.sub("<!--.*-->", "", STORIES[0]), encoding="utf-8")
    CliRunner().invoke(main, ["baseline", "write", "story.md", "--select", "total-of-row", "--output", "base.json"])
    assert Path("base.json").read_text(encoding="utf-8") == textwrap.dedent(shown[1])
