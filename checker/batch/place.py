"""Where results are kept, if no other folder is set."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default() -> Path | None:
    """The user's cache folder; None for a user who has no home."""
    try:
        home = Path.home()
    except RuntimeError:
        home = None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or home
        return Path(local, "crossfoot", "cache") if local else None
    own = os.environ.get("XDG_CACHE_HOME", "")
    if Path(own).is_absolute():
        return Path(own, "crossfoot")
    return home / ".cache" / "crossfoot" if home else None
