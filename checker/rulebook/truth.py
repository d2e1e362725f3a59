"""Which expressions are true or false, so that ``require`` may hold them."""

from __future__ import annotations

from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Negative, Not


def untrue(tree: Expression) -> str | None:
    """Why an expression is neither true nor false; None where it is one of them.

    Comparisons of values are, joined by ``and``, ``or`` and ``not``.

    >>> from checker.model.expression import Name
    >>> untrue(Name("total"))
    "this is neither true nor false: compare it, as in 'sum(parts) == total'"
    """
    match tree:
        case Logic(_, operands):
            return next(filter(None, (untrue(operand) for operand in operands)), None)
        case Not(operand):
            return untrue(operand)
        case Comparison(_, left, right):
            return _no_value(left) or _no_value(right)
    return _no_value(tree) or "this is neither true nor false: compare it, as in 'sum(parts) == total'"


def _no_value(tree: Expression) -> str | None:
    """Why an expression cannot be calculated or compared with; None where it can."""
    inside: tuple[Expression, ...] = ()
    match tree:
        case Call(_, arguments):
            inside = arguments
        case Arithmetic(_, left, right):
            inside = (left, right)
        case Negative(operand):
            inside = (operand,)
        case Comparison() | Logic() | Not():
            return "what is true or false cannot be compared or calculated with: join it by 'and', 'or' and 'not'"
    return next(filter(None, (_no_value(part) for part in inside)), None)
