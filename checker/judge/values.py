"""The values of a claim's figures for its rule: as printed, or with one of them changed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec.structs import replace

from checker.evaluation.evaluate import with_lets
from checker.evaluation.operands import Value, operands
from checker.model.claim import Claim
from checker.model.expression import Call, Comparison, Expression, Logic, Name
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed
from checker.model.rule import Rule

MOST = 40  # figures of a claim that are tried as slips
IN_UNITS = (Kind.MONEY, Kind.MEASURE)  # kinds that are repeated in another unit

AS_PRINTED = frozenset(("signed", "printed", "signed_like", "in_unit_of"))
"""Relations that give their first argument as it is printed: signed, without its hedge, or in another unit."""


def values_of(rule: Rule, claim: Claim, story: date | None) -> dict[str, Value]:
    """The operands of a claim and what the rule's ``let`` makes of them."""
    return with_lets(rule.let, operands(claim, story, rule.lists))


def figures_of(claim: Claim, role: str) -> tuple[Figure, ...]:
    """The figures of a role."""
    return next((bound.figures for bound in claim.roles if bound.role == role), ())


def single_figure(tree: Expression, rule: Rule, claim: Claim, through: frozenset[str] = AS_PRINTED) -> Figure | None:
    """The one figure that an expression stands for; ``through`` some relations and ``let``."""
    if isinstance(tree, Call) and tree.function in through:
        return single_figure(tree.arguments[0], rule, claim, through)
    if not isinstance(tree, Name):
        return None
    defined = dict(rule.let).get(tree.name)
    if defined is not None:
        return single_figure(defined, rule, claim, through)
    figures = figures_of(claim, tree.name)
    return figures[0] if len(figures) == 1 else None


def with_value(figure: Figure, value: Fraction) -> Figure:
    """A figure with another value for its one number."""
    number = figure.quantity.numbers[0]
    place = number.place if value % number.place == 0 else number.place / 1000  # it has lost its scale word
    return as_printed(figure, replace(number, value=value, place=place))


def with_digits(figure: Figure, digits: int) -> Figure:
    """A figure with other digits for its one number."""
    number = figure.quantity.numbers[0]
    return as_printed(figure, replace(number, value=number.place * digits))


def as_printed(figure: Figure, number: Printed) -> Figure:
    """A figure with this number for its own."""
    return replace(figure, quantity=replace(figure.quantity, numbers=(number,)))


def is_equation(rule: Rule) -> bool:
    """Whether a rule requires two sides to be equal."""
    return isinstance(rule.require, Comparison) and rule.require.op == "=="


def equation_of(rule: Rule) -> Comparison | None:
    """The equation that a rule requires, alone or as one side of an "or"; None if there is none, or several."""
    require = rule.require
    either = require.operands if isinstance(require, Logic) and require.op == "or" else (require,)
    equations = [each for each in either if isinstance(each, Comparison) and each.op == "=="]
    return equations[0] if len(equations) == 1 else None
