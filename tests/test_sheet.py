"""The figure sheet: how each figure of an article came out, and what it was held against."""

from __future__ import annotations

import msgspec
import pytest

from checker import engine
from checker.model.claim import Verdict
from checker.model.sheet import Sheet, reported
from checker.sheet import sheet

RAID = """Police arrest 205 suspects in harbour raid

Police in Marlow arrested 250 suspects on Friday, under order B17.

The first boats went in before dawn, officers arresting 160 smugglers and 90 fugitives and seizing 912 phones.
"""


def of(text: str, form: str = "plain") -> Sheet:
    (document,) = engine.read_bytes(text.encode(), None, form=form)
    assert not isinstance(document, Exception)
    return sheet(engine.examine(document, engine.shipped_rules()), engine.shipped_rules())


def states(made: Sheet) -> dict[str, str]:
    return {figure.text: str(figure.state) for figure in made.figures}


def test_each_figure_says_how_it_came_out_in_the_order_of_the_text() -> None:
    found = states(of(RAID.replace("205", "250", 1)))
    assert found == {
        "250": "cross-checked", "Friday": "alone", "B17": "unread", "first": "alone",
        "160": "cross-checked", "90": "cross-checked", "912": "alone",
    }  # fmt: skip


def test_a_figure_of_a_finding_is_contradicted_and_its_claim_says_what_would_fit() -> None:
    made = of(RAID)
    assert states(made)["205"] == "contradicted"
    (claim,) = (each for each in made.claims if each.rule.startswith("total-of-row") and each.finding == 0)
    assert (claim.verdict, made.findings[0].fits) == (Verdict.FAILS, "250")
    assert [(part.role, part.text) for part in claim.parts] == [("total", "205"), ("all", "160"), ("all", "90")]
    assert "160 + 90 = 250" in claim.arithmetic
    assert claim.title.endswith(".")
    assert [made.figures[part.figure].text for part in claim.parts if part.figure is not None] == ["205", "160", "90"]


def test_claims_and_figures_name_each_other() -> None:
    made = of(RAID)
    for number, claim in enumerate(made.claims):
        assert all(number in made.figures[part.figure].claims for part in claim.parts if part.figure is not None)
    for figure in made.figures:
        assert all(any(part.start == figure.start for part in made.claims[n].parts) for n in figure.claims)


def test_a_figure_whose_finding_is_not_reported_is_not_contradicted() -> None:
    made = reported(of(RAID), ())
    assert "contradicted" not in states(made).values()
    assert {claim.finding for claim in made.claims} == {None}
    assert states(reported(made, of(RAID).findings)) == states(of(RAID))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("They meet on Monday, 6 May 2024.", "cross-checked"),
        ("They meet on 6 May 2024.", "alone"),
        ("20 to 30 men.", "alone"),
    ],
)
def test_what_is_only_possible_in_itself_is_alone_and_a_day_has_its_weekday(text: str, state: str) -> None:
    (figure,) = of(text).figures
    assert figure.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Of the 2,030 voters, 1,550 voted.", "alone"),  # an order that holds is merely possible
        ("Of the 850 who wrote in, one was from abroad.", "alone"),
        ("The boat cost $4 million (£3.2 million).", "alone"),  # so is what lies in a wide range
        ("Pay rose 3.9% from £1,714 to £1,781.", "cross-checked"),
        ("It ran 10 miles (16 kilometres).", "cross-checked"),
        ("Three women, Ann Hill, Jo Park and Mina Rao, were held.", "cross-checked"),
    ],
)
def test_only_an_equation_cross_checks(text: str, state: str) -> None:
    assert set(states(of(text)).values()) == {state}


def test_what_fits_only_roughly_is_no_cross_check() -> None:
    made = of("Turnover was 5,000: 2,400 here and 2,700 there.")
    assert [claim.verdict for claim in made.claims] == [Verdict.LOOSE]
    assert set(states(made).values()) == {"alone"}


def test_what_agrees_with_a_doubted_figure_alone_is_no_cross_check() -> None:
    row = "Of the 412 crates on the quay, 289 were of tea and the other 113 of rice."
    made = of(f"Port holds 412 crates\n\n{row}")
    assert [(figure.text, str(figure.state)) for figure in made.figures] == [
        ("412", "alone"), ("412", "contradicted"), ("289", "contradicted"), ("113", "contradicted"),
    ]  # fmt: skip


def test_places_are_those_of_the_file_and_spans_those_of_the_prose() -> None:
    made = of("<h1>Two dead</h1>\n<p>It cost &pound;9m.</p>", "html")
    (cost,) = (figure for figure in made.figures if figure.kind == "money")
    assert (cost.text, cost.line, cost.column, cost.end_line, cost.end_column) == ("£9m", 2, 12, 2, 21)
    assert made.figures[0].zone == "headline"


def test_a_list_of_names_with_figures_in_it_is_a_part_without_a_figure_of_its_own() -> None:
    made = of("Four women, Ann Hill, 40, Jo Park, 30, and Mina Rao, 22, were held.")
    listed = [part for claim in made.claims for part in claim.parts if part.text.startswith("Ann")]
    assert [part.figure for part in listed] == [None]


def test_a_sheet_can_be_written_as_json() -> None:
    made = of(RAID)
    assert msgspec.json.decode(msgspec.json.encode(made), type=Sheet) == made


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Flight BA117 left.", ["BA117"]),
        ("Call 01632 960123.", ["01632", "960123"]),
        ("The COVID-19 ward.", ["19"]),
        ("x" * 200_000 + "9", ["x" * 200_000 + "9"]),
        ("x" * 200_000, []),
    ],
)
def test_numbers_that_are_no_figures_are_told_whole(text: str, numbers: list[str]) -> None:
    assert [figure.text for figure in of(text).figures if figure.state == "unread"] == numbers
