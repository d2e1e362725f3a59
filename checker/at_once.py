"""Files that are written at once: nobody reads half of one, and where writing fails nothing is left behind."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_LONGEST = 40  # characters, four bytes each, of the 255 bytes that a name may have


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there. Raises OSError."""
    _write(path, content, keep_rights=False)


def rewrite(path: Path, content: bytes) -> None:
    """Write over a file that is there, and keep its rights. Raises OSError."""
    _write(path, content, keep_rights=True)


def _write(path: Path, content: bytes, *, keep_rights: bool) -> None:
    part = beside(path)
    try:
        part.write_bytes(content)
        if keep_rights:
            part.chmod(path.stat().st_mode & 0o7777)
        part.replace(path)
    except BaseException:  # a run that is stopped leaves nothing behind either
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def beside(path: Path) -> Path:
    """Where a file is written that is moved to a place, under a name that any system takes that takes its own.

    Nobody knows it: two containers may have one folder and one process id, and nobody can put a link there.
    """
    return path.with_name(f".{path.name[:_LONGEST]}.{os.urandom(8).hex()}")
