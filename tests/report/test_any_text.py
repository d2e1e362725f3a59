"""Whatever an article, a path or a reason holds, every format can be read by the tools that it is for."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.finding import Finding, Severity
from checker.report import Result, View
from tests.report import consumers
from tests.report.making import figure, finding, rendered, report

CONTROLS = "\0 \x1b \x0b \r \n \t \x7f \x85 \u2028 \ufffe \uffff \ud800 \udfff"
NASTY = [
    *CONTROLS.split(" "), "\U0001f600", "é", "人", ",", ":", "%", "%25", "%0A", "::", "::error::", "]]>",
    "|", "\\", "\\|", "`", "<b>", "</file>", "&amp;", "&", '"', "'", "@alice", "#12", "[52](1)", "{0}", "{{", "$x$",
    "<!--", "https://example.org", "\n::stop-commands::x", "=", " ",
]  # fmt: skip
TEXT = st.lists(st.one_of(st.sampled_from(NASTY), st.characters(), st.text(max_size=3)), max_size=4).map("".join)
SAID = TEXT.map(lambda text: text or "said")


@st.composite
def findings(draw: st.DrawFn, source: str) -> Finding:
    """A finding anywhere in a text, with any words."""
    start = draw(st.integers(0, len(source) - 1))
    end = draw(st.integers(start + 1, len(source)))
    made = finding(replace(figure(source, source[:1]), start=start, end=end, text=source[start:end]))
    place = made.figures[0]
    return replace(
        made,
        severity=draw(st.sampled_from(Severity)),
        message=draw(SAID),
        arithmetic=draw(TEXT),
        fits=draw(st.none() | TEXT),
        slip=draw(st.none() | TEXT),
        figures=tuple(
            replace(place, role=draw(st.sampled_from(("parts", "total")))) for _ in range(draw(st.integers(0, 3)))
        ),
        suppressed=draw(st.none() | st.none() | TEXT),
        baselined=draw(st.sampled_from((False, False, True))),
    )


@st.composite
def results(draw: st.DrawFn) -> Result:
    """An article with findings, or why it could not be read."""
    path = draw(st.none() | SAID.map(lambda name: "a" + name))
    if draw(st.sampled_from((False, False, True))):
        place = st.none() | st.integers(1, 9)
        return CrossfootError(draw(SAID), path, draw(place), draw(place))
    source = draw(SAID)
    return report(source, *draw(st.lists(findings(source), min_size=1, max_size=3)), path=path)


def _markdown(output: bytes) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(output.decode())
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}
    assert {child.type for child in inline} <= {"text", "text_special", "html_inline", "strong_open", "strong_close"}
    assert {token.type.split("_")[0] for token in tokens} <= {
        "heading", "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td", "bullet", "list",
    }  # fmt: skip
    rows = [token.type for token in tokens if token.type in {"tr_open", "td_open"}]
    assert rows.count("td_open") == 3 * max(0, rows.count("tr_open") - 1), "each row has its three cells"
    shown = "".join(child.content for child in inline if child.type.startswith("text"))
    assert "@alice" not in shown
    assert "#12" not in shown


CONSUMERS: dict[str, Callable[[bytes], object]] = {
    "sarif": consumers.sarif,
    "github": consumers.github,
    "gitlab": consumers.gitlab,
    "junit": consumers.junit,
    "checkstyle": consumers.checkstyle,
    "rdjsonl": consumers.rdjsonl,
    "markdown": _markdown,
    "html": consumers.html,
    "json": json.loads,
    "line": bytes.decode,
    "statistics": bytes.decode,
    "text": bytes.decode,
}


@pytest.mark.parametrize("layout", CONSUMERS)
@settings(max_examples=30)
@given(given_results=st.lists(results(), min_size=1, max_size=3))
def test_any_text_gives_output_that_can_be_read(layout: str, given_results: list[Result]) -> None:
    CONSUMERS[layout](rendered(layout, *given_results, view=View(notes=True)))
