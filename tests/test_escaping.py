"""What makes output harmless: whatever goes in, nothing that is obeyed comes out, and programs read what was said."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from unicodedata import category
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cli.terminal import remark, write
from checker.escaping import as_json, as_lines, as_utf8, as_xml, safe
from checker.report.table import cells
from tests.security.hostile import HOSTILE, obeyed

CHECKER = Path(__file__).parents[1] / "checker"
PIECES = [
    "::",
    ":",
    "#",
    "##",
    "[",
    "vso[",
    "teamcity[",
    "error::x",
    " ",
    "\n",
    "\r",
    "\x85",
    "\u2028",
    "\u200b",
    "\u202e",
]
_PRINTING = re.compile(r"click\.s?echo\w*|sys\.(?:__)?std(?:out|err)")
TEXT = st.lists(
    st.one_of(st.sampled_from([*PIECES, "\ufe0f", "\x1b[2J", HOSTILE]), st.integers(0, 0xD7FF).map(chr))
).map("".join)
UNSEEN = "".join(
    char for char in map(chr, range(sys.maxunicode + 1)) if category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
)


@given(TEXT)
def test_lines_are_harmless(text: str) -> None:
    assert [*obeyed(as_lines(text))] == []


@given(TEXT)
def test_json_is_harmless_and_says_what_was_said(text: str) -> None:
    made = as_json(json.dumps(text, ensure_ascii=False)).decode()
    assert [*obeyed(made)] == []
    assert json.loads(made) == text


@given(TEXT)
def test_xml_is_harmless_and_says_what_was_said(text: str) -> None:
    made = as_xml(f"<a>{escape(text)}</a>").decode()
    assert [*obeyed(made)] == []
    read = ET.fromstring(made).text or ""  # noqa: S314 - our own
    assert len(read) == len(text)
    assert all(one == other or one in "\ufffd\ufffe\uffff" or one < " " for one, other in zip(text, read, strict=True))


def test_no_character_that_is_not_seen_comes_through() -> None:
    for made in (as_lines(UNSEEN).encode(), as_json(UNSEEN.replace("\n", "")), as_xml(UNSEEN.replace("\n", ""))):
        assert [*obeyed(made.decode())] == []


def test_what_is_too_high_for_four_digits_is_escaped_as_json_has_it() -> None:
    assert as_json('"\U000e0041 \U0001f600"') == '"\\udb40\\udc41 \U0001f600"'.encode()


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", "∶:error::x"),
        ("  ::error::x", "  ∶:error::x"),
        ("\u200b:\u200b:error::x", "∶:error::x"),
        ("#\u2060#[group]", "#♯[group]"),
        ("##v\u00adso\ufe0f[x]", "#♯vso[x]"),
        ("###teamcity[x]", "##♯teamcity[x]"),
        ("a::b ## c [d]", "a::b ## c [d]"),
        ("## A heading", "## A heading"),
    ],
)
def test_a_sign_that_looks_alike_takes_the_place_of_what_makes_a_command(line: str, shown: str) -> None:
    assert as_lines(line) == f"{shown}\n"
    assert cells(shown) == cells(line)


def test_two_harmless_texts_make_no_command() -> None:
    path, message = safe(":"), safe(":error::x")
    assert as_lines(f"{path}{message}") == "∶:error::x\n"
    assert as_lines(f"{safe('##')}{safe('[group]')}") == "#♯[group]\n"


def test_a_line_that_is_cut_is_still_a_line() -> None:
    assert as_lines("a") + as_lines("::error::x") == "a\n∶:error::x\n"


def test_colours_stay_where_there_are_any_and_hide_no_command() -> None:
    assert as_lines("\x1b[1m::error::x\x1b[0m \x1b[2J", colour=True) == "\x1b[1m∶:error::x\x1b[0m ␛[2J\n"
    assert as_lines("\x1b[1mx") == "␛[1mx\n"


def test_whatever_prints_screens_what_nobody_screened(capsys: pytest.CaptureFixture[str]) -> None:
    write([HOSTILE, as_utf8(HOSTILE)])
    remark(HOSTILE)
    printed = capsys.readouterr()
    for stream in printed:
        assert "add-mask" in stream
        assert [*obeyed(stream)] == []


def test_only_one_module_prints() -> None:
    """The others show a bar of numbers, or prepare and end the streams; that nothing calls print, ruff says."""
    streams = {"cli/progress.py", "cli/main.py", "cli/terminal.py"}
    ways = {
        (file.relative_to(CHECKER).as_posix(), way)
        for file in CHECKER.rglob("*.py")
        for way in _PRINTING.findall(file.read_text(encoding="utf-8"))
    }
    assert {name for name, way in ways if way.startswith("click.")} == {"cli/terminal.py"}
    assert {name for name, _ in ways} == streams
