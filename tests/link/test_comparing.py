from __future__ import annotations

import pytest

from checker.link.comparing import compared, compared_back
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "base", "subject"),
    [
        ("Growth was 5.2%, well above the 4.1% forecast by the bank.", "4.1%", "5.2%"),
        ("Sales of £4m in May were higher than the £3m of April.", "£3m", "£4m"),
        ("Takings – £4m – were still ahead of the target of £3m.", "£3m", "£4m"),
        ("At 412 metres, the mast is taller than the 390-metre tower.", "390-metre", "412 metres"),
        ("She polled 52%, ahead of Amy Chan on 41%.", "41%", "52%"),
        ("Spain led with 36 medals, followed by Italy with 31.", "31", "36"),
        ("Its profit of £9m beat forecasts of £7m.", "£7m", "£9m"),
        ("Women hold 41 of the 100 seats, up from 38 in May.", "38", "41"),
        ("It sold 41 boats, more than in May, when it handed over 38.", "38", "41"),
        ("Its value rose to $71m, overtaking that of Acme, worth $68m.", "$68m", "$71m"),
    ],
)
def test_a_figure_is_said_to_be_above_another(text: str, base: str, subject: str) -> None:
    context, figures = read(text)
    assert compared(context, figures[base], direction=1) is figures[subject]
    assert compared(context, figures[base], direction=-1) is None


def test_figures_of_a_chain_are_all_compared_with_its_first() -> None:
    context, figures = read("Turnout was 52.4%, less than the 55.1% forecast and down from 54.8% in May.")
    assert compared(context, figures["55.1%"], direction=-1) is figures["52.4%"]
    assert compared(context, figures["54.8%"], direction=-1) is figures["52.4%"]


@pytest.mark.parametrize(
    ("text", "base", "direction"),
    [
        ("Losses of £9m were better than the £12m forecast.", "£12m", -1),
        ("Profits of £12m were better than the £9m forecast.", "£9m", 1),
        ("Her time of 53.1 seconds was faster than the 53.8 seconds of Lee.", "53.8 seconds", -1),
        ("The train's speed of 310 kph is faster than the 300 kph of its rival.", "300 kph", 1),
    ],
)
def test_what_is_better_or_faster_is_more_or_less_by_what_is_measured(text: str, base: str, direction: int) -> None:
    context, figures = read(text)
    assert compared(context, figures[base], direction=direction) is not None


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("The toll is 45, nine more than the 36 of Monday.", "36"),
        ("Sales rose 3% ahead of a 5% tax rise.", "5%"),
        ("In the north 20% passed, and the school is above the average of 35%.", "35%"),
        ("Some 64 of the patients are younger than 18.", "18"),
        ("A loan of £4m was followed by one of £3m.", "£3m"),
        ("The result was better than the 12 seats hoped for, with 15.", "12"),
    ],
)
def test_what_only_looks_like_a_comparison_is_none(text: str, base: str) -> None:
    context, figures = read(text)
    assert compared(context, figures[base], direction=1) is None
    assert compared(context, figures[base], direction=-1) is None


def test_the_next_sentence_compares_with_a_pronoun() -> None:
    context, figures = read("Inflation was 5.1% in August. That is well above the 4% forecast.")
    assert compared_back(context, figures["4%"], direction=1) is figures["5.1%"]


def test_a_pronoun_that_may_mean_either_of_two_figures_compares_none() -> None:
    context, figures = read("Leeds have 24 points and Hull 18 points. That is less than the 30 points of May.")
    assert compared_back(context, figures["30"], direction=-1) is None
