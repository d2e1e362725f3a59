"""Conditions on cuts of jobs, and the workforce that they are cut from."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.link.conditions import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "workforce")

NEAR = 6  # tokens before a number of jobs in which they are said to go
JOBS = "worker"  # the class of jobs and of those who hold them


def cuts(context: Context) -> list[Figure]:
    """The figures of an article that tell how many jobs are to go."""
    return context.telling("cuts of jobs", _set("cutting"), _is_cut)


def _is_cut(context: Context, figure: Figure) -> bool:
    """Whether a figure tells how many jobs somebody is to cut: not a trade, and not over the years."""
    if figure.kind is not Kind.COUNT or figure.counted is None or noun_class(figure.counted.lemma) != JOBS:
        return False
    words = context.words(figure)
    near = words[max(0, figure.opening - NEAR) : figure.counted.stop + 3]
    if words[max(0, figure.opening - 2) : figure.opening - 1] == ["of"] and figure.counted.determiner:
        return False  # "270 of its 2,430 staff"
    return not _set("cutting").isdisjoint(near) and _set("of_many").isdisjoint(words)


def _is_own(context: Context, figure: Figure) -> bool:
    """Whether nothing says that another firm is the employer."""
    return _set("others").isdisjoint(context.words(figure))
