"""The small language of conditions and arithmetic in a rule, as a tree.

``rulebook.expression`` parses it, against a white list; ``evaluation`` walks it. Nothing is evaluated by Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A literal number, exact."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Text:
    """A literal string."""

    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """A role, or a name that ``let`` defines."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A relation or condition applied to arguments."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """``left op right`` with ``op`` one of ``+ - * /``."""

    op: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Negative:
    """``-operand``."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Comparison:
    """``left op right`` with ``op`` one of ``== != < <= > >=``."""

    op: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Not:
    """``not operand``."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Logic:
    """``and`` or ``or`` over two or more operands."""

    op: str
    operands: tuple[Expression, ...]


Expression: TypeAlias = Number | Text | Name | Call | Arithmetic | Negative | Comparison | Not | Logic
