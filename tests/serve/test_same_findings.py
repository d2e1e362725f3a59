"""What the page reports is what ``crossfoot check`` reports, in the same words and at the same places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli.main import main
from checker.config.settings import Settings
from checker.readers.draft import Draft
from checker.serve.checking import File, Question, answered
from fixtures.formats.make_docx import packed

FIXTURES = Path(__file__).parents[2] / "fixtures"
STORIES = sorted(FIXTURES.glob("*.txt"))[:12]
SAME = ("rule", "severity", "message", "arithmetic", "slip")


def checked(path: Path) -> list[dict[str, Any]]:
    result = CliRunner().invoke(main, ["check", "--isolated", "--no-cache", "--format", "json", str(path)])
    findings: list[dict[str, Any]] = json.loads(result.stdout)["files"][0]["findings"]
    return findings


def told(question: Question | File) -> Any:
    return json.loads(answered(Settings(), question))


def words(findings: list[dict[str, Any]]) -> list[tuple[list[Any], list[str]]]:
    return [([each[name] for name in SAME], [figure["text"] for figure in each["figures"]]) for each in findings]


def of_page(page: Any) -> list[tuple[list[Any], list[str]]]:
    """The same of what the page is told; a list of names with figures in it is none of the figures."""
    return words(
        [{**each, "figures": [page["figures"][number] for number in each["figures"]]} for each in page["findings"]]
    )


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_pasted_story(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    page, expected = told(Question(Draft(text))), checked(path)
    assert of_page(page) == words(expected)
    places = [[page["figures"][number]["at"] for number in finding["figures"]] for finding in page["findings"]]
    assert [[(at["start"], at["end"]) for at in each] for each in places] == [
        [(each["start"], each["end"]) for each in finding["figures"]] for finding in expected
    ]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("formats/*/*.broken.*")), ids=lambda path: path.name)
def test_a_dropped_file(path: Path) -> None:
    page = told(File(path.name, path.read_bytes()))
    assert of_page(page) == words(checked(path))


ROWS = (("Cod", "160"), ("Herring", "90"), ("Total", "205"))
IN_WORD = "".join(
    f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in row)}</w:tr>" for row in ROWS
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "catch.md",
            f"| Fish | Tonnes |\n|--|--|\n{''.join(f'| {fish} | {caught} |{chr(10)}' for fish, caught in ROWS)}",
        ),
        ("catch.docx", packed(f"<w:p><w:r><w:t>It was a good May.</w:t></w:r></w:p><w:tbl>{IN_WORD}</w:tbl>")),
    ],
)
def test_a_dropped_table_is_added_up_and_keeps_its_rows(name: str, data: str | bytes, tmp_path: Path) -> None:
    file = data.encode() if isinstance(data, str) else data
    (tmp_path / name).write_bytes(file)
    page = told(File(name, file))
    assert of_page(page) == words(checked(tmp_path / name))
    assert [each["message"] for each in page["findings"]] == ["160 and 90 make 250, not 205."]
    assert page["draft"]["text"].endswith("Cod | 160\nHerring | 90\nTotal | 205")
    after = page["draft"]["text"] + "\n\nSo it was."
    assert of_page(told(Question(Draft(after)))) == of_page(page)  # also once it is changed here


def test_a_headline_in_its_own_field() -> None:
    headline, text = (
        "Harbour holds 500 crates",
        "The port of Elmouth holds 400 crates, the harbour master said on Friday.",
    )
    apart = told(Question(Draft(text, headline)))
    together = told(Question(Draft(f"{headline}\n\n{text}")))
    assert of_page(apart) == of_page(together)
