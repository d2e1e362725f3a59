"""What ``docs/output.md`` shows is what the tool prints."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.main import main

PAGE = (Path(__file__).parent.parent / "docs" / "output.md").read_text(encoding="utf-8")
STORY = "Police held 52 people on the pier: 12 men and 13 women.\n"
Check = Callable[..., str]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """What ``crossfoot check`` prints of the story on the page, with options."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    arguments = ["check", "story.txt", "--select", "total-of-row"]
    return lambda *more: CliRunner().invoke(main, [*arguments, *more]).stdout


def test_the_diagnostic_is_real(check: Check) -> None:
    shown = re.search(r"\n\n((?: {4}.+\n)+)", PAGE)
    assert shown
    diagnostic, _, _ = check().partition("\n\n")
    assert textwrap.dedent(shown[1]).rstrip("\n") == diagnostic


def test_the_json_is_real(check: Check) -> None:
    shown = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert shown
    assert json.loads(shown[1]) == json.loads(check("gone.txt", "--format", "json"))
