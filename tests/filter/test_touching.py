from __future__ import annotations

import json

import pytest

from checker import engine
from checker.errors import CrossfootError
from checker.filter.selection import touching
from checker.model.finding import Report
from checker.report.places import Places

HELD = "Police held 52\npeople on the pier: 12 men\nand 43 women."  # a finding of which stands on three lines
FORMS = {
    "plain": (f"A raid on the pier in the night\n\n{HELD}\n", 3),
    "markdown": (f"---\ntitle: A raid\n---\n\n{HELD}\n", 5),
    "html": (f"<html>\n<body>\n<h1>A raid</h1>\n<p>{HELD}</p>", 4),
    "rst": (f"A raid\n======\n\n{HELD}\n", 4),
    "asciidoc": (f"= A raid\n\n{HELD}\n", 3),
    "nitf": (f"<nitf>\n<body><body.content>\n<p>{HELD}</p></body.content></body></nitf>", 3),
}


def checked(text: str, form: str) -> list[Report]:
    """A report on each article of a file, with the findings of wrong sums."""
    rules = [rule for rule in engine.shipped_rules() if rule.id == "total-of-row"]
    found = []
    for document in engine.read_bytes(text.encode(), form=form):
        assert not isinstance(document, CrossfootError)
        found.append(engine.check(document, rules))
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_finding_is_of_the_lines_of_all_its_figures_in_every_format(form: str, end: str) -> None:
    text, first = FORMS[form]
    (report,) = checked(text.replace("\n", end), form)
    assert len(report.findings) == 1
    lines = [line for line in range(1, 12) if touching(report, [range(line, line + 1)]).findings]
    assert lines == [first, first + 1, first + 2]


def test_articles_of_one_file_have_lines_of_their_own() -> None:
    text = json.dumps({"headline": "A raid", "body": HELD}) + "\n"
    first, second = checked(text * 2, "jsonl")
    for report, line in ((first, 1), (second, 2)):
        assert Places(report.document).of(report.findings[0].start, report.findings[0].end).line == line
        assert touching(report, [range(line, line + 1)]).findings
        assert not touching(report, [range(3 - line, 4 - line)]).findings


def test_lines_are_those_that_git_counts() -> None:
    (report,) = checked("A raid on the pier.\r\rThe port.\u2028The town.\n\n" + HELD.replace("\n", " "), "plain")
    assert not touching(report, [range(1, 3)]).findings
    assert touching(report, [range(3, 4)]).findings
