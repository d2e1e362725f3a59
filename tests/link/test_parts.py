from __future__ import annotations

import pytest

from checker.link.exclusive import other_shares
from checker.link.remainders import remainder
from checker.link.sums import parts_in_turn
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "rest", "whole", "parts"),
    [
        ("Of the 40 guests, 12 left and the other 28 stayed.", "28", "40", ["12"]),
        ("She has eight cats. Three are black. The remaining five are white.", "five", "eight", ["Three"]),
        ("Nine of the 14 seats went to Labour; the other five were split.", "five", "14", ["Nine"]),
        ("Of the 40 guests, 12 left, three of them early, and the other 28 stayed.", "28", "40", ["12"]),
        ("Eleven of the 30 appeals were allowed, leaving 19 to be heard.", "19", "30", ["Eleven"]),
    ],
)
def test_a_remainder_is_left_of_a_whole_without_the_parts_before(
    text: str, rest: str, whole: str, parts: list[str]
) -> None:
    context, figures = read(text)
    found = remainder(context, figures[rest])
    assert found is not None
    assert (found.whole.text, [f.text for f in found.parts]) == (whole, parts)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Three of the 40 homes burned down, leaving 12 people homeless.", "12"),
        ("Nine of the 14 seats went to Labour. The other 27 parties won none.", "27"),
        ("Some 12 guests left. The other 28 stayed.", "28"),
        ("Of the 40 guests, 12 left and 28 stayed.", "28"),
    ],
)
def test_what_is_no_remainder_of_a_told_whole_has_none(text: str, rest: str) -> None:
    context, figures = read(text)
    assert remainder(context, figures[rest]) is None


def test_parts_in_turn_are_told_as_another() -> None:
    context, figures = read(
        "It will cut 90 jobs. Some 40 jobs will go in Leeds. Another 30 will go in York and 20 in Hull."
    )
    assert [f.text for f in parts_in_turn(context, figures["90"])] == ["40", "30", "20"]


def test_parts_that_may_overlap_are_not_told_in_turn() -> None:
    context, figures = read(
        "The court heard 90 cases. Some 40 cases were on drugs. Another 60 cases also involved guns."
    )
    assert parts_in_turn(context, figures["90"]) == ()


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Some 60% said yes, 35% said no and 15% did not know.", ["35%", "15%"]),
        ("Of members, 59% are men and 41% women.", ["41%"]),
        ("Some 60% were happy with their pay and 55% unhappy with their hours.", []),
        ("Some 60% said yes, up from 55% in May.", []),
        ("It helped 60% of men and 55% of women.", []),
    ],
)
def test_shares_exclude_one_another_where_they_answer_one_question(text: str, others: list[str]) -> None:
    context, figures = read(text)
    first = next(iter(figures.values()))
    assert [f.text for f in other_shares(context, first)] == others
