"""Figures beside a sum that fails with which it would hold: then the story is right, and the link was wrong.

In "A borrower with a £200,000 loan now pays £1,056 a month, £58 less than the £1,114 of last autumn" the 58 are what
1,056 is short of 1,114. A slip of the hand seldom leaves a figure in the same sentence with which its sum comes out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from checker.evaluation.evaluate import verdict, with_lets
from checker.evaluation.operands import operands, replaced
from checker.judge.values import is_equation
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.rule import Rule

MOST_BESIDE = 40  # figures of a sentence
FEWEST = 3  # figures of a sum: of two that should be equal, one that equals either proves nothing
ANOTHER_SIZE = 2  # times
TELLING = 13  # a number from which on a sum seldom comes out by chance


def told_in(sentence: int, told: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of a sentence, none where they are more than a few dozen: of a long list some would make any sum.

    They are looked up in the figures of the article, in its order, since few claims fail.
    """
    start, stop = (find(told, sentence, key=attrgetter("sentence")) for find in (bisect_left, bisect_right))
    return told[start:stop] if stop - start <= MOST_BESIDE else ()


def stand_in(rule: Rule, claim: Claim, story: date | None, told: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """A figure of a failed sum, and one that stands in a sentence with it and makes the sum hold in its place.

    Where words tie the figures, and nothing is inferred, it must be of quite another size, as in "2.3 million passed
    through its two terminals, 6% more than the 2.2 million of 2019".
    """
    if not is_sum(rule, claim):
        return None
    taken = {figure.start: figure.sentence for bound in claim.roles for figure in bound.figures}
    beside = [f for number in sorted(set(taken.values())) for f in told_in(number, told) if f.start not in taken]
    values = operands(claim, story, rule.lists)
    places = ((bound.role, at, figure) for bound in claim.roles for at, figure in enumerate(bound.figures))
    for role, at, figure in places:
        for other in (f for f in beside if is_alike(f, figure) and _may_be_meant(f, figure, rule)):
            tried = with_lets(rule.let, replaced(values, role, at, other))
            if verdict(rule.require, tried) is Verdict.HOLDS:
                return figure, other
    return None


def is_sum(rule: Rule, claim: Claim) -> bool:
    """Whether a claim is that some figures make another one, in one currency; what it is in another one is told."""
    figures = {figure.start: figure for bound in claim.roles for figure in bound.figures}
    currencies = {figure.quantity.unit for figure in figures.values() if figure.kind is Kind.MONEY}
    return is_equation(rule) and len(figures) >= FEWEST and len(currencies) <= 1


def _may_be_meant(other: Figure, figure: Figure, rule: Rule) -> bool:
    value, ours = other.quantity.numbers[0].value, figure.quantity.numbers[0].value
    apart = value > ANOTHER_SIZE * ours or ours > ANOTHER_SIZE * value
    return value >= TELLING and (apart or rule.inferred)


def is_alike(other: Figure, figure: Figure) -> bool:
    """Whether both are one number of the same kind and unit."""
    told, ours = other.quantity, figure.quantity
    return other.kind is figure.kind and told.unit == ours.unit and len(told.numbers) == len(ours.numbers) == 1
