"""What was thought about figures: every module here is one output format of ``crossfoot why``.

A format is a module with ``render(results, room) -> Iterator[Piece]``; ``room`` is how many cells wide a
table may be, None for any.
"""

from __future__ import annotations

from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.why import Asked

Result: TypeAlias = Asked | CrossfootError  # an article that was asked, or why it could not be
