"""Sums that figures alone in their unit make, or would make if two digits changed places."""

from __future__ import annotations

import pytest

import checker
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.alone import alone
from checker.readers.formats import plain


def told(text: str) -> list[list[str]]:
    return [[figure.text for figure in said.figures] for said in alone(parses(read(plain.read(text))))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Post brought 872 of them and the booths 471; it took 1,343.", ["1,343", "872", "471"]),
        ("Post brought 872 of them and the booths 417; it took 1,343.", ["1,343", "872", "417"]),
        ("The mill ground 4,120 tonnes. Rye made up 1,735 and oats 2,385.", []),
        ("The mill used 4,120 kg. Of rye it took 1,735 kg and 2,835 kg of oats.", ["4,120 kg", "1,735 kg", "2,835 kg"]),
        ("The mill used 4,120 kg. Of rye it took 1,735 kg and 2,375 kg of oats.", []),
        ("Barr got 52.3% and Hale 49.7%.", []),
        ("Barr got 62.3% and Hale 73.7%.", ["62.3%", "73.7%"]),
        ("Barr and Hale had 27.5% and 27.5%.", []),
    ],
)
def test_only_what_holds_or_has_two_digits_exchanged_is_told(text: str, figures: list[str]) -> None:
    assert told(text) == ([figures] if figures else [])


def test_a_figure_told_twice_held_against_another_or_hedged_is_no_part() -> None:
    assert told("The gate fell from 872 and 471 to 417, not 1,343.") == []
    assert told("Kevin 197 and the 18 boats with 197 aboard.") == []
    assert told("About 872 came by post and 417 by hand; it took 1,343.") == []


def test_the_sum_that_fails_is_reported() -> None:
    found = checker.check("The club wanted 1,343 votes; post brought 872 of them and the booths 417.")
    assert [finding.message for finding in found] == ["872 and 417 make 1,289, not 1,343."]
