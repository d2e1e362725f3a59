"""The conditions that a rule's ``where`` may name, and what they answer.

A condition is a function ``(context, *operands) -> Answer`` marked with ``@condition``, in a module of this
package whose name begins with ``on_``. An operand is the figures bound to a role, or a text.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Container, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple, TypeAlias, TypeVar

from checker.evaluation.functions import arity
from checker.link.context import Context
from checker.model.figure import Figure

Figures: TypeAlias = tuple[Figure, ...]


class Doubt(tuple[str, ...]):
    """Reasons why figures may rightly differ, each as a clause: "another time: february". Empty: no doubt."""

    __slots__ = ()


Answer: TypeAlias = bool | Doubt
Condition: TypeAlias = Callable[..., Answer]
C = TypeVar("C", bound=Condition)
Having: TypeAlias = Callable[[Context], Container[int]]
Finder: TypeAlias = Callable[[Context, Figure], Figure | tuple[Figure, ...] | None]

_CONDITIONS: dict[str, Condition] = {}
_PARTNERS: dict[str, Partner] = {}


class Partner(NamedTuple):
    """How a condition on two figures finds the one or the few that may go with another, so that not all are tried."""

    given: int  # position of the operand that is known
    sought: int  # position of the operand that ``find`` gives
    find: Finder
    having: Having | None = None  # the starts of the figures for which ``find`` gives anything

    def all(self, context: Context, figure: Figure) -> tuple[Figure, ...]:
        """What may go with a figure."""
        found = self.find(context, figure)
        return (found,) if isinstance(found, Figure) else found or ()


def condition(function: C) -> C:
    """Make a function a condition that rules can name."""
    _CONDITIONS[function.__name__] = function
    return function


def pairs(given: int, sought: int, find: Finder, having: Having | None = None) -> Callable[[C], C]:
    """Say of a condition that ``find`` gives its operand ``sought``, from its operand ``given``.

    ``having`` gives the starts of the figures for which it does, where few do.
    """

    def mark(function: C) -> C:
        _PARTNERS[function.__name__] = Partner(given, sought, find, having)
        return function

    return mark


def partner(name: str) -> Partner | None:
    """How the condition ``name`` finds a partner, if it does."""
    conditions()
    return _PARTNERS.get(name)


@cache
def conditions() -> Mapping[str, Condition]:
    """Every condition, by name."""
    package = import_module(__package__)
    for module in iter_modules(package.__path__):
        if module.name.startswith("on_"):
            import_module(f"{__package__}.{module.name}")
    return dict(sorted(_CONDITIONS.items()))


@cache
def arities() -> Mapping[str, tuple[int, int | None]]:
    """The least and the most operands of every condition, the context left out."""
    return {name: _without_context(arity(function)) for name, function in conditions().items()}


@cache
def texts() -> Mapping[str, frozenset[int]]:
    """Of each condition that takes texts, which of its operands are texts and not roles."""
    found = {}
    for name, function in conditions().items():
        operands = list(inspect.signature(function).parameters.values())[1:]
        found[name] = frozenset(i for i, operand in enumerate(operands) if operand.annotation == "str")
    return {name: positions for name, positions in found.items() if positions}


def _without_context(bounds: tuple[int, int | None]) -> tuple[int, int | None]:
    least, most = bounds
    return least - 1, None if most is None else most - 1


__all__ = ["Answer", "Condition", "Context", "Doubt", "Figures", "arities", "condition", "conditions"]
