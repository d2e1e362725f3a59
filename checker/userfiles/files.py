"""Files of users: whether a path or a link leads where it may, how it is written, and the bytes up to a limit."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from checker.errors import CrossfootError, reason

LONGEST = 4_096  # characters of a path: systems take none that is longer, and links are followed name by name
LARGEST = 256 * 1024  # bytes of a rule, a configuration or a list of words; the largest of ours has 31 KB


def is_within(path: Path, folder: Path) -> bool:
    """Whether a path lies in a folder, or is it, once all links are followed; also where nothing is there yet."""
    return real(path).is_relative_to(real(folder))


def real(path: Path) -> Path:
    """A path with all links followed; one in a circle of links as it is, where ``Path.resolve`` would raise."""
    return Path(os.path.realpath(path))


def repository(folder: Path) -> Path:
    """The nearest folder with a ``.git`` in it, from ``folder`` upwards; ``folder`` itself where there is none."""
    place = real(folder)
    return next((each for each in (place, *place.parents) if (each / ".git").exists()), place)


def led_out(path: Path) -> bool:
    """Whether a path that lies below the working folder, as it is written, leads out of it by a link."""
    here = Path.cwd()
    written = Path(os.path.abspath(path))  # noqa: PTH100 - which follows no link
    return written.is_relative_to(here) and not is_within(path, here)


def inside(path: Path, folder: Path) -> str:
    """A file as one in a folder calls it, by its path from there.

    >>> inside(Path("/news/wire/raid.md"), Path("/news"))
    'wire/raid.md'
    """
    return Path(os.path.relpath(real(path), real(folder))).as_posix()


def unusable(path: str) -> str | None:
    r"""Why no file can be called so, as part of a sentence; None where one can.

    >>> unusable("drafts/raid.md"), unusable("a\0b"), unusable("a" * 200_000)
    (None, 'a path with a NUL in it', 'a path that is too long')
    """
    if "\0" in path:
        return "a path with a NUL in it"
    return "a path that is too long" if len(path) > LONGEST or _is_refused(path) else None


def _is_refused(path: str) -> bool:
    """Whether the system takes a name for too long, which each file system decides."""
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def leads_away(path: Path) -> bool:
    """Whether a path, as it is written, leads by a link out of the repository that it lies in.

    Where it lies in none, out of its folder.
    """
    written = Path(os.path.abspath(path))  # noqa: PTH100 - which follows no link
    place = real(path)
    if place == written:
        return False
    homes = [each for each in written.parents if (each / ".git").exists()] or [written.parent]
    return not all(stays(path, home) for home in homes)


def stays(path: Path, folder: Path) -> bool:
    """Whether what a path leads to lies in a folder, and is nothing that git keeps there for itself.

    The configuration of a clone may hold what opens a server.
    """
    place, top = real(path), real(folder)
    return place.is_relative_to(top) and ".git" not in place.relative_to(top).parts


def refuse_away(path: Path, mend: str) -> None:
    """Raise CrossfootError, with what would mend it, for a path that leads away."""
    if leads_away(path):
        here = Path.cwd()
        name = path.relative_to(here) if path.is_relative_to(here) else path
        raise CrossfootError(f"a link that leads out of its repository: {mend}", str(name))


def shown(file: Path) -> str:
    """A path as people would write it: from the working folder, where it lies below."""
    place, here = real(file), Path.cwd()
    return str(place.relative_to(here)) if place.is_relative_to(here) else str(place)


def read_text(file: Path, path: str) -> str:
    """The text of a small file. Raises CrossfootError if it cannot be read, is too large or no UTF-8."""
    data = read_bytes(file, path, LARGEST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, line_start = data.count(b"\n", 0, error.start), data.rfind(b"\n", 0, error.start)
        raise CrossfootError("not UTF-8 text", path, line + 1, error.start - line_start) from None


def read_bytes(file: Path, path: str, most: int) -> bytes:
    """What a file of ``most`` bytes holds. Raises CrossfootError for a larger one, and for a device or a pipe."""
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            raise CrossfootError("is a device or a pipe, and no file", path)
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise CrossfootError(f"cannot be read: {reason(error)}", path) from None
    except ValueError:
        raise CrossfootError("no path of a file: it holds a NUL", path) from None
    if len(data) > most:
        raise CrossfootError(f"a file of this kind may have {most // 1024:,} KB at most", path)
    return data
