"""Conditions on the sides of one vote beside all who voted."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.votes_told import Votes, votes_told
from checker.model.figure import Figure


def _of(context: Context, whole: Figure) -> Votes | None:
    """The vote of which a figure is the number of all who voted, in its sentence or in one beside it."""
    for sentence in (whole.sentence, whole.sentence + 1, whole.sentence - 1):
        found = _told(context, sentence)
        if found is not None and found.whole is whole:
            return found
    return None


def _told(context: Context, sentence: int) -> Votes | None:
    return context.once(("votes told", sentence), lambda: votes_told(context, sentence))


def whole_vote(context: Context, whole: Figure) -> Figures | None:
    """The sides of a vote in which nobody is left out."""
    found = _of(context, whole)
    return found.parts if found and found.complete else None


@condition
@gathers(given=0, sought=1, find=whole_vote)
def all_votes(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are all votes of the whole: "11 of its 15 members voted for it, one against, and three abstained"."""
    return whole_vote(context, whole[0]) == parts
