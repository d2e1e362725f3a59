"""Where a format is written: standard output, or a file."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from checker import at_once, report
from checker.cli.formats import load
from checker.cli.terminal import write
from checker.escaping import Piece, as_bytes
from checker.report import Format, Result, View
from checker.userfiles.files import real


class Sink:
    """A format on its way to standard output."""

    def __init__(self, layout: str, view: View) -> None:
        self._renderer: Format = load(report, layout).Renderer(view)

    def begin(self) -> None:
        """Write what stands before all results."""
        self.put(self._renderer.begin())

    def add(self, result: Result) -> None:
        """Write what one result adds."""
        self.put(self._renderer.add(result))

    def end(self) -> None:
        """Write what stands after all results."""
        self.put(self._renderer.end())

    def put(self, pieces: Iterable[Piece]) -> None:
        """Write pieces where they go."""
        write(pieces)

    def drop(self) -> None:
        """Leave nothing half-written behind."""


class FileSink(Sink):
    """A format on its way to a file, which appears whole or not at all.

    It is written beside its place and moved there at the end, but for a device or a pipe, which is written into.
    """

    def __init__(self, layout: str, view: View, path: str) -> None:
        super().__init__(layout, view)
        self._place = place = real(Path(path))
        self._moved = place.is_file() or not place.exists()
        self._written = at_once.beside(place) if self._moved else place
        self._stream: BinaryIO = self._written.open("xb" if self._moved else "wb")

    def put(self, pieces: Iterable[Piece]) -> None:
        """Write pieces to the file."""
        for piece in pieces:
            self._stream.write(as_bytes(piece))

    def end(self) -> None:
        """Write the rest, and put the file in its place, with the rights of one that was there."""
        super().end()
        self._stream.close()
        if self._moved:
            if self._place.exists():
                import shutil  # slow to load, and only a file that is there needs it

                shutil.copymode(self._place, self._written)
            self._written.replace(self._place)

    def drop(self) -> None:
        """Remove what was written."""
        with suppress(OSError):  # what the disk did not take is tried again on closing
            self._stream.close()
        if self._moved:
            self._written.unlink(missing_ok=True)
