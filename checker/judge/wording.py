"""A claim put into words: the message of its rule, and the arithmetic spelt out."""

from __future__ import annotations

from collections.abc import Mapping

from checker.evaluation.evaluate import evaluate
from checker.evaluation.functions import spelled
from checker.evaluation.operands import Value
from checker.judge.printing import show
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict, Word
from checker.model.figure import Figure
from checker.model.quantity import Moment
from checker.model.rule import Rule
from checker.precision import Amount

_SIGNS = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥"}
_OPPOSITES = {"==": "≠", "!=": "=", "<=": ">", ">=": "<", "<": "≥", ">": "≤"}


def message(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """The message of a rule with its expressions filled in."""
    return "".join(part if isinstance(part, str) else written(part, claim, values) for part in rule.message.parts)


def written(tree: ex.Expression, claim: Claim, values: Mapping[str, Value]) -> str:
    """An expression's value as text; a role is written as the figures it is bound to."""
    if isinstance(tree, ex.Name):
        figures = figures_of(claim, tree.name)
        if figures:
            return joined([figure.text for figure in figures])
    return _shown(evaluate(tree, values), claim)


def arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value], verdict: Verdict) -> str:
    """What was calculated: "160 + 90 = 250", "160 + 80 = 240 ≠ 250"."""
    return _spelled_condition(rule.require, rule, claim, values, verdict)


def figures_of(claim: Claim, role: str) -> tuple[Figure, ...]:
    """The figures of a role."""
    return next((bound.figures for bound in claim.roles if bound.role == role), ())


def joined(texts: list[str]) -> str:
    """Texts as a list in prose: "a, b and c"."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def _spelled_condition(
    tree: ex.Expression, rule: Rule, claim: Claim, values: Mapping[str, Value], verdict: Verdict
) -> str:
    match tree:
        case ex.Comparison(op, left, right):
            texts = [_side(side, rule, claim, values) for side in (left, right)]
            signs = _OPPOSITES if verdict is Verdict.FAILS else _SIGNS
            sign = "≈" if verdict is Verdict.LOOSE and op == "==" else signs.get(op, op)
            if verdict is Verdict.HOLDS and op == "==" and texts[0].endswith(f"= {texts[1]}"):
                return texts[0]
            return f"{texts[0]} {sign} {texts[1]}"
        case ex.Not(operand):
            return f"not ({_spelled_condition(operand, rule, claim, values, verdict)})"
        case ex.Logic(op, operands):
            return f" {op} ".join(_spelled_condition(o, rule, claim, values, verdict) for o in operands)
    return _spelled(tree, rule, claim, values)


def _side(tree: ex.Expression, rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """One side of a comparison: what is calculated, and what that gives."""
    calculated = _spelled(tree, rule, claim, values)
    result = written(tree, claim, values)
    return result if calculated == result.lstrip("+-") else f"{calculated} = {result}"


def _spelled(tree: ex.Expression, rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    match tree:
        case ex.Name(name):
            defined = dict(rule.let).get(name)
            return _spelled(defined, rule, claim, values) if defined else written(tree, claim, values)
        case ex.Arithmetic(op, left, right):
            sign = {"*": "×", "/": "÷", "-": "−"}.get(op, op)
            return f"{_spelled(left, rule, claim, values)} {sign} {_spelled(right, rule, claim, values)}"
        case ex.Call(function, arguments):
            calculation = spelled(function, [_argument(argument, rule, claim, values) for argument in arguments])
            return calculation or written(tree, claim, values)
    return written(tree, claim, values)


def _argument(tree: ex.Expression, rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str | list[str]:
    if isinstance(tree, ex.Name) and isinstance(values.get(tree.name), tuple):
        return [figure.text for figure in figures_of(claim, tree.name)]
    return _spelled(tree, rule, claim, values)


def _shown(value: Value, claim: Claim) -> str:
    match value:
        case Amount():
            return show(value, [figure for bound in claim.roles for figure in bound.figures])
        case tuple():
            return joined([_shown(part, claim) for part in value])
        case Word():
            return value.text
        case str():
            return value
        case Moment():
            return f"{value.year}-{value.month}-{value.day}"
    return "?"
