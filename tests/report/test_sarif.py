from __future__ import annotations

import json
from pathlib import Path

from msgspec.structs import replace
from sarif.loader import load_sarif_file

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.origins import Origins, Stretch
from checker.report import View
from tests.report import consumers, making
from tests.report.making import SHORT, SHORT_FINDING, rendered, report

RULE = making.rule("total-of-row", "sums")


def test_a_result_has_its_rule_its_places_and_its_fingerprint() -> None:
    run = consumers.sarif(rendered("sarif", report(SHORT, SHORT_FINDING), view=View(rule=lambda _path, _name: RULE)))
    (result,) = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("total-of-row", 0, "error")
    assert result["message"]["text"] == "12 and 13 make 25, not 52.\n12 + 13 = 25\nfits: 25\nslip: digits swapped?"
    place = result["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "story.txt", "index": 0},
        "region": {
            "startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 14, "charOffset": 45, "charLength": 2,
        },
    }  # fmt: skip
    assert [each["message"]["text"] for each in result["relatedLocations"]] == ["parts: 12", "parts: 13", "total: 52"]
    for each in result["relatedLocations"]:
        region = each["physicalLocation"]["region"]
        start = region["charOffset"]
        assert SHORT[start : start + region["charLength"]] == each["message"]["text"].split(": ")[1]
    assert result["partialFingerprints"] == {"crossfoot/v1": "f00d"}
    assert not {"suppressions", "baselineState"} & result.keys()


def test_a_rule_is_described_with_its_family_and_help() -> None:
    run = consumers.sarif(rendered("sarif", report(SHORT, SHORT_FINDING), view=View(rule=lambda _path, _name: RULE)))
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "The summary of total-of-row."
    assert rule["fullDescription"]["text"] == "A long story."
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"family": "sums"}
    assert rule["help"]["text"].startswith("A long story.\n\nFound:\n\n- One and one make three.\n\n1 + 1 = 2")
    assert "**Left alone**:\n\n> One and one met.\n\nnothing is added" in rule["help"]["markdown"]


def test_a_rule_is_looked_up_once_for_the_path_where_it_first_found_something() -> None:
    asked: list[tuple[str | None, str]] = []
    view = View(rule=lambda path, name: asked.append((path, name)))
    run = consumers.sarif(
        rendered("sarif", report(SHORT, path="clean.txt"), report(SHORT, SHORT_FINDING, SHORT_FINDING), view=view)
    )
    assert asked == [("story.txt", "total-of-row")]
    assert [each["location"]["uri"] for each in run["artifacts"]] == ["clean.txt", "story.txt"]
    assert run["tool"]["driver"]["rules"] == [{"id": "total-of-row"}]


def test_what_is_silenced_is_marked_and_not_dropped() -> None:
    silenced = [
        replace(SHORT_FINDING, suppressed="agreed with the desk"),
        replace(SHORT_FINDING, suppressed=""),
        replace(SHORT_FINDING, baselined=True),
    ]
    results = consumers.sarif(rendered("sarif", report(SHORT, *silenced)))["results"]
    assert [result.get("suppressions") for result in results] == [
        [{"kind": "inSource", "justification": "agreed with the desk"}],
        [{"kind": "inSource"}],
        None,
    ]
    assert [result.get("baselineState") for result in results] == [None, None, "unchanged"]


def test_what_went_wrong_is_a_notification_with_its_place() -> None:
    output = rendered("sarif", report(SHORT), CrossfootError("not UTF-8", "b d.txt", 4, 2), CrossfootError("no rule"))
    (invocation,) = consumers.sarif(output)["invocations"]
    assert not invocation["executionSuccessful"]
    first, second = invocation["toolExecutionNotifications"]
    assert first["message"] == {"text": "not UTF-8"}
    place = first["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "b%20d.txt"}, "region": {"startLine": 4, "startColumn": 2}}
    assert second == {"level": "error", "message": {"text": "no rule"}}


def test_a_limit_that_was_reached_is_a_notification_of_a_run_that_succeeded() -> None:
    limited = replace(report(SHORT), limits=("The 251st figure was passed over.",))
    (invocation,) = consumers.sarif(rendered("sarif", limited))["invocations"]
    assert invocation["executionSuccessful"]
    (said,) = invocation["toolExecutionNotifications"]
    assert (said["level"], said["message"]["text"]) == ("note", "The 251st figure was passed over.")


def test_places_are_those_of_the_source_and_not_of_the_prose() -> None:
    source, prose = "<p>\n&pound;52 men", "£52 men"
    origins = Origins([Stretch(0, 4, 11), Stretch(1, 11, 17), Stretch(7, 17, 17)])
    document = Document(source, prose, (), path="a.html", origins=origins, offset=100, line=10)
    story = replace(report(prose, making.finding(making.figure(prose, "£52"))), document=document)
    (result,) = consumers.sarif(rendered("sarif", story))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 11, "startColumn": 1, "endLine": 11, "endColumn": 10, "charOffset": 104, "charLength": 9,
    }  # fmt: skip


def test_brackets_in_an_article_are_no_links() -> None:
    output = rendered("sarif", report(SHORT, replace(SHORT_FINDING, message="See [52](1) and [sic].")))
    (result,) = consumers.sarif(output)["results"]
    assert result["message"]["text"].startswith("See \\[52\\](1) and [sic].\n")


def test_sarif_tools_counts_the_findings(tmp_path: Path) -> None:
    path = tmp_path / "crossfoot.sarif"
    path.write_bytes(rendered("sarif", report(SHORT, SHORT_FINDING, replace(SHORT_FINDING, suppressed="agreed"))))
    loaded = load_sarif_file(str(path))
    assert loaded.get_distinct_tool_names() == ["crossfoot"]
    assert [(record["Location"], record["Line"], record["Code"]) for record in loaded.get_records()] == [
        ("story.txt", 3, "total-of-row")
    ] * 2


def test_the_same_results_give_the_same_bytes_without_a_time_or_a_machine() -> None:
    first = rendered("sarif", report(SHORT, SHORT_FINDING))
    assert rendered("sarif", report(SHORT, SHORT_FINDING)) == first
    assert str(Path.cwd()) not in json.dumps(json.loads(first))
