"""Which paths patterns are about, as in .gitignore; and files that tell of their repository, and are no articles."""

from __future__ import annotations

import os
import re
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CrossfootError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

BESIDE = frozenset(
    """
    AGENTS AUTHORS CHANGELOG CHANGES CLAUDE CODE_OF_CONDUCT CONTRIBUTING CONTRIBUTORS COPYING GOVERNANCE HISTORY INSTALL
    ISSUE_TEMPLATE LICENCE LICENSE MAINTAINERS NOTICE PULL_REQUEST_TEMPLATE README RELEASING ROADMAP SECURITY SUPPORT
    UPGRADING Changelog Contributing License Readme changelog contributing readme
    """.split()  # small letters only where no article is likely to be called so
)
BESIDE_TOLD = "README.* etc."
"""The same for people, as patterns of ``exclude``."""
MOST_PATTERNS = 1_000  # of a list or a .gitignore: all of them become one matcher
LONGEST = 500  # characters of a pattern


def is_beside(name: str) -> bool:
    """Whether a file is called as those that tell of their repository.

    >>> is_beside("README.de.md"), is_beside("CHANGELOG.md"), is_beside("licence-to-print-money.md")
    (True, True, False)
    """
    return name.partition(".")[0] in BESIDE


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
    try:
        spec = _spec(patterns)
    except CrossfootError as error:
        raise CrossfootError(error.message, str(folder)) from None
    return spec.check_file(inside + "/" * is_folder).include


def problem(pattern: str) -> str | None:
    """Why something cannot be a pattern of paths, as part of a sentence; None where it can.

    >>> problem("drafts/"), problem("!"), problem("[z-a].md")
    (None, 'is no pattern', 'is no pattern')
    """
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    try:
        _spec((pattern,))
    except (ValueError, re.error, CrossfootError):  # of pathspec; of what it makes of "[z-a]", and of "[[:alpha:]]"
        return "is no pattern"
    return None


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    import re2
    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of a bracket within brackets
            return GitIgnoreSpec.from_lines(patterns, backend="re2")  # in linear time, however many asterisks there are
    except re2.error:
        raise CrossfootError("the patterns of paths here are too large together: make them fewer or shorter") from None
