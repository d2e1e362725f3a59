"""``crossfoot why``: why something is reported of a figure, or nothing is, over the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli.main import main
from tests.cli.conftest import forget_rules

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"
STORY = """\
Lido fares go up

Fares rose 25% from $80 to $120.

The lido is closed on Mondays.

It sold 4,100 tickets, of which 900 were
free.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a story, above which no configuration is looked for."""
    forget_rules()
    monkeypatch.chdir(tmp_path)
    Path("crossfoot.toml").write_text("root = true\n", encoding="utf-8")
    Path("story.txt").write_text(STORY, encoding="utf-8")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["why", *arguments], stdin, prog_name="crossfoot")


def asked(*arguments: str, stdin: str | None = None) -> list[str]:
    """The places and texts of the figures that are told about."""
    result = run(*arguments, "--format", "json", stdin=stdin)
    assert (result.stderr, result.exit_code) == ("", 0)
    return [
        f"{one['figure']['line']}:{one['figure']['column']} {one['figure']['text']}"
        for file in json.loads(result.stdout)["files"]
        for one in file["figures"]
    ]


def why(text: str, place: str, *options: str) -> str:
    """What is told of a place in a text, without its layout."""
    Path("asked.txt").write_text(text, encoding="utf-8")
    return " ".join(run(f"asked.txt:{place}", *options).stdout.split())


# -- why was this not reported?


def test_why_a_rise_to_a_level_is_not_checked() -> None:
    said = why("Passengers rose by a fifth to 5,600, the operator said, from what it called a few.\n", "1:31")
    assert 'change, up: "rose" fraction: a fifth (1:20), own slot after: 5,600 (1:31), own slot before: empty' in said
    assert said.endswith("no claim")


def test_why_a_reversed_range_of_dates_is_not_reported() -> None:
    said = why("The fair, which was moved, runs from 9 May 2015 to 2 May 2015 in the park.\n", "1:40")
    assert "no claim" in said
    assert "reported: error: " in why("The fair runs from 9 May 2015 to 2 May 2015 in the park.\n", "1:25")


def test_why_what_a_comment_silences_is_not_shown() -> None:
    text = "<!-- crossfoot: ignore as agreed with the desk -->\nFares rose 25% from $80 to $120.\n"
    assert "reported: error, suppressed: as agreed with the desk: From $80 to $120" in why(text, "2:12")


def test_why_a_rule_that_is_off_reports_nothing() -> None:
    assert "reported: error" in why("Fares rose 25% from $80 to $120.\n", "1")
    said = why("Fares rose 25% from $80 to $120.\n", "1:12", "--select", "direction")
    assert "reported" not in said
    assert "percent: 25% (1:12), own slot" in said
    assert "no claim" in said


# -- places


def test_a_line_is_about_all_its_figures_and_a_column_about_the_nearest() -> None:
    assert asked("story.txt:3") == ["3:12 25%", "3:21 $80", "3:28 $120"]
    for column, figure in ((1, "3:12 25%"), (14, "3:12 25%"), (21, "3:21 $80"), (27, "3:28 $120"), (99, "3:28 $120")):
        assert asked(f"story.txt:3:{column}") == [figure], column


def test_a_figure_over_two_lines_is_on_both() -> None:
    Path("two.txt").write_text("Boats carried five\nmillion people and 12 dogs.\n", encoding="utf-8")
    assert asked("two.txt:1") == ["1:15 five\nmillion"]
    assert asked("two.txt:2") == ["1:15 five\nmillion", "2:20 12"]
    assert asked("two.txt:2:3") == ["1:15 five\nmillion"]
    assert asked("two.txt:2:18") == ["2:20 12"]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("story.txt:9", "story.txt:9: there is no such line: the last is line 8"),
        ("story.txt:5", "story.txt:5: no figure is read on this line: the nearest are on lines 3 and 7"),
        ("story.txt:8", "story.txt:8: no figure is read on this line: the nearest is on line 7"),
        ("story.txt:1:3", "story.txt:1: no figure is read on this line: the nearest is on line 3"),
        ("bare.txt:1", "bare.txt:1: no figure is read on this line, nor elsewhere in its article"),
        ("empty.txt:1", "empty.txt:1: the article is empty"),
        ("gone.txt:1", "gone.txt: no such file or folder"),
    ],
)
def test_what_cannot_be_answered_is_an_error_in_one_line(place: str, said: str) -> None:
    Path("bare.txt").write_text("Nothing.\n", encoding="utf-8")
    Path("empty.txt").touch()
    result = run(place)
    assert (result.stdout, result.stderr, result.exit_code) == ("", f"Error: {said}\n", 2)
    output = json.loads(run(place, "--format", "json").stdout)
    assert output["files"] == []
    (error,) = output["errors"]
    assert said.endswith(error["message"].removeprefix(f"{place.split(':')[1]}: "))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("story.txt", "name a file and a line of it, as in story.txt:12 or story.txt:12:5"),
        ("story.txt:x", "name a file and a line of it"),
        (":3", "name a file and a line of it"),
        ("story.txt:0", "lines and columns count from 1"),
        ("story.txt:1:0", "lines and columns count from 1"),
        (".:1", ". is a folder: name a file in it"),
        ("a\0b:1", "a path with a NUL in it"),
    ],
)
def test_what_is_no_place_is_an_error_of_usage(place: str, said: str) -> None:
    result = run(place)
    assert said in " ".join(result.stderr.split())
    assert (result.stdout, result.exit_code) == ("", 2)


def test_paths_may_have_colons() -> None:
    for name in ("at:12", "12:30 story.txt"):
        Path(name).write_text(STORY, encoding="utf-8")
        assert asked(f"{name}:3:21") == ["3:21 $80"]
        assert asked(f"{name}:7") == ["7:9 4,100", "7:33 900"]
    Path("at").write_text("x 1\n" * 12 + "It sold 4,100 tickets.\n", encoding="utf-8")
    assert asked("at:12:3") == ["12:3 1"], "a file that is there goes before one whose name ends in a number"


def test_standard_input_is_a_dash() -> None:
    assert asked("-:3:21", stdin=STORY) == ["3:21 $80"]
    assert asked("-:1", "--stdin-filename", "a.md", stdin="**Four** men\n") == ["1:3 Four"]
    assert run("-:99", stdin=STORY).stderr == "Error: -:99: there is no such line: the last is line 8\n"
    assert "--stdin-filename names standard input" in run("story.txt:3", "--stdin-filename", "a.md").stderr


@pytest.mark.parametrize("article", sorted(FORMATS.glob("*/ferry.broken.*")), ids=lambda path: path.suffix)
def test_every_format_is_asked_by_the_lines_that_a_report_names(article: Path) -> None:
    checked = json.loads(CliRunner().invoke(main, ["check", str(article), "--notes", "--format", "json"]).stdout)
    finding = next(finding for file in checked["files"] for finding in file["findings"])
    for one in finding["figures"]:
        place = f"{article}:{one['line']}:{one['column']}"
        assert f"{one['line']}:{one['column']} {one['text']}" in asked(place)


def test_of_several_articles_in_a_file_the_one_on_the_line_is_asked() -> None:
    texts = ("Fares rose to $80.", "", "It sold 12 tickets, and 15 on Monday.")
    Path("a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    assert [each.split()[1] for each in asked("a.jsonl:3")][:2] == ["12", "15"]
    assert [each.split()[1] for each in asked("a.jsonl:1")] == ["$80"]
    assert run("a.jsonl:2").stderr.startswith("Error: a.jsonl:2: no article: expected an object with one of")


# -- what holds for a run


def test_what_the_configuration_leaves_out_is_told() -> None:
    Path("crossfoot.toml").write_text('root = true\nexclude = ["story.txt"]\n', encoding="utf-8")
    assert "Error: story.txt:3: no article was read: there is none here, or the configuration leaves it out\n" in (
        run("story.txt:3").stderr
    )


def test_an_unknown_rule_is_an_error() -> None:
    result = run("story.txt:3", "--select", "percent-chnage")
    assert "percent-chnage" in result.stderr
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_guessed_encoding_is_told() -> None:
    Path("cafe.txt").write_bytes("Café fares rose to $80.\n".encode("cp1252"))
    assert run("cafe.txt:1").stderr.startswith("cafe.txt:1:4: not UTF-8, so read as Windows-1252")


def test_help_shows_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert "Examples:\n    crossfoot why story.txt:3\n" in run("-h").output
