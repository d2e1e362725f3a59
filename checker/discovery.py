"""From the paths of a command line to the files to check, in a stable order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from checker.config.configuration import STDIN, Configuration
from checker.config.paths import MOST_PATTERNS, problem, verdict
from checker.errors import CrossfootError, reason
from checker.userfiles.files import LARGEST, read_bytes, real, stays

Found: TypeAlias = str | CrossfootError
Note: TypeAlias = Callable[[str], None]

DEEPEST = 200  # folders within folders: paths of the system, and Python's own walk, end somewhere beyond


def files(
    paths: Iterable[str], configuration: Configuration, is_article: Callable[[str], bool], note: Note
) -> Iterator[Found]:
    """Every file under ``paths``, once and in order; in its place, why one cannot be read.

    ``-`` is standard input; a folder stands for the articles in it and in its folders, sorted, without hidden ones and
    those that git ignores, and without a README and its like. A file that is named is taken whatever its name. What the
    configuration excludes is left out, and of a path that is named that is told to ``note``.
    """
    seen: set[str] = set()
    for path in paths:
        name = configuration.name_of(path)
        if name == STDIN:
            under: Iterable[Found] = (path,)
        elif excluding := configuration.excluding(real(Path(name)), is_folder=Path(path).is_dir()):
            note(f"{name}: left out by 'exclude' in {excluding.where}")
            continue
        else:
            under = _under(Path(path), configuration, is_article) if Path(path).is_dir() else (path,)
        for file in under:
            if isinstance(file, CrossfootError):
                yield file
            elif os.path.normpath(file) not in seen:
                seen.add(os.path.normpath(file))
                yield file


def _under(folder: Path, configuration: Configuration, is_article: Callable[[str], bool]) -> Iterator[Found]:
    errors: list[OSError] = []
    top = real(folder)
    ignores = _Ignores()
    for root, folders, names in os.walk(folder, onerror=errors.append):
        here = Path(root)
        place = top / here.relative_to(folder)  # no link is followed below
        yield from (unreadable(error, str(error.filename)) for error in errors)
        errors.clear()
        try:
            kept = _Kept(configuration, place, ignores)
        except CrossfootError as error:  # of its configuration
            yield error
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and kept(name, is_folder=True))
        if folders and len(here.relative_to(folder).parts) == DEEPEST:
            said = (
                f"its folders lie deeper than {DEEPEST} below the one that is searched: name them to have them checked"
            )
            yield CrossfootError(said, printable(root))
            folders.clear()
        for name in sorted(names):
            if name.startswith(".") or not (is_article(name) or configuration.including(place / name)):
                continue
            if not kept(name):
                continue
            file = here / name
            if file.is_symlink() and file.is_file() and not stays(file, folder):
                said = "a link that leads out of the folder: it may be another's file; name it to have it checked"
                yield CrossfootError(said, printable(str(file)))
            elif file.is_file():
                yield str(file)
            elif file.is_symlink():
                yield CrossfootError("a link to what is no file, or is not there", printable(str(file)))
    yield from (unreadable(error, str(error.filename)) for error in errors)


class _Kept:
    """Whether a file of a folder is one to look at: neither excluded nor ignored by git."""

    def __init__(self, configuration: Configuration, folder: Path, ignores: _Ignores) -> None:
        self._configuration = configuration
        self._folder = folder
        self._ignored = ignores.of(folder) if configuration.of(str(folder / STDIN)).gitignore else ()

    def __call__(self, name: str, *, is_folder: bool = False) -> bool:
        path = self._folder / name
        if self._configuration.excluding(path, is_folder=is_folder):
            return False
        if not is_folder and self._configuration.beside(path):
            return False
        for folder, patterns in reversed(self._ignored):  # the nearest file that is about the path decides
            found = verdict(patterns, folder, path, is_folder=is_folder)
            if found is not None:
                return not found
        return True


_Patterns: TypeAlias = tuple[tuple[Path, tuple[str, ...]], ...]


class _Ignores:
    """What ``.gitignore`` files say of folders, each read once for all the folders below it."""

    def __init__(self) -> None:
        self._known: dict[Path, _Patterns] = {}

    def of(self, folder: Path) -> _Patterns:
        """The patterns for a folder's files: its own and those above, up to the repository's."""
        unknown: list[Path] = []
        above: _Patterns = ()
        for place in (folder, *folder.parents):
            if place in self._known:
                above = self._known[place]
                break
            unknown.append(place)
            if (place / ".git").exists():
                break
        for place in reversed(unknown):
            above = self._known[place] = _with_own(place, above)
        return above


def _with_own(folder: Path, above: _Patterns) -> _Patterns:
    """The patterns of the folders above, and behind them a folder's own."""
    file = folder / ".gitignore"
    if file.is_symlink() or not file.is_file():  # git follows no such link either
        return above
    try:
        lines = read_bytes(file, str(file), LARGEST).decode("utf-8", "replace").splitlines()
    except CrossfootError as error:
        if isinstance(error.__context__, OSError):  # as git does with one that it may not read
            return above
        raise
    patterns = tuple(line for line in lines if line.strip() and not line.startswith("#"))
    if len(patterns) > MOST_PATTERNS:
        raise CrossfootError(f"has more than {MOST_PATTERNS:,} patterns: set 'gitignore = false'", str(file))
    return (*above, (folder, tuple(pattern for pattern in patterns if problem(pattern) is None)))


def unreadable(error: OSError, path: str) -> CrossfootError:
    """Why a file or a folder cannot be read."""
    said = "no such file or folder" if isinstance(error, FileNotFoundError) else reason(error)
    return CrossfootError(said, printable(path))


def printable(path: str) -> str:
    """A path as every output can carry it, though it may be no valid Unicode."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
