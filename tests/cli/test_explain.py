from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from checker import engine
from checker.errors import TooLongError
from checker.model.claim import Verdict, Word
from checker.model.document import Document
from checker.model.finding import Examined, Fault, Report
from checker.model.rule import Rule
from tests.cli.conftest import Run
from tests.report import making

TEXT = "The toll of 12 rose to 13.\n"


@pytest.fixture(autouse=True)
def two_claims(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def examine(document: Document, _rules: Sequence[Rule], _seconds: int | None) -> Examined:
        before, after = making.figure(TEXT, "12"), making.figure(TEXT, "13")
        held = making.judged(Verdict.HOLDS, ("before", before), ("after", after), rule="rise")
        held = replace(held, claim=replace(held.claim, words=(Word("verb", "rose", 1),)))
        unknown = replace(making.judged(Verdict.UNKNOWN, ("total", after)), reasons=("another time", "another place"))
        report = Report(document, (), 2, {}, 2, ("Only 2 figures were read.",))
        return Examined(report, (before, after), (held, unknown))

    monkeypatch.setattr(engine, "examine", examine)


def test_a_rule_that_fails_and_an_article_that_takes_too_long_are_errors(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def examine(document: Document, _rules: Sequence[Rule], seconds: int | None) -> Examined:
        if document.path == "late.txt":
            raise TooLongError(f"not checked within {seconds} seconds", document.path)
        return Examined(Report(document, (), 0, {}, 2, faults=(Fault("rule sold cannot judge this", 12, 14),)), (), ())

    monkeypatch.setattr(engine, "examine", examine)
    for name in ("late.txt", "story.txt"):
        Path(name).write_text(TEXT)
    result = run("explain", "late.txt", "story.txt", "--timeout", "7")
    assert "story.txt: 0 claims" in result.stdout
    assert result.stderr == (
        "Error: late.txt: not checked within 7 seconds\nError: story.txt:1:13: rule sold cannot judge this\n"
    )
    assert result.exit_code == 2


def test_every_claim_is_shown_with_its_verdict_and_what_keeps_it_from_one(run: Run) -> None:
    Path("story.txt").write_text(TEXT)
    result = run("explain", "story.txt", "gone.txt")
    assert result.stdout == (
        "story.txt: 2 figures\n"
        "  place  text  kind   value  unit  hedge  noun  verb  scope\n"
        "  1:13   12    count  12\n"
        "  1:24   13    count  13\n"
        "\n"
        "story.txt: 2 claims\n"
        "  holds    rise: 12 + 13 = 25\n"
        "           before: 12 (1:13)\n"
        "           after: 13 (1:24)\n"
        '           verb: "rose"\n'
        "  unknown  total-of-row: 12 + 13 = 25\n"
        "           total: 13 (1:24)\n"
        "           because: another time\n"
        "           because: another place\n"
        "  limit: Only 2 figures were read.\n"
        "\n"
    )
    assert result.stderr == "Error: gone.txt: no such file or folder\n"
    assert result.exit_code == 2


def test_json_is_one_object_with_what_could_not_be_read(run: Run) -> None:
    Path("story.txt").write_text(TEXT)
    result = run("explain", "story.txt", "gone.txt", "--format", "json")
    output = json.loads(result.stdout)
    (file,) = output["files"]
    assert [claim["verdict"] for claim in file["claims"]] == ["holds", "unknown"]
    assert file["claims"][1]["reasons"] == ["another time", "another place"]
    assert output["errors"] == [{"path": "gone.txt", "message": "no such file or folder"}]
    assert result.exit_code == 2
