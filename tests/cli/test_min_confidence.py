"""``--min-confidence`` leaves out what is less sure."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli.main import main

STORY = "It fell to 940 tonnes from 520."


def checked(folder: Path, least: str) -> Result:
    (folder / "story.txt").write_text(STORY)
    return CliRunner().invoke(main, ["check", str(folder / "story.txt"), "--min-confidence", least])


def test_what_is_less_sure_is_neither_shown_nor_fails_the_run(tmp_path: Path) -> None:
    shown, hidden = checked(tmp_path, "0.1"), checked(tmp_path, "1")
    assert (shown.exit_code, "[direction]" in shown.stdout) == (1, True)
    assert (hidden.exit_code, "direction" in hidden.stdout) == (0, False)


@pytest.mark.parametrize("least", ["nan", "inf", "-0.1", "1.1", "much"])
def test_what_is_no_number_from_0_to_1_is_refused(tmp_path: Path, least: str) -> None:
    result = checked(tmp_path, least)
    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr
