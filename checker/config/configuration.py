"""Which configuration a run goes by: the files that apply to a folder, put together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from checker.config.paths import is_beside, problem, verdict
from checker.config.settings import Part, Settings, key_of, settings
from checker.errors import CrossfootError
from checker.userfiles.files import is_within, real, refuse_away, repository, shown, unusable

if TYPE_CHECKING:
    from checker.config.schema import ConfigFile
    from checker.userfiles.source import Placed, Trail

# The first of these in a folder is its configuration.
NAMES = ("crossfoot.toml", ".crossfoot.yml", ".crossfoot.yaml", "pyproject.toml")
_TABLE = ("tool", "crossfoot")
STDIN = "-"
OF_RUN = ("lexicons", "currencies", "fail_on", "notes", "min_confidence", "cache_dir")
"""What holds for all articles of a run: a file in one of their folders cannot set it for them alone."""


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
            layer = read_layer(path)
            if layer is not None:
                return layer
    return None


def read_layer(path: Path) -> Layer | None:
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


class Configuration:
    """The files found upwards from each article, or ``only`` one. ``given`` goes before all.

    ``given`` is what the command line sets, by the names of the fields of Settings; ``stdin`` is the path that
    standard input goes by. If it is ``isolated``, nothing is looked for: neither files nor baselines.
    """

    def __init__(
        self, given: Mapping[str, Any], only: Path | None = None, *, isolated: bool = False, stdin: str = STDIN
    ) -> None:
        self.given = given
        self.isolated = isolated
        self._stdin = stdin
        self._named = only
        self._only = _read_only(only) if only else None
        self._own = cache(in_folder)
        self._layers = cache(self._layers_in)

    def again(self) -> Configuration:
        """The same, with all files read anew. Raises CrossfootError for one that cannot be used any more."""
        return Configuration(self.given, self._named, isolated=self.isolated, stdin=self._stdin)

    @property
    def narrowed(self) -> bool:
        """Whether the command line leaves rules out."""
        return "select" in self.given or "ignore" in self.given

    def of(self, path: str) -> Settings:
        """The settings of an article, whose path may be "-". Raises CrossfootError for a file that cannot be used."""
        place = real(Path(self.name_of(path)))
        return settings(self.layers(place.parent), place, self.given)

    def name_of(self, path: str) -> str:
        """The path that an article goes by: its own, or that of standard input."""
        return self._stdin if path == STDIN else path

    def of_run(self, paths: Iterable[str]) -> Settings:
        """The settings of a run over ``paths``: those of the folder that holds them all."""
        folder = self.folder_of(paths)
        return settings(self.layers(folder), folder / "-", self.given)

    def folder_of(self, paths: Iterable[str]) -> Path:
        """The folder that holds all of ``paths``."""
        places = [real(Path(self.name_of(path))) for path in paths]
        return Path(os.path.commonpath([place if place.is_dir() else place.parent for place in places]))

    def layers(self, folder: Path) -> tuple[Layer, ...]:
        """The files that apply in a folder, the farthest first."""
        return self._layers(folder)

    def excluding(self, path: Path, *, is_folder: bool = False) -> Part | None:
        """The pattern that keeps a path out, and where it is set; None where nothing does."""
        for layer in self.layers(path.parent):
            for at, pattern in enumerate(layer.file.exclude):
                if verdict((pattern,), layer.folder, path, is_folder=is_folder):
                    return Part(pattern, f"{layer.path}:{layer.source.line(('exclude', at))}")
        return None

    def beside(self, path: Path) -> bool:
        """Whether a file in a folder tells of its repository, as a README does, and no "!README.md" takes it back."""
        return is_beside(path.name) and not any(
            verdict(tuple(layer.file.exclude), layer.folder, path) is False for layer in self.layers(path.parent)
        )

    def including(self, path: Path) -> bool:
        """Whether a pattern names a file in a folder as an article, whatever its ending."""
        return any(verdict(tuple(layer.file.include), layer.folder, path) for layer in self.layers(path.parent))

    def _layers_in(self, folder: Path) -> tuple[Layer, ...]:
        if self._only:
            return (self._only,)
        return () if self.isolated else layers(folder, self._own)


def check_nested(run: Settings, own: Settings) -> None:
    """Raise CrossfootError where an article's configuration sets what only that of the run can set."""
    for name in OF_RUN:
        if getattr(run, name) != getattr(own, name):
            where = own.origins[name][-1].where
            raise CrossfootError(
                f"{key_of(name)} holds for all articles of a run: "
                "set it in the folder that holds them all, or check this folder by itself",
                where,
            )


def _read_only(path: Path) -> Layer:
    if not path.is_file():
        raise CrossfootError("no such configuration file", str(path))
    layer = read_layer(path)
    if layer is None:
        raise CrossfootError("has no table [tool.crossfoot]", str(path))
    return layer
