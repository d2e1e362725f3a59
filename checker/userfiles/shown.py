"""How the path of a user's file is written."""

from __future__ import annotations

from pathlib import Path

from checker.userfiles.within import real


def shown(file: Path) -> str:
    """A path as people would write it: from the working folder, where it lies below."""
    place, here = real(file), Path.cwd()
    return str(place.relative_to(here)) if place.is_relative_to(here) else str(place)
