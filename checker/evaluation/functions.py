"""The relations that rules may call, by name: those of ``checker.relations`` and those that other packages add."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType, NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from checker import relations
from checker.model.claim import Word
from checker.model.quantity import Moment
from checker.model.signature import Parameter, Signature, Sort
from checker.precision import Amount

Relation: TypeAlias = Callable[..., Any]
Arity: TypeAlias = tuple[int, int | None]


_SORTS = {Amount: Sort.NUMBER, Moment: Sort.DATE, Word: Sort.WORD, str: Sort.TEXT}
_LISTS = {Sort.NUMBER: Sort.NUMBERS, Sort.DATE: Sort.DATES}


@cache
def _shipped() -> Mapping[str, str]:
    """The modules of the relations that ship, by their names; a module is loaded when a rule calls one of its own."""
    return {
        name: f"{relations.__name__}.{module}" for module, names in relations.MODULES.items() for name in names.split()
    }


@cache
def relation(name: str) -> Relation:
    """The function called ``name``, first of those that ship. Raises KeyError where there is none."""
    if name in _shipped():
        shipped: Relation = getattr(_module(name), name)
        return shipped
    from importlib.metadata import entry_points  # as slow to import as all of the rulebook, and seldom needed

    for point in entry_points(group="crossfoot.relations", name=name):
        added: Relation = point.load()
        return added
    raise KeyError(name)


def takes(name: str, arguments: Sequence[object]) -> bool:
    """Whether a relation that ships takes values of these sorts: ``sum`` takes a list, and no single figure.

    What other packages add is called with whatever a rule gives it.

    >>> from checker.model.quantity import Moment
    >>> takes("count", [(Moment(year=1998), Moment(year=2003))]), takes("sum", [(Moment(year=1998), Moment(year=2003))])
    (True, False)
    """
    return name not in _shipped() or all(map(_suits, arguments, _taken(name)))


def _suits(argument: object, taken: tuple[Any, bool]) -> bool:
    """Whether a value is of the sort that a parameter takes, a list with all that it holds."""
    sort, listed = taken
    if not listed:
        return isinstance(argument, sort)
    return isinstance(argument, tuple) and all(isinstance(part, sort) for part in argument)


@cache
def _taken(name: str) -> tuple[tuple[Any, bool], ...]:
    """For each parameter of a relation what it takes, and whether it takes a list of these."""
    listed = [(hint, get_origin(hint) is tuple) for hint in _parameters(name)]
    return tuple((get_args(hint)[0] if several else hint, several) for hint, several in listed)


@cache
def signature(name: str) -> Signature | None:
    """What a relation that ships takes and gives, as its annotations say; None for any other.

    >>> signature("sum").gives, signature("sum").parameters[0].sorts
    (frozenset({<Sort.NUMBER: 'a number'>}), frozenset({<Sort.NUMBERS: 'a list of numbers'>}))
    """
    if name not in _shipped():
        return None
    taken = tuple(Parameter(_sorts(hint)) for hint in _parameters(name))
    return Signature(taken, _sorts(get_type_hints(relation(name))["return"]))


def _sorts(hint: Any) -> frozenset[Sort]:
    """The sorts of value that an annotation stands for."""
    if get_origin(hint) is tuple:
        return frozenset(_LISTS[sort] for sort in _sorts(get_args(hint)[0]))
    options = get_args(hint) or (hint,)
    return frozenset(_SORTS[option] for option in options if option is not NoneType)


@cache
def _parameters(name: str) -> tuple[Any, ...]:
    hints = get_type_hints(relation(name))
    return tuple(hint for parameter, hint in hints.items() if parameter != "return")


def spelled(name: str, arguments: Sequence[str | list[str]]) -> str | None:
    """The calculation of a relation, written out with its arguments; None for one that calculates nothing.

    A role that is a list comes as a list of texts.

    >>> spelled("sum", [["160", "90"]])
    '160 + 90'
    """
    write = getattr(_module(name), f"spelled_{name}", None) if name in _shipped() else None
    text: str | None = write(*arguments) if write else None
    return text


class Arities(Mapping[str, Arity]):
    """The least and the most arguments of every relation, by name.

    One that another package adds is found when it is asked for; those that ship are listed.

    >>> Arities()["percent_change"], "percent_changes" in Arities()
    ((2, 2), False)
    """

    def __getitem__(self, name: str) -> Arity:
        return arity(relation(name))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(_shipped()))

    def __len__(self) -> int:
        return len(_shipped())


def arity(function: Relation) -> Arity:
    """The least and the most positional arguments of a function; None for any number, which is one at least.

    >>> arity(lambda first, second=None, *others: None), arity(lambda *all: None)
    ((1, None), (1, None))
    """
    parameters = list(inspect.signature(function).parameters.values())
    required = sum(p.default is p.empty and p.kind is not p.VAR_POSITIONAL for p in parameters)
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return max(required, 1), None
    return required, len(parameters)


def _module(name: str) -> ModuleType:
    return import_module(_shipped()[name])
