"""Formats for the pages of changes and of runs: GitHub, GitLab, reviewdog, Checkstyle, JUnit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.finding import Mend, Severity
from checker.report import View
from tests.report import consumers
from tests.report.making import SHORT, SHORT_FINDING, figure, finding, rendered, report

SAID = "12 and 13 make 25, not 52."
FULL = f"{SAID}\n12 + 13 = 25\nfits: 25\nslip: digits swapped?"
ONE_LINE = f"{SAID} 12 + 13 = 25; fits: 25; slip: digits swapped?"
EVERY = [replace(SHORT_FINDING, severity=severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)]
SILENCED = [replace(SHORT_FINDING, suppressed="agreed with the desk"), replace(SHORT_FINDING, baselined=True)]
GONE = CrossfootError("no such file or folder", "gone.txt")


def test_github_gets_a_command_for_each_finding_and_each_error() -> None:
    (found, error) = consumers.github(rendered("github", report(SHORT, SHORT_FINDING, path="a, b.txt"), GONE))
    place = {"file": "a, b.txt", "line": "3", "col": "12", "endColumn": "14", "title": "total-of-row"}
    places = "parts: 12 (line 1)\nparts: 13 (line 1)\ntotal: 52 (line 3)"
    assert found == ("error", place, f"{FULL}\n{places}")
    assert error == ("error", {"file": "gone.txt", "title": "crossfoot"}, "no such file or folder")


def test_github_gets_columns_of_one_line_only() -> None:
    source = "about 52\nmillion men"
    ((_, place, _),) = consumers.github(rendered("github", report(source, finding(figure(source, "52\nmillion")))))
    assert place == {"file": "story.txt", "line": "1", "endLine": "2", "title": "total-of-row"}


def test_an_article_gives_no_commands_to_github() -> None:
    said = "5%0A,\r\n::add-mask::secret\x1b[31m"
    ((_, _, message),) = consumers.github(rendered("github", report(SHORT, replace(SHORT_FINDING, message=said))))
    assert message.startswith("5%0A,  ∶:add-mask::secret␛[31m\n")


def test_gitlab_gets_an_element_for_each_finding() -> None:
    (found, error) = consumers.gitlab(rendered("gitlab", report(SHORT, SHORT_FINDING), GONE))
    assert found.pop("fingerprint") != error.pop("fingerprint")
    assert found == {
        "description": ONE_LINE,
        "check_name": "total-of-row",
        "severity": "major",
        "location": {
            "path": "story.txt",
            "positions": {"begin": {"line": 3, "column": 12}, "end": {"line": 3, "column": 14}},
        },
    }
    assert (error["severity"], error["location"]["path"]) == ("critical", "gone.txt")


def test_the_fingerprint_for_gitlab_stays_when_the_paragraph_moves_and_differs_between_files() -> None:
    moved = "A line before.\n" + SHORT

    def mark(source: str, path: str) -> str:
        found = finding(figure(source, "52"))
        (element,) = consumers.gitlab(rendered("gitlab", report(source, found, path=path)))
        return str(element["fingerprint"])

    assert mark(SHORT, "a.txt") == mark(moved, "a.txt") != mark(SHORT, "b.txt")


def test_reviewdog_gets_places_in_bytes_related_figures_and_what_to_put_there() -> None:
    source = "Für 12 Männer und 13 Frauen: 52."
    slipped = replace(finding(figure(source, "52"), ("parts", figure(source, "13"))), slip="digits swapped")
    (found,) = consumers.rdjsonl(rendered("rdjsonl", report(source, slipped)))
    assert found["message"] == f"{SAID}\n12 + 13 = 25\nfits: 25\nslip: digits swapped?"
    (suggestion,) = found["suggestions"]
    assert suggestion["text"] == "25"
    assert suggestion["range"] == found["location"]["range"]
    line = source.encode()
    for location, text in ((found["location"], b"52"), (found["related_locations"][0]["location"], b"13")):
        start, end = location["range"]["start"]["column"], location["range"]["end"]["column"]
        assert line[start - 1 : end - 1] == text


@pytest.mark.parametrize(
    ("printed", "fits", "suggested"),
    [
        ("£6", "£16", True),
        ("1,200.5", "1.2", True),
        ("Twelve", "thirteen", True),
        ("40%", "+50%", False),
        ("52", "£25", False),
        ("twelve", "13", False),
        ("1\u00a0300", "900", True),
        ("1’300", "1’200", True),
    ],
)
def test_reviewdog_is_told_to_replace_only_what_is_written_alike(printed: str, fits: str, suggested: bool) -> None:
    source = f"It was {printed}, they said."
    found = replace(finding(figure(source, printed)), fits=fits, slip="digits swapped")
    (line,) = consumers.rdjsonl(rendered("rdjsonl", report(source, found)))
    assert ("suggestions" in line) is suggested


def test_reviewdog_is_told_to_replace_nothing_where_several_figures_may_be_wrong() -> None:
    also = (Mend(figure(SHORT, "12").start, figure(SHORT, "12").end, "12", "39"),)
    (line,) = consumers.rdjsonl(rendered("rdjsonl", report(SHORT, replace(SHORT_FINDING, also=also))))
    assert "suggestions" not in line
    assert "\nfits: 25 in the place of 52 or 39 in the place of 12\n" in line["message"]


def test_reviewdog_is_told_to_replace_nothing_that_no_slip_of_the_hand_explains() -> None:
    source = "It was £6, they said."
    for slip, number in (("digits swapped", 1), (None, 0)):
        found = replace(finding(figure(source, "£6")), fits="£16", slip=slip)
        (line,) = consumers.rdjsonl(rendered("rdjsonl", report(source, found)))
        assert len(line.get("suggestions", ())) == number


def test_checkstyle_has_each_article_with_its_findings() -> None:
    root = consumers.checkstyle(rendered("checkstyle", report(SHORT, SHORT_FINDING), report("", path="b.txt"), GONE))
    assert [(file.get("name"), len(file)) for file in root] == [("story.txt", 1), ("b.txt", 0), ("gone.txt", 1)]
    assert root[0][0].attrib == {
        "line": "3",
        "column": "12",
        "severity": "error",
        "message": ONE_LINE,
        "source": "crossfoot.total-of-row",
    }


def test_junit_has_a_suite_an_article_and_a_failed_test_a_finding() -> None:
    suites = consumers.junit(rendered("junit", report(SHORT, SHORT_FINDING, *SILENCED), report("", path="b.txt"), GONE))
    assert [(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites] == [
        ("story.txt", 3, 1, 0, 2),
        ("b.txt", 1, 0, 0, 0),
        ("gone.txt", 1, 0, 1, 0),
    ]
    failed, suppressed, baselined = suites[0]
    assert (failed.name, failed.classname) == ("total-of-row at 3:12", "story.txt")
    assert failed.result[0].message == SAID
    assert failed.result[0].text == f"{FULL}\n1:13: parts: 12\n1:24: parts: 13\n3:12: total: 52"
    assert suppressed.result[0].message == "suppressed: agreed with the desk"
    assert baselined.result[0].message == "in the baseline"
    assert suites[2].name == "gone.txt"


def test_every_severity_has_a_name_in_every_format() -> None:
    view = View(notes=True)
    story = report(SHORT, *EVERY)
    github = consumers.github(rendered("github", story, view=view))
    assert [command for command, _, _ in github] == ["error", "warning", "notice"]
    gitlab = consumers.gitlab(rendered("gitlab", story, view=view))
    assert [element["severity"] for element in gitlab] == ["major", "minor", "info"]
    reviewdog = consumers.rdjsonl(rendered("rdjsonl", story, view=view))
    assert [line["severity"] for line in reviewdog] == ["ERROR", "WARNING", "INFO"]
    checkstyle = consumers.checkstyle(rendered("checkstyle", story, view=view))
    assert [error.get("severity") for error in checkstyle[0]] == ["error", "warning", "info"]
    (suite,) = consumers.junit(rendered("junit", story, view=view))
    assert [case.result[0].type for case in suite] == ["error", "warning", "note"]


@pytest.mark.parametrize("layout", ["github", "gitlab", "rdjsonl", "checkstyle", "markdown"])
def test_what_is_silenced_is_left_out_where_a_format_has_no_mark_for_it(layout: str) -> None:
    assert b"25" not in rendered(layout, report(SHORT, *SILENCED))


@pytest.mark.parametrize("layout", ["github", "gitlab", "rdjsonl", "checkstyle", "junit", "markdown", "sarif"])
def test_paths_are_relative_with_forward_slashes(layout: str) -> None:
    path = os.fspath(Path.cwd() / "drafts" / ".." / "drafts" / "raid.txt")
    output = rendered(layout, report(SHORT, SHORT_FINDING, path=path)).decode()
    assert "drafts/raid.txt" in output
    assert str(Path.cwd()) not in output
