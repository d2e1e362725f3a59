from __future__ import annotations

import json
from pathlib import Path

import msgspec
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.finding import Mend
from checker.report.json import Output
from tests.report.making import SHORT, SHORT_FINDING, rendered, report

DOCS = Path(__file__).parents[2] / "docs"
RESULTS = report(SHORT, SHORT_FINDING), CrossfootError("no such file or folder", "gone.txt")


def test_the_schema_in_the_documentation_is_that_of_the_output() -> None:
    written = json.loads((DOCS / "output.schema.json").read_text(encoding="utf-8"))
    written.pop("$schema")
    assert written == msgspec.json.schema(Output)


def test_the_same_results_give_the_same_bytes_in_the_documented_order() -> None:
    first = rendered("json", *RESULTS)
    assert rendered("json", *RESULTS) == first
    finding = json.loads(first)["files"][0]["findings"][0]
    assert list(finding) == [
        "rule", "severity", "confidence", "message", "arithmetic", "fits", "slip", "also", "fingerprint",
        "suppressed", "baselined",
        "start", "end", "line", "column", "end_line", "end_column", "figures",
    ]  # fmt: skip
    assert list(finding["figures"][0]) == [
        "role", "text", "start", "end", "line", "column", "end_line", "end_column",
    ]  # fmt: skip


def test_what_would_fit_as_well_has_its_place() -> None:
    twelve = SHORT.index("12")
    found = replace(SHORT_FINDING, also=(Mend(twelve, twelve + 2, "12", "39"),))
    (finding,) = json.loads(rendered("json", report(SHORT, found)))["files"][0]["findings"]
    assert finding["also"] == [
        {"fits": "39", "text": "12", "start": 12, "end": 14, "line": 1, "column": 13, "end_line": 1, "end_column": 15}
    ]


def test_an_error_keeps_its_line_and_column() -> None:
    errors = json.loads(rendered("json", CrossfootError("unknown key 'wen'", "x.yaml", 14, 7)))["errors"]
    assert errors == [{"path": "x.yaml", "message": "14:7: unknown key 'wen'"}]


def test_characters_beyond_ascii_are_utf_8() -> None:
    source = "12 人 52 é"
    output = rendered("json", report(source, path="é.txt"))
    assert "é.txt".encode() in output
