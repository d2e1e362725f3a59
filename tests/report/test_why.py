"""What ``crossfoot why`` prints of what was thought about a figure."""

from __future__ import annotations

import json
from collections.abc import Iterator

from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.escaping import as_bytes
from checker.model.claim import Verdict
from checker.model.clause import Link as Tie
from checker.model.clause import Role
from checker.model.figure import Figure
from checker.model.finding import Examined, Severity
from checker.model.link import Link
from checker.model.standing import Standing
from checker.model.statement import Mechanism, Slot, Statement
from checker.model.why import Asked, why
from checker.report import thought_json as as_json
from checker.report import thought_text as as_text
from tests.report import making
from tests.report.making import SHORT, SHORT_FINDING

TOTAL, MEN, WOMEN = (making.figure(SHORT, text) for text in ("52", "12", "13"))
STANDING = Standing(MEN, "Police held 12 men", Tie.MAIN, "", "held", "hold", Role.OBJECT, "", "")
ROW = Statement("parts", 0, (Slot("parts", (MEN, WOMEN), Mechanism.ROW),), empty=("total",), state="closed")
LOSS = Statement("change", 0, (Slot("after", (MEN,), Mechanism.CHAIN),), direction=-1, said="fell")
MADE = Link(TOTAL, MEN, 2.5, made=True, features=(("same noun", 3.0), ("another zone", -0.5)))
MISSED = tuple(Link(MEN, other, score, made=False) for other, score in ((WOMEN, -3.0), (TOTAL, -1.0)))


def examined(**changes: object) -> Examined:
    plain = Examined(making.report(SHORT, SHORT_FINDING), (MEN, WOMEN, TOTAL), ())
    return replace(plain, **changes)


def lines(thought: Examined, figure: Figure = MEN) -> list[str]:
    asked = Asked(thought, 1, None, (why(thought, figure),))
    return "".join(as_text.why([asked, CrossfootError("told elsewhere")])).splitlines()


def told(thought: Examined, figure: Figure = MEN) -> dict[str, object]:
    asked = Asked(thought, 1, 13, (why(thought, figure),))
    output = json.loads(b"".join(map(as_bytes, as_json.why([asked, CrossfootError("gone", "a.txt", 3)]))))
    assert output["errors"] == [{"path": "a.txt", "message": "3: gone"}]
    (file,) = output["files"]
    assert (file["path"], file["line"], file["column"], file["limits"]) == ("story.txt", 1, 13, [])
    (thing,) = file["figures"]
    assert isinstance(thing, dict)
    return thing


def test_a_figure_that_nothing_was_thought_of_says_so() -> None:
    assert lines(examined()) == [
        "story.txt:1:13: 12",
        "  place  text  kind   value  unit  hedge  noun  verb  scope",
        "  1:13   12    count  12",
        "",
        "no statement",
        "",
        "no claim",
        "",
    ]
    thought = told(examined())
    assert {name: value for name, value in thought.items() if name != "figure"} == {
        "clause": None,
        "statements": [],
        "links": [],
        "claims": [],
    }


def test_its_clause_is_told_with_what_it_hangs_on_and_what_it_is_there() -> None:
    shown = lines(examined(standings=(STANDING,)))
    assert shown[4:8] == ["clause: Police held 12 men", "  link: main", "  verb: held (hold)", "  role: object"]
    other = replace(
        STANDING, link=Tie.RELATIVE, hangs_on="The toll", verb="", lemma="", preposition="of", host="a rise", role=None
    )
    assert lines(examined(standings=(other,)))[5:8] == [
        '  link: relative, hangs on "The toll"',
        "  verb: none",
        '  role: none, behind "of", of "a rise"',
    ]
    assert told(examined(standings=(other,)))["clause"] == {
        "text": "Police held 12 men",
        "link": "relative",
        "hangs_on": "The toll",
        "verb": None,
        "lemma": None,
        "role": None,
        "preposition": "of",
        "host": "a rise",
    }


