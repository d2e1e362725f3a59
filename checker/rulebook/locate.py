"""Where the rules are that ship with crossfoot."""

from __future__ import annotations

from pathlib import Path

from checker.errors import CrossfootError


def shipped() -> Path:
    """The folder of the rules: inside the package when installed, beside it in a checkout.

    Raises CrossfootError where neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise CrossfootError("the rules of crossfoot are missing: install it again")
