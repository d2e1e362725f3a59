"""What would make a failed claim hold, and which slip of the hand would explain it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.printing import like, size_apart
from checker.judge.slips import slips
from checker.judge.verdicts import values_of
from checker.judge.wording import figures_of
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.precision import Amount

SCALES_APART = 1000  # times: from one scale word to the next


@dataclass(frozen=True, slots=True)
class Repair:
    """Printed as ``fits`` instead, ``figure`` would make the claim hold; ``slip`` names how it came about."""

    figure: Figure
    fits: str | None
    slip: str | None = None


def repairs(rule: Rule, claim: Claim, story: date | None) -> list[Repair]:
    """Every repair of a failed claim: those with a slip first, by likelihood, then what the other side gives."""
    slipped = sorted(_slipped(rule, claim, story), key=lambda pair: pair[0])
    return [repair for _, repair in slipped] + list(_other_side(rule, claim, story))


def _slipped(rule: Rule, claim: Claim, story: date | None) -> Iterator[tuple[int, Repair]]:
    values = operands(claim, story, rule.lists)
    for bound in claim.roles:
        for position, figure in enumerate(bound.figures):
            if len(figure.quantity.numbers) != 1:
                continue
            for likelihood, (meant, name) in enumerate(slips(figure.quantity.numbers[0])):
                tried = _with_value(figure, meant)
                if _holds(rule, replaced(values, bound.role, position, tried)):
                    yield likelihood, Repair(figure, _printed(figure, meant, claim), name)
                    break


def _printed(figure: Figure, value: Fraction, claim: Claim) -> str:
    """A value in a figure's style; where its scale word is the slip, in that of the claim's nearest in size."""
    if size_apart(figure, value) < SCALES_APART:
        return like(figure, value)
    alike = [
        other
        for bound in claim.roles
        for other in bound.figures
        if (other.kind, other.quantity.unit) == (figure.kind, figure.quantity.unit) and other.quantity.numbers
    ]
    return like(min(alike, key=lambda other: size_apart(other, value)), value)


def _with_value(figure: Figure, value: Fraction) -> Figure:
    number = replace(figure.quantity.numbers[0], value=value)
    return replace(figure, quantity=replace(figure.quantity, numbers=(number,)))


def _holds(rule: Rule, values: Mapping[str, Value]) -> bool:
    return verdict(rule.require, with_lets(rule.let, values)) is Verdict.HOLDS


def _other_side(rule: Rule, claim: Claim, story: date | None) -> Iterator[Repair]:
    """For ``x == calculation``, where x is a figure: what the calculation gives."""
    if not isinstance(rule.require, ex.Comparison) or rule.require.op != "==":
        return
    values = values_of(rule, claim, story)
    sides = (rule.require.left, rule.require.right)
    for side, other in (sides, sides[::-1]):
        figure = _single_figure(side, rule, claim)
        value = evaluate(other, values)
        if figure is None or not isinstance(value, Amount) or value.value is None:
            continue
        yield Repair(figure, _printed(figure, abs(value.value), claim))


def _single_figure(tree: ex.Expression, rule: Rule, claim: Claim) -> Figure | None:
    """The one figure that a side of a comparison stands for, seen through ``let`` and a sign."""
    if isinstance(tree, ex.Call) and tree.function == "signed":
        return _single_figure(tree.arguments[0], rule, claim)
    if not isinstance(tree, ex.Name):
        return None
    defined = dict(rule.let).get(tree.name)
    if defined is not None:
        return _single_figure(defined, rule, claim)
    figures = figures_of(claim, tree.name)
    return figures[0] if len(figures) == 1 else None
