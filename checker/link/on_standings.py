"""Conditions on who is in front in a score."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.standings import AHEAD, LEVEL, home_first, standing


@condition
def told_ahead(context: Context, score: Figures) -> bool:
    """The words beside the score say that one side is in front: "a 2-1 win", "5-3 ahead", "a 5-4 ruling"."""
    return _told(context, score, AHEAD) and not _may_be_odds(context, score)


@condition
def home_comes_first(context: Context) -> bool:
    """The story prints a score with the home side's number first, which is the smaller: "Wasps 31-37 Leicester"."""
    return home_first(context)


@condition
def told_level(context: Context, score: Figures) -> bool:
    """The words beside the score say that nobody is in front: "drew 1-1", "level at 31-31"."""
    return _told(context, score, LEVEL)


@condition
def decided_otherwise(context: Context, score: Figures) -> bool:
    """The sentence tells of what the score leaves out: penalties, away goals, a countback."""
    words = word_set("standings", "decided_otherwise")
    return any(not words.isdisjoint(context.words_between_figures(f)) for f in score)


def _told(context: Context, score: Figures, sought: str) -> bool:
    return all(standing(context, f) == sought for f in score)


def _may_be_odds(context: Context, score: Figures) -> bool:
    odds = word_set("standings", "odds")
    return any(not odds.isdisjoint(context.words_between_figures(f)) for f in score)
