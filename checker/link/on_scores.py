"""Conditions on scores: the sets that a tie-break decides, votes, and the score of a headline."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition, pairs
from checker.link.headline_score import headline_score
from checker.link.known_score import known_score
from checker.model.figure import Figure


@condition
def tie_break_set(context: Context, score: Figures) -> bool:
    """The score is that of a set which a tie-break decides: 7-6 or 6-7."""
    del context
    return all(sorted(number.value for number in f.quantity.numbers) == [6, 7] for f in score)


@condition
def tie_break(context: Context, score: Figures) -> bool:
    """The score is that of a tie-break: in brackets behind a set of seven to six, or called so."""
    return all(
        _is_in_tie_break_set(context, f) or context.words(f)[f.opening - 1] in ("break", "tiebreak") for f in score
    )


def _is_in_tie_break_set(context: Context, score: Figure) -> bool:
    before = next(iter(context.earlier(score)), None)
    bracketed = before is not None and before.stop == score.opening - 1
    return bracketed and before is not None and tie_break_set(context, (before,))


@condition
def votes(context: Context, size: Figures) -> bool:
    """The figure says how many may vote: it counts members, judges or the like, or describes those who vote."""
    del context
    voters = word_set("scores", "voters")
    return all(f.counted is not None and f.counted.lemma in voters for f in size)


@condition
def with_casting_vote(context: Context, score: Numbers, size: Numbers) -> bool:
    """One more on one side than on the other, and one more than may vote: a casting vote may have decided."""
    del context
    sides = [[number.value for number in f.quantity.numbers] for f in score]
    may_vote = {f.quantity.numbers[0].value for f in size}
    return all(len(two) == 2 and abs(two[0] - two[1]) == 1 and sum(two) - 1 in may_vote for two in sides)


@condition
def of_knockout(context: Context, left: Figures) -> bool:
    """The figure counts those left in a knock-out contest, and leaves out its noun: "reached the last eight"."""
    if word_set("scores", "knockout").isdisjoint(context.vocabulary):
        return False
    return all(
        f.counted is None and word_set("scores", "behind_left").isdisjoint(context.words(f)[f.stop : f.stop + 1])
        for f in left
    )


@condition
@pairs(given=0, sought=1, find=known_score)
def score_known_from(context: Context, second: Figures, first: Figures) -> bool:
    """The second, "the 3-1 win", tells again of the game whose end was told with the first just before."""
    return known_score(context, second[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=headline_score)
def score_told_in_lead(context: Context, told: Figures, headline: Figures) -> bool:
    """The first, of the lead, tells the end of the game that the headline tells: "Hearts beat Hibs 3-1"."""
    return headline_score(context, told[0]) is headline[0]