def test_its_statements_are_told_with_filled_and_empty_slots() -> None:
    thought = examined(statements=(ROW, LOSS))
    shown = lines(thought)
    start = shown.index("2 statements")
    assert shown[start + 1 : start + 6] == [
        "  parts, closed",
        "    parts: 12 (1:13), 13 (1:24), row",
        "    total: empty",
        '  change, down: "fell"',
        "    after: 12 (1:13), chain",
    ]
    assert "1 statement" in lines(thought, WOMEN)
    assert "no statement" in lines(thought, TOTAL)


def test_links_that_were_made_are_told_and_the_nearest_of_those_that_were_not() -> None:
    far = [Link(MEN, WOMEN, -9.0 - n, made=False) for n in range(4)]
    thought = examined(links=(*far, *MISSED, MADE))
    shown = lines(thought)
    start = shown.index("1 link")
    assert shown[start + 1 : start + 5] == [
        "  with 52 (3:12): 2.50 = same noun +3.00, another zone -0.50",
        "  not with 52 (3:12): -1.00",
        "  not with 13 (1:24): -3.00",
        "  not with 13 (1:24): -9.00",
    ]
    assert shown[start + 5] == ""
    links = told(thought)["links"]
    assert isinstance(links, list)
    assert [(link["other"]["text"], link["made"], link["score"]) for link in links] == [
        ("52", True, 2.5), ("52", False, -1.0), ("13", False, -3.0), ("13", False, -9.0),
    ]  # fmt: skip
    assert links[0]["features"] == {"same noun": 3.0, "another zone": -0.5}


def test_a_claim_is_told_with_how_sure_it_is_and_what_is_reported_of_it() -> None:
    failed = making.judged(Verdict.FAILS, ("parts", MEN), ("total", TOTAL))
    failed = replace(failed, confidence=0.756, claim=replace(failed.claim, mechanism="row"))
    thought = examined(judged=(failed,))
    shown = lines(thought)
    start = shown.index("1 claim")
    assert shown[start + 1 : start + 7] == [
        "  fails    total-of-row: 12 + 13 = 25",
        "           parts: 12 (1:13)",
        "           total: 52 (3:12)",
        "           filled by: row",
        "           confidence: 0.76",
        "           reported: error: 12 and 13 make 25, not 52.",
    ]
    claims = told(thought)["claims"]
    assert isinstance(claims, list)
    (one,) = claims
    assert one["reported"] == {
        "rule": "total-of-row", "severity": "error", "message": "12 and 13 make 25, not 52.", "suppressed": None,
    }  # fmt: skip
    assert (one["claim"]["confidence"], one["claim"]["mechanism"]) == (0.756, "row")


def reported(*claims: tuple[Verdict, str], **changes: object) -> Iterator[str]:
    judged = tuple(making.judged(verdict, ("total", TOTAL), rule=rule) for verdict, rule in claims)
    report = making.report(SHORT, replace(SHORT_FINDING, **changes))
    shown = lines(examined(report=report, judged=judged), TOTAL)
    return (line.strip() for line in shown if line.strip().startswith("reported"))


def test_what_hides_a_finding_is_told() -> None:
    said = "12 and 13 make 25, not 52."
    fails = (Verdict.FAILS, "total-of-row")
    assert [*reported(fails, severity=Severity.NOTE)] == [f"reported: note, shown with --notes: {said}"]
    assert [*reported(fails, suppressed="as agreed")] == [f"reported: error, suppressed: as agreed: {said}"]
    assert [*reported(fails, suppressed="")] == [f"reported: error, suppressed: no reason is given: {said}"]
    assert [*reported((Verdict.LOOSE, "another"))] == [f"reported: error of total-of-row: {said}"]
    assert [*reported((Verdict.HOLDS, "total-of-row"), (Verdict.UNKNOWN, "another"))] == []
    assert [*reported(fails, figures=())] == ["reported: no"]
