"""What the README shows is what the tool prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.main import main

README = Path(__file__).parent.parent / "README.md"


def test_the_draft_in_the_readme_gives_the_output_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, output = re.findall(r"```text\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raid.txt").write_text(draft, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "raid.txt"])
    assert result.output == output
    assert result.exit_code == 1
