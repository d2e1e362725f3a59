from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checker.evaluation.operands import Value, operands, replaced
from checker.model.claim import Bound, Claim, Word
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.model.rule import STORY
from checker.precision import Amount, amount


def figure(quantity: Quantity) -> Figure:
    return Figure(0, 1, "", quantity, 0, 0, Zone.BODY, 0, 1, 0)


def count(number: int) -> Figure:
    return figure(Quantity(Kind.COUNT, (Printed(Fraction(number)),)))


def day(moment: Moment) -> Figure:
    return figure(Quantity(Kind.DATE, moment=moment))


def bound(claim: Claim, story: date | None, many: frozenset[str]) -> dict[str, Value]:
    """What the roles of a claim are."""
    values = operands(claim, story, many)
    return {name: value for name, value in values.items() if name != STORY}


def test_the_storys_date_is_always_there() -> None:
    claim = Claim("x", (Bound("total", (count(12),)),))
    assert operands(claim, date(2025, 5, 1), frozenset())[STORY] == Moment(2025, 5, 1)
    assert operands(claim, None, frozenset())[STORY] == Moment()


def test_a_role_is_a_number_a_list_or_a_word() -> None:
    verb = Word("verb", "rose", 1)
    roles = (Bound("total", (count(12),)), Bound("parts", (count(5), count(7))), Bound("others", (count(3),)))
    values = bound(Claim("x", roles, words=(verb,)), None, frozenset(("parts", "others")))
    assert values == {
        "verb": verb,
        "total": amount(count(12).quantity),
        "parts": (amount(count(5).quantity), amount(count(7).quantity)),
        "others": (amount(count(3).quantity),),
    }


def test_a_list_with_a_date_in_it_is_no_list_of_numbers() -> None:
    roles = (Bound("parts", (count(5), day(Moment(2025, 5, 6)))),)
    assert bound(Claim("x", roles), None, frozenset()) == {"parts": None}


@pytest.mark.parametrize(
    ("story", "month", "year"),
    [
        (date(2025, 4, 28), 5, 2025),
        (date(2025, 12, 28), 1, 2026),
        (date(2025, 1, 4), 12, 2024),
        (date(2025, 3, 1), 2, None),  # 29 February: near to no day of the years around
        (None, 5, None),
    ],
)
def test_a_date_without_a_year_is_the_one_nearest_to_its_story(
    story: date | None, month: int, year: int | None
) -> None:
    claim = Claim("x", (Bound("day", (day(Moment(month=month, day=29)),)),))
    assert bound(claim, story, frozenset()) == {"day": Moment(year, month, 29)}


@pytest.mark.parametrize("moment", [Moment(2023, 5, 6), Moment(month=5), Moment(weekday=0)])
def test_a_year_that_is_printed_and_a_day_that_is_not_stay(moment: Moment) -> None:
    claim = Claim("x", (Bound("day", (day(moment),)),))
    assert bound(claim, date(2025, 5, 1), frozenset()) == {"day": moment}


def test_one_number_is_exchanged_in_a_role_or_in_a_list_and_no_date() -> None:
    old: dict[str, Amount | tuple[Amount, ...] | Moment] = {
        "total": amount(count(12).quantity),
        "parts": (amount(count(5).quantity), amount(count(7).quantity)),
        "day": Moment(month=5),
    }
    new = amount(count(9).quantity)
    assert replaced(old, "total", 0, count(9)) == old | {"total": new}
    assert replaced(old, "parts", 1, count(9)) == old | {"parts": (amount(count(5).quantity), new)}
    assert replaced(old, "day", 0, count(9)) == old
