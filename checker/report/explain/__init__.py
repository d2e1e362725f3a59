"""What was thought about articles: every module here is one output format of ``crossfoot explain``.

A format is a module with ``render(results, room) -> Iterator[Piece]``; ``room`` is how many cells wide a
table may be, None for any.
"""

from __future__ import annotations

from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.finding import Examined

Result: TypeAlias = Examined | CrossfootError  # an article that was examined, or why it could not be
