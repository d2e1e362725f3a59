"""What a step is a step of, and what may let a stated change differ from its figures."""

from __future__ import annotations

import pytest

from checker.link.on_changes import (
    at_once,
    of_another_time,
    one_clause,
    one_noun,
    plain_change,
    ranks,
    step_of,
    told_as_former,
)
from checker.link.on_plain_levels import plain_level
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "step", "level", "answer"),
    [
        ("It fell 45 cents to $44.10.", "45 cents", "$44.10", True),
        ("It fell 45 cents to £44.10.", "45 cents", "£44.10", False),
        ("It fell 4p to £1.10.", "4p", "£1.10", True),
        ("It rose by 25 basis points to 5%.", "25 basis points", "5%", True),
        ("It rose by four points to 65%.", "four", "65%", True),
        ("It rose by four goals to 65%.", "four", "65%", False),
        ("It fell 14 degrees to 22C.", "14 degrees", "22C", True),
        ("It fell by 1.2 years to 76.4.", "1.2 years", "76.4", True),
    ],
)
def test_a_step_is_in_the_unit_of_its_level_or_a_part_of_it(text: str, step: str, level: str, answer: bool) -> None:
    context, figures = read(text)
    assert step_of(context, (figures[step],), (figures[level],)) is answer


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("It rose 2% to $78, from $76 on Friday.", False),
        ("It rose 2% to $78, from a low of $76.", True),
        ("It rose 2% to $78, against a target of $76.", True),
    ],
)
def test_a_low_or_a_target_is_no_former_level(text: str, doubtful: bool) -> None:
    context, figures = read(text)
    assert bool(plain_level(context, (figures["$76"],))) is doubtful


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Sales rose 5% to £21m from £20m.", False),
        ("Sales rose 5% on a like-for-like basis to £21m from £20m.", True),
        ("Sales rose 5% a year to £21m from £20m.", True),
    ],
)
def test_a_change_on_another_basis_is_doubted(text: str, doubtful: bool) -> None:
    context, figures = read(text)
    change = next(figure for name, figure in figures.items() if name.startswith("5%"))
    assert bool(plain_change(context, (change,))) is doubtful


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("It rose 5% to £21m, against £20m a year ago.", False),
        ("It rose 5% to £21m, compared with £20m in 2019.", False),
        ("It rose 5% to £21m, against £20m in Wales.", True),
    ],
)
def test_what_is_only_compared_must_say_when_it_was(text: str, doubtful: bool) -> None:
    context, figures = read(text)
    assert bool(of_another_time(context, (figures["£20m"],))) is doubtful


def test_a_level_told_in_a_second_breath_is_doubted() -> None:
    context, figures = read("Shares rose 8p to 412p, up from 380p on Monday.")
    assert at_once(context, (figures["380p"],))
    assert not at_once(context, (figures["412p"],))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Sales rose 5%, to £21m from £20m.", True),
        ("Sales were £21m, a rise of 5% from £20m.", True),
        ("Costs rose 5% and sales went to £21m from £20m.", False),
    ],
)
def test_figures_of_two_verbs_are_no_change(text: str, answer: bool) -> None:
    context, figures = read(text)
    assert one_clause(context, (figures["5%"],), (figures["£21m"],), (figures["£20m"],)) is answer


def test_a_former_level_is_opened_without_a_comma_between() -> None:
    context, figures = read("It made £21m, a rise of 5% on the year before, and sales of £90m.")
    assert not told_as_former(context, (figures["£90m"],))
    context, figures = read("It made £21m (2022: £20m), a rise of 5% on last year's £18m.")
    assert told_as_former(context, (figures["£18m"],))
    assert told_as_former(context, (figures["£20m"],))


def test_what_counts_another_noun_is_no_former_level() -> None:
    context, figures = read("Deaths rose by 12 to 310, from 21 countries.")
    assert not one_noun(context, (figures["21"],), (figures["310"],))
    context, figures = read("It rose to 310 jobs from 290 jobs.")
    assert one_noun(context, (figures["290"],), (figures["310"],))


def test_ranks_are_counted_in_places() -> None:
    context, figures = read("It moved up seven places and scored three goals.")
    assert ranks(context, (figures["seven"],))
    assert not ranks(context, (figures["three"],))
