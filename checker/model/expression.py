"""The small language of conditions and arithmetic in a rule, as a tree.

``rulebook.expression`` parses it, against a white list; ``evaluation`` walks it. Nothing is evaluated by Python.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct


class Number(Struct, frozen=True):
    """A literal number, exact."""

    value: Fraction


class Text(Struct, frozen=True):
    """A literal string."""

    value: str


class Name(Struct, frozen=True):
    """A role, or a name that ``let`` defines."""

    name: str


class Call(Struct, frozen=True):
    """A relation or condition applied to arguments."""

    function: str
    arguments: tuple[Expression, ...]


class Arithmetic(Struct, frozen=True):
    """``left op right`` with ``op`` one of ``+ - * /``."""

    op: str
    left: Expression
    right: Expression


class Negative(Struct, frozen=True):
    """``-operand``."""

    operand: Expression


class Comparison(Struct, frozen=True):
    """``left op right`` with ``op`` one of ``== != < <= > >=``."""

    op: str
    left: Expression
    right: Expression


class Not(Struct, frozen=True):
    """``not operand``."""

    operand: Expression


class Logic(Struct, frozen=True):
    """``and`` or ``or`` over two or more operands."""

    op: str
    operands: tuple[Expression, ...]


Expression: TypeAlias = Number | Text | Name | Call | Arithmetic | Negative | Comparison | Not | Logic


_EXACT = Context(prec=40)  # more digits than a number of a rule may have
_LOOSEST = ("or", "and", "not", "compare", "+", "*", "-x")  # what binds its operands loosest comes first
_SIGNS = {"+": "+", "-": "+", "*": "*", "/": "*"}


def written(tree: Expression) -> str:
    """An expression as a rule's author writes it, with no more brackets than it takes.

    >>> before, after = Name("before"), Name("after")
    >>> written(Logic("and", (Not(Call("near", (before, after))), Comparison("<", before, Negative(after)))))
    'not near(before, after) and before < -after'
    """
    match tree:
        case Number(value):
            return f"{_EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)):f}"
        case Text(value):
            return f"'{value}'" if '"' in value else f'"{value}"'
        case Name(name):
            return name
        case Call(function, arguments):
            return f"{function}({', '.join(map(written, arguments))})"
    return _operation(tree)


def _operation(tree: Expression) -> str:
    """An expression of operands with signs before or between them; the right one of a sign is bracketed if equal."""
    own = _looseness(tree)
    match tree:
        case Not(operand):
            return f"not {_within(operand, own)}"
        case Negative(operand):
            return f"-{_within(operand, own)}"
        case Logic(op, operands):
            return f" {op} ".join(_within(each, own + 1) for each in operands)
        case Comparison(op, left, right):
            return f"{_within(left, own + 1)} {op} {_within(right, own + 1)}"
        case Arithmetic(op, left, right):
            return f"{_within(left, own)} {op} {_within(right, own + 1)}"
    raise TypeError(f"not an expression: {tree!r}")


def _within(tree: Expression, least: int) -> str:
    return written(tree) if _looseness(tree) >= least else f"({written(tree)})"


def _looseness(tree: Expression) -> int:
    """The place of an expression among the operations: the higher, the closer it binds its operands."""
    match tree:
        case Logic(op):
            return _LOOSEST.index(op)
        case Not():
            return _LOOSEST.index("not")
        case Comparison():
            return _LOOSEST.index("compare")
        case Arithmetic(op):
            return _LOOSEST.index(_SIGNS[op])
        case Negative():
            return _LOOSEST.index("-x")
    return len(_LOOSEST)
