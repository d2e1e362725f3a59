"""How large an expression is once the names of ``let`` in it are written out, as a finding's arithmetic writes them."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Name, Negative, Not


def written_out(tree: Expression, sizes: Mapping[str, int]) -> int:
    """The names, numbers and signs of an expression; ``sizes`` has those of what names stand for.

    >>> written_out(Arithmetic("*", Name("doubled"), Name("doubled")), {"doubled": 3})
    7
    """
    match tree:
        case Name(name):
            return sizes.get(name, 1)
        case Call(_, parts) | Logic(_, parts):
            inside: tuple[Expression, ...] = parts
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            inside = (left, right)
        case Negative(operand) | Not(operand):
            inside = (operand,)
        case _:
            inside = ()
    return 1 + sum(written_out(part, sizes) for part in inside)
