from __future__ import annotations

from checker.link.antecedents import antecedent
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
