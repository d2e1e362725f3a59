"""Totals that say they are some, of all figures of their unit before them."""

from __future__ import annotations

import pytest

import checker
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.totals import totals
from checker.readers.formats import plain


def told(text: str) -> list[list[list[str]]]:
    found = totals((), parses(read(plain.read(text))))
    return [[[figure.text for figure in slot.figures] for slot in said.slots] for said in found]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Titles 19, the bowl 12, the shield three. Total: 35.", [[["35"], ["19", "12", "three"]]]),
        ("Titles 19, the bowl 12, the shield three. Total: 34.", [[["34"], ["19", "12", "three"]]]),
        ("Titles 19, the bowl 12, the shield three. Total: 47.", []),
        ("It got 117 votes, with 23 against, out of 150 votes.", [[["150"], ["117", "23"]]]),
        ("It got 117 votes, with 23 against, out of 175 cast.", []),
        ("It built 27 tugs, 14 ferries and 9 cogs up to 1978, a total of 52 ships.", [[["52"], ["27", "14", "9"]]]),
        ("It built 27 tugs and 14 sheds up to 1978, a total of 42 ships.", []),
        ("The yard built 27 tugs; by 1978 it had 14 ferries, a total of 42 vessels.", []),
        ("It was given 27 months, and 26 for perjury, making 43 months altogether.", []),
    ],
)
def test_only_what_makes_a_total_or_nearly_does_is_told(text: str, slots: list[list[list[str]]]) -> None:
    assert told(text) == slots


def test_the_same_figures_may_be_read_as_parts_of_another() -> None:
    text = "It got 117 votes, with 23 against and 46 abstentions, out of 196 ballots cast."
    figures = [{figure.text for figure in finding.figures} for finding in checker.check(text, notes=True)]
    assert {"117", "23", "46", "196"} in figures
