"""What changes nothing for a reader changes no figure: white space, the shape of quotation marks, a sentence before."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, reduce
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.readers.formats import plain as reader
from tests.extraction.reading import figures

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
CLEAN, BROKEN = (
    [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    for folder in (FIXTURES / "clean", FIXTURES)
)
QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
CURLY = (
    (re.compile(r'(^|[\s(])"', re.MULTILINE), "\\1“"),
    (re.compile('"'), "”"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
)


def curled(text: str) -> str:
    """The text with typographer's quotation marks and apostrophes."""
    for pattern, mark in CURLY:
        text = pattern.sub(mark, text)
    return text


CHANGES: dict[str, Callable[[str], str]] = {
    "two spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "no-break spaces behind numbers": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
    "spaces at the ends of lines": lambda text: re.sub(r"(?m)$", "  ", text),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "more empty lines": lambda text: re.sub(r"\n\n+", "\n\n\n", text),
    "straight quotation marks": lambda text: text.translate(QUOTES),
    "curly quotation marks": curled,
}


def extract(text: str) -> list[Figure]:
    """The figures of every kind."""
    return figures(text, tuple(Kind), implied=True)


def brief(figure: Figure) -> tuple[object, ...]:
    """What is said of a figure, wherever it stands."""
    text = " ".join(figure.text.translate(QUOTES).split())
    return text, figure.quantity, figure.noun, figure.verb, figure.scope.quoted, figure.zone


@cache
def as_printed(story: str) -> list[tuple[object, ...]]:
    """The figures of a story to which nothing has been done."""
    return [brief(figure) for figure in extract(story)]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_looks_alike_has_the_same_figures(change: Callable[[str], str]) -> None:
    for story in CLEAN:
        assert [brief(figure) for figure in extract(change(story))] == as_printed(story)


@pytest.mark.parametrize("story", BROKEN, ids=range(len(BROKEN)))
def test_what_looks_alike_has_the_same_findings(story: str) -> None:
    changed = reduce(lambda text, change: change(text), CHANGES.values(), story)
    before, after = (checker.check(text, notes=True) for text in (story, changed))
    assert [(f.rule, f.fits, len(f.figures)) for f in after] == [(f.rule, f.fits, len(f.figures)) for f in before]


FIGURED = st.sampled_from([story[s.start : s.end] for story in CLEAN for s in reader.read(story).sentences])
OTHERS = st.sampled_from(["Nobody was hurt.", "The rain had stopped by then.", "It was a quiet day, he said.", "Why?"])


@given(FIGURED, st.lists(OTHERS, max_size=3))
def test_sentences_in_front_change_no_figure(sentence: str, others: list[str]) -> None:
    front = " ".join(["The council met again.", *others, ""])
    alone = extract(f"The council met again. {sentence}")
    behind = extract(front + sentence)
    assert [(f.text, f.quantity, f.noun, f.verb) for f in behind] == [
        (f.text, f.quantity, f.noun, f.verb) for f in alone
    ]


@given(FIGURED)
def test_a_quoted_sentence_has_the_figures_of_the_sentence(sentence: str) -> None:
    plain = sentence.translate(QUOTES).replace('"', "")
    quoted = extract(f"“{plain}”")
    assert [(f.text, f.quantity) for f in quoted] == [(f.text, f.quantity) for f in extract(plain)]
