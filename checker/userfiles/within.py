"""Whether what a stranger's file names, or a link of theirs leads to, lies where it may."""

from __future__ import annotations

import os
from pathlib import Path


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
