"""Where the rules are that ship with crossfoot, and how rule files are named to people."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.errors import CrossfootError
from checker.userfiles.within import real


@cache
def shipped() -> Path:
    """The folder of the rules: inside the package when installed, beside it in a checkout.

    Raises CrossfootError where neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise CrossfootError("the rules of crossfoot are missing: install it again")


def named(file: Path) -> str:
    """What to call a rule file: its path as given, or ``rules/FAMILY/ID.yaml`` for one that ships, wherever it lies.

    >>> named(shipped() / "statements" / "share.yaml")
    'rules/statements/share.yaml'
    """
    folder = shipped()
    place = real(file)
    return f"rules/{place.relative_to(folder).as_posix()}" if place.is_relative_to(folder) else str(file)
