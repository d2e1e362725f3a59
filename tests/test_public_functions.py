"""The public functions: what they give is plain, and a wrong argument is refused with what is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

import checker
from checker.model.document import Zone
from checker.model.explanation import explanation
from checker.model.figure import Figure
from checker.model.finding import Examined
from checker.model.quantity import Kind, Quantity
from checker.model.statement import Mechanism, Slot, Statement

TEXT = "Fares rose 25% from $80 to $120. The ferry carried 160 cars."


def test_an_explanation_can_be_written_as_json_and_tells_roles_and_verdicts() -> None:
    told = msgspec.json.decode(msgspec.json.encode(checker.explain(TEXT, path="ferry.txt", date=dt.date(2024, 5, 31))))
    assert [figure["text"] for figure in told["figures"]] == ["25%", "$80", "$120", "160"]
    (claim,) = (claim for claim in told["claims"] if claim["rule"] == "relative-change.percent")
    assert (claim["verdict"], claim["mechanism"], claim["reasons"]) == ("fails", "own slot", [])
    assert {role: [figure["text"] for figure in figures] for role, figures in claim["figures"].items()} == {
        "percent": ["25%"],
        "before": ["$80"],
        "after": ["$120"],
    }
    assert "50%" in claim["arithmetic"]
    (statement,) = told["statements"]
    assert (statement["kind"], statement["direction"], statement["mechanisms"]["after"]) == ("change", 1, "own slot")


def test_an_explanation_tells_statements_with_their_slots() -> None:
    part = Figure(0, 2, "18", Quantity(Kind.COUNT), 0, 0, Zone.BODY, 0, 1, 0)
    said = Statement("share", 0, (Slot("part", (part,), Mechanism.APPOSITION),), empty=("whole",))
    examined = Examined(None, (), (), (said,))  # type: ignore[arg-type] # nothing of the report is told
    (told,) = msgspec.json.decode(msgspec.json.encode(explanation(examined).statements))
    assert ([each["text"] for each in told["slots"]["part"]], told["mechanisms"]) == (["18"], {"part": "apposition"})
    assert (told["kind"], told["empty"]) == ("share", ["whole"])


@pytest.mark.parametrize("function", [checker.check, checker.extract, checker.explain])
@pytest.mark.parametrize(("text", "said"), [(b"12", "not bytes: decode it first"), (12, "not int"), (None, "NoneType")])
def test_what_is_no_text_is_refused(function: Callable[[Any], object], text: object, said: str) -> None:
    with pytest.raises(TypeError, match=f"^text must be a str, .*{said}"):
        function(text)


@pytest.mark.parametrize("function", [checker.check, checker.explain])
@pytest.mark.parametrize(
    ("argument", "value", "said"),
    [
        ("date", "2024-05-31", r"^date must be a datetime\.date or None, not str"),
        ("path", 3, "^path must be a str or None, not int"),
    ],
)
def test_a_wrong_path_or_date_is_refused(
    function: Callable[..., object], argument: str, value: object, said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        function("12 cars", **{argument: value})


@pytest.mark.parametrize("kinds", ["money", 3, ["cash"], [[]]])
def test_kinds_are_a_collection_of_kinds(kinds: Any) -> None:
    with pytest.raises(TypeError, match=r"^kinds must be a collection of checker\.Kind"):
        checker.extract("12 cars", kinds=kinds)


def test_implied_is_true_or_false() -> None:
    with pytest.raises(TypeError, match=r"^implied must be True or False, not str"):
        checker.extract("12 cars", implied="yes")  # type: ignore[arg-type]
