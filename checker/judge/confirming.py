"""Which claims that hold confirm their figures: another number in their place would have been found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.evaluation.evaluate import evaluate, verdict
from checker.judge.repair import AGREEING
from checker.judge.values import values_of
from checker.model.claim import Claim
from checker.model.expression import Comparison, Expression, Logic
from checker.model.rule import Rule
from checker.precision import Amount

_BY_THE_CALENDAR = "weekday"  # the statements that hold a figure against the calendar, and so need no other figure


def confirms(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether a claim that holds confirms its figures, in an article of a day.

    It does where one side of an equation fixes the other. An order (<, <=) that holds is merely possible, and so is
    what lies in a wide range, as "$4 million (£3.2 million)" where the rate of the day is not known. What one figure
    says of itself is no more.
    """
    if len(claim.starts) < 2 and rule.of != _BY_THE_CALENDAR:
        return False
    values = values_of(rule, claim, story)
    return any(
        verdict(equation, values) in AGREEING
        and _fixes(evaluate(equation.left, values), evaluate(equation.right, values))
        for equation in _equations(rule.require)
    )


def _equations(tree: Expression) -> Iterator[Comparison]:
    if isinstance(tree, Logic):
        for operand in tree.operands:
            yield from _equations(operand)
    elif isinstance(tree, Comparison) and tree.op == "==":
        yield tree


def _fixes(left: object, right: object) -> bool:
    """Whether two sides that agree leave no choice: a range is as wide as the other, or as a printed place."""
    if not (isinstance(left, Amount) and isinstance(right, Amount)):
        return True
    if left.value is None and right.value is None:
        return left.exact.length == right.exact.length is not None
    return _is_narrow(left, right) and _is_narrow(right, left)


def _is_narrow(side: Amount, other: Amount) -> bool:
    if side.value is not None:
        return True
    width = side.exact.length
    places = [number.place for number in other.quantity.numbers] if other.quantity else []
    return width is not None and width <= max(places, default=0)
