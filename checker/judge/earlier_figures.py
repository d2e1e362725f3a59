"""Figures that stand before those of a failed order, and with which it would hold: then the nearer one was not meant.

In "The crowd, 84,000 with 11,000 in the park, was up a little on 82,000" the crowd is up, and not who was in the park.
Only words that tie figures leap from one to the next so: a rule that infers knows why it took the one that it took.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.evaluation.evaluate import verdict, with_lets
from checker.evaluation.operands import operands, replaced
from checker.judge.stand_ins import is_alike, told_in
from checker.model.claim import Claim, Verdict
from checker.model.expression import Comparison, Expression, Number
from checker.model.figure import Figure
from checker.model.rule import Rule

ORDERS = frozenset(("<", "<=", ">", ">="))
SIZES_APART = 4  # times, at the most, where two figures may be one thing's at two times
FAR = 5  # tokens between two figures that make it doubtful whether the one is told of the other


def earlier_figure(rule: Rule, claim: Claim, story: date | None, told: Sequence[Figure]) -> Figure | None:
    """A figure in the sentence of the first of two that fail an order, before it, which would make the order hold."""
    placed = sorted(((b.role, f) for b in claim.roles for f in b.figures), key=lambda pair: pair[1].start)
    if rule.inferred or len(placed) != 2 or not _is_order(rule.require):
        return None
    (role, first), (_, second) = placed
    if first.sentence == second.sentence and second.opening - first.stop < FAR:
        return None
    values = operands(claim, story, rule.lists)
    for other in told_in(first.sentence, told):
        if other.start < first.start and is_alike(other, first) and _is_of_a_size(other, second):
            tried = with_lets(rule.let, replaced(values, role, 0, other))
            if verdict(rule.require, tried) is Verdict.HOLDS:
                return other
    return None


def _is_order(require: Expression) -> bool:
    """Whether one figure must be more than another; that two differ at all would hold with nearly any."""
    return isinstance(require, Comparison) and require.op in ORDERS and not isinstance(require.right, Number)


def _is_of_a_size(other: Figure, figure: Figure) -> bool:
    """Whether one may be told of the other: "slid 6p to 214p" tells of a step; a date has no size."""
    if not figure.quantity.numbers:
        return False
    small, large = sorted(size.quantity.numbers[0].value for size in (other, figure))
    return large <= SIZES_APART * small
