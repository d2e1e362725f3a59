"""Which temperatures are differences, which are points of the scale, and which may be either."""

from __future__ import annotations

import pytest

from tests.extraction.reading import figures


def told(text: str) -> dict[str, bool | None]:
    """Each temperature of a text and whether it is a difference."""
    heat = ("celsius", "fahrenheit", "kelvin", "degree")
    return {f.text: f.quantity.difference for f in figures(text) if f.unit in heat}


@pytest.mark.parametrize(
    "text",
    [
        "Sunday was 3C warmer than usual.",
        "Sunday was 3C (5F) warmer than usual.",
        "The bay has warmed by 3C.",
        "The bay has warmed 3C since the war.",
        "Readings dropped a further 3C (5F) overnight.",
        "Readings fell by 3C to 11 metres' depth.",
        "Readings rose more than 3C.",
        "Farmers dread a 3C rise.",
        "Farmers dread a 3C global temperature rise.",
        "Farmers dread a rise in average summer temperatures of 3C (5F).",
        "Farmers dread 3C of warming.",
        "Ministers want to keep warming below 3C.",
        "Ministers want to keep global warming to well under 3C.",
        "The reef is 3C above the long-term average.",
        "The lake was 3C (5F) below the 1991-2020 norm.",
        "Shade makes the square 3C cooler.",
    ],
)
def test_a_difference(text: str) -> None:
    assert set(told(text).values()) == {True}


@pytest.mark.parametrize(
    "text",
    [
        "Sunday will be 21C (70F).",
        "Readings rose to 21C.",
        "Readings rose from 18C.",
        "Readings rose above 21C (70F).",
        "Readings will drop to 5C (41F).",
        "Highs of 21C are likely over the weekend.",
        "Bake it at 180C (350F).",
        "Between 21C and 25C is best.",
        "It was 21C in the shade.",
        "Sunday brought 21C, or 70F, in the valleys.",
        "The 31C heat kept people indoors.",
    ],
)
def test_a_point(text: str) -> None:
    assert set(told(text).values()) == {False}


@pytest.mark.parametrize(
    "text",
    [
        "It was 12 degrees below zero.",
        "Ministers clung to the 1.5C limit.",
        "Ministers want to limit the rise to 2C.",
        "Readings rose over 3C.",
        "Sunday was 2C, or 3.6F, warmer.",
    ],
)
def test_what_may_be_either(text: str) -> None:
    assert set(told(text).values()) == {None}


def test_each_figure_of_a_sentence_is_told_for_itself() -> None:
    text = "Readings rose by 2C (3.6F) to 20C (68F), up 4C on March."
    assert told(text) == {"2C": True, "3.6F": True, "20C": False, "68F": False, "4C": True}


def test_only_temperatures_are_differences() -> None:
    found = figures("The fish was 3 inches longer, and prices rose by 3%.")
    assert [figure.quantity.difference for figure in found] == [False, False]
