from __future__ import annotations

from checker.link.antecedents import antecedent
from checker.link.retelling import retelling
from tests.link.reading import read


def test_all_of_them_points_back_at_the_figure_of_that_noun() -> None:
    context, figures = read("Police held 268 suspects and took nine cars. All 286 suspects were handed over.")
    assert antecedent(context, figures["286"]) is figures["268"]


def test_a_figure_that_says_which_are_meant_points_at_nothing() -> None:
    context, figures = read("The line has 94 trains. It will inspect the 76 trains of the older type.")
    assert antecedent(context, figures["76"]) is None


def test_what_differs_too_much_is_no_slip_of_the_other() -> None:
    context, figures = read("The town has 9,000 homes. The 300 homes were flooded.")
    assert antecedent(context, figures["300"]) is None


def test_a_figure_of_an_earlier_page_is_out_of_reach() -> None:
    filler = "\n\n".join(f"Paragraph {word} is about the weather." for word in ("one", "two", "three"))
    context, figures = read(f"Police held 268 suspects.\n\n{filler}\n\nThe 286 suspects were handed over.")
    assert antecedent(context, figures["286"]) is None


def test_a_headline_is_told_again_by_the_lead() -> None:
    context, figures = read(
        "Bank to cut 500 jobs\n\nA high street bank is to cut 400 jobs at its head office in Leeds.\n\nShares fell."
    )
    assert retelling(context, figures["500"]) is figures["400"]


def test_a_headline_that_the_story_confirms_is_told_again_there_and_nowhere_else() -> None:
    context, figures = read(
        "Bank to cut 500 jobs\n\nA bank that cut 450 jobs last year is to cut jobs again.\n\n"
        "Its board said that 500 jobs would go at the bank."
    )
    told = retelling(context, figures["500"])
    assert told is None or told.text == "500"


def test_another_set_of_the_same_noun_is_no_retelling() -> None:
    context, figures = read("The ferry sank with 62 passengers. In 2019 another 52 passengers died off Sweden.")
    assert retelling(context, figures["62"]) is None


def test_a_headline_told_in_two_parts_or_told_right_is_told_nowhere_else() -> None:
    context, figures = read("Nine held in raid\n\nPolice held seven men and two women. Three men are Dutch.")
    assert retelling(context, figures["Nine"]) is None
    context, figures = read("US adds 187,000 jobs\n\nUS firms added 187,000 jobs. In June they added 185,000 jobs.")
    assert retelling(context, figures["187,000"]) is None


def test_points_of_a_turnout_are_not_told_as_another_count_of_points() -> None:
    context, figures = read("Turnout falls nine points\n\nIt fell 8.9 percentage points. In Hull it fell 12 points.")
    assert retelling(context, figures["nine"]) is None
