"""The pages that are made from code and rules are what docs/make_pages.py makes today."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
MADE: dict[Path, str] = run_path(str(DOCS / "make_pages.py"))["pages"]()


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.relative_to(DOCS.parent).as_posix())
def test_a_made_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path], "run: python docs/make_pages.py"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert set((DOCS / "rules").glob("*.md")) <= set(MADE)
