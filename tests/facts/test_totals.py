"""Totals that say they are some, balances, and lists whose items make a total."""

from __future__ import annotations

import pytest

import checker
from checker import engine
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.totals import balances, totals
from checker.model.document import Document
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


def balances_told(text: str) -> list[list[str]]:
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
    assert balances_told(text) == ([figures] if figures else [])


def test_what_fails_is_reported() -> None:
    found = checker.check(
        "The trade gap left a deficit of $2.4bn. Imports came to $52.7bn and exports to $48.5bn.", notes=True
    )
    assert [finding.message for finding in found] == ["$52.7bn and $48.5bn are $4.2bn apart, not $2.4bn."]


ITEMS = "- 720 in Leeds\n- 310 in York\n- 214 in Hull\n"


def found(text: str) -> list[str]:
    (document,) = engine.read_bytes(f"# Port towns lose jobs\n\n{text}".encode(), form="markdown")
    assert isinstance(document, Document)
    return [each.message for each in engine.check(document, engine.shipped_rules()).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"The cuts by town:\n\n{ITEMS}- {{total}} in all\n",
        f"The cuts by town:\n\n{ITEMS}- Total: {{total}}\n",
        f"The cuts by town:\n\n{ITEMS}\nThat makes {{total}} jobs in all.\n",
        f"The firm will cut {{total}} jobs:\n\n{ITEMS}\nUnions will meet.\n",
    ],
)
def test_the_items_of_a_list_make_its_total(text: str) -> None:
    assert found(text.format(total="1,244")) == []
    assert found(text.format(total="1,424")) == ["720, 310 and 214 make 1,244, not 1,424."]


@pytest.mark.parametrize(
    "text",
    [
        f"The cuts by town:\n\n{ITEMS}- 1,424 in the rest of the county\n",
        f"The cuts by town:\n\n{ITEMS}- 5,108 in all\n",
        f"The firm employs 1,424 people in the north. The cuts by town:\n\n{ITEMS}\nUnions will meet.\n",
        f"The cuts by town:\n\n{ITEMS}- Nobody in Rye\n- 1,424 in all\n",
        "The cuts by town:\n\n- 720 of 900 in Leeds\n- 310 in York\n- 1,300 in all\n",
        "The firm will spend $2.2 billion:\n\n- $623 million on roads\n- $150 million on rail\n- $1.2 billion at sea\n",
        "The votes:\n\n- 45% in Leeds\n- 31% in York\n- 67% in all\n",
    ],
)
def test_figures_that_nothing_makes_a_total_stay_alone(text: str) -> None:
    assert found(text) == []
