"""Files that are there whole or not at all: written at once, with a digest in front that tells of damage."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from checker import at_once

_CHECK = 16  # bytes before the content that tell whether it is whole


def is_own(path: Path) -> bool:
    """Whether it is a file, and no link to somebody else's, which might be a device."""
    return path.is_file() and not path.is_symlink()


def read(path: Path, most: int) -> bytes | None:
    """What was written to a file, or None where it is broken or has more than ``most`` bytes. Raises OSError."""
    with path.open("rb") as opened:
        content = opened.read(most + 1)
    return content[_CHECK:] if len(content) <= most and content[:_CHECK] == _check(content[_CHECK:]) else None


def write(path: Path, content: bytes) -> None:
    """Write a file at once. Raises OSError, and leaves nothing behind then."""
    at_once.write(path, _check(content) + content)


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK).digest()
