"""Conditions on changes: what a step is a step of, and what may let a stated change differ from its figures."""

from __future__ import annotations

from functools import partial
from typing import Literal

from checker.languages.lexicon import word_set
from checker.languages.stems import STEM
from checker.link.conditions import Context, Figures, condition
from checker.link.on_things import same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind

_marks = partial(word_set, "changes")


@condition
def told_to(context: Context, role: Figures, way: Literal["rise", "fall"]) -> bool:
    """The verb close to the figure says that it rose ("rise") or fell ("fall"), whatever else its sentence tells."""
    del context
    sign = {"rise": 1, "fall": -1}[way]
    return any(f.governor is not None and f.governor.near and f.governor.direction == sign for f in role)


@condition
def of_one_noun(context: Context, step: Figures, level: Figures) -> bool:
    """What both count, where both count something, is of one class: no "12 points" of "30 penalties"."""
    del context
    return all(not (a.counted and b.counted) or same_class(a.counted, b.counted) for a in step for b in level)


@condition
def one_noun(context: Context, before: Figures, after: Figures) -> bool:
    """The former level counts nothing that the sentence has not named: "rose by 12 to 310, from 21 countries"."""
    return all(_is_named(context, a, b) for a in before for b in after)


def _is_named(context: Context, before: Figure, after: Figure) -> bool:
    if before.kind is not Kind.COUNT or before.counted is None or before.start < after.start:
        return True
    if after.counted is not None and same_class(before.counted, after.counted):
        return True
    lemma = before.counted.lemma[:STEM]
    return any(word.startswith(lemma) for word in context.words(before)[: before.opening])


@condition
def ranks(context: Context, step: Figures) -> bool:
    """The step is one of ranks: "seven places", "three spots"."""
    del context
    return all(f.counted is not None and f.counted.lemma in _marks("rank_steps") for f in step)
