"""A claim put into words: the message of its rule, and the arithmetic spelt out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from checker.evaluation.evaluate import evaluate, verdict
from checker.evaluation.functions import spelled, takes
from checker.evaluation.operands import Value
from checker.judge.printing import show
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict, Word
from checker.model.figure import Figure
from checker.model.quantity import Moment
from checker.model.rule import Rule
from checker.precision import Amount

_SIGNS = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥"}
_OPERATORS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_ARTICLES = ("a", "an")
_OPPOSITES = {"==": "≠", "!=": "=", "<=": ">", ">=": "<", "<": "≥", ">": "≤"}


def message(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """The message of a rule with its expressions filled in."""
    return "".join(part if isinstance(part, str) else written(part, claim, values) for part in rule.message.parts)


def written(tree: ex.Expression, claim: Claim, values: Mapping[str, Value]) -> str:
    """An expression's value as text; a role is written as the figures it is bound to."""
    if isinstance(tree, ex.Name):
        figures = figures_of(claim, tree.name)
        if figures:
            return joined([told(figure) for figure in figures])
    return _shown(evaluate(tree, values), claim)


def arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """What was calculated: "160 + 90 = 250", "160 + 80 = 240 ≠ 250". Each comparison is shown as it came out."""
    return _Spelling(rule, claim, values).condition(rule.require)


def figures_of(claim: Claim, role: str) -> tuple[Figure, ...]:
    """The figures of a role."""
    return next((bound.figures for bound in claim.roles if bound.role == role), ())


def told(figure: Figure) -> str:
    """A figure as it is printed; an article, which is one of a list, with what it counts: "a child"."""
    alone = figure.implied and figure.counted and figure.text.lower() in _ARTICLES
    return f"{figure.text} {figure.counted.head}" if alone and figure.counted else figure.text


def joined(texts: list[str]) -> str:
    """Texts as a list in prose: "a, b and c"."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


class _Spelling(Struct, frozen=True):
    """Spells the expressions of a rule out with the figures of a claim."""

    rule: Rule
    claim: Claim
    values: Mapping[str, Value]

    def condition(self, tree: ex.Expression) -> str:
        """What is true or false."""
        match tree:
            case ex.Comparison(op, left, right):
                return _compared(op, self.side(left), self.side(right), verdict(tree, self.values))
            case ex.Not(operand):
                return f"not ({self.condition(operand)})"
            case ex.Logic(op, operands):
                return f" {op} ".join(self.condition(operand) for operand in operands)
        return self.calculation(tree)

    def side(self, tree: ex.Expression) -> str:
        """One side of a comparison: what is calculated, and what that gives."""
        calculated = self.calculation(tree)
        result = written(tree, self.claim, self.values)
        return result if calculated.lower() == result.lstrip("+-").lower() else f"{calculated} = {result}"

    def calculation(self, tree: ex.Expression) -> str:
        """What is calculated; the value of what is not."""
        match tree:
            case ex.Name(name) if name in dict(self.rule.let):
                return self.calculation(dict(self.rule.let)[name])
            case ex.Number(value) if value.denominator != 1:
                return f"{float(value):g}"  # as the rule has it: in the style of counts 1.1 would be 1
            case ex.Arithmetic(op, left, right):
                before = _bracketed(self.calculation(left), "+−" if op in "*/" else "")
                behind = _bracketed(self.calculation(right), {"+": "", "/": "+−×÷"}.get(op, "+−"))
                return f"{before} {_OPERATORS[op]} {behind}"
            case ex.Call(function, arguments):
                if takes(function, [evaluate(argument, self.values) for argument in arguments]):
                    calculation = spelled(function, [self.argument(argument) for argument in arguments])
                    return calculation or written(tree, self.claim, self.values)
        return written(tree, self.claim, self.values)

    def argument(self, tree: ex.Expression) -> str | list[str]:
        """What a relation is called with: a list of texts for a list of figures."""
        if isinstance(tree, ex.Name) and isinstance(self.values.get(tree.name), tuple):
            return [told(figure) for figure in figures_of(self.claim, tree.name)]
        return self.calculation(tree)


def _compared(op: str, left: str, right: str, found: Verdict) -> str:
    if found is Verdict.HOLDS and op == "==" and left.endswith(f"= {right}"):
        return left
    signs = _OPPOSITES if found is Verdict.FAILS else _SIGNS
    sign = "≈" if found is Verdict.LOOSE and op == "==" else signs.get(op, op)
    return f"{left} {sign} {right}"


def _bracketed(calculation: str, signs: str) -> str:
    """A part of a calculation, in brackets if one of the signs in it would be read with what stands around."""
    return f"({calculation})" if any(f" {sign} " in calculation for sign in signs) else calculation


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
            return "-".join(str(part) for part in (value.year, value.month, value.day) if part is not None)
    return "?"
