from __future__ import annotations

import pytest

from checker.link.told_alike import told_alike
from tests.link.reading import read

TOP = "The tram line across the river opens to passengers on Thursday.\n\nEngineers are tired.\n\n"


def test_a_date_of_the_opening_is_found_where_the_same_words_stand() -> None:
    context, figures = read(TOP + "The tram line opens to passengers on Friday at noon.")
    assert told_alike(context, figures["Thursday"]) is figures["Friday"]


def test_a_figure_beside_both_dates_is_enough() -> None:
    context, figures = read(
        "Brewer sees sales of $6.4bn in 2026\n\nIt spoke on Monday.\n\nFor 2025 it expects sales of $6.4bn."
    )
    assert told_alike(context, figures["2026"]) is figures["2025"]


@pytest.mark.parametrize(
    "rest",
    [
        "The council met on Friday.",  # another event
        "The tram line opens to passengers on 4 May.",  # another form
        "The tram line opens to passengers on Friday. The mayor comes on Thursday.",  # told elsewhere
    ],
)
def test_other_dates_are_no_retelling(rest: str) -> None:
    context, _ = read(TOP + rest)
    first = next(figure for figure in context.figures if figure.text == "Thursday")
    assert told_alike(context, first) is None


def test_a_date_of_the_body_is_told_for_itself() -> None:
    context, figures = read("The mayor spoke.\n\n" + TOP + "The tram line opens to passengers on Friday at noon.")
    assert told_alike(context, figures["Thursday"]) is None


def test_an_ordinal_of_the_opening_is_found_where_the_same_words_stand() -> None:
    context, figures = read(
        "The bank raised interest rates for the fifth time in a year.\n\nShares fell.\n\n"
        "It was the third bank to speak. It raised interest rates for the fourth time in a year, to 4%."
    )
    assert told_alike(context, figures["fifth"]) is figures["fourth"]
