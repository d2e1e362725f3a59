"""The settings of a path as a table: each value with where it is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.config.paths import BESIDE_TOLD
from checker.config.settings import NAMES, Settings, key_of
from checker.escaping import safe
from checker.report.source.table import table

_DEFAULT = "default"
_NOTHING = {"select": "all rules", "form": "by the ending", "baseline": "the nearest"}


def render(path: str, settings: Settings, room: int | None = None, *, isolated: bool = False) -> Iterator[str]:
    """The path, then a line for each value, as wide as there is ``room``; ``isolated``, no baseline is looked for."""
    nothing = _NOTHING | {"baseline": "none"} if isolated else _NOTHING
    rows = [row for name in NAMES for row in _rows(settings, name, nothing)]
    yield f"{safe(path)}\n"
    yield from (f"  {line}\n" for line in table(rows, None if room is None else room - 2))


def _rows(settings: Settings, name: str, nothing: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    parts = settings.origins.get(name, ())
    rows = [(_printed(part.value), part.where) for part in parts]
    if name == "exclude":
        rows.insert(0, (BESIDE_TOLD, _DEFAULT))
    if not rows:
        value = getattr(settings, name)
        rows.append((nothing.get(name, "none") if value is None or value == () else _printed(value), _DEFAULT))
    yield from (("" if number else key_of(name), *row) for number, row in enumerate(rows))


def _printed(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value[0]} = {value[1]}" if isinstance(value, tuple) else str(value)
