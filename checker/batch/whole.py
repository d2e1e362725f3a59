"""Files that are there whole or not at all: written beside their place and moved there, with a digest in front."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_CHECK = 16  # bytes before the content that tell whether it is whole


def read(path: Path) -> bytes | None:
    """What was written to a file, or None where it is broken. Raises OSError."""
    content = path.read_bytes()
    return content[_CHECK:] if content[:_CHECK] == _check(content[_CHECK:]) else None


def write(path: Path, content: bytes) -> None:
    """Write a file at once, so that nobody reads half of it. Raises OSError, and leaves nothing behind then."""
    part = path.with_suffix(f".{os.getpid()}")
    try:
        part.unlink(missing_ok=True)  # or it would be written where a link of this name leads
        part.write_bytes(_check(content) + content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK).digest()
