"""A change that is told in another sentence than its levels, or one of them."""

from __future__ import annotations

import pytest

from checker.link.changes_apart import told_apart, turned_from
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "after", "before", "change"),
    [
        (
            "Attendance slid 10% to 90,000. Some 140,000 tickets were sold in the season before.",
            "90,000",
            "140,000",
            "10%",
        ),
        (
            "Bike thefts up 53%\n\nPolice logged 1,620 thefts in 2023. In 2022 they had logged 1,200.",
            "1,620",
            "1,200",
            "53%",
        ),
        ("Sales rose 20% to £5m. Two shops shut. A year before they were £4m.", "£5m", "£4m", "20%"),
    ],
)
def test_the_only_levels_around_a_change(text: str, after: str, before: str, change: str) -> None:
    context, figures = read(text)
    told = told_apart(context, figures[after])
    assert told is not None
    assert (told.before, told.change, told.turned) == (figures[before], figures[change], False)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Earnings per share rose 9%. The firm made £5.6m, against £4.9m a year before.", "£5.6m"),
        ("Sales rose 25% to £5m. A rival took £4.6m the year before.", "£5m"),
        ("Sales rose 25%. Costs rose 9%. It took £5.6m, against £4.9m a year before.", "£5.6m"),
        ("Goods sold fell 2%. The surplus in goods came to £52m, down from £64m a year before.", "£52m"),
        ("Tax to rise by 4.99% to close a £18.4m gap. The town had to find £18.4m a year ago.", "£18.4m"),
        ("Rain fell 5% below average. It caught 52mm, against 61mm a year before.", "52mm"),
    ],
)
def test_levels_of_something_else(text: str, after: str) -> None:
    context, figures = read(text)
    assert told_apart(context, figures[after]) is None


def test_a_change_told_the_wrong_way_round() -> None:
    context, figures = read("Calls rose 12% to 220,000 last year. They had come to 250,000 in 2022.")
    assert turned_from(context, figures["250,000"]) == (figures["220,000"], 1)
