"""What is printed of an article, a rule or a path is text to whatever reads it."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.escaping import as_bytes, as_lines
from checker.model.claim import Claim, Judged, Verdict, Word
from checker.model.clause import Link as Tie
from checker.model.finding import Examined, Report
from checker.model.link import Link
from checker.model.standing import Standing
from checker.model.statement import Slot, Statement
from checker.model.why import Asked
from checker.model.why import why as thought_of
from checker.report import FORMATS, figures_text, thought_json, thought_text
from checker.report.rules import listing, page
from tests.report import making
from tests.report.making import SHORT, SHORT_FINDING, rendered, report
from tests.security.hostile import HOSTILE, obeyed

EVIL = f"{HOSTILE}\r\n::set-output name=a::b ##[group]y\x00\ud800\ufffe%0A\U000e0041"

THOUGHTS = {"json": thought_json, "text": thought_text}


def evil() -> tuple[Report, CrossfootError]:
    """A report in which everything that a stranger writes is evil, and an error."""
    found = replace(SHORT_FINDING, message=EVIL, arithmetic=EVIL, fits=EVIL, slip=EVIL)
    return report(SHORT, found, path=f"::error::{EVIL}.txt"), CrossfootError(EVIL, f"::error::{EVIL}", 1, 1)


def output(layout: str) -> str:
    return rendered(layout, *evil()).decode()


@pytest.mark.parametrize("layout", FORMATS)
def test_nothing_is_obeyed_by_a_terminal_or_a_runner(layout: str) -> None:
    assert [*obeyed(output(layout), annotations=layout == "github")] == []


def test_github_gets_a_command_for_a_finding_and_one_for_an_error() -> None:
    assert [line.split(" ")[0] for line in output("github").splitlines()] == ["::error", "::error"]


@pytest.mark.parametrize("layout", ["json", "sarif", "gitlab"])
def test_json_is_json_and_says_what_was_said(layout: str) -> None:
    assert "##[group]" in json.dumps(json.loads(output(layout)))


@pytest.mark.parametrize("layout", ["junit", "checkstyle"])
def test_xml_is_xml_and_says_what_was_said(layout: str) -> None:
    tree = ET.fromstring(output(layout))  # noqa: S314 - our own
    assert "##[group]" in "".join(f"{element.text}{element.attrib}" for element in tree.iter())


def test_github_gets_no_more_properties_than_are_given() -> None:
    for line in output("github").splitlines():
        properties = line.split("::")[1].partition(" ")[2].split(",")
        assert {each.partition("=")[0] for each in properties} <= {
            "file",
            "line",
            "col",
            "endLine",
            "endColumn",
            "title",
        }


def test_markdown_is_neither_markup_nor_html() -> None:
    found = replace(
        SHORT_FINDING, message="<script>x</script> | @editor #12 [a](javascript:x) ![i](http://x) `c` **b**"
    )
    text = rendered("markdown", report(SHORT, found)).decode()
    for markup in ("<script", "@editor", "editor #12", "](", "`c`", "**b**", "http://x"):
        assert markup not in text


def test_rules_and_paths_of_strangers_are_text_too() -> None:
    rule = replace(making.rule("sold", EVIL), summary=EVIL, why=EVIL, path=EVIL)
    for made in ("".join(listing([rule])), "".join(page([rule], 80)), "".join(figures_text.render([]))):
        assert [*obeyed(as_lines(made))] == []


def evil_thoughts() -> Examined:
    """All that may be thought about a figure, every text of it evil."""
    report, _ = evil()
    figure = replace(making.figure(SHORT, "52"), text=EVIL)
    claim = replace(making.judged(Verdict.FAILS, (EVIL, figure)).claim, words=(Word(EVIL, EVIL),), mechanism=EVIL)
    return Examined(
        replace(report, limits=(EVIL,), findings=(replace(report.findings[0], suppressed=EVIL),)),
        (figure,),
        (Judged(claim, Verdict.FAILS, EVIL, (EVIL,)), Judged(Claim(EVIL, claim.roles), Verdict.FAILS, EVIL)),
        (Statement(EVIL, 0, (Slot(EVIL, (figure,)),), (EVIL,), said=EVIL, state=EVIL),),
        (Standing(figure, EVIL, Tie.MAIN, EVIL, EVIL, EVIL, None, EVIL, EVIL),),
        (Link(figure, figure, 1.0, made=True, features=((EVIL, 1.0),)), Link(figure, figure, 1.0, made=False)),
    )


@pytest.mark.parametrize("layout", THOUGHTS)
def test_what_was_thought_of_an_article_is_text(layout: str) -> None:
    pieces = THOUGHTS[layout].explain([evil_thoughts(), evil()[1]])
    assert [*obeyed(b"".join(map(as_bytes, pieces)).decode())] == []


@pytest.mark.parametrize("layout", THOUGHTS)
def test_what_was_thought_of_a_figure_is_text(layout: str) -> None:
    thoughts = evil_thoughts()
    asked = Asked(thoughts, 1, None, tuple(thought_of(thoughts, figure) for figure in thoughts.figures))
    written = b"".join(map(as_bytes, THOUGHTS[layout].why([asked, evil()[1]]))).decode()
    assert [*obeyed(written)] == []
    assert "add-mask" in written
    if layout == "json":
        assert "##[group]" in json.dumps(json.loads(written))
