"""Compiled rules as bytes and back: pickle, by far the fastest, that makes nothing but what rules are made of."""

from __future__ import annotations

import builtins
import fractions
import io
import pickle
from enum import Enum
from types import ModuleType
from typing import Any

from checker.model import document, expression, finding, quantity, rule

_MODULES: dict[str, ModuleType] = {
    module.__name__: module for module in (document, expression, finding, fractions, quantity, rule)
}


def dumps(value: object) -> bytes:
    """Rules, and what stands beside them, as bytes."""
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


def loads(data: bytes) -> Any:
    """The same again. Raises UnpicklingError for bytes that name anything else than the classes of rules."""
    return _Unpickler(io.BytesIO(data)).load()


class _Pickler(pickle.Pickler):
    """Enums by their values, as most Pythons write them: 3.11.2 looks them up by name, which takes ``getattr``."""

    def reducer_override(self, value: object) -> Any:
        """How a member of an enum is made again."""
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class _Unpickler(pickle.Unpickler):
    """Whoever can write this file can change our modules as well; even so it cannot call what it likes."""

    def find_class(self, module: str, name: str) -> Any:
        """A class of the model, of those that a rule is made of."""
        if (module, name) == ("builtins", "frozenset"):
            return builtins.frozenset
        kind = vars(_MODULES[module]).get(name) if module in _MODULES else None
        if isinstance(kind, type) and kind.__module__ == module:
            return kind
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a rule")
