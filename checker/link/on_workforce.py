"""Conditions on cuts of jobs, and the workforce that they are cut from."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.link.conditions import Context, Figures, condition, pairs
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


def workforce_cut(context: Context, cut: Figure) -> Figure | None:
    """The only workforce of the article, of which a cut takes some."""
    known = _workforces(context) if _is_cut(context, cut) else []
    return known[0] if len(known) == 1 else None


@condition
@pairs(given=0, sought=1, find=workforce_cut, among=cuts)
def cut_from(context: Context, cut: Figures, whole: Figures) -> bool:
    """The first is how many jobs are to go, the second the one workforce of the article."""
    return workforce_cut(context, cut[0]) is whole[0]


def _workforces(context: Context) -> list[Figure]:
    counts = context.body[Kind.COUNT, None]
    return context.once("workforces", lambda: [f for f in counts if _is_workforce(context, f) and _is_own(context, f)])


def _is_workforce(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    if words[figure.opening - 1 : figure.opening] == ["of"] and words[figure.opening - 2] in _set("names"):
        return figure.counted is None or figure.counted.lemma in _set("workers")  # "a workforce of 900"
    if figure.counted and words[figure.counted.stop : figure.counted.stop + 1] == ["of"]:
        return False  # "40 workers of the 900 employed"
    return figure.verb in _set("employing") and figure.counted is not None and figure.counted.lemma in _set("workers")


def _is_own(context: Context, figure: Figure) -> bool:
    """Whether nothing says that another firm is the employer."""
    return _set("others").isdisjoint(context.words(figure))
