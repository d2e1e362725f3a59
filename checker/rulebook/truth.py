"""Which expressions are true or false, so that ``where`` and ``require`` may hold them."""

from __future__ import annotations

from collections.abc import Container

from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Negative, Not


def untrue(tree: Expression, conditions: Container[str]) -> str | None:
    """Why an expression is neither true nor false; None where it is one of them.

    Comparisons of values are, and calls of ``conditions``, joined by ``and``, ``or`` and ``not``.

    >>> from checker.model.expression import Name
    >>> untrue(Name("total"), ())
    "this is neither true nor false: compare it, as in 'sum(parts) == total'"
    """
    match tree:
        case Logic(_, operands):
            return next(filter(None, (untrue(operand, conditions) for operand in operands)), None)
        case Not(operand):
            return untrue(operand, conditions)
        case Comparison(_, left, right):
            return _no_value(left, conditions) or _no_value(right, conditions)
        case Call(function, _) if function in conditions:
            return None
    return _no_value(tree, conditions) or "this is neither true nor false: compare it, as in 'sum(parts) == total'"


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
