"""Conditions on facts told twice in two forms: "the third storm ... those three storms", "the 71st minute"."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.goal_minutes import goal_minute
from checker.link.recounted import recounted
from checker.link.streaks import streak_again
from checker.link.times_again import times_again


@condition
@pairs(given=0, sought=1, find=recounted)
def counts_again(context: Context, second: Figures, first: Figures) -> bool:
    """The second counts all of what the first, an ordinal, numbers: "the third storm this week ... All three"."""
    return recounted(context, second[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=streak_again)
def streak_told_again(context: Context, second: Figures, first: Figures) -> bool:
    """Both tell one run of one outcome: "a fifth straight defeat ... They have lost five in a row"."""
    return streak_again(context, second[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=goal_minute)
def minute_told_again(context: Context, second: Figures, first: Figures) -> bool:
    """Both tell the minute of one goal by one player: "the 71st-minute winner ... won it on 71 minutes"."""
    return goal_minute(context, second[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=times_again)
def done_as_often(context: Context, second: Figures, first: Figures) -> bool:
    """Both tell how often somebody did one thing: "won it for the third time ... has won it three times"."""
    return times_again(context, second[0]) is first[0]
