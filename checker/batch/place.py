"""Where results are kept, if no other folder is set."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default() -> Path:
    """The user's cache folder."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home(), "crossfoot", "cache")
    own = os.environ.get("XDG_CACHE_HOME", "")
    return Path(own if Path(own).is_absolute() else Path.home() / ".cache", "crossfoot")
