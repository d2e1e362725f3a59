"""Conditions on a match whose end is the story's headline."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.match_headlines import final_score


@condition
@pairs(given=0, sought=1, find=final_score)
def on_way_to(context: Context, score: Figures, final: Figures) -> bool:
    """The second, in the headline, is how the match ended, the first what it was on the way: "level at 14-14"."""
    return final_score(context, score[0]) is final[0]
