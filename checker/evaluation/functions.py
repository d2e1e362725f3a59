"""The relations that rules may call, found by name: those of ``checker.relations`` and those of other packages."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from checker import relations


@cache
def names() -> frozenset[str]:
    """The relations that ship with crossfoot."""
    return frozenset(module.name for module in iter_modules(relations.__path__))


@cache
def relation(name: str) -> Callable[..., Any]:
    """The function called ``name``. Raises KeyError where there is none."""
    if name in names():
        function: Callable[..., Any] = getattr(_module(name), name)
        return function
    for point in entry_points(group="crossfoot.relations", name=name):
        plugged: Callable[..., Any] = point.load()
        return plugged
    raise KeyError(name)


def spelled(name: str, arguments: Sequence[str | list[str]]) -> str | None:
    """The calculation of a relation, written out with its arguments; None for one that calculates nothing.

    A role that is a list comes as a list of texts.
    """
    write = getattr(_module(name), "spelled", None) if name in names() else None
    text: str | None = write(*arguments) if write else None
    return text


@cache
def arities() -> Mapping[str, tuple[int, int | None]]:
    """The least and the most arguments of every relation that ships."""
    return {name: arity(relation(name)) for name in sorted(names())}


def arity(function: Callable[..., Any]) -> tuple[int, int | None]:
    """The least and the most positional arguments of a function; None for any number."""
    parameters = inspect.signature(function).parameters.values()
    required = sum(p.default is p.empty and p.kind is not p.VAR_POSITIONAL for p in parameters)
    return required, None if any(p.kind is p.VAR_POSITIONAL for p in parameters) else len(parameters)


def _module(name: str) -> ModuleType:
    return import_module(f"{relations.__name__}.{name}")
