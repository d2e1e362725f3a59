"""Sums that figures alone in their unit make, or would make if two digits changed places."""

from __future__ import annotations

import pytest

import checker
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.alone import alone
from checker.readers.formats import plain


def told(text: str) -> list[list[str]]:
    return [[figure.text for figure in said.figures] for said in alone((), parses(read(plain.read(text))))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Post brought 872 of them and the booths 471; it took 1,343.", ["1,343", "872", "471"]),
        ("Post brought 872 of them and the booths 417; it took 1,343.", ["1,343", "872", "417"]),
        ("The mill ground 4,120 tonnes. Rye made up 1,735 and oats 2,385.", []),
        ("The mill used 4,120 kg. Of rye it took 1,735 kg and 2,835 kg of oats.", ["4,120 kg", "1,735 kg", "2,835 kg"]),
        ("The mill used 4,120 kg. Of rye it took 1,735 kg and 2,375 kg of oats.", ["4,120 kg", "1,735 kg", "2,375 kg"]),
        ("The mill used 412 kg. Of rye it took 173 kg and 229 kg of oats.", []),
        ("Ring the mill at 312 408 8720 by Monday.", []),
        ("She sold 97 quilts, 63 of them blue. Her niece has 34.", []),
        ("Of $784m it made $329m here and $455bn abroad.", ["$784m", "$329m", "$455bn"]),
        ("Profit was $412m, against $287m in May and $115m in June.", []),
        ("Barr got 52.3% and Hale 49.7%.", []),
        ("Barr got 62.3% and Hale 73.7%.", ["62.3%", "73.7%"]),
        ("Barr and Hale had 27.5% and 27.5%.", []),
    ],
)
def test_only_what_holds_or_is_one_slip_off_is_told(text: str, figures: list[str]) -> None:
    assert told(text) == ([figures] if figures else [])


def test_a_figure_told_twice_held_against_another_or_hedged_is_no_part() -> None:
    assert told("The gate fell from 872 and 471 to 417, not 1,343.") == []
    assert told("Kevin 197 and the 18 boats with 197 aboard.") == []
    assert told("About 872 came by post and 417 by hand; it took 1,343.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Risers outran fallers 603 to 430 while 263 were unchanged.",
        "They scored 9.3 points, 8.6 points and 12.5 points.",
        "They scored 12.5 points, 9.3 points and 8.6 points.",
        "Net loss 619,000 vs loss 1,730,000, sales 3,138,000 vs 5,667,000.",
    ],
)
def test_figures_set_beside_each_other_are_no_parts(text: str) -> None:
    assert told(text) == []


def test_what_is_told_beside_the_parts_that_make_the_total_is_none() -> None:
    assert told("The raid netted 250, of them 160 smugglers; 90 were fugitives, and 12 had guns.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill ground the most flour in May with 119 tonnes, ahead of Dale at 78 tonnes and Firth at 71 tonnes.",
        "She beat the champion in 31 moves to win the match 7.5-5.5. She had won four of the 13 games.",
    ],
)
def test_figures_that_are_ranked_or_make_what_is_told_beside_them_miss_no_total(text: str) -> None:
    assert "total-of-row" not in [finding.rule for finding in checker.check(text, notes=True)]


def test_the_sum_that_fails_is_reported() -> None:
    found = checker.check("The club wanted 1,343 votes; post brought 872 of them and the booths 417.", notes=True)
    assert [finding.message for finding in found] == ["872 and 417 make 1,289, not 1,343."]
