from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from checker import engine
from checker.model.document import Document, Zone
from checker.model.figure import Figure, Governor, Noun, Reading, Role, Scope
from checker.model.quantity import Hedge, Kind, Moment, Printed, Quantity
from tests.cli.conftest import Run

TEXT = "At least 3,200 men\tfell on Monday, the ministry said.\n"
MEN = Figure(
    9,
    14,
    "3,200",
    Quantity(Kind.COUNT, (Printed(Fraction(3200)),), hedge=Hedge.AT_LEAST),
    0,
    0,
    Zone.BODY,
    2,
    3,
    0,
    counted=Noun("men", "man", ("young",)),
    governor=Governor("fall", Role.SUBJECT, 4, -1),
    scope=Scope(times=("monday",), speaker="the ministry", forecast=True),
)
MONDAY = Figure(27, 33, "Monday", Quantity(Kind.DATE, moment=Moment(weekday=0)), 0, 0, Zone.BODY, 6, 7, 6)

LONG = "He sold 12 cows, 13 cows and so on.\n"
LIMIT = "A sentence was read up to its 12th figure."


@pytest.fixture(autouse=True)
def two_figures(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(document: Document) -> Reading:
        limits = (LIMIT,) if document.source == LONG else ()
        return Reading(document, (MEN, MONDAY) if document.source == TEXT else (), {}, limits)

    monkeypatch.setattr(engine, "extract", extract)


def test_figures_are_a_table(run: Run) -> None:
    result = run("figures", "-", stdin=TEXT)
    assert result.output == (
        "-: 2 figures\n"
        "  place  text    kind   value  unit  hedge     noun       verb         scope\n"
        "  1:10   3,200   count  3,200        at least  young men  fall (down)"
        "  monday; says the ministry; forecast\n"
        "  1:28   Monday  date   Mon\n"
        "\n"
    )
    assert result.exit_code == 0


def test_kinds_select_figures(run: Run) -> None:
    dates = run("figures", "-", "--kind", "date", stdin=TEXT).output
    assert dates.startswith("-: 1 figure\n")
    assert "Monday" in dates
    assert run("figures", "-", "--kind", "money", "--kind", "age", stdin=TEXT).output == "-: 0 figures\n\n"


def test_an_unknown_kind_is_a_usage_error(run: Run) -> None:
    result = run("figures", "-", "--kind", "monie", stdin=TEXT)
    assert result.exit_code == 2
    assert "'monie' is not one of" in result.stderr


def test_figures_are_json(run: Run) -> None:
    Path("story.txt").write_text(TEXT)
    output = json.loads(run("figures", "story.txt", "gone.txt", "--format", "json").stdout)
    men, monday = output["files"][0]["figures"]
    assert output["files"][0]["limits"] == []
    assert output["errors"] == [{"path": "gone.txt", "message": "no such file or folder"}]
    assert men == {
        "text": "3,200",
        "start": 9,
        "end": 14,
        "line": 1,
        "column": 10,
        "end_line": 1,
        "end_column": 15,
        "zone": "body",
        "kind": "count",
        "value": 3200.0,
        "low": 3200.0,
        "high": None,
        "moment": None,
        "until": None,
        "unit": None,
        "per": None,
        "hedge": "at least",
        "noun": "men",
        "modifiers": ["young"],
        "verb": "fall",
        "direction": -1,
        "times": ["monday"],
        "places": [],
        "speaker": "the ministry",
        "quoted": False,
        "negated": False,
        "forecast": True,
    }
    assert (monday["moment"], monday["value"]) == ("Mon", None)


def test_limits_that_were_reached_are_told(run: Run) -> None:
    assert run("figures", "-", stdin=LONG).output == f"-: 0 figures\nlimit: {LIMIT}\n\n"
    (file,) = json.loads(run("figures", "-", "--format", "json", stdin=LONG).stdout)["files"]
    assert file == {"path": "-", "limits": [LIMIT], "figures": []}


def test_a_missing_path_does_not_keep_the_others_from_being_listed(run: Run) -> None:
    Path("story.txt").write_text("Nothing.")
    result = run("figures", "gone.txt", "story.txt")
    assert result.stdout == "story.txt: 0 figures\n\n"
    assert result.stderr == "Error: gone.txt: no such file or folder\n"
    assert result.exit_code == 2
