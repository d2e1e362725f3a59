"""Reads the statements of an article: each kind by its module, in every sentence with figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeAlias

from checker import statements
from checker.model.clause import Parse
from checker.model.quantity import Kind, Style
from checker.model.signature import Sort
from checker.model.statement import Statement
from checker.model.tick import Tick, unlimited

Reader: TypeAlias = Callable[[Parse, Sequence[Parse]], Iterator[Statement]]

_PLAIN = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT))
_EARLIER = 3  # how many earlier sentences statements may look at


def read(parses: Mapping[int, Parse], tick: Tick = unlimited) -> tuple[Statement, ...]:
    """The statements of an article, sentence by sentence. ``parses`` are those of its sentences with figures.

    ``tick`` is called at each sentence, and may raise an error.
    """
    found: list[Statement] = []
    before: list[Parse] = []
    for number in sorted(parses):
        tick()
        parse = parses[number]
        if not _is_number(parse):
            for reader in readers().values():
                found.extend(reader(parse, before))
        before = [*before, parse][-_EARLIER:]
    return tuple(found)


def _is_number(parse: Parse) -> bool:
    """Whether a sentence is one plain number and no more, as most cells of tables are: that states nothing."""
    figure = parse.figures[0]
    if figure.first or figure.stop < len(parse.words) or figure.kind not in _PLAIN:
        return False
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS and figure.quantity.per is None


@cache
def readers() -> Mapping[str, Reader]:
    """The reader of each kind of statement, by its name."""
    return {name: module.read for name, module in _kinds()}


@cache
def slots() -> Mapping[str, Mapping[str, Sort]]:
    """For each kind of statement its slots and what they take.

    >>> str(slots()["change"]["before"])
    'a number'
    """
    return {name: module.SLOTS for name, module in _kinds()}


@cache
def _kinds() -> tuple[tuple[str, ModuleType], ...]:
    modules = ((m.name, import_module(f"{statements.__name__}.{m.name}")) for m in iter_modules(statements.__path__))
    return tuple((name, module) for name, module in modules if hasattr(module, "SLOTS"))
