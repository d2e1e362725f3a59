"""What is printed of an article, a rule or a path is text to whatever reads it."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.finding import Report
from checker.report.figures import text as figures
from checker.report.rules import listing, page
from checker.report.source.screen import cells, safe
from tests.report import making
from tests.report.making import SHORT, SHORT_FINDING, rendered, report

EVIL = (
    "\x1b]0;title\x07\x1b[2J\x9b31m\u202egnp\u2066\r\n"
    "::set-output name=a::b\n  ::add-mask::x ##[group]y ##vso[task.x]\x00\ud800\ufffe%0A"
)
FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjsonl", "markdown")
# What a terminal obeys, and what turns the direction of a line.
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def evil() -> tuple[Report, CrossfootError]:
    """A report in which everything that a stranger writes is evil, and an error."""
    found = replace(SHORT_FINDING, message=EVIL, arithmetic=EVIL, fits=EVIL, slip=EVIL)
    return report(SHORT, found, path=f"::error::{EVIL}.txt"), CrossfootError(EVIL, f"::error::{EVIL}", 1, 1)


def output(layout: str) -> str:
    return rendered(layout, *evil()).decode()


@pytest.mark.parametrize("layout", FORMATS)
def test_no_line_is_a_command_to_a_runner(layout: str) -> None:
    lines = output(layout).splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == (2 if layout == "github" else 0)  # a finding and an error
    assert all(re.match(r"::(error|warning|notice) [^\n]*?::", line) for line in commands)
    assert not any(re.search(r"##\w*\[", line) for line in lines)


@pytest.mark.parametrize("layout", ["text", "github", "markdown"])
def test_a_terminal_is_told_nothing(layout: str) -> None:
    assert not OBEYED.search(output(layout))


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
    for made in ("".join(listing.render([rule])), "".join(page.render(rule, 80)), "".join(figures.render([]))):
        assert not OBEYED.search(made)
        assert not any(line.lstrip().startswith("::") for line in made.splitlines())
        assert not re.search(r"##\w*\[", made)


def test_what_takes_the_place_of_a_command_is_as_wide() -> None:
    for text in ("::error::x", "a ::b", "##[x]", "###[x]", "a::b ## c"):
        assert len(safe(text)) == len(text) == cells(safe(text))
    assert safe("a::b ## c") == "a::b ## c"
