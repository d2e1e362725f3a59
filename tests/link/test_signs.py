from __future__ import annotations

import pytest

from checker.languages.lexicon import load
from checker.link.signs import against_link, for_link
from checker.link.tellable import may_be_told
from tests.link.reading import read

SUMMED_UP = """The council will close 12 libraries before Easter because of cuts, leader Ann Moss said.

Rain fell on Monday, and few came to hear Ann Moss, leader of the council since May, speak of the cuts in the old hall.

Before Easter 15 libraries will close because of cuts, said Ann Moss, whose council owns them. They lend fewer books
each year, and the oldest of them has had no new roof since the war."""


def told(text: str, first: str, second: str) -> dict[str, float]:
    """The signs between two figures of a text that have any strength."""
    context, figures = read(text)
    pair = figures[first], figures[second]
    found = (*for_link(context, *pair), *against_link(context, *pair))
    return {name: strength for name, strength in found if strength}


@pytest.mark.parametrize(
    ("sign", "text", "first", "second"),
    [
        ("headline to opening", "Bank to cut 500 jobs\n\nA bank is to cut 400 jobs.\n\nShares fell.", "500", "400"),
        ("told at the top alone", "Bank to cut 500 jobs\n\nA bank is to cut 400 jobs.\n\nShares fell.", "500", "400"),
        ("summary and matter shared", SUMMED_UP, "12", "15"),
        ("wrong scale", "The jets cost $7.4m in all. The jets cost $7.4bn.", "$7.4m", "$7.4bn"),
        ("far apart", "The jets cost $7.4m in all. The jets cost $9.1bn.", "$7.4m", "$9.1bn"),
        ("set apart alike", "She got another 20 days. She got another 30 days.", "20 days", "30 days"),
        ("the amount", "Gamers spent £1.3bn. Half of the £2.3bn spent went to Sony.", "£1.3bn", "£2.3bn"),
        ("a date on one side", "It sold 310 cars. In 2019 it sold 290 cars.", "310", "290"),
        ("told of another", "The lake holds 310 boats. Another lake holds 290 boats.", "310", "290"),
        ("another figure shared", "It sold 310 cars, 12% of all. It sold 290 cars, or 12%.", "310", "290"),
        ("first told elsewhere", "It sold 310 cars. It sold 290 cars. Of 310 cars two burned.", "310", "290"),
        ("noun on one side", "The vote was won by 31. It has 33 seats and lost the vote.", "31", "33"),
        ("same thing", "Tea exports rose 12% in May. Then exports of tea rose 14%.", "12%", "14%"),
        ("another thing", "Tea exports rose 12% in May. Tax revenues rose 14% in May.", "12%", "14%"),
        ("the other way", "Tea exports rose 12% in May. Then exports of tea fell 14%.", "12%", "14%"),
        ("of the time before", "It sold 310 cars. Last year it sold 290 cars.", "310", "290"),
        ("small and of no one noun", "It held six goats. It held seven drones.", "six", "seven"),
        ("said of which in turn", "The two winners go on. The three group winners wait.", "two", "three"),
        ("other noun", "It held 310 goats. It held 290 drones.", "310", "290"),
        ("known thing", "It paid a fine of $12m in May. The $19m fine was fair.", "$12m", "$19m"),
        ("known thing", "Of 310 boys 20 fell ill. Of the 290 boys who fell ill two died.", "310", "290"),
        ("known thing", "The jobless rate fell to 5.2%. The jobless rate of 2.5% is low.", "5.2%", "2.5%"),
        ("called by its sort", "It sold 310 cars. The figure of 290 cars is low.", "310", "290"),
        ("digits swapped", "The storm hit 310 homes. It hit 130 homes.", "310", "130"),
        ("same word behind", "It hit a six-week high. Rice is at seven-week highs.", "six-week", "seven-week"),
        ("digits kept", "The storm hit 312 homes. It hit 512 homes.", "312", "512"),
        ("hedge close by", "Nearly 300 homes were hit. The storm hit 312 homes.", "300", "312"),
        ("in a row", "The first bridge took 310 days. The second bridge took 290 days.", "310 days", "290 days"),
        ("another fate", "It hurt 310 people. Police arrested 290 people.", "310", "290"),
        ("owner on one side", "It made 310 cars. Volvo's 290 cars were recalled.", "310", "290"),
        ("some of them", "The hut held 310 people. From the hut 290 of them fled.", "310", "290"),
        ("small headline of no known thing", "Won with one ball left\n\nThe last two overs were slow.", "one", "two"),
        ("ages in the body", "The 40-year-old fell. The 74-year-old fell.", "40-year-old", "74-year-old"),
        ("nothing in common", "He owns 310 goats. They flew 290 drones.", "310", "290"),
    ],
)
def test_a_sign_is_seen(sign: str, text: str, first: str, second: str) -> None:
    assert sign in told(text, first, second)
    assert any(sign in load("retelling")[place]["weights"] for place in ("headline", "body"))


