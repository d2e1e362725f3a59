"""Totals and their parts that numbers or words show to belong together."""

from __future__ import annotations

import pytest

from checker.link.levels import levels
from checker.link.told_sums import parts_told, wholes_told
from tests.link.reading import read


def _told(text: str) -> dict[str, list[str]]:
    context, _ = read(text)
    return {whole.text: [part.text for part in parts_told(context, whole)] for whole in wholes_told(context)}


def test_levels_are_told_with_their_former_ones_and_without_steps() -> None:
    context, _ = read(
        "Debt rose by £30m to £412m from £382m, sales fell £9m and cash was £61m, compared with May's £70m."
    )
    told = [(level.figure.text, level.former.text if level.former else None) for level in levels(context, 0)]
    assert told == [("£412m", "£382m"), ("£61m", "£70m")]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Visits rose to 4,812 -- 3,105 by day and 1,607 by night.", "4,812", ["3,105", "1,607"]),
        ("It got £64.21m. The state gave £41.32m and the lottery £32.89m.", "£64.21m", ["£41.32m", "£32.89m"]),
        ("Leeds has 812 beds and Hull 572. The two have a combined 1,484 beds.", "1,484", ["812", "572"]),
        ("The loan of £48m comprises a £26m credit line and a £39m bond.", "£48m", ["£26m", "£39m"]),
        ("Of 9,100 it had 5,300. There were 612 inmates. Men numbered 497 and women 215.", "612", ["497", "215"]),
    ],
)
def test_parts_are_found_by_a_slip_or_by_words(text: str, whole: str, parts: list[str]) -> None:
    assert _told(text)[whole] == parts


def test_a_column_that_adds_up_shows_that_the_other_should() -> None:
    text = (
        "The gap was £471m, against £318m. Exports were £1,209m, against £1,147m. Imports were £1,690m against £1,465m."
    )
    assert _told(text)["£1,690m"] == ["£471m", "£1,209m"]


@pytest.mark.parametrize(
    "text",
    [
        "Schools get £391m, roads and buses £164m and parks £122m, and the rest comes to £145m.",  # a row
        "In all 57,900 were sold, 43,800 here and 14,200 abroad.",  # rounded
        "Visits rose to 4,812 -- 3,105 by day and 1,211 by night.",  # no slip: others came
        "The 4,812 (3,105 by day) cost £1,607 each.",
        "Visits rose to 4,812 -- 3,105 of them by day and 1,607 with children.",
        "Visits rose to 4,812 -- 3,105 by day and 1,707 with children.",
        "It got £64.21m. The state gave £41.32m in May and the lottery £32.89m in 2019.",
        "It got £5.1m (8,200 gifts) and 4,812 visits, 3,105 of them by day.",
    ],
)
def test_what_is_no_sum(text: str) -> None:
    assert _told(text) == {}
