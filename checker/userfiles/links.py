"""Links that lead out of the repository that they lie in: whoever proposes a change to it may have laid them."""

from __future__ import annotations

import os
from pathlib import Path

from checker.errors import CrossfootError
from checker.userfiles.within import real


def leads_away(path: Path) -> bool:
    """Whether a path, as it is written, leads by a link out of the repository that it lies in.

    Where it lies in none, out of its folder.
    """
    written = Path(os.path.abspath(path))  # noqa: PTH100 - which follows no link
    place = real(path)
    if place == written:
        return False
    homes = [each for each in written.parents if (each / ".git").exists()] or [written.parent]
    return not all(stays(path, home) for home in homes)


def stays(path: Path, folder: Path) -> bool:
    """Whether what a path leads to lies in a folder, and is nothing that git keeps there for itself.

    The configuration of a clone may hold what opens a server.
    """
    place, top = real(path), real(folder)
    return place.is_relative_to(top) and ".git" not in place.relative_to(top).parts


def refuse_away(path: Path, mend: str) -> None:
    """Raise CrossfootError, with what would mend it, for a path that leads away."""
    if leads_away(path):
        here = Path.cwd()
        name = path.relative_to(here) if path.is_relative_to(here) else path
        raise CrossfootError(f"a link that leads out of its repository: {mend}", str(name))
