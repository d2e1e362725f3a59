"""Levels with the word that says which way they went; links across a long article."""

from __future__ import annotations

import pytest

from checker import engine


def _rules(text: str) -> list[str]:
    report = engine.check(engine.read_text(text), engine.shipped_rules())
    return [finding.rule for finding in report.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    "text",
    [
        "Fires on the moor have risen every year since 2020: 212 in 2020, 199 in 2021 and 301 in 2022.",
        "Fewer people took the ferry in May. It carried 4,120, against 4,060 in April.",
        "Waiting lists are down to 1,400; at Easter it had been 1,180.",
        "The toll, 48 pence at the start of the year, has crept up to 45 pence.",
        "She slipped from 12th to ninth in the world rankings.",
        "The county rose three places to fifth from ninth in 2019.",
        "Growth was 3.1%, higher than the 3.9% analysts had expected.",
        "It was the team's 25th win of the season. They had 42 before.",
    ],
)
def test_a_slip_is_reported(text: str) -> None:
    assert _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fires on the moor have risen every year since 2020: 212 in 2020, 240 in 2021 and 301 in 2022.",
        "Thefts in the town fell last year. There were 1,204, against 1,391 in 2022.",
        "Thefts fell, but robberies did not. There were 1,404 last year, against 1,311 in 2022.",
        "The catch may drop. It was 412 tonnes, against 389 last year.",
        "Thefts in Hull fell in May, police said. They came to 1,304 in all. In April there had been 1,391.",
        "Town's shares slide\n\nIts pubs sold 297 kegs on Monday. They had sold 241 last week.",
        "The ferry was busier in May. It carried another 4,120 people, against 4,260 in April.",
        "The bank lifted its forecast in May. It had 412 branches, after 430 last year.",
        "Waiting lists are down to 1,400. The hospital had been 1,180 beds short at Easter.",
        "She climbed from 12th to ninth in the world rankings.",
        "The bank upgraded its network from 3G to 5G.",
        "The win, Town's fourth in a row, lifts them to sixth in the table.",
        "Lee won his 20th straight fight. Garcia had won 14 fights in a row.",
    ],
)
def test_what_is_in_order_is_not_reported(text: str) -> None:
    assert not _rules(text)


FEW, TIMES = 60, 4
ROWS = "; ".join(f"{number} Ann Holm 12:{number + 10}" for number in range(1, 40))


def _told(text: str) -> int:
    return len(engine.statements(engine.extract(engine.read_text(text))))


@pytest.mark.parametrize(
    ("piece", "copies"),
    [
        ("Ann Holm, the fifth seed, won again. ", FEW),
        ("It was the fifth fire of May. The four earlier fires were small. ", FEW),
        (f"Ann Holm finished third. Result: {ROWS}. ", FEW // 5),  # each has 39 rows
        ("Ann Lee died aged 70 in May 2020. ", FEW),
    ],
)
def test_statements_of_a_text_grow_with_it(piece: str, copies: int) -> None:
    many = _told(piece * copies * TIMES)
    assert many <= _told(piece * copies) * (TIMES + 1)


def test_of_many_statements_of_one_sentence_some_are_filled() -> None:
    text = "Prices fell " + "and then rose again " * 300 + "to 40 from 38."
    assert _told(text) >= 300
