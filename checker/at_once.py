"""Files that are written at once: nobody reads half of one, and where writing fails nothing is left behind."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there. Raises OSError."""
    part = path.with_suffix(f".{os.getpid()}")
    try:
        part.unlink(missing_ok=True)  # or it would be written where a link of this name leads
        part.write_bytes(content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
