"""What ``crossfoot explain`` prints of an article, as text and as JSON."""

from __future__ import annotations

import json

from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.escaping import as_bytes
from checker.model.claim import Verdict
from checker.model.explanation import PlainClaim, PlainFigure, PlainStatement
from checker.model.finding import Examined
from checker.model.statement import Mechanism, Slot, Statement
from checker.report import thought_json as as_json
from checker.report import thought_text as as_text
from tests.report import making
from tests.report.making import SHORT

MEN, WOMEN = making.figure(SHORT, "12"), making.figure(SHORT, "13")
ROW = Statement("parts", 0, (Slot("parts", (MEN, WOMEN), Mechanism.ROW),), empty=("total",))
HELD = replace(making.judged(Verdict.UNKNOWN, ("first", MEN), ("second", WOMEN), rule="same"), reasons=("why not",))
THOUGHT = Examined(replace(making.report(SHORT), limits=("Much was left out.",)), (MEN, WOMEN), (HELD,), (ROW,))


def test_statements_stand_between_figures_and_claims() -> None:
    shown = "".join(as_text.explain([THOUGHT])).splitlines()
    start = shown.index("story.txt: 1 statement")
    assert shown[start + 1 : start + 5] == [
        "  parts", "    parts: 12 (1:13), 13 (1:24), row", "    total: empty", "",
    ]  # fmt: skip
    assert shown[start + 5] == "story.txt: 1 claim"


def test_json_has_an_object_for_each_article_and_errors_behind_them() -> None:
    pieces = as_json.explain([THOUGHT, CrossfootError("no such file", "gone.txt"), THOUGHT])
    output = json.loads(b"".join(map(as_bytes, pieces)))
    assert (output["version"], output["errors"]) == (1, [{"path": "gone.txt", "message": "no such file"}])
    file, again = output["files"]
    assert file == again
    assert (file["path"], file["limits"]) == ("story.txt", ["Much was left out."])
    men, women = file["figures"]
    assert {name: men[name] for name in ("start", "end", "line", "column", "end_line", "end_column", "value")} == {
        "start": 12, "end": 14, "line": 1, "column": 13, "end_line": 1, "end_column": 15, "value": 12.0,
    }  # fmt: skip
    (statement,) = file["statements"]
    assert (statement["slots"], statement["mechanisms"]) == ({"parts": [men, women]}, {"parts": "row"})
    assert (statement["kind"], statement["empty"], statement["direction"]) == ("parts", ["total"], 0)
    (claim,) = file["claims"]
    assert claim["figures"] == {"first": [men], "second": [women]}
    assert (claim["rule"], claim["verdict"], claim["reasons"]) == ("same", "unknown", ["why not"])


def test_json_has_all_that_an_explanation_has() -> None:
    for plain, written in (
        (PlainFigure, as_json.Figure),
        (PlainStatement, as_json.Statement),
        (PlainClaim, as_json.Claim),
    ):
        assert {*plain.__struct_fields__} <= {*written.__struct_fields__}


def test_json_without_articles_is_json() -> None:
    assert json.loads(b"".join(map(as_bytes, as_json.explain([])))) == {"version": 1, "files": [], "errors": []}
