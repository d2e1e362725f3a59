"""Which configuration a run goes by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.config.beside import is_beside
from checker.config.files import Layer, in_folder, layers, read
from checker.config.paths import verdict
from checker.config.settings import Part, Settings, key_of, settings
from checker.errors import CrossfootError
from checker.userfiles.within import real

STDIN = "-"

OF_RUN = ("lexicons", "currencies", "fail_on", "notes", "min_confidence", "cache_dir")
"""What holds for all articles of a run: a file in one of their folders cannot set it for them alone."""


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
    layer = read(path)
    if layer is None:
        raise CrossfootError("has no table [tool.crossfoot]", str(path))
    return layer
