"""Conditions on majorities that are told away from the votes that make them."""

from __future__ import annotations

from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.neighbours import between
from checker.model.figure import Figure
from checker.model.quantity import Kind

VERSUS = frozenset(("to", "against"))
NEAR = 5  # tokens before a majority in which a verb tells that somebody has it
MARGINS = frozenset(("majority", "margin"))
FEWEST = 20  # votes, told without the word for them
APART = 2  # sentences between the votes of two rivals


def ayes_for(context: Context, margin: Figure) -> Figure | None:
    """The winning side of the only vote of an article, for a majority that is told in another sentence; or None."""
    words = context.words(margin)
    before = words[max(0, margin.opening - NEAR) : margin.opening]
    spare = margin.counted is not None and words[margin.past : margin.past + 2] == ["to", "spare"]
    if spare and margin.counted and margin.counted.lemma == "vote":
        return _votes(context)[0][0] if len(_votes(context)) == 1 else None
    if (
        before[-1:] not in (["of"], ["is"], ["was"])
        or MARGINS.isdisjoint(before[-2:])
        or not set(before).isdisjoint(word_set("scores", "holding"))
    ):
        return None
    dated = any(f.kind is Kind.DATE and 0 <= f.opening - margin.stop <= 1 for f in context.beside(margin))
    said = context.words_between_figures(margin)
    if dated or not said.isdisjoint(word_set("scores", "old_majorities")) or "overall" in before:
        return None  # "an overall majority of one" is of seats
    if not said.isdisjoint(word_set("scores", "of_seats")):
        return None  # "takes the Greens to 23 seats, a majority of three"
    votes = _votes(context)
    if len(votes) != 1 or votes[0][0].sentence == margin.sentence:
        return None
    return votes[0][0]


def noes_for(context: Context, ayes: Figure) -> Figure | None:
    """The other side of the vote."""
    return next((noes for found, noes in _votes(context) if found is ayes), None)


@condition
@pairs(given=0, sought=1, find=ayes_for)
def majority_of(context: Context, margin: Figures, ayes: Figures) -> bool:
    """The first is a majority, the second the winning side of the only vote that the article tells."""
    return ayes_for(context, margin[0]) is ayes[0]


@condition
@pairs(given=0, sought=1, find=noes_for)
def outvoted(context: Context, ayes: Figures, noes: Figures) -> bool:
    """Both are the sides of one vote: "by 310 votes to 280"."""
    return noes_for(context, ayes[0]) is noes[0]


@found_once
def _votes(context: Context) -> list[tuple[Figure, Figure]]:
    """The votes of an article, both sides of each; else those of its only two candidates."""
    counts = context.of_kind(Kind.COUNT)
    told = [
        (ayes, noes)
        for ayes, noes in pairwise(counts)
        if ayes.sentence == noes.sentence and _are_sides(context.words(ayes), ayes, noes)
    ]
    polled = [f for f in counts if _is_polled(f)]
    rivals = len(polled) == 2 and _are_of_rivals(context, *polled)
    return told or ([(polled[0], polled[1])] if rivals else [])


def _are_of_rivals(context: Context, one: Figure, other: Figure) -> bool:
    """Whether two numbers of votes may be those of two candidates: not two margins, "by 12 votes and 58"."""
    apart = other.sentence - one.sentence
    return apart <= APART and (apart > 0 or between(context, one, other)[-1:] != ["and"])


def _is_polled(figure: Figure) -> bool:
    """Whether a number is of votes, or seems to be: "the runner-up polled 7,990"."""
    if figure.counted is not None:
        return figure.counted.lemma == "vote"
    number = figure.quantity.numbers[0]
    return figure.verb in word_set("scores", "polling") and number.value >= FEWEST and number.place >= 1


def _are_sides(words: list[str], ayes: Figure, noes: Figure) -> bool:
    told = ayes.counted is not None and ayes.counted.lemma == "vote"
    between = words[ayes.past : noes.opening]
    return told and between != [] and between[0] in VERSUS and len(between) <= 2
