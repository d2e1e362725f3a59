"""Comparisons: what is compared, with what, and by how much."""

from __future__ import annotations

import pytest

from tests.statements.told import told_how


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "The Reds won 52 seats, 12 more than the 40 of the Blues.",
            {"gap": "12", "base": "40", "level": "52", "how": "apposition"},
        ),
        ("It costs £60, 50% more than £40.", {"percent": "50%", "base": "£40", "level": "£60", "how": "apposition"}),
        (
            "The Reds won 90 seats, twice the 45 of the Blues.",
            {"factor": "twice", "base": "45", "level": "90", "how": "apposition"},
        ),
        ("The rate was 5%, well below the 7% of May.", {"base": "7%", "level": "5%", "how": "apposition"}),
        ("Turnover hit £2.6m, exceeding the £2.4m of May.", {"base": "£2.4m", "level": "£2.6m", "how": "apposition"}),
    ],
)
def test_each_figure_takes_its_slot(text: str, slots: dict[str, str]) -> None:
    assert slots in told_how(text, "comparison")


def test_a_hedge_compares_nothing() -> None:
    assert told_how("It sold more than 40 boats.", "comparison") == []
