"""A TOML file, or one table of it, as plain values with their lines.

The parser of the standard library keeps no places. They are looked for in the text: a key stands at the beginning
of its line, below the header of its table; what a longer value holds is placed at its key.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker.errors import CrossfootError
from checker.limited import TomlError, load_toml
from checker.userfiles.files import read_text
from checker.userfiles.source import Trail, Value

_HEADER = re.compile(r"\s*(\[{1,2})([^\[\]]++)\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


class TomlSource(Struct, frozen=True, dict=True):
    """A TOML file that is well-formed; ``value`` is the table at ``table``, ``text`` the whole file."""

    path: str
    text: str
    table: tuple[str, ...]
    value: dict[str, Value]

    def error(self, trail: Trail, message: str, column: int | None = None, *, key: bool = False) -> CrossfootError:
        """An error on the line of the key that leads to the value."""
        return CrossfootError(message, self.path, *self._place(trail))

    def line(self, trail: Trail) -> int:
        """The line, from 1, of the key that leads to the value."""
        return self._place(trail)[0]

    def _place(self, trail: Trail) -> tuple[int, int]:
        """The line and column of the nearest key on the way to the value, from 1; the top where none is written."""
        wanted = (*self.table, *trail)
        for length in range(len(wanted), 0, -1):
            if wanted[:length] in self._keys:
                return self._keys[wanted[:length]]
        return 1, 1

    @cached_property
    def _keys(self) -> dict[Trail, tuple[int, int]]:
        """Where each key and header stands."""
        found: dict[Trail, tuple[int, int]] = {}
        counts: Counter[Trail] = Counter()
        table: Trail = ()
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := _HEADER.match(line):
                table = _parts(header.group(2))
                if header.group(1) == "[[":
                    counts[table] += 1
                    table = (*table, counts[table] - 1)
                found.setdefault(table, (number, line.index("[") + 1))
            elif key := _KEY.match(line):
                found.setdefault((*table, *_parts(key.group(1))), (number, key.start(1) + 1))
        return found


def read_toml(file: Path, path: str, table: tuple[str, ...] = ()) -> TomlSource | None:
    """Read the ``table`` of a TOML file that is called ``path`` in errors; None where the file has no such table.

    Raises CrossfootError if it cannot be read or is not TOML.
    """
    text = read_text(file, path)
    try:
        value: Any = load_toml(text)
    except TomlError as error:
        raise CrossfootError(error.message, path, error.line, error.column) from None
    for name in table:
        value = value.get(name) if isinstance(value, dict) else None
    return TomlSource(path, text, table, _plain(value)) if isinstance(value, dict) else None


def _parts(key: str) -> Trail:
    return tuple(part.strip("\"'") for part in _PART.findall(key))


def _plain(value: Any) -> Any:
    """Lists, mappings and text, as YAML gives them: a number, a date or a boolean as it is written."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
