"""Files that are written at once: nobody reads half of one, and where writing fails nothing is left behind."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there. Raises OSError."""
    # A name that nobody knows: two containers may have one folder and one process id, and nobody can put a link there.
    part = path.with_suffix(f".{os.urandom(8).hex()}")
    try:
        part.write_bytes(content)
        part.replace(path)
    except BaseException:  # a run that is stopped leaves nothing behind either
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
