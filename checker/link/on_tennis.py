"""Conditions on the sets of a tennis match."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.tennis import (
    games_dropped,
    matches,
    sets_to_judge,
    won,
)


@condition
def ended_set(context: Context, score: Figures) -> bool:
    """The score is that of a tennis set that came to its end, told with the other sets of its match."""
    return all(f.start in sets_to_judge(context) for f in score)


@condition
def last_set_won(context: Context, score: Figures) -> bool:
    """The score is the last set of a tennis match that is told as its winner's: "beat Novak 3-6 7-6 6-2"."""
    return all(any(f is match[-1] and won(context, match) for match in matches(context)) for f in score)


@condition
@gathers(given=0, sought=1, find=games_dropped)
def dropped_games(context: Context, number: Figures, sets: Figures) -> bool:
    """The number tells how many games the winner lost in all: "dropped five games in a 6-3 6-2 win"."""
    return games_dropped(context, number[0]) == sets
