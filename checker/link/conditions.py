"""The conditions that a rule's ``where`` may name, and what they answer.

A condition is a function ``(context, *operands) -> Answer`` marked with ``@condition``, in a module of this
package whose name begins with ``on_``. An operand is the figures bound to a role, or a text; its
annotation says of which kinds the figures must be, or which words the text may hold. A run imports the modules
of those conditions only that it asks: most rules have nothing to do with most articles.
"""

from __future__ import annotations

import inspect
import marshal
from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from msgspec import Struct

from checker import compiled
from checker.evaluation.functions import arity
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import NUMBERED, Parameter, Signature, Sort

Figures: TypeAlias = tuple[Figure, ...]
Numbers: TypeAlias = Annotated[tuple[Figure, ...], NUMBERED]  # whose number is read: no date may be handed over


class Doubt(tuple[str, ...]):
    """Reasons why figures may rightly differ, each as a clause: "another time: february". Empty: no doubt."""

    __slots__ = ()


Answer: TypeAlias = bool | Doubt
Condition: TypeAlias = Callable[..., Answer]
C = TypeVar("C", bound=Condition)
T = TypeVar("T")
Finder: TypeAlias = Callable[[Context, Figure], "Figure | Figures | None"]
Few: TypeAlias = Callable[[Context], Collection[Figure]]

_FOLDER = Path(__file__).parent
_CONDITIONS: dict[str, Condition] = {}
_PARTNERS: dict[str, Partner] = {}


class Partner(Struct, frozen=True):
    """How a condition on two operands finds what may go with a figure, so that not all are tried."""

    given: int  # position of the operand that is known
    sought: int  # position of the operand that ``find`` gives
    find: Finder
    among: Few | None  # the only figures of an article that ``given`` may be
    whole: bool  # what ``find`` gives is one list, which the operand takes whole

    def all(self, context: Context, figure: Figure) -> list[Figures]:
        """What may go with a figure, each as the figures that an operand takes."""
        found = self.find(context, figure)
        if found is None or found == ():
            return []
        if isinstance(found, Figure):
            return [(found,)]
        return [found] if self.whole else [(each,) for each in found]


def condition(function: C) -> C:
    """Make a function a condition that rules can name."""
    _CONDITIONS[function.__name__] = function
    return function


def pairs(given: int, sought: int, find: Finder, among: Few | None = None) -> Callable[[C], C]:
    """Say of a condition that ``find`` gives its operand ``sought``, the one figure or the few, from ``given``.

    ``among`` gives the few figures that have a partner, so that a rule whose first role is ``given`` tries no others.
    """
    return _partnered(Partner(given, sought, find, among, whole=False))


def one_of(read: Callable[[Context, Figure], T | None], pick: Callable[[T], Figure]) -> Finder:
    """The finder of one of the figures that ``read`` gives together for a figure, if it gives any."""

    def find(context: Context, figure: Figure) -> Figure | None:
        told = read(context, figure)
        return pick(told) if told else None

    return find


def one_way(read: Callable[[Context, Figure], tuple[Figure, int] | None], way: int) -> Finder:
    """The finder of the figure that ``read`` gives with a direction, where that is ``way``: up (+1) or down (-1)."""

    def find(context: Context, figure: Figure) -> Figure | None:
        told = read(context, figure)
        return told[0] if told and told[1] == way else None

    return find


def gathers(given: int, sought: int, find: Finder, among: Few | None = None) -> Callable[[C], C]:
    """Say of a condition that ``find`` gives the figures of its operand ``sought``, a list told in several places.

    ``among`` gives the few figures that have such a list.
    """
    return _partnered(Partner(given, sought, find, among, whole=True))


def _partnered(partner: Partner) -> Callable[[C], C]:
    def mark(function: C) -> C:
        _PARTNERS[function.__name__] = partner
        return function

    return mark


def partner(name: str) -> Partner | None:
    """How the condition ``name`` finds a partner, if it does."""
    module, finds = _homes().get(name, ("", False))
    if not finds:
        return None
    import_module(f"{__package__}.{module}")
    return _PARTNERS[name]


@cache
def conditions() -> Mapping[str, Condition]:
    """Every condition, by name."""
    for module in iter_modules([str(_FOLDER)]):
        if module.name.startswith("on_"):
            import_module(f"{__package__}.{module.name}")
    return dict(sorted(_CONDITIONS.items()))


def named(name: str) -> Condition | None:
    """The condition ``name``; None where none is called so."""
    if name not in _homes():
        return None
    import_module(f"{__package__}.{_homes()[name][0]}")
    return _CONDITIONS[name]


def is_condition(name: str) -> bool:
    """Whether a condition is called so."""
    return name in _homes()


@cache
def _homes() -> Mapping[str, tuple[str, bool]]:
    """By a condition's name its module here, and whether it finds a partner: kept, so that not all are imported."""
    homes = compiled.kept(_FOLDER, "conditions", compiled.files(_FOLDER, ".py"), marshal, dict, _all_homes)
    assert homes is not None
    return homes


def _all_homes() -> dict[str, tuple[str, bool]]:
    return {
        name: (function.__module__.rpartition(".")[2], name in _PARTNERS) for name, function in conditions().items()
    }


@cache
def arities() -> Mapping[str, tuple[int, int | None]]:
    """The least and the most operands of every condition, the context left out."""
    return {name: arity(function, given=1) for name, function in conditions().items()}


@cache
def signature(name: str) -> Signature | None:
    """What a condition takes besides the context, as its annotations say; None where none is called so."""
    function = named(name)
    if function is None:
        return None
    hints = get_type_hints(function, include_extras=True)
    operands = list(inspect.signature(function).parameters)[1:]
    return Signature(tuple(_parameter(hints[operand]) for operand in operands), frozenset((Sort.TRUTH,)))


def _parameter(hint: Any) -> Parameter:
    """What an annotation says of an operand: figures of any kind, of some; any text, one of some, or words of some."""
    bare, *said = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if get_origin(bare) is tuple:
        return Parameter(kinds=said[0] if said else frozenset(Kind))
    if get_origin(bare) is Literal:
        return Parameter(frozenset((Sort.TEXT,)), words=frozenset(get_args(bare)))
    return Parameter(frozenset((Sort.TEXT,)), words=said[0] if said else None, several=True)


__all__ = ["Answer", "Condition", "Context", "Doubt", "Figures", "arities", "condition", "conditions"]
