"""How many items linking takes out of the collections that hold a whole article, by the line of code taking them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from inspect import currentframe
from typing import Any

import pytest
from msgspec.structs import force_setattr

from checker import engine
from checker.link import claims
from checker.link.context import Context, Refused, Tick, context_of
from checker.model.figure import Reading
from checker.model.rule import Rule


class Walks:
    """What was taken so far, and what hands it out."""

    def __init__(self) -> None:
        self.items: Counter[str] = Counter()

    def watched(self, held: Any) -> Any:
        """A collection that counts what is taken out of it one by one or as a slice; anything else as it is."""
        kind = type(held)
        if kind is dict:
            return self._mapping({key: self.watched(value) for key, value in held.items()})
        return self._sequence(held) if kind in (list, tuple) else held

    def context(self, reading: Reading, tick: Tick, refused: list[Refused] | None) -> Context:
        """The context of a reading, its collections watched, and those of what is found out once."""
        for record, name in ((reading, "figures"), (reading.document, "sentences")):
            force_setattr(record, name, self.watched(getattr(record, name)))
        context = context_of(reading, tick, refused)
        for name in ("by_sentence", "body", "kept"):
            force_setattr(context, name, self.watched(getattr(context, name)))
        return context

    def _sequence(self, held: Any) -> Any:
        walks, kind = self, type(held)

        class Watched(kind):  # type: ignore[misc, valid-type]
            def __iter__(self) -> Iterator[Any]:
                return walks._counted(kind.__iter__(self), _line())

            def __getitem__(self, at: Any) -> Any:
                found = kind.__getitem__(self, at)
                if isinstance(at, slice):
                    walks.items[_line()] += len(found)
                return found

        return Watched(held)

    def _mapping(self, held: dict[Any, Any]) -> dict[Any, Any]:
        walks = self

        class Watched(dict[Any, Any]):
            def __iter__(self) -> Iterator[Any]:
                return walks._counted(dict.__iter__(self), _line())

            def __setitem__(self, key: Any, value: Any) -> None:
                dict.__setitem__(self, key, walks.watched(value))

        return Watched(held)

    def _counted(self, items: Iterable[Any], line: str) -> Iterator[Any]:
        for item in items:
            self.items[line] += 1
            yield item


def walks(text: str, rule: Rule, patch: pytest.MonkeyPatch) -> Counter[str]:
    """How many items each line of code takes to link a text by a rule."""
    found = Walks()
    with patch.context() as patched:
        patched.setattr(claims, "context_of", found.context)
        report = engine.check(engine.read_text(text), (rule,))
    assert report.faults == ()
    return found.items


def _line() -> str:
    """The line that takes something out of what calls this."""
    here = currentframe()
    taking = here and here.f_back and here.f_back.f_back
    return f"{taking.f_globals['__name__']}:{taking.f_lineno}" if taking else ""
