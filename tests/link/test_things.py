from __future__ import annotations

import pytest

from checker.languages.things import is_covered, is_person
from checker.link.on_things import covers, same_unit
from tests.link.reading import read


@pytest.mark.parametrize(
    ("part", "whole", "answer"),
    [
        ("fugitive", "suspect", True),
        ("suspect", "people", True),
        ("fugitive", "people", True),  # covering reaches on
        ("staff", "worker", True),  # one class
        ("porter", "people", True),  # a person by its ending
        ("computer", "people", False),
        ("people", "suspect", False),
        ("phone", "suspect", False),
    ],
)
def test_a_noun_covers_its_own_class_and_what_is_below_it(part: str, whole: str, answer: bool) -> None:
    assert is_covered(part, whole) is answer


@pytest.mark.parametrize(("noun", "answer"), [("cyclist", True), ("nurse", True), ("river", False), ("engine", False)])
def test_persons_are_known_by_the_lexicon_or_by_their_ending(noun: str, answer: bool) -> None:
    assert is_person(noun) is answer


def test_a_part_may_leave_its_noun_out_before_a_place() -> None:
    context, figures = read("It hired 90 nurses: 50 in Leeds and 40 in York.")
    assert covers(context, (figures["90"],), (figures["50"], figures["40"]))


def test_a_whole_that_counts_one_thing_does_not_cover_another() -> None:
    context, figures = read("It hired 90 nurses and opened 3 wards.")
    assert not covers(context, (figures["90"],), (figures["3"],))


def test_money_covers_money_of_the_same_currency_only() -> None:
    context, figures = read("It spent $9m, of which $4m went on rent and £2m on fuel.")
    assert covers(context, (figures["$9m"],), (figures["$4m"],))
    assert not covers(context, (figures["$9m"],), (figures["£2m"],))


def test_a_rate_that_only_one_of_them_names_is_the_rate_of_both() -> None:
    context, figures = read("The rent is £900 a month, up from £850, and the loan costs £70 a week.")
    rent, before, loan = (figures[text] for text in ("£900 a month", "£850", "£70 a week"))
    assert same_unit(context, (rent,), (before,))
    assert not same_unit(context, (rent,), (loan,))
