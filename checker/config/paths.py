"""Which paths patterns are about: those of ``.gitignore``, from the folder of the file that holds them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MOST_PATTERNS = 1_000  # of a list or a .gitignore: all of them become one matcher
LONGEST = 500  # characters of a pattern


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


def problem(pattern: str) -> str | None:
    """Why something cannot be a pattern of paths, as part of a sentence; None where it can.

    >>> problem("drafts/"), problem("!")
    (None, 'is no pattern')
    """
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    try:
        GitIgnoreSpecPattern(pattern)
    except ValueError:
        return "is no pattern"
    return None


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns, backend="re2")  # in linear time, however many asterisks there are
