"""Several formats of one run, each on its way to its place: standard output, or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from checker import at_once, engine
from checker.cli.formats import Output
from checker.cli.terminal import complain, write
from checker.config.configuration import STDIN, Configuration
from checker.discovery import files
from checker.errors import CrossfootError, reason
from checker.escaping import Piece, as_bytes
from checker.report import Format, Result, View, format_of
from checker.userfiles.files import led_out, real


class Sink:
    """A format on its way to standard output."""

    def __init__(self, layout: str, view: View) -> None:
        self._renderer: Format = format_of(layout)(view)

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


def check_files(outputs: Sequence[Output], paths: Sequence[str], configuration: Configuration) -> None:
    """Raise CrossfootError where a file cannot be an output, above all if it is an article to be checked."""
    for output in outputs:
        if output.file is not None:
            check_place(Path(output.file), output.file)
    there = [output.file for output in outputs if output.file is not None and Path(output.file).is_file()]
    if not there:
        return
    for article in files(paths, configuration, engine.is_article, lambda _said: None):
        if isinstance(article, str) and article != STDIN:
            for file in there:
                if Path(article).exists() and Path(article).samefile(file):
                    message = "is an article to be checked and is not written over: name another file, or leave it out"
                    raise CrossfootError(f"{message} with 'exclude'", file)


def check_place(place: Path, file: str) -> None:
    """Raise CrossfootError where no file can be written."""
    if led_out(place):
        raise CrossfootError(f"leads out of the working folder by a link: name {real(place)} itself", file)
    if place.is_dir():
        raise CrossfootError("is a folder: name a file in it", file)
    if not place.parent.is_dir():
        raise CrossfootError(f"no such folder as {place.parent}: make it first, or name another file", file)


def want_sheets(outputs: Iterable[Output]) -> bool:
    """Whether a format of a run asks for the figure sheets of articles."""
    return any(format_of(output.layout).wants_sheet for output in outputs)


class Outputs:
    """Every output of a run, fed one result after the other. One that cannot be written is left, and told."""

    def __init__(self) -> None:
        self._sinks: dict[str | None, Sink] = {}
        self.failed = False

    def open(self, output: Output, view: View) -> None:
        """Begin an output."""
        with self._watched(output.file):
            sink = FileSink(output.layout, view, output.file) if output.file else Sink(output.layout, view)
            self._sinks[output.file] = sink
            sink.begin()

    def feed(self, results: Iterable[Result]) -> None:
        """Write every result to every output, and end them."""
        for result in results:
            for file, sink in list(self._sinks.items()):
                with self._watched(file):
                    sink.add(result)
        for file, sink in list(self._sinks.items()):
            with self._watched(file):
                sink.end()
                del self._sinks[file]

    def drop(self) -> None:
        """Leave nothing half-written behind."""
        for sink in self._sinks.values():
            sink.drop()

    @contextmanager
    def _watched(self, file: str | None) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if file is None:  # standard output: that is for whoever runs the command
                raise
            if file in self._sinks:
                self._sinks.pop(file).drop()
            complain(CrossfootError(f"cannot be written: {reason(error)}", file))
            self.failed = True


@contextmanager
def opened(outputs: Sequence[Output], to_terminal: View, to_file: View) -> Iterator[Outputs]:
    """The outputs of a run; whatever stops it leaves no file half-written."""
    all_of_them = Outputs()
    try:
        for output in outputs:
            all_of_them.open(output, to_file if output.file else to_terminal)
        yield all_of_them
    finally:
        all_of_them.drop()
