"""Balances with what comes in and what goes out near them."""

from __future__ import annotations

import pytest

import checker
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.balances import balances
from checker.readers.formats import plain


def told(text: str) -> list[list[str]]:
    return [[figure.text for figure in said.figures] for said in balances((), parses(read(plain.read(text))))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The deficit was $4.2bn. Imports came to $52.7bn and exports to $48.5bn.", ["$52.7bn", "$48.5bn", "$4.2bn"]),
        ("The deficit was $2.4bn. Imports came to $52.7bn and exports to $48.5bn.", ["$52.7bn", "$48.5bn", "$2.4bn"]),
        ("The deficit was $7.9bn. Imports came to $52.7bn and exports to $48.5bn.", []),
        ("The deficit was about $2.4bn. Imports came to $52.7bn and exports to $48.5bn.", []),
        ("The deficit will be $2.4bn. Imports came to $52.7bn and exports to $48.5bn.", []),
        ("The fair made a profit of £820. It took £8,430, and the halls cost £7,610.", ["£8,430", "£7,610", "£820"]),
        ("The fair made a profit of £820. It took £8,430 and sold 7,610 pies.", []),
        ("Rovers scored 61 goals and conceded 48, a goal difference of 13.", ["61", "48", "13"]),
        ("Natural increase was 129: there were 731 births, and 512 deaths.", ["731", "512", "129"]),
    ],
)
def test_what_comes_in_and_goes_out_makes_a_balance(text: str, figures: list[str]) -> None:
    assert told(text) == ([figures] if figures else [])


def test_what_fails_is_reported() -> None:
    found = checker.check(
        "The trade gap left a deficit of $2.4bn. Imports came to $52.7bn and exports to $48.5bn.", notes=True
    )
    assert [finding.message for finding in found] == ["$52.7bn and $48.5bn are $4.2bn apart, not $2.4bn."]
