from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.config.configuration import in_folder
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def crossfoot(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A process of its own: words are added before the first are read."""
    code = "import sys; from checker.cli.main import main; main(prog_name='crossfoot')"
    command, path = [sys.executable, "-c", code, *arguments], {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=path)


def test_what_applies_is_shown_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text('root = true\nignore = ["sums"]\n', encoding="utf-8")
    shown = run("config", "show", "a.txt").output.splitlines()
    assert shown[0] == "a.txt"
    assert "  ignore          sums           crossfoot.toml:2" in shown
    assert "  fail-on         warning        default" in shown


def test_init_writes_a_start_that_is_valid_and_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    assert run("init").exit_code == 0
    layer = in_folder(tmp_path)
    assert layer is not None
    assert layer.file.root
    again = run("init")
    assert (again.exit_code, again.output) == (
        2,
        "Error: crossfoot.toml: is there already: change it, or remove it first\n",
    )


def test_every_line_of_the_start_that_is_commented_out_is_valid_too(run: Run, tmp_path: Path) -> None:
    run("init")
    path = tmp_path / "crossfoot.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    settings = [line.removeprefix("# ") for line in lines if "=" in line or line.startswith(("# [", "root"))]
    path.write_text("\n".join(settings) + "\n", encoding="utf-8")
    layer = in_folder(tmp_path)
    assert layer is not None
    assert (layer.file.fail_on, layer.file.currencies, layer.file.overrides[0].form) == (
        "warning",
        {"$": "AUD"},
        "html",
    )


def test_the_schema_is_json_and_knows_the_keys(run: Run) -> None:
    schema = json.loads(run("config", "schema").output)
    assert {"ignore", "fail-on", "as", "overrides"} <= schema["$defs"]["ConfigFile"]["properties"].keys()


def test_a_rule_that_is_not_there_is_said_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crossfoot.toml").write_text('root = true\n\nignore = ["sumz"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("52 men\n", encoding="utf-8")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "Error: crossfoot.toml:3: unknown rule or family 'sumz'" in result.output


def test_settings_decide_on_the_status(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police held 12 men and 13 women.\n\nA total of 52 were held.\n", encoding="utf-8")
    assert run("check", "a.txt").exit_code == 1
    (tmp_path / "crossfoot.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "a.txt").exit_code == 0
    assert run("check", "a.txt", "--isolated").exit_code == 1
    assert run("check", "a.txt", "--fail-on", "warning").exit_code == 1


def test_a_newsroom_adds_words_and_says_what_a_dollar_is(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/scope.yaml").write_text("{}\n", encoding="utf-8")
    (tmp_path / "crossfoot.toml").write_text(
        'root = true\nlexicons = ["words"]\ncurrencies = {"$" = "AUD"}\n', encoding="utf-8"
    )
    (tmp_path / "a.txt").write_text("It paid $5m, 3m dollars and US$4m.\n", encoding="utf-8")
    figures = json.loads(crossfoot("figures", "a.txt", "--format", "json", folder=tmp_path).stdout)["files"][0][
        "figures"
    ]
    assert [figure["unit"] for figure in figures] == ["australian dollar", "australian dollar", "dollar"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("things.yaml", "sane:\n  - crate chest\n", "things.yaml:1:1: unknown key 'sane' (did you mean 'same'?)"),
        ("things.yaml", "same: crate\n", "things.yaml:1:7: expected a list"),
        ("thinks.yaml", "same: []\n", "no file of words is called 'thinks' (did you mean 'things'?)"),
        ("calendar.yaml", "months:\n  january: 1\n", "calendar.yaml:2:12: is a number of ours"),
        (
            "frames/chance.yaml",
            "verbs: zoom\n",
            "no file of words is called 'frames/chance' (did you mean 'frames/change'?)",
        ),
        ("frames/change.yaml", "factors: nonuple\n", "change.yaml:1:10: expected lines such as 'double  "),
        ("frames/nouns.yaml", "total_nouns: herd\n", "nouns.yaml:1:14: expected lines such as 'vote: "),
    ],
)
def test_words_that_do_not_fit_are_said_with_their_place(tmp_path: Path, name: str, text: str, said: str) -> None:
    file = tmp_path / "words" / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    (tmp_path / "crossfoot.toml").write_text('root = true\nlexicons = ["words"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("12 men\n", encoding="utf-8")
    result = crossfoot("check", "a.txt", folder=tmp_path)
    assert result.returncode == 2
    assert said in result.stderr
