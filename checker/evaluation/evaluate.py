"""A rule's expression over the operands of a claim. Python evaluates nothing: the tree is walked."""

from __future__ import annotations

from collections.abc import Mapping

from checker import precision
from checker.evaluation.functions import relation, takes
from checker.evaluation.operands import Value
from checker.model import expression as ex
from checker.model.claim import Verdict
from checker.precision import Amount

LONGEST = 4096  # bits of a number: "let" may multiply a number with itself again and again, and nobody prints as many

# The verdicts from worst to best: the first that occurs in an "and" is the verdict of the whole.
_ORDER = (Verdict.FAILS, Verdict.UNKNOWN, Verdict.LOOSE, Verdict.HOLDS)


def evaluate(tree: ex.Expression, values: Mapping[str, Value]) -> Value:
    """The value of an expression: a Verdict for a comparison, None where an operand is missing or of another sort.

    >>> evaluate(ex.Negative(ex.Name("part")), {"part": precision.constant(3)}).value
    Fraction(-3, 1)
    """
    match tree:
        case ex.Number(value):
            return precision.constant(value)
        case ex.Text(value=text):
            return text
        case ex.Name(name):
            return values.get(name)
        case ex.Negative(operand):
            inner = evaluate(operand, values)
            return -inner if isinstance(inner, Amount) else None
        case ex.Arithmetic(op, left, right):
            return _bounded(_arithmetic(op, evaluate(left, values), evaluate(right, values)))
        case ex.Call(function, arguments):
            return _bounded(_call(function, [evaluate(argument, values) for argument in arguments]))
        case _:
            return verdict(tree, values)


def verdict(tree: ex.Expression, values: Mapping[str, Value]) -> Verdict:
    """The verdict of a comparison, or of several joined by ``and``, ``or`` and ``not``.

    The verdict of an ``and`` is the worst of its operands', that of an ``or`` the best. Between ``fails`` and
    ``holds`` lie ``unknown``, which ``not`` leaves as it is, and ``loose``.
    """
    match tree:
        case ex.Comparison(op, left, right):
            return _compare(op, evaluate(left, values), evaluate(right, values))
        case ex.Not(operand):
            return precision.opposite(verdict(operand, values))
        case ex.Logic(op, operands):
            verdicts = [verdict(operand, values) for operand in operands]
            return (min if op == "and" else max)(verdicts, key=_ORDER.index)
    value = evaluate(tree, values)
    return value if isinstance(value, Verdict) else Verdict.UNKNOWN


def with_lets(lets: tuple[tuple[str, ex.Expression], ...], values: Mapping[str, Value]) -> dict[str, Value]:
    """The operands with the names that ``let`` defines added in order."""
    known = dict(values)
    for name, tree in lets:
        known[name] = evaluate(tree, known)
    return known


def _bounded(value: Value) -> Value:
    """A value; None where it is a number beyond all bounds, with which nothing is worked out."""
    if not isinstance(value, Amount):
        return value
    ends = (value.value, value.rounded.low, value.rounded.high)
    for end in ends if value.bounds is value.rounded else (*ends, value.bounds.low, value.bounds.high):
        if end is not None and max(end.numerator.bit_length(), end.denominator.bit_length()) > LONGEST:
            return None
    return value


def _call(function: str, arguments: list[Value]) -> Value:
    if any(argument is None for argument in arguments) or not takes(function, arguments):
        return None
    value: Value = relation(function)(*arguments)
    return value


def _arithmetic(op: str, left: Value, right: Value) -> Amount | None:
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return None
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return None if right.rounded.holds_zero else left / right


def _compare(op: str, left: Value, right: Value) -> Verdict:
    if isinstance(left, str) and isinstance(right, str):
        return _compare_texts(op, left, right)
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return Verdict.UNKNOWN
    match op:
        case "==":
            return precision.equal(left, right)
        case "!=":
            return precision.opposite(precision.equal(left, right))
        case "<=":
            return precision.at_most(left, right)
        case ">=":
            return precision.at_most(right, left)
        case "<":
            return precision.below(left, right)
    return precision.below(right, left)


def _compare_texts(op: str, left: str, right: str) -> Verdict:
    if op not in ("==", "!="):
        return Verdict.UNKNOWN
    return Verdict.HOLDS if (left == right) is (op == "==") else Verdict.FAILS
