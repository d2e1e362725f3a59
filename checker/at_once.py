"""Files that are written at once: nobody reads half of one, and where writing fails nothing is left behind."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LONGEST = 40  # characters, four bytes each, of the 255 bytes that a name may have
_WRITABLE = 0o222  # by anybody


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there. Raises OSError."""
    with _written_beside(path, content) as part:
        part.replace(path)


def rewrite(path: Path, content: bytes) -> None:
    """Write over a file that is there, which keeps its rights, its owner and its other names.

    Raises OSError, also for a file that nobody may write to: the superuser is let, and moving another file there needs
    no more than the rights to the folder.
    """
    there = path.stat()
    if not there.st_mode & _WRITABLE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    path.open("r+b").close()
    with _written_beside(path, content) as part:
        made = part.stat()
        if there.st_nlink > 1 or (made.st_uid, made.st_gid) != (there.st_uid, there.st_gid):
            _write_into(path, content)
            part.unlink()
        else:
            part.chmod(there.st_mode & 0o7777)
            part.replace(path)


@contextmanager
def _written_beside(path: Path, content: bytes) -> Iterator[Path]:
    """A new file that is moved to a place, or removed; whatever stops that leaves nothing behind."""
    part = beside(path)
    try:
        part.write_bytes(content)
        yield part
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _write_into(path: Path, content: bytes) -> None:
    """Write a file where it lies; where that fails it is again what it was."""
    before = path.read_bytes()
    try:
        _put(path, content)
    except BaseException:
        _put(path, before)
        raise


def _put(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()


def beside(path: Path) -> Path:
    """Where a file is written that is moved to a place, under a name that any system takes that takes its own.

    Nobody knows it: two containers may have one folder and one process id, and nobody can put a link there.
    """
    return path.with_name(f".{path.name[:_LONGEST]}.{os.urandom(8).hex()}")
