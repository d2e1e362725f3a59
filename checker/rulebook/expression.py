"""Conditions, arithmetic and messages of a rule: text into trees, against a white list. Nothing is evaluated."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.expression import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Logic,
    Name,
    Negative,
    Not,
    Number,
    Text,
)
from checker.model.rule import Message
from checker.userfiles.suggest import instead

Arity: TypeAlias = tuple[int, int | None]
"""The fewest and the most arguments, None for no most."""
Functions: TypeAlias = Mapping[str, Arity]
"""What may be called, by name."""
Check: TypeAlias = Callable[[str, int, Expression], str | None]
"""What says why an argument, by its position from 0, is none that a function takes; None where it is one."""
LONGEST = 500  # characters
DEEPEST = 12  # levels of the tree
DIGITS = 15  # of a number, so that it survives the float that `ast` makes of it
_TOKEN = re.compile(
    r"\s+|\"[^\"\\\n]*\"|'[^'\\\n]*'"
    r"|(?P<number>\d+(?:\.\d+)?(?![\w.]))|[A-Za-z_]\w*|(?P<power>\*\*)|//|[=!<>]=|(?P<assignment>=)|[-+*/<>(),]",
    re.ASCII,
)
_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISON: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_WHAT = "numbers, strings, names, calls, + - * /, == != < <= > >=, and, or, not"
_PIECE = re.compile(r"(?P<text>[^{}]+)|(?P<escaped>\{\{|\}\})|\{(?P<expression>[^{}]*)\}")


def any_argument(_function: str, _position: int, _argument: Expression) -> None:
    """No argument is refused."""


def parse_expression(
    text: str, names: Collection[str], functions: Functions, check: Check = any_argument
) -> Expression:
    """The tree of ``text``, in which only ``names`` and ``functions`` occur.

    ``check`` says which arguments are wrong.

    Raises CrossfootError with the column in ``text``, from 1.

    >>> parse_expression("total > 2", ["total"], {})
    Comparison(op='>', left=Name(name='total'), right=Number(value=Fraction(2, 1)))
    """
    _check_tokens(text)
    try:
        body = ast.parse(text.lstrip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise CrossfootError("not an expression", column=_indent(text) + 1) from None
    return _Builder(text, names, functions, check).build(body, 1)


def _check_tokens(text: str) -> None:
    if not text.strip():
        raise CrossfootError("an expression is missing", column=1)
    if len(text) > LONGEST:
        raise CrossfootError(f"an expression may have {LONGEST} characters at most", column=1)
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise CrossfootError(_unreadable(text[at:]), column=at + 1)
        if match["power"] or match["assignment"]:
            hint = "there is no power" if match["power"] else "to compare, write '=='"
            raise CrossfootError(f"{match.group()!r} is not allowed: {hint}", column=at + 1)
        if match["number"] and len(match.group()) > DIGITS + ("." in match.group()):
            raise CrossfootError(f"a number may have {DIGITS} digits at most", column=at + 1)
        at = match.end()


def _unreadable(rest: str) -> str:
    if rest[0].isdigit():
        return "a number is digits, and decimals behind a '.': 2 or 0.5"
    if rest[0] in "\"'":
        return "this string does not end, or holds a backslash"
    return f"{rest[0]!r} is not allowed: use {_WHAT}"


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


class _Builder:
    """Walks Python's tree of one expression and makes ours of it."""

    def __init__(self, text: str, names: Collection[str], functions: Functions, check: Check) -> None:
        self.text = text
        self.names = names
        self.functions = functions
        self.check = check

    def build(self, node: ast.expr, depth: int) -> Expression:
        """The tree for ``node``, which stands ``depth`` levels deep."""
        if depth > DEEPEST:
            raise self.error(node, f"an expression may be {DEEPEST} levels deep at most")
        match node:
            case ast.Constant():
                return self.constant(node)
            case ast.Name():
                return self.name(node)
            case ast.Call():
                return self.call(node, depth + 1)
            case ast.BinOp() | ast.UnaryOp() | ast.BoolOp():
                return self.operation(node, depth + 1)
            case ast.Compare():
                return self.comparison(node, depth + 1)
        raise self.error(node, f"not allowed in an expression: use {_WHAT}")

    def error(self, node: ast.expr, message: str) -> CrossfootError:
        """An error at ``node``, whose column counts bytes."""
        before = self.text.lstrip().encode()[: node.col_offset].decode(errors="ignore")
        return CrossfootError(message, column=_indent(self.text) + len(before) + 1)

    def constant(self, node: ast.Constant) -> Expression:
        """A number or a string."""
        if isinstance(node.value, str):
            return Text(node.value)
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            raise self.error(node, f"{node.value!r} is not allowed: use {_WHAT}")
        return Number(Fraction(str(node.value)))

    def name(self, node: ast.Name) -> Expression:
        """A role, or a name of ``let``."""
        if node.id in self.names:
            return Name(node.id)
        if node.id in self.functions:
            raise self.error(node, f"{node.id!r} is a relation: write {node.id}(...)")
        raise self.error(node, f"unknown role {node.id!r}{instead(node.id, self.names)}")

    def call(self, node: ast.Call, depth: int) -> Expression:
        """A relation with as many arguments as it takes."""
        if not isinstance(node.func, ast.Name) or node.keywords:
            raise self.error(node, "a call is a relation's name with arguments in brackets: sum(parts)")
        name = node.func.id
        if name not in self.functions:
            raise self.error(node, f"unknown relation {name!r}{instead(name, self.functions)}")
        least, most = self.functions[name]
        if len(node.args) < least or (most is not None and len(node.args) > most):
            raise self.error(node, f"{name} takes {_how_many(least, most)}, not {len(node.args)}")
        return Call(name, tuple(self.argument(name, at, argument, depth) for at, argument in enumerate(node.args)))

    def argument(self, function: str, position: int, node: ast.expr, depth: int) -> Expression:
        """An argument that the function takes."""
        argument = self.build(node, depth)
        problem = self.check(function, position, argument)
        if problem:
            raise self.error(node, problem)
        return argument

    def operation(self, node: ast.BinOp | ast.UnaryOp | ast.BoolOp, depth: int) -> Expression:
        """Arithmetic, a sign, "not", "and" and "or"."""
        if isinstance(node, ast.BoolOp):
            op = "and" if isinstance(node.op, ast.And) else "or"
            return Logic(op, tuple(self.build(value, depth) for value in node.values))
        if isinstance(node, ast.BinOp):
            if type(node.op) not in _ARITHMETIC:
                raise self.error(node, f"this operator is not allowed: use {_WHAT}")
            left, right = self.build(node.left, depth), self.build(node.right, depth)
            return Arithmetic(_ARITHMETIC[type(node.op)], left, right)
        operand = self.build(node.operand, depth)
        if isinstance(node.op, ast.UAdd):
            return operand
        return Not(operand) if isinstance(node.op, ast.Not) else Negative(operand)

    def comparison(self, node: ast.Compare, depth: int) -> Expression:
        """``a < b``; ``a < b < c`` is ``a < b and b < c``."""
        sides = [self.build(side, depth) for side in (node.left, *node.comparators)]
        links: list[Expression] = []
        for i, operator in enumerate(node.ops):
            if type(operator) not in _COMPARISON:
                raise self.error(node, f"this comparison is not allowed: use {_WHAT}")
            links.append(Comparison(_COMPARISON[type(operator)], sides[i], sides[i + 1]))
        return links[0] if len(links) == 1 else Logic("and", tuple(links))


