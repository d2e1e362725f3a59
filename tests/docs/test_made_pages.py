"""Pages that are made are up to date, their examples run, and scripts say what they do."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from runpy import run_path

import pytest

from docs.make_evaluation import PAGE, kinds, measured, published, slips
from docs.make_examples import commands, examples, with_outputs

# Every example of the pages that calls crossfoot runs. What it prints is compared where a page is made anew.

ROOT = Path(__file__).parents[2]
PAGES = [
    path
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
    if "```sh" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_examples_run(page: Path) -> None:
    wrong = [ran for ran in examples(page.read_text(encoding="utf-8")) if ran.status not in {0, 1}]
    assert wrong == []


def test_a_command_that_cannot_run_is_found() -> None:
    (ran,) = examples("```sh\ncrossfoot check gone.txt\n```\n")
    assert ran.status == 2
    assert "no such file" in ran.errors


def test_what_is_shown_is_made_anew() -> None:
    story = '```text title="a.txt"\nIt fell to 940 tonnes from 520.\n```\n\n'
    page = story + "```sh\ncrossfoot check a.txt\n```\n\n```text\nold\n```\n"
    assert "says that 520 is more than 940 tonnes" in with_outputs(page)
    assert "old" not in with_outputs(page)


@pytest.mark.parametrize(
    ("lines", "calls"),
    [
        ("crossfoot check a.txt   # one", [["check", "a.txt"]]),
        ("cat a | .venv/bin/crossfoot check - > b && echo", [["check", "-", ">", "b"]]),
        ("crossfoot check \\\n  a.txt\ncp a b\ncrossfoot init", [["check", "a.txt"], ["init"]]),
        ('eval "$(crossfoot x)"\ncrossfoot watch drafts/', []),
    ],
)
def test_calls_are_found_in_lines_of_shell(lines: str, calls: list[list[str]]) -> None:
    assert list(commands(lines)) == calls


# The tables of the page on what is found and missed are what the commands print.

PAIRS = (
    "decide: found 4 of 8, good texts reported: 2\n  age 2/2\n"
    "report: found 9 of 20, good texts reported: 1\n  03 1/2, age 6/8, date-order 2/10\n"
)
STORIES = (
    "decide: found 3 of 8 (easy 1/2), innocent stories reported: 4 of 13\n"
    "report: found 2 of 8 (easy 2/3, hard 0/5), innocent stories reported: 1 of 12\n"
    "read: found 1 of 4 (easy 1/4), innocent stories reported: 6 of 19\n"
)


def test_the_half_that_nobody_reads_is_told() -> None:
    runs = {"later pairs": measured(PAIRS), "stories": measured(STORIES)}
    assert list(slips(runs)) == [
        "| later pairs | 20 | 9 | 45% | 20 | 1 |",
        "| stories | 8 | 2 | 25% (easy 2/3, hard 0/5) | 12 | 1 |",
    ]


def test_kinds_are_told_from_the_best_on_but_not_those_of_few_slips() -> None:
    again = measured(PAIRS.replace("age 6/8", "age 1/8"))
    assert list(kinds([measured(PAIRS), again])) == ["| age | 7 | 16 | 44% |", "| date order | 4 | 20 | 20% |"]
    assert list(kinds([measured(STORIES)])) == []


def test_the_page_tells_of_published_stories_what_the_table_that_ships_has() -> None:
    assert "\n".join(published()) in PAGE.read_text(encoding="utf-8")


# The pages that are made from code and rules are what docs/make_pages.py makes today.

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def made() -> dict[Path, str]:
    pages: dict[Path, str] = run_path(str(DOCS / "make_pages.py"))["pages"]()
    return pages


def test_every_made_page_is_up_to_date(made: dict[Path, str]) -> None:
    old = [path.name for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    assert old == [], "run: python docs/make_pages.py"


# Scripts that are asked for help say what they do, and do nothing.

SCRIPTS = sorted(
    path
    for folder in ("docs", "benchmarks")
    for path in (ROOT / folder).glob("*.py")
    if "__main__" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_help_is_told_and_nothing_done(
    script: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(script), "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(script), run_name="__main__")
    assert not ended.value.code
    told = capsys.readouterr().out
    assert script.name in told or f"{script.parent.name}.{script.stem}" in told
    assert list(tmp_path.iterdir()) == []
