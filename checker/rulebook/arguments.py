"""Whether what a rule hands over to a relation is what that takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct

from checker.model.expression import Arithmetic, Call, Expression, Name, Negative, Number, Text
from checker.model.quantity import QUANTITIES, Kind
from checker.model.signature import ANY, NUMBERED, Parameter, Signature, Sort

Signatures: TypeAlias = Callable[[str], Signature | None]
"""What gives the signature of a function by its name, if it is known."""

_MOST_OFFERED = 3  # roles that would do


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
