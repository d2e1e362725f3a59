"""The configuration that holds for a document, read again whenever a file of it changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from checker.batch.checking import rules_of
from checker.config.configuration import STDIN, Configuration
from checker.config.files import NAMES
from checker.config.settings import Settings
from checker.lsp.checking import Follow
from checker.userfiles.within import real

Stamp: TypeAlias = tuple[tuple[str, int, int], ...]


class Prepared(Struct, frozen=True):
    """A configuration, and what marks the findings that its baselines hold."""

    configuration: Configuration
    follow: Follow


Prepare = Callable[[], Prepared]


class Configured:
    """What ``prepare`` reads, kept until a file of it changes; ``names`` are those of baselines."""

    def __init__(self, prepare: Prepare, names: tuple[str, ...]) -> None:
        self._prepare = prepare
        self.names = (*NAMES, *names)
        self._kept: dict[Path, tuple[Stamp, Prepared]] = {}

    def is_part(self, path: str) -> bool:
        """Whether a file is one that a configuration may be in, or a baseline."""
        return Path(path).name in self.names

    def of(self, path: str | None) -> tuple[Settings, Follow] | None:
        """What holds for a document; None where it is left out. One without a file is as one in the working folder.

        Raises CrossfootError for a configuration that cannot be used.
        """
        place = real(Path(path or STDIN))
        stamp = tuple(self._stamps(place.parent))
        known = self._kept.get(place.parent)
        if known is None or known[0] != stamp:
            if known:
                rules_of.cache_clear()  # rules may have been saved with it
            known = self._kept[place.parent] = stamp, self._prepare()
        configuration, follow = known[1].configuration, known[1].follow
        if path and (configuration.excluding(place) or configuration.beside(place)):
            return None
        return configuration.of(path or STDIN), follow

    def _stamps(self, folder: Path) -> Iterator[tuple[str, int, int]]:
        """The files in a folder and above it that say something, with when they were written and how long they are."""
        for place in (folder, *folder.parents):
            for name in self.names:
                file = os.path.join(place, name)  # noqa: PTH118 - many names for each check, of which few are there
                try:
                    found = os.stat(file)  # noqa: PTH116
                except OSError:
                    continue
                yield file, found.st_mtime_ns, found.st_size