@pytest.mark.parametrize(
    ("sign", "text", "first", "second"),
    [
        ("far apart", "The jets cost $7.4m in all. The jets cost $7.4bn.", "$7.4m", "$7.4bn"),
        ("the amount", "Sales were $80m. They passed the $100m mark.", "$80m", "$100m"),
        ("the amount", "Sales were $80m. That was half of the $150m that it had hoped for.", "$80m", "$150m"),
        ("known thing", "The storm hit 310 homes. The 290 homes that it flies over are empty.", "310", "290"),
        ("digits swapped", "The storm hit 310 homes. It hit 301 boats and 311 homes.", "310", "311"),
        ("same word behind", "He had a three-day visit. She had a five-day visit.", "three-day", "five-day"),
        ("digits kept", "It flew 312 men in May. In June it flew 512 men.", "312", "512"),
        ("same word behind", "It rose 12% in May. Rice rose 14% increasingly fast.", "12%", "14%"),
        ("digits kept", "The storm hit 312 homes. It hit 318 homes.", "312", "318"),
        ("hedge close by", "At least 70 people drowned. The guard saved 66 people.", "70", "66"),
        ("in a row", "The first bridge took 310 days. The bridge took 290 days.", "310 days", "290 days"),
        ("another fate", "It killed 310 people. In it 290 people died.", "310", "290"),
        ("another fate", "It will lead to 310 jobs. They will create 290 jobs.", "310", "290"),
        ("some of them", "It had 14 years of peace. The 12 years of peace are over.", "14 years", "12 years"),
    ],
)
def test_a_sign_is_not_seen(sign: str, text: str, first: str, second: str) -> None:
    assert sign not in told(text, first, second)


def test_one_figure_is_alone_of_its_size_and_has_less_to_say_with_every_rival() -> None:
    few = told("It sold 310 cars. Of them 290 cars were red.", "310", "290")
    many = told("It sold 310 cars. Of them 290 cars were red. It had 400 vans and 350 bikes.", "310", "290")
    assert (few["alone of its size"], many["alone of its size"]) == (1, 1 / 3)


def test_two_figures_told_with_both_say_more_than_one() -> None:
    one = told("The limit of 80mg, 12% said, is low. The limit of 90mg, 12% said, is low.", "80mg", "90mg")
    two = told("The limit of 80mg, or 50mg, 12% said. The limit of 90mg, or 50mg, 12% said.", "80mg", "90mg")
    assert (one["another figure shared"], two["another figure shared"]) == (1, 2)


def test_a_figure_of_a_line_up_a_conversion_and_a_vague_number_tell_nothing() -> None:
    context, figures = read("Lita 45, 52.\n\nHe paid $340m (£250m) to dozens of clubs.")
    assert [figure.text for figure in figures.values() if may_be_told(context, figure)] == ["$340m"]


@pytest.mark.parametrize(
    "text", ["Ten men fled. In May the other ten men of Leeds fled.", "Ten fled\n\nTwelve men fled."]
)
def test_no_sign_against_a_link_can_be_for_one(text: str) -> None:
    context, figures = read(text)
    first, *_, second = figures.values()
    signs = {name for name, _ in against_link(context, first, second)}
    against = [
        weight
        for place in ("headline", "body")
        for name, weight in load("retelling")[place]["weights"].items()
        if name in signs
    ]
    assert len(against) > 30
    assert max(against) < 0
