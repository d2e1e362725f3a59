"""A change that another sentence tells: what it is linked with, and what sets it apart."""

from __future__ import annotations

import pytest

from checker.link.earlier_levels import change_beside, earlier_level
from checker.link.told_changes import direction, former_level, step_before, told_change
from tests.link.reading import read

TOLD = "Profits at the brewer fell 40%.\n\n"


def test_a_level_is_compared_with_the_former_one_of_its_sentence() -> None:
    context, figures = read("It made £84m ($107m), compared with £131m a year earlier.")
    assert former_level(context, figures["£84m"]) is figures["£131m"]
    assert former_level(context, figures["£131m"]) is None


@pytest.mark.parametrize(
    "text",
    [
        "A flat in Hove costs £750, compared with £590 in Worthing.",  # another place
        "It made £75m in May, £80m in June, compared with £125m a year earlier.",  # which of them?
        "It made £75m, and £125m went to the state.",
    ],
)
def test_what_is_no_former_level(text: str) -> None:
    context, figures = read(text)
    assert not any(former_level(context, figure) for figure in figures.values())


def test_a_step_leads_to_the_level_behind_it() -> None:
    context, figures = read("Crude shed $3.15 to $58.20 a barrel.")
    assert step_before(context, figures["$58.20 a barrel"]) is figures["$3.15"]


@pytest.mark.parametrize(
    "text",
    [
        "The brewer made a profit of £75m, compared with £125m a year earlier.",
        "Net profit was £75m, against £125m the year before.",
        "Earnings fell to £75m from £125m.",
    ],
)
def test_a_change_is_of_the_thing_that_the_levels_measure(text: str) -> None:
    context, figures = read(TOLD + text)
    assert told_change(context, figures["£75m"]) is figures["40%"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales were £75m, compared with £125m a year earlier.",  # another thing
        "Operating profit was £75m, compared with £125m a year earlier.",  # another profit
        "Profits rose to £75m from £62m.",  # another direction
        "The average profit was £75m, compared with £125m a year earlier.",
        "Its profits in Wales were £75m, compared with £125m a year earlier.",
        "Profit was £75m, down 5% from £79m.",  # it has a change of its own
    ],
)
def test_a_change_is_of_nothing_else(text: str) -> None:
    context, figures = read(TOLD + text)
    assert told_change(context, figures["£75m"]) is None


def test_of_two_changes_of_one_thing_neither_is_told() -> None:
    context, figures = read("Profits fell 40%. Profits fell 10%.\n\nProfit was £75m, against £125m the year before.")
    assert told_change(context, figures["£75m"]) is None


@pytest.mark.parametrize(
    ("text", "way"),
    [("Profits fell 40%.", -1), ("A 40% rise in profits.", 1), ("A rise of 40%.", 1), ("It owns 40%.", 0)],
)
def test_the_direction_of_a_change(text: str, way: int) -> None:
    context, figures = read(text)
    assert direction(context, figures["40%"]) == way


def test_a_later_sentence_tells_the_former_level() -> None:
    context, figures = read("Turnover rose 25% to £5m.\n\nA year earlier it was £4m.")
    assert change_beside(context, figures["£5m"]) is figures["25%"]
    assert earlier_level(context, figures["£5m"]) is figures["£4m"]


@pytest.mark.parametrize(
    "text",
    [
        "A year earlier it paid £4m for a rival.",
        "Last year its rival Hops had a turnover of £4m.",
        "It was £4m, up 5%, a year earlier.",
        "It was £4m.",
    ],
)
def test_what_a_later_sentence_tells_of_something_else(text: str) -> None:
    context, figures = read(f"Turnover rose 25% to £5m.\n\n{text}")
    assert earlier_level(context, figures["£5m"]) is None
