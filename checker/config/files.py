"""The configuration files that apply to a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import ValidationError, convert

from checker.config.schema import ConfigFile
from checker.errors import CrossfootError
from checker.userfiles.faults import faults
from checker.userfiles.source import Placed, read_source
from checker.userfiles.toml import read_toml

# The first of these in a folder is its configuration.
NAMES = ("crossfoot.toml", ".crossfoot.yml", ".crossfoot.yaml", "pyproject.toml")
_TABLE = ("tool", "crossfoot")


@dataclass(frozen=True, slots=True)
class Layer:
    """A configuration file: what it holds, and where. ``folder`` is what its paths start from."""

    path: str
    folder: Path
    file: ConfigFile
    source: Placed


def layers(folder: Path) -> tuple[Layer, ...]:
    """The files that apply in a folder, the farthest first: its own and those above it, up to one that is a root.

    Raises CrossfootError for a file that cannot be used.
    """
    return _layers(folder.resolve())


@cache
def _layers(folder: Path) -> tuple[Layer, ...]:
    own = _in_folder(folder)
    if (own and own.file.root) or folder.parent == folder:
        return (own,) if own else ()
    above = _layers(folder.parent)
    return (*above, own) if own else above


def _in_folder(folder: Path) -> Layer | None:
    for name in NAMES:
        path = folder / name
        if path.is_file():
            layer = read(path)
            if layer is not None:
                return layer
    return None


def read(path: Path) -> Layer | None:
    """One configuration file; None for a ``pyproject.toml`` that says nothing to crossfoot.

    Raises CrossfootError if it cannot be used, with the first fault and its place.
    """
    shown = _shown(path)
    if path.suffix == ".toml":
        table = _TABLE if path.name == "pyproject.toml" else ()
        source: Placed | None = read_toml(path, shown, table)
        if source is None:
            return None
    else:
        source = read_source(path, shown, "expected keys such as 'ignore:' and 'exclude:'")
    try:
        file = convert(source.value, ConfigFile, strict=False)
    except ValidationError as error:
        raise next(faults(source, ConfigFile), CrossfootError(str(error), shown)) from None
    for fault in _misfits(source, file):
        raise fault
    return Layer(shown, path.resolve().parent, file, source)


def _misfits(source: Placed, file: ConfigFile) -> Iterator[CrossfootError]:
    """What the structs cannot see: dates that are none."""
    trails = [(("date",), file.date)]
    trails += [(("overrides", i, "date"), one.date) for i, one in enumerate(file.overrides)]
    for trail, given in trails:
        if given is not None and not _is_date(given):
            yield source.error(trail, f"date: {given!r} is not a date: write it as in 2024-05-31")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _shown(path: Path) -> str:
    """A path as people would write it: from the working folder, where it lies below."""
    place, here = path.resolve(), Path.cwd()
    return str(place.relative_to(here)) if place.is_relative_to(here) else str(place)
