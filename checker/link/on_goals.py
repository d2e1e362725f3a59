"""Conditions on goals that one player scored, and on the results that they make."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_MOST = 15  # goals in a match: a side with more plays another game


@condition
def goals_or_bare(context: Context, goals: Figures) -> bool:
    """The figures are goals, or leave out what they count in a sentence that speaks of football's."""
    told = {"goal", "goals", "scored", "scoring", "netted"}
    return all(
        _are_goals(f) or (f.counted is None and not told.isdisjoint(context.words(f)))
        for f in goals
        if f.kind is Kind.COUNT
    )


def _are_goals(goals: Figure) -> bool:
    return goals.counted is not None and goals.counted.lemma == "goal" and goals.quantity.numbers[0].value <= _MOST


@condition
def plain_result(context: Context, result: Numbers) -> bool:
    """The result is that of the match which its sentence is about, told alone and at its end."""
    words = word_set("scores", "other_match")
    return all(
        sum(other.kind is Kind.SCORE for other in context.by_sentence[f.sentence]) == 1
        and words.isdisjoint(context.words_between_figures(f))
        and max(number.value for number in f.quantity.numbers) <= _MOST
        for f in result
    )
