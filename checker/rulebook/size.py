"""What an expression is made of: its size once the names of ``let`` in it are written out, and the names in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Name, Negative, Not


def written_out(tree: Expression, sizes: Mapping[str, int]) -> int:
    """The names, numbers and signs of an expression; ``sizes`` has those of what names stand for.

    >>> written_out(Arithmetic("*", Name("doubled"), Name("doubled")), {"doubled": 3})
    7
    """
    if isinstance(tree, Name):
        return sizes.get(tree.name, 1)
    return 1 + sum(written_out(part, sizes) for part in _inside(tree))


def names_in(tree: Expression) -> Iterator[str]:
    """The names in an expression.

    >>> list(names_in(Arithmetic("-", Name("after"), Name("before"))))
    ['after', 'before']
    """
    if isinstance(tree, Name):
        yield tree.name
    for part in _inside(tree):
        yield from names_in(part)


def _inside(tree: Expression) -> tuple[Expression, ...]:
    match tree:
        case Call(_, parts) | Logic(_, parts):
            inside: tuple[Expression, ...] = parts
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            inside = (left, right)
        case Negative(operand) | Not(operand):
            inside = (operand,)
        case _:
            inside = ()
    return inside