def _how_many(least: int, most: int | None) -> str:
    if most is None:
        return f"{least} arguments or more" if least != 1 else "1 argument or more"
    if least == most:
        return f"{least} argument" + ("s" if least != 1 else "")
    return f"{least} to {most} arguments"


def parse_message(text: str, names: Collection[str], functions: Functions, check: Check = any_argument) -> Message:
    """Cut ``text`` at its braces; ``{{`` and ``}}`` are braces that stay.

    Raises CrossfootError with the column in ``text``, from 1.

    >>> parse_message("{total}, {{sic}}.", ["total"], {}).parts
    (Name(name='total'), ', {sic}.')
    """
    parts: list[str | Expression] = []
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            raise CrossfootError(f"{text[at]!r} without its partner: a brace is written twice", column=at + 1)
        if piece["expression"] is None:
            _add_text(parts, piece["text"] or piece["escaped"][0])
        else:
            parts.append(_expression(piece, names, functions, check))
        at = piece.end()
    return Message(tuple(parts))


def _add_text(parts: list[str | Expression], text: str) -> None:
    if parts and isinstance(parts[-1], str):
        parts[-1] += text
    else:
        parts.append(text)


def _expression(piece: re.Match[str], names: Collection[str], functions: Functions, check: Check) -> Expression:
    try:
        return parse_expression(piece["expression"], names, functions, check)
    except CrossfootError as error:
        column = piece.start("expression") + (error.column or 1)
        raise CrossfootError(error.message, column=column) from None
