"""The configuration files that apply to a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CrossfootError
from checker.userfiles.shown import shown

if TYPE_CHECKING:
    from checker.config.schema import ConfigFile
    from checker.userfiles.source import Placed, Trail

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


def layers(folder: Path, own: Callable[[Path], Layer | None]) -> tuple[Layer, ...]:
    """The files that apply in a folder, the farthest first: its own and those above it, up to one that is a root.

    ``own`` gives that of one folder (``in_folder``, as often as not remembered).
    Raises CrossfootError for a file that cannot be used.
    """
    found: list[Layer] = []
    for place in (folder, *folder.parents):
        layer = own(place)
        if layer:
            found.append(layer)
            if layer.file.root:
                break
    return tuple(reversed(found))


def in_folder(folder: Path) -> Layer | None:
    """The configuration file that lies in a folder itself."""
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
    from msgspec import ValidationError, convert  # with the parsers, which a run without configuration does not need

    from checker.config.schema import ConfigFile
    from checker.userfiles.faults import faults

    source = _source(path)
    if source is None:
        return None
    try:
        file = convert(source.value, ConfigFile, strict=False)
    except ValidationError as error:
        raise next(faults(source, ConfigFile), CrossfootError(str(error), shown(path))) from None
    for fault in _misfits(source, file):
        raise fault
    return Layer(shown(path), path.resolve().parent, file, source)


def _source(path: Path) -> Placed | None:
    name = shown(path)
    if path.suffix == ".toml":
        from checker.userfiles.toml import read_toml

        return read_toml(path, name, _TABLE if path.name == "pyproject.toml" else ())
    from checker.userfiles.source import read_source

    return read_source(path, name, "expected keys such as 'ignore:' and 'exclude:'", empty=True)


def _misfits(source: Placed, file: ConfigFile) -> Iterator[CrossfootError]:
    """What the structs cannot see: dates that are none."""
    trails: list[tuple[Trail, str | None]] = [(("date",), file.date)]
    trails += [(("overrides", number, "date"), override.date) for number, override in enumerate(file.overrides)]
    for trail, given in trails:
        if given is not None and not _is_date(given):
            yield source.error(trail, f"date: {given!r} is not a date: write it as in 2024-05-31")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
