"""What a rule's expressions must keep to: names, size, truth, and arguments that relations take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from keyword import iskeyword
from typing import TypeAlias

from msgspec import Struct

from checker.errors import CrossfootError
from checker.model.expression import Arithmetic, Call, Comparison, Expression, Logic, Name, Negative, Not, Number, Text
from checker.model.quantity import QUANTITIES, Kind
from checker.model.signature import ANY, NUMBERED, Parameter, Signature, Sort

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
Signatures: TypeAlias = Callable[[str], Signature | None]
"""What gives the signature of a function by its name, if it is known."""
_MOST_OFFERED = 3  # roles that would do


def check_name(name: str) -> None:
    """Raise CrossfootError unless ``name`` is lower-case letters, digits and underscores.

    >>> check_name("from")
    Traceback (most recent call last):
        ...
    checker.errors.CrossfootError: 'from' cannot be a name, it means something in expressions: try 'from_'
    """
    if not _NAME.fullmatch(name):
        hint = "use up to 40 lower-case letters, digits and '_', a letter first"
        raise CrossfootError(f"{name!r} cannot be a name: {hint}")
    if iskeyword(name):
        raise CrossfootError(f"{name!r} cannot be a name, it means something in expressions: try '{name}_'")


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


class Known(Struct, frozen=True):
    """What a name of a rule stands for: a value of one of some ``sorts``; a role of figures those of some ``kinds``."""

    sorts: frozenset[Sort]
    kinds: frozenset[Kind] | None = None


Names: TypeAlias = Mapping[str, Known]
STORY_DATE = Known(frozenset((Sort.DATE,)))
_WHEN = frozenset((Kind.DATE, Kind.TIME))


def roles_of_slots(slots: Mapping[str, Sort]) -> dict[str, Known]:
    """What the slots of a kind of statement stand for: a figure, a row of figures, or words."""
    return {name: _of_slot(sort) for name, sort in slots.items()}


def _of_slot(sort: Sort) -> Known:
    if sort is Sort.WORD:
        return Known(frozenset((sort,)))
    return _figures(_WHEN if sort is Sort.DATE else frozenset(QUANTITIES), sort is Sort.NUMBERS)


def _figures(kinds: frozenset[Kind], many: bool) -> Known:
    number, date = (Sort.NUMBERS, Sort.DATES) if many else (Sort.NUMBER, Sort.DATE)
    of_numbers, of_dates = not kinds.isdisjoint(NUMBERED), not kinds <= NUMBERED
    return Known(frozenset([number] * of_numbers + [date] * of_dates), kinds)


class Arguments(Struct, frozen=True):
    """The names of a rule, and what the functions take that it calls."""

    names: Names
    signatures: Signatures

    def value(self, tree: Expression) -> Known:
        """What an expression stands for."""
        return Known(self._sorts(tree))

    def problem(self, function: str, position: int, argument: Expression) -> str | None:
        """Why an argument of a function, counted from 0, is none that it takes; None where it takes it."""
        signature = self.signatures(function)
        if signature is None:
            return None
        parameter = signature.parameter(position)
        if self._suits(argument, parameter):
            return None
        where = f"argument {position + 1} of {function}"
        return f"{where} {self._why(argument, parameter)}{self._mend(parameter)}"

    def _suits(self, argument: Expression, parameter: Parameter) -> bool:
        return not self._sorts(argument).isdisjoint(parameter.sorts)

    def _sorts(self, tree: Expression) -> frozenset[Sort]:
        match tree:
            case Name(name):
                return self.names[name].sorts
            case Call(function, _):
                signature = self.signatures(function)
                return signature.gives if signature else ANY
            case Text():
                return frozenset((Sort.TEXT,))
            case Number() | Negative() | Arithmetic():
                return frozenset((Sort.NUMBER,))
        return frozenset((Sort.TRUTH,))

    def _why(self, argument: Expression, parameter: Parameter) -> str:
        given = repr(argument.name) if isinstance(argument, Name) else "this"
        return f"must be {_listed(parameter.sorts)}, and {given} is {_listed(self._sorts(argument))}"

    def _mend(self, parameter: Parameter) -> str:
        """The end of an error: what would do."""
        fitting = [name for name in self.names if self._suits(Name(name), parameter)]
        if 0 < len(fitting) <= _MOST_OFFERED:
            return f" (did you mean {' or '.join(map(repr, fitting))}?)"
        return ""


def _listed(names: Iterable[str]) -> str:
    return " or ".join(sorted(map(str, names)))
