"""``--format html`` over the real engine: it finds what every other format finds, whatever the processes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli.main import main
from checker.report import FORMATS, format_of, html

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some stories in a folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "stories").mkdir()
    for story in (*sorted(FIXTURES.glob("*.txt"))[:6], FIXTURES / "formats" / "docx" / "ferry.broken.docx"):
        shutil.copy(story, tmp_path / "stories")
    Path("stories/long.txt").write_text("Nothing is counted here. " * 2000)  # so that they are not few
    return tmp_path


def check(*options: str) -> Result:
    return CliRunner().invoke(main, ["check", "stories", *options])


def test_a_run_with_sheets_finds_what_another_finds(stories: Path) -> None:
    alone = check("--format", "json", "--no-cache", "--notes")
    check("--format", "json=together.json", "--format", "html=page.html", "--notes")
    assert (stories / "together.json").read_text() == alone.stdout
    assert Path("page.html").read_text().startswith("<!DOCTYPE html>")


def test_the_page_is_the_same_for_any_number_of_processes_and_on_every_run(stories: Path) -> None:
    pages = [check("--format", "html", "--jobs", jobs).stdout for jobs in ("1", "3", "3")]
    assert pages[0] == pages[1] == pages[2]
    assert pages[0].count("<details") == 8
    assert 'class="figure contradicted"' in pages[0]


def test_no_result_with_a_sheet_is_kept_and_none_without_one_is_used(stories: Path) -> None:
    check("--format", "html")
    assert list((stories / "caches").rglob("*.result")) == []
    check("--format", "json")
    assert list((stories / "caches").rglob("*.result")) != []
    assert 'class="figure contradicted"' in check("--format", "html").stdout


def test_only_a_format_that_asks_for_sheets_has_them_made() -> None:
    assert [name for name in FORMATS if format_of(name).wants_sheet] == ["html"]


def test_the_style_of_the_page_is_plain_text_that_no_screening_changes() -> None:
    assert html.style().isascii()
    assert "##" not in html.style()
    assert not any(line.lstrip().startswith("::") for line in html.style().splitlines())
