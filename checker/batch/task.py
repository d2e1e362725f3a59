"""One file to check."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.model.finding import Report

LARGEST = 256 * 2**20  # bytes of a file of articles: it is read into memory, and a device would never end

Result: TypeAlias = Report | CrossfootError


class Task(Struct, frozen=True):
    """A file, the name that reports give it, and what holds for it; ``data`` is what it holds, if that is known.

    ``sheet`` is whether the figure sheet of each article is wanted as well.
    """

    path: str
    name: str
    settings: Settings
    data: bytes | None = None
    sheet: bool = False

    def read(self) -> bytes:
        """What the file holds. Raises OSError, and CrossfootError if it is too large or written to meanwhile."""
        if self.data is not None:
            return self.data
        with Path(self.path).open("rb") as opened:
            before = os.fstat(opened.fileno())
            data = opened.read(LARGEST + 1)
            after = os.fstat(opened.fileno())
        if len(data) > LARGEST:
            raise CrossfootError(f"holds more than {LARGEST >> 20} MB: divide it into files", self.name)
        if stat.S_ISREG(after.st_mode) and (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, len(data)):
            raise CrossfootError("changed while it was read: check it again", self.name)
        return data
