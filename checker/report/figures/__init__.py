"""Figures, listed: every module here is one output format of ``crossfoot figures``.

A format is a module with ``render(results, room) -> Iterator[Piece]``; ``room`` is how many cells wide a
table may be, None for any.
"""

from __future__ import annotations

from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.figure import Reading

Result: TypeAlias = Reading | CrossfootError  # an article that was read, or why it could not be
