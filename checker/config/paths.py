"""Which paths patterns are about: those of ``.gitignore``, from the folder of the file that holds them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(patterns: tuple[str, ...], folder: Path, path: Path, *, is_folder: bool = False) -> bool:
    """Whether one of the ``patterns``, which start from ``folder``, is about a path, or about a folder above it.

    >>> matches(("drafts/", "*.bak"), Path("/news"), Path("/news/drafts/raid.md"))
    True
    """
    return verdict(patterns, folder, path, is_folder=is_folder) is True


def verdict(patterns: tuple[str, ...], folder: Path, path: Path, *, is_folder: bool = False) -> bool | None:
    """Whether the last pattern that is about a path takes it in (True) or out ("!keep.md": False); None for none."""
    if not patterns:
        return None
    inside = os.path.relpath(path, folder)
    if inside.startswith(os.pardir):
        return None
    return _spec(patterns).check_file(inside + "/" * is_folder).include


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
