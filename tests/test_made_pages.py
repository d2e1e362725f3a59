"""The pages that are made from code and rules are what docs/make_pages.py makes today."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

import pytest

DOCS = Path(__file__).parent.parent / "docs"


@pytest.fixture(scope="module")
def made() -> dict[Path, str]:
    pages: dict[Path, str] = run_path(str(DOCS / "make_pages.py"))["pages"]()
    return pages


def test_every_made_page_is_up_to_date(made: dict[Path, str]) -> None:
    old = [path.name for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    assert old == [], "run: python docs/make_pages.py"
