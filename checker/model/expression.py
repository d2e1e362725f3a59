"""Comparisons and arithmetic of a rule, as a tree.

``rulebook.expression`` parses it, against a white list; ``evaluation`` walks it. Nothing is evaluated by Python.
"""

from __future__ import annotations

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
    """A relation applied to arguments."""

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
