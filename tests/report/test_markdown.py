from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.model.finding import Severity
from checker.report.markup import escaped
from tests.report.making import SHORT, SHORT_FINDING, rendered, report

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
NOTHING = "\u200b"


def cell(text: str) -> str:
    """What a reader sees of a cell of a table that has ``text`` in it, escaped."""
    tokens = MARKDOWN.parse(f"| a | b |\n|---|---|\n| x{escaped(text)}x | y |\n")
    cells = [token.children or [] for token in tokens if token.type == "inline"]
    assert len(cells) == 4, text
    assert {child.type for child in cells[2]} <= {"text", "text_special"}, text
    return "".join(child.content for child in cells[2])


@given(st.lists(st.sampled_from(" ab1|\\`<>&*_[]()#!~$@\"'{}=:-/.\t\n\0\u202e\ud800é"), max_size=12).map("".join))
def test_a_reader_sees_the_text_and_nothing_that_it_does(text: str) -> None:
    assert cell(text).replace(NOTHING, "") == f"x{safe(text)}x"


@pytest.mark.parametrize("text", ["@alice", "#12", "owner/repo#12", "GH-12", "https://example.org", "www.example.org"])
def test_nobody_is_mentioned_and_nothing_linked(text: str) -> None:
    assert text not in cell(text)


def test_the_summary_counts_lists_and_says_what_was_silenced_and_not_read() -> None:
    story = report(
        SHORT,
        SHORT_FINDING,
        replace(SHORT_FINDING, severity=Severity.WARNING),
        replace(SHORT_FINDING, suppressed="agreed with the desk"),
        replace(SHORT_FINDING, baselined=True),
    )
    said = "12 and 13 make 25, not 52.<br>12 + 13 = 25<br>fits: 25<br>slip: digits swapped?"
    assert rendered("markdown", story, CrossfootError("no such file or folder", "gone.txt")).decode() == (
        "### crossfoot: 2 findings in 1 article\n"
        "\n"
        "1 error, 1 warning, 1 suppressed, 1 in the baseline.\n"
        "\n"
        "| place | rule | what is wrong |\n"
        "|---|---|---|\n"
        f"| story.txt:3 | total-of-row | **error**: {said} |\n"
        f"| story.txt:3 | total-of-row | **warning**: {said} |\n"
        "\n"
        "1 file could not be used:\n"
        "\n"
        "* gone.txt: no such file or folder\n"
    )


def test_a_clean_run_is_one_line() -> None:
    assert rendered("markdown", report(SHORT)) == b"### crossfoot: 0 findings in 1 article\n"


def test_a_summary_is_short_enough_for_a_comment_and_says_what_it_leaves_out() -> None:
    long = replace(SHORT_FINDING, message="1 and 1 are 3. " * 100)
    summary = rendered("markdown", report(SHORT, *[long] * 60)).decode()
    assert len(summary) <= 65_536
    assert summary.endswith("\nAnd 10 more: run crossfoot to see them.\n")
