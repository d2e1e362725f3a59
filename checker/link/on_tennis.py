"""Conditions on the sets of a tennis match."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.tennis import (
    games_dropped,
    lost_first,
    matches,
    over,
    sets_to_judge,
    sets_to_one,
    won,
)
from checker.model.figure import Figure


def earlier_sets(context: Context, last: Figure) -> Figures | None:
    """The other sets of a match that is over, for its last one."""
    return next((match[:-1] for match in matches(context) if match[-1] is last and over(context, match)), None)


@condition
@gathers(given=0, sought=1, find=earlier_sets)
def sets_of_one_match(context: Context, last: Figures, earlier: Figures) -> bool:
    """The scores are the sets of a tennis match that is over: "beat Novak 3-6 7-6 (7-4) 6-2"."""
    return earlier_sets(context, last[0]) == earlier


@condition
def ended_set(context: Context, score: Figures) -> bool:
    """The score is that of a tennis set that came to its end, told with the other sets of its match."""
    return all(f.start in sets_to_judge(context) for f in score)


@condition
def last_set_won(context: Context, score: Figures) -> bool:
    """The score is the last set of a tennis match that is told as its winner's: "beat Novak 3-6 7-6 6-2"."""
    return all(any(f is match[-1] and won(context, match) for match in matches(context)) for f in score)


@condition
@gathers(given=0, sought=1, find=sets_to_one)
def won_to_one(context: Context, number: Figures, sets: Figures) -> bool:
    """The number tells how many sets the winner took, and the other one: "by two sets to one, 3-6 7-6 6-2"."""
    return sets_to_one(context, number[0]) == sets


@condition
@gathers(given=0, sought=1, find=games_dropped)
def dropped_games(context: Context, number: Figures, sets: Figures) -> bool:
    """The number tells how many games the winner lost in all: "dropped five games in a 6-3 6-2 win"."""
    return games_dropped(context, number[0]) == sets


@condition
def first_set_lost(context: Context, score: Figures) -> bool:
    """The score is the first set of a match whose winner is told to have lost it: "from a set down"."""
    return all(lost_first(context, f) for f in score)
