"""The page and the code agree: every limit, and every test that it names."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| ([\d,]+)(?: (KB|MB))? \| `([\w.]+)\.(\w+)` \|$", PAGE, re.MULTILINE)
UNITS = {"": 1, "KB": 2**10, "MB": 2**20}


def test_the_tables_are_read_as_a_whole() -> None:
    lines = [line for line in PAGE.splitlines() if line.startswith("|") and "`checker." in line]
    assert len(ROWS) == len(lines) > 30


@pytest.mark.parametrize(("what", "figure", "unit", "module", "name"), ROWS)
def test_a_limit_on_the_page_is_the_one_in_the_code(what: str, figure: str, unit: str, module: str, name: str) -> None:
    assert getattr(import_module(module), name) == int(figure.replace(",", "")) * UNITS[unit], what


@pytest.mark.parametrize("section", re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:])
def test_every_promise_names_tests_that_are_there(section: str) -> None:
    promise = section.split("## ", maxsplit=1)[0]
    named = re.findall(r"`(?:tests/(\w+)/)?(test_\w+\.py)`", promise)
    assert named
    assert all((Path(__file__).parent.parent / (folder or "security") / name).is_file() for folder, name in named)


def test_every_file_of_tests_belongs_to_a_promise() -> None:
    files = {path.name for path in Path(__file__).parent.glob("test_*.py")} - {Path(__file__).name}
    assert files == set(re.findall(r"`(test_\w+\.py)`", PAGE))
