"""Paths as other tools take them."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative(path: str | None) -> str:
    """A path from the folder that crossfoot runs in, with forward slashes; ``-`` is standard input.

    >>> relative("./drafts//raid.txt"), relative(None)
    ('drafts/raid.txt', '-')
    """
    if not path or path == "-":
        return "-"
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive, or with a NUL in it
        return Path(path).as_posix()


def uri(path: str | None) -> str:
    """The same as a relative reference of RFC 3986.

    >>> uri("drafts/a b.txt")
    'drafts/a%20b.txt'
    """
    return quote(relative(path), safe="/", errors="replace")
