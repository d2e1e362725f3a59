from __future__ import annotations

from checker.errors import CrossfootError
from checker.model.finding import Severity
from checker.report import View
from tests.report.making import SHORT, SHORT_FINDING, figure, finding, rendered, report

NOTE = finding(figure(SHORT, "12"), severity=Severity.NOTE, rule="weekday")
SILENCED = finding(figure(SHORT, "13"), suppressed="as they said")


def test_a_finding_is_a_line_with_its_place() -> None:
    said = rendered("line", report(SHORT, SHORT_FINDING, NOTE, SILENCED), CrossfootError("no such file", "gone.txt"))
    assert said == b"story.txt:3:12: error[total-of-row] 12 and 13 make 25, not 52.\n"


def test_notes_and_what_is_silenced_are_lines_when_asked_for() -> None:
    said = rendered("line", report(SHORT, NOTE, SILENCED), view=View(notes=True, suppressed=True)).decode()
    assert said.splitlines() == [
        "story.txt:1:13: note[weekday] 12 and 13 make 25, not 52.",
        "story.txt:1:24: error[total-of-row] (suppressed) 12 and 13 make 25, not 52.",
    ]


def test_statistics_count_by_rule_and_by_article() -> None:
    odd = finding(figure(SHORT, "12"), rule="weekday")
    reports = report(SHORT, SHORT_FINDING, odd, path="b.txt"), report(SHORT, odd, path="a.txt"), report(SHORT)
    assert rendered("statistics", *reports).decode() == (
        "3 findings in 3 articles\n\nby rule\n  2  weekday\n  1  total-of-row\n\nby article\n  2  b.txt\n  1  a.txt\n"
    )


def test_statistics_of_nothing_are_one_line() -> None:
    assert rendered("statistics", report(SHORT, NOTE, SILENCED)) == b"0 findings in 1 article\n"


def test_names_of_articles_are_broken_only_on_a_terminal() -> None:
    told = report(SHORT, SHORT_FINDING, path="wire/" + "a" * 120 + ".txt")
    assert max(map(len, rendered("statistics", told, view=View(room=80)).decode().splitlines())) <= 80
    assert f"  1  {told.document.path}\n" in rendered("statistics", told).decode()
