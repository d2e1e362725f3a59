"""Files to check, and the means to check them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.batch.checking import Task
from checker.config.settings import Settings

BROKEN = "The port held 205 crates: 160 of tea and 90 of rice.\n"
SOUND = "The port held 250 crates: 160 of tea and 90 of rice.\n"

forked = pytest.mark.skipif(sys.platform != "linux", reason="what is patched here must reach the workers: copies of us")


def task(path: Path, text: str | None = None, settings: Settings | None = None) -> Task:
    """A file at ``path``, which holds ``text`` if that is given."""
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return Task(str(path), path.name, settings or Settings())
