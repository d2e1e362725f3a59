"""Which expressions are true or false, so that ``where`` and ``require`` may hold them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import MappingProxyType

from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Name, Negative, Not, Text


def untrue(
    tree: Expression, conditions: Container[str], texts: Mapping[str, frozenset[int]] = MappingProxyType({})
) -> str | None:
    """Why an expression is neither true nor false; None where it is one of them.

    Comparisons of values are, and calls of ``conditions`` about roles and texts, joined by ``and``, ``or``
    and ``not``. ``texts`` gives, of a condition, the positions of the arguments that are texts.

    >>> untrue(Name("total"), ())
    "this is neither true nor false: compare it, as in 'sum(parts) == total'"
    """
    match tree:
        case Logic(_, operands):
            return next(filter(None, (untrue(operand, conditions, texts) for operand in operands)), None)
        case Not(operand):
            return untrue(operand, conditions, texts)
        case Comparison(_, left, right):
            return _no_value(left, conditions) or _no_value(right, conditions)
        case Call(function, arguments) if function in conditions:
            return _misasked(function, arguments, texts.get(function, frozenset()))
    return _no_value(tree, conditions) or "this is neither true nor false: compare it, as in 'sum(parts) == total'"


def _misasked(function: str, arguments: tuple[Expression, ...], texts: frozenset[int]) -> str | None:
    """Why a condition cannot be asked about its arguments; None where it can."""
    for i, argument in enumerate(arguments):
        if i in texts and not isinstance(argument, Text):
            return f"argument {i + 1} of {function} is a text in quotes"
        if i not in texts and not isinstance(argument, Name):
            return f"argument {i + 1} of {function} is a role, and nothing that is worked out"
    return None


def _no_value(tree: Expression, conditions: Container[str]) -> str | None:
    """Why an expression cannot be calculated or compared with; None where it can."""
    inside: tuple[Expression, ...] = ()
    match tree:
        case Call(function, arguments):
            if function in conditions:
                return f"{function} is true or false: it stands alone, or beside 'and', 'or' and 'not'"
            inside = arguments
        case Arithmetic(_, left, right):
            inside = (left, right)
        case Negative(operand):
            inside = (operand,)
        case Comparison() | Logic() | Not():
            return "what is true or false cannot be compared or calculated with: join it by 'and', 'or' and 'not'"
    return next(filter(None, (_no_value(part, conditions) for part in inside)), None)
