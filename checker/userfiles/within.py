"""Whether what a stranger's file names, or a link of theirs leads to, lies where it may."""

from __future__ import annotations

import errno
import os
from pathlib import Path

LONGEST = 4_096  # characters of a path: systems take none that is longer, and links are followed name by name


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
