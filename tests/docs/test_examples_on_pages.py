"""Every example of the pages that calls crossfoot runs. What it prints is compared where a page is made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.make_examples import commands, examples, with_outputs

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
