"""The least, the most and the mean of several."""

from __future__ import annotations

import pytest

from checker.model.statement import Mechanism
from tests.statements.told import statements, told

LEVELS = [
    ("Ages ran from 24 for the youngest to 67 for the oldest.", {"low": "24", "high": "67"}),
    ("Lambs averaged £87, with a low of £71 and a top of £104.", {"mean": "£87", "low": "£71", "high": "£104"}),
    ("The prizes ranged from £185 to £940, with an average of £412.", {"span": "£185 to £940", "mean": "£412"}),
    (
        "The slowest train took 94 minutes, the average train 81 minutes.",
        {"high": "94 minutes", "mean": "81 minutes"},
    ),
    ("It costs £146 on average (highest £153, lowest £141).", {"mean": "£146", "high": "£153", "low": "£141"}),
    ("The fastest bus does 60 mph and the slowest 40 mph.", {"high": "60 mph", "low": "40 mph"}),
]


@pytest.mark.parametrize(("text", "slots"), LEVELS)
def test_ends_and_means_are_read(text: str, slots: dict[str, str]) -> None:
    assert [found for found in told(text, "level") if "range" not in found] == [slots]


@pytest.mark.parametrize(
    "text",
    [
        "The bottom 90% own less than the top 1%.",
        "The credit would have dropped from £1,000 to £700.",
        "There was low rainfall for 18 months, and average rainfall in the next 3 months.",
        "That would mean a price of £600m, against a low of £500m last year.",
    ],
)
def test_what_only_looks_like_an_end_is_none(text: str) -> None:
    assert told(text, "level") == []


def test_both_ends_of_the_sentence_before_are_linked() -> None:
    found = statements("Tickets sold for an average of £40. The cheapest was £12 and the dearest £95.", "level")
    assert [each.mechanism for each in found if each["mean"]] == [Mechanism.LINK]
