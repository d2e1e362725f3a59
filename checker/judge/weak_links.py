"""Claims whose figures stand among others like them: that they belong together is then a guess, and a note at most.

In "Sales, 840 with 310 abroad, were 9% above the 770 of 2019, 295 of them abroad" a rule may take any two of four.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.judge.stand_ins import FEWEST, told_in
from checker.judge.values import IN_UNITS, is_equation
from checker.model.claim import Claim
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.rule import Rule

CLOSE = 2  # tokens between figures that are told of each other
OTHERS = 2  # figures like those of a claim, in their sentences, that make it doubtful


def is_weak(rule: Rule, claim: Claim, told: Sequence[Figure]) -> bool:
    """Whether figures like those of a claim stand beside them, one of them before, with words between the claim's own.

    What a sum is in another unit or currency is told by its brackets, and dates are told of what stands far from them.
    """
    figures = sorted((f for bound in claim.roles for f in bound.figures), key=lambda figure: figure.start)
    if len(figures) < FEWEST and is_equation(rule):
        return False  # of facts told twice, words weigh whether they are one
    if all(a.sentence == b.sentence and b.opening - a.stop <= CLOSE for a, b in pairwise(figures)):
        return False
    in_units = {figure.quantity.unit for figure in figures if figure.kind in IN_UNITS}
    if len(in_units) > 1 or any(figure.kind is Kind.DATE for figure in figures):
        return False
    taken = {figure.start for figure in figures}
    beside = [f for number in {f.sentence for f in figures} for f in told_in(number, told) if f.start not in taken]
    alike = [other for other in beside if any(_is_alike(other, figure) for figure in figures)]
    return len(alike) >= OTHERS and any(f.start < figures[0].start for f in alike)


def _is_alike(other: Figure, figure: Figure) -> bool:
    """Whether both are of one kind and unit, and of counts none names another thing: no phones beside suspects."""
    if (other.kind, other.quantity.unit) != (figure.kind, figure.quantity.unit):
        return False
    if figure.kind is not Kind.COUNT or other.counted is None or figure.counted is None:
        return True
    return other.counted.lemma == figure.counted.lemma
