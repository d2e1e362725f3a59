"""The page of a run: what it says, in which order, and that nothing in an article becomes a part of it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from checker import engine
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.finding import Report, Severity
from checker.model.sheet import Sheet
from checker.report import View
from checker.report import html as run
from checker.sheet import sheet
from tests.report import consumers
from tests.report.making import SHORT, SHORT_FINDING, rendered, report

RAID = """Police arrest 205 suspects in harbour raid

Police in Marlow arrested 250 suspects at the harbour on Friday, under order B17.

The first boats went in before dawn, officers arresting 160 smugglers and 90 fugitives and seizing more than 900 phones.
"""
EVIL = """<script>alert(1)</script> men hold 12 & 13

Police held 12 men & 13 <b onclick="x">women</b> of "52".

A total of 52 were held. <img src=x> ]]> &lt;b&gt; \u202e<!-- x -->
"""


def made(text: str, path: str = "story.txt", form: str = "plain") -> Report:
    """A report with its sheet."""
    (document,) = engine.read_bytes(text.encode(), path, form=form)
    assert isinstance(document, Document)
    examined = engine.examine(document, engine.shipped_rules())
    return replace(examined.report, sheet=sheet(examined, engine.shipped_rules()).packed())


def shown(*results: Report | CrossfootError, view: View | None = None) -> ET.Element:
    return consumers.html(rendered("html", *results, view=view))


def said(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def terms(finding: ET.Element) -> dict[str, str]:
    """What stands beside each name in a finding."""
    return dict(zip(map(said, finding.iter("dt")), map(said, finding.iter("dd")), strict=True))


def state(mark: ET.Element) -> str:
    """What is told of a figure in the text whoever points at it, or has it read out."""
    return mark.get("title", "").partition(":")[0]


def heads(root: ET.Element) -> list[str]:
    return [said(element) for element in root.iter() if element.tag in {"h1", "h2", "h3", "h4"}]


def test_findings_come_first_then_the_text_then_every_figure() -> None:
    page = shown(made(RAID))
    headline, message = "Police arrest 205 suspects in harbour raid", "160 and 90 make 250, not 205."
    assert heads(page) == [
        "What crossfoot found", "story.txt", "Findings", message, "The article", headline, "Every figure"
    ]  # fmt: skip
    assert page.findtext("head/title") == "crossfoot: story.txt"
    assert said(next(page.iter("header"))).endswith("1 contradiction in 1 article")


@pytest.mark.parametrize("path", [None, "-"])
def test_a_story_from_no_file_is_called_one(path: str | None) -> None:
    page = shown(report(SHORT, path=path))
    assert heads(page)[1] == "The story"
    assert page.findtext("head/title") == "crossfoot: The story"


def test_a_finding_says_what_is_wrong_what_would_fit_how_sure_that_is_and_where() -> None:
    (finding,) = of_class(shown(report(SHORT, replace(SHORT_FINDING, confidence=0.717))), "finding")
    assert said(finding[0]) == "12 and 13 make 25, not 52."
    assert list(map(said, finding.iter("p"))) == ["12 + 13 = 25"]
    assert terms(finding) == {
        "Would fit": "25 in the place of 52, if the other figures are right",
        "Perhaps": "digits swapped",
        "How sure": "about 7 in 10 like this are right",
        "Rule": "total-of-row",
        "Where": "12 (line 1), 13 (line 1), 52 (line 3)",
    }


def test_where_nothing_tells_which_figure_is_wrong_each_is_told() -> None:
    story = made("Of the 36 people the ferry service employs, 21 work at sea and the other 12 on land.")
    (finding,) = of_class(shown(story), "finding")
    assert terms(finding)["Would fit"] == (
        "33 in the place of 36, 24 in the place of 21 or 15 in the place of 12: nothing here tells which is wrong"
    )


def test_every_figure_of_the_text_is_marked_by_how_it_came_out_and_leads_to_its_row() -> None:
    page = shown(made(RAID))
    (story,) = of_class(page, "story")
    marks = [(said(mark), state(mark)) for mark in story.iter("a")]
    assert marks == [
        ("205", "contradicted"), ("250", "contradicted"), ("Friday", "alone"), ("B17", "unread"), ("first", "alone"),
        ("160", "contradicted"), ("90", "contradicted"), ("900", "alone"),
    ]  # fmt: skip
    rows = {row.get("id"): row for row in page.iter("tr")}
    assert [said(next(rows[mark.get("href", "")[1:]].iter("a"))) for mark in story.iter("a")] == [m for m, _ in marks]
    assert [paragraph.get("class") for paragraph in story] == ["headline", "body", "body"]
    assert " ".join(map(said, story)) == " ".join(RAID.split())


def test_a_row_tells_what_a_figure_counts_and_what_it_was_held_against() -> None:
    (table,) = of_class(shown(made(RAID)), "sheet")
    row = next(row for row in table.iter("tr") if said(row).startswith("160 "))
    figure, counted, state, against = map(said, row)
    assert (figure, counted, state) == ("160 line 5", "smugglers", "contradicted")
    assert against.startswith("does not fit 160 + 90 = 250 ≠ 205 with 205, 90 The parts of a total")
    alone = next(row for row in table.iter("tr") if said(row).startswith("900 "))
    assert [said(cell) for cell in alone][2:] == ["alone", "nothing"]


def test_what_holds_is_told_with_its_sum() -> None:
    (table,) = of_class(shown(made(RAID.replace("205", "250", 1))), "sheet")
    row = next(row for row in table.iter("tr") if said(row).startswith("90 "))
    assert said(row[2]) == "cross-checked"
    assert said(row[3]).startswith("fits 160 + 90 = 250 with ")


def test_one_sum_that_two_clauses_tell_stands_once() -> None:
    story = made("Fuel fell from £18m to £15m, a drop of a sixth.")
    claims = Sheet.unpacked(story.sheet or b"").claims
    assert [claim.arithmetic for claim in claims].count("£15m < £18m") == 2
    (table,) = of_class(shown(story), "sheet")
    row = next(row for row in table.iter("tr") if said(row).startswith("£15m "))
    assert said(row).count("£15m < £18m") == 1


def test_text_of_an_article_is_text() -> None:
    page = shown(made(EVIL, path='<i>"a".txt'))
    (story,) = of_class(page, "story")
    assert " ".join(map(said, story)) == " ".join(EVIL.replace("\u202e", "").split())
    assert "<i>" in heads(page)[1]


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    output = rendered("html", made(EVIL), made(RAID)).decode()
    page = consumers.html(output.encode())
    (policy,) = (meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv"))
    digest = b64encode(sha256((page.findtext("head/style") or "").encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "://" not in output
    assert all(link.get("href", "").startswith("#") for link in page.iter("a"))
    assert "url(" not in (page.findtext("head/style") or "")


def test_several_articles_are_listed_first_with_counts_by_rule_and_by_file() -> None:
    gone = CrossfootError("no such file", "gone.txt")
    page = shown(made(RAID, "b.txt"), gone, made("Nobody came.", "a.txt"), made(RAID, "c.txt"))
    assert heads(page)[:4] == ["What crossfoot found", "1 file could not be used", "Articles", "b.txt"]
    assert heads(page)[-1] == "Rules"
    headline = RAID.split("\n", maxsplit=1)[0]
    by_file, by_rule = of_class(page, "counts")
    assert [list(map(said, row)) for row in by_rule.iter("tr")][1:] == [["total-of-row", "2", "2"]]
    assert [list(map(said, row)) for row in by_file.iter("tr")] == [
        ["Article", "Findings", "contradicted", "cross-checked", "alone", "unread"],
        [f"b.txt{headline}", "1", "4", "0", "3", "1"],
        ["a.txt", "0", "0", "0", "0", "0"],
        [f"c.txt{headline}", "1", "4", "0", "3", "1"],
    ]
    assert [(said(each[0]), each[1].get("open")) for each in of_class(page, "one")] == [
        ("b.txt", ""), ("a.txt", None), ("c.txt", ""),
    ]  # fmt: skip
    assert "gone.txt: no such file" in said(of_class(page, "errors")[0])


def test_notes_and_what_is_silenced_are_shown_if_they_are_wanted() -> None:
    note = replace(SHORT_FINDING, severity=Severity.NOTE, message="A note.")
    quiet = replace(SHORT_FINDING, suppressed="as the ministry has it", message="A quiet one.")
    story = report(SHORT, note, quiet)
    assert of_class(shown(story), "finding") == []
    assert "no contradiction in 1 article" in said(shown(story))
    (found,) = of_class(shown(story, view=View(notes=True)), "finding")
    assert said(found).startswith("Weak doubt: A note.")
    (found,) = of_class(shown(story, view=View(suppressed=True)), "finding")
    assert terms(found)["Silenced"] == "as the ministry has it"


def test_a_weak_doubt_contradicts_no_figure() -> None:
    story = made(RAID)
    story = replace(story, findings=tuple(replace(one, severity=Severity.NOTE) for one in story.findings))
    for notes in (False, True):
        (text,) = of_class(shown(story, view=View(notes=notes)), "story")
        assert ("205", "alone") in {(said(mark), state(mark)) for mark in text.iter("a")}


def test_a_document_without_lines_has_paragraphs() -> None:
    story = made(RAID)
    story = replace(story, document=replace(story.document, lined=False))
    (finding,) = of_class(shown(story), "finding")
    assert terms(finding)["Where"] == "205 (paragraph 1), 250 (paragraph 3), 160 (paragraph 5), 90 (paragraph 5)"


def test_the_surest_finding_stands_first_and_weak_doubts_last() -> None:
    told = {"a note": (Severity.NOTE, 0.3), "likely": (Severity.WARNING, 0.5), "sure": (Severity.ERROR, 0.9)}
    findings = [
        replace(SHORT_FINDING, message=message, severity=severity, confidence=confidence)
        for message, (severity, confidence) in told.items()
    ]
    page = shown(report(SHORT, *findings), view=View(notes=True))
    assert [said(each[0]) for each in of_class(page, "finding")] == ["sure", "Less sure: likely", "Weak doubt: a note"]
    assert said(next(page.iter("header"))).endswith("2 contradictions, 1 weak doubt in 1 article")


def test_a_sum_that_could_not_be_judged_does_not_stand_against_a_figure() -> None:
    page = shown(made("The fair opened on Saturday 9 December, and 40 came."))
    assert "does not fit" not in said(of_class(page, "sheet")[0])


def test_what_is_no_text_is_an_ellipsis() -> None:
    (story,) = of_class(shown(made("# Raid\n\nThey ran `port.py 3` and held 205 men.", "a.md", "markdown")), "story")
    assert said(story[1]) == "They ran … and held 205 men."


def test_a_table_is_shown_in_its_rows() -> None:
    page = shown(made("# Catch\n\n| Fish | Tonnes |\n|--|--|\n| Cod | |\n| | 160 |\n", "a.md", "markdown"))
    (table,) = (each for story in of_class(page, "story") for each in story.iter("table"))
    assert [[(cell.tag, said(cell)) for cell in row] for row in table.iter("tr")] == [
        [("th", "Fish"), ("th", "Tonnes")], [("td", "Cod")], [("td", ""), ("td", "160")]
    ]  # fmt: skip


def test_a_claim_that_fails_and_is_not_reported_says_so() -> None:
    (table,) = of_class(shown(replace(made(RAID), findings=())), "sheet")
    row = next(row for row in table.iter("tr") if said(row).startswith("160 "))
    assert said(row[3]).startswith("does not fit, but is not reported 160 + 90 = 250 ≠ 205 ")
    assert "in 10 like this are right)" in said(row[3])


def test_a_list_that_holds_figures_is_marked_around_them() -> None:
    text = "Two passengers were named as Ann Hill, 40, Jo Park, 30, and Mina Rao, 22."
    (story,) = of_class(shown(made(text), view=View(notes=True)), "story")
    (mark,) = story.iter("mark")
    assert said(mark) == "Ann Hill, 40, Jo Park, 30, and Mina Rao, 22"
    assert [said(figure) for figure in mark.iter("a")] == ["40", "30", "22"]


def test_of_articles_behind_a_limit_only_the_findings_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "MOST", 1)
    page = shown(made(RAID, "a.txt"), made(RAID, "b.txt"))
    assert [len(of_class(each, "finding")) for each in page.iter("details")] == [1, 1]
    assert [len(of_class(each, "story")) for each in page.iter("details")] == [1, 0]
    assert "too large: check it by itself" in said(page)


def test_a_limit_that_was_reached_is_told() -> None:
    assert "Much was left out." in said(shown(replace(made(RAID), limits=("Much was left out.",))))


def test_a_page_that_is_checked_itself_tells_nothing_again() -> None:
    told = "Police arrest 250 in harbour raid\n\nSales of the port rose 25% from £80,000 to £120,000.\n"
    again = made(rendered("html", made(told)).decode(), "page.html", "html")
    assert [finding for finding in again.findings if not finding.silenced] == []
