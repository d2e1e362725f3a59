"""What tells an ordinal's fact again: a count of all, a run, how often it was done, the minute of a goal."""

from __future__ import annotations

import pytest

from checker.link.goal_minutes import goal_minute
from checker.link.recounted import recounted
from checker.link.streaks import streak_again
from checker.link.times_again import times_again
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("It was the third closure since May. The four closures cost £2m.", "four", "third"),
        ("It was the third closure since May. All four cost £2m.", "four", "third"),
        ("It was the third closure since May. The four closures in Lund cost £2m.", "four", None),
        ("It was the third closure. The four closures cost £2m.", "four", None),
        ("It was a third closure since May. The two closures cost £2m.", "two", None),
        ("It was the third closure since May. A fifth followed. The five closures cost £2m.", "five", None),
    ],
)
def test_all_are_counted_of_what_an_ordinal_is_the_last_of(text: str, second: str, first: str | None) -> None:
    context, figures = read(text)
    assert recounted(context, figures[second]) is (figures[first] if first else None)


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("Lund lost for the fifth time in a row. They have lost four in a row.", "four", "fifth"),
        ("Lund lost for the fifth time in a row. They have lost four home games in a row.", "four", None),
        ("Lund lost for the fifth time in a row. Malmo have lost four in a row.", "four", None),
        ("Lund lost for the fifth time in a row. They had lost four in a row.", "four", None),
    ],
)
def test_a_run_is_one_of_one_side_and_scope(text: str, second: str, first: str | None) -> None:
    context, figures = read(text)
    assert streak_again(context, figures[second]) is (figures[first] if first else None)


def test_a_thing_is_done_as_often_by_the_same_only() -> None:
    context, figures = read("Field won the race for the third time. She has won the race four times.")
    assert times_again(context, figures["four"]) is figures["third"]
    context, figures = read("Field won the race for the third time. Lee has won the race four times.")
    assert times_again(context, figures["four"]) is None


def test_a_match_has_one_winner() -> None:
    context, figures = read("Bray's 71st-minute winner sent Lund up. Bray hit the winner on 75 minutes.")
    assert goal_minute(context, figures["75 minutes"]) is figures["71st"]
    context, figures = read("Bray's 71st-minute shot went wide. Bray hit the winner on 75 minutes.")
    assert goal_minute(context, figures["75 minutes"]) is None
