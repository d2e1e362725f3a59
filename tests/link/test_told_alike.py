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


def test_a_date_of_the_body_is_found_too() -> None:
    context, figures = read("The mayor spoke.\n\n" + TOP + "The tram line opens to passengers on Friday at noon.")
    assert told_alike(context, figures["Thursday"]) is figures["Friday"]


def test_the_next_sentence_of_the_body_tells_what_came_next() -> None:
    context, figures = read("The mayor spoke.\n\nDust from the mine falls in 2030. Dust from the mine falls in 2040.")
    assert told_alike(context, figures["2030"]) is None


def test_the_same_two_words_before_both_are_enough() -> None:
    context, figures = read(
        "The mayor spoke.\n\nThe fleet sailed in March 2020. The tiled roof of the mill was finished in June 2019.\n\n"
        "It rained. Coal is dear. The mill, whose tiled roof was finished in June 2018, shut in April 2001."
    )
    assert told_alike(context, figures["June 2019"]) is figures["June 2018"]


def test_an_ordinal_of_the_opening_is_found_where_the_same_words_stand() -> None:
    context, figures = read(
        "The bank raised interest rates for the fifth time in a year.\n\nShares fell.\n\n"
        "It was the third bank to speak. It raised interest rates for the fourth time in a year, to 4%."
    )
    assert told_alike(context, figures["fifth"]) is figures["fourth"]


@pytest.mark.parametrize("when", ["due {}", "in the year ending {}", "by its {} report"])
def test_dates_that_say_which_thing_is_meant_are_no_retelling(when: str) -> None:
    lent = "The fund lent the harbour at Lee a crane"
    context, figures = read(f"{lent} {when.format(2031)}.\n\nIt rained.\n\n{lent} {when.format(2041)}, it said.")
    assert told_alike(context, figures["2031"]) is None


def test_dates_with_figures_of_their_own_are_no_retelling() -> None:
    lent = "The fund lent the harbour at Lee"
    context, figures = read(f"{lent} £9m in 2031.\n\nIt rained.\n\n{lent} £7m in 2041, it said.")
    assert told_alike(context, figures["2031"]) is None


def test_an_ordinal_of_another_noun_is_no_retelling() -> None:
    context, figures = read(
        "It won the third game of the season in Lee.\n\nIt rained.\n\nIt had won the second cup of the season in Lee."
    )
    assert told_alike(context, figures["third"]) is None
