"""The configuration files that apply to a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.config.paths import problem
from checker.errors import CrossfootError
from checker.userfiles.links import refuse_away
from checker.userfiles.shown import shown
from checker.userfiles.within import is_within, real, repository, unusable

if TYPE_CHECKING:
    from checker.config.schema import ConfigFile
    from checker.userfiles.source import Placed, Trail

# The first of these in a folder is its configuration.
NAMES = ("crossfoot.toml", ".crossfoot.yml", ".crossfoot.yaml", "pyproject.toml")
_TABLE = ("tool", "crossfoot")


class Layer(Struct, frozen=True):
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
    """The configuration file that lies in a folder itself. Raises CrossfootError for one that cannot be used."""
    for name in NAMES:
        path = folder / name
        if path.is_file():
            refuse_away(path, "put the file here, or name it with --config")
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
    folder = real(path).parent
    for fault in _misfits(source, file, folder):
        raise fault
    return Layer(shown(path), folder, file, source)


def _source(path: Path) -> Placed | None:
    name = shown(path)
    if path.suffix == ".toml":
        from checker.userfiles.toml import read_toml

        return read_toml(path, name, _TABLE if path.name == "pyproject.toml" else ())
    from checker.userfiles.source import read_source

    return read_source(path, name, "expected keys such as 'ignore:' and 'exclude:'", empty=True)


def _misfits(source: Placed, file: ConfigFile, folder: Path) -> Iterator[CrossfootError]:
    """What the structs cannot see: dates and patterns that are none, and paths that lead away."""
    yield from _leading_out(source, file, folder)
    yield from _no_patterns(source, file)
    trails: list[tuple[Trail, str | None]] = [(("date",), file.date)]
    trails += [(("overrides", number, "date"), override.date) for number, override in enumerate(file.overrides)]
    for trail, given in trails:
        if given is not None and not _is_date(given):
            yield source.error(trail, f"date: {given!r} is not a date: write it as in 2024-05-31")


def _leading_out(source: Placed, file: ConfigFile, folder: Path) -> Iterator[CrossfootError]:
    """Paths out of the repository: whoever proposes a change to it could have other files read or written."""
    for key, named in (
        ("rules", file.rules),
        ("lexicons", file.lexicons),
        ("baseline", file.baseline),
        ("cache-dir", file.cache_dir),
    ):
        for at, path in enumerate(named) if isinstance(named, list) else [(None, named)] if named else []:
            trail: Trail = (key,) if at is None else (key, at)
            wrong = unusable(str(folder / path))
            if wrong:
                yield source.error(trail, f"{key}: {wrong}")
            elif not is_within(folder / path, repository(folder)):
                there = "" if key == "lexicons" else f", or name it with --{key} on the command line"
                yield source.error(
                    trail, f"{key}: {path!r} leads out of the repository of this file: move it there{there}"
                )


def _no_patterns(source: Placed, file: ConfigFile) -> Iterator[CrossfootError]:
    """What stands in place of patterns of paths and is none, or too many."""
    lists: list[tuple[Trail, list[str]]] = [(("include",), file.include), (("exclude",), file.exclude)]
    lists += [(("overrides", number, "paths"), override.paths) for number, override in enumerate(file.overrides)]
    for trail, patterns in lists:
        for at, pattern in enumerate(patterns):
            wrong = problem(pattern)
            if wrong:
                yield source.error((*trail, at), f"{trail[-1]}: {pattern!r} {wrong}")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
