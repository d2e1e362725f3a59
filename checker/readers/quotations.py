"""Direct speech: what stands between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARK = re.compile('["“”‘’]')
_BEFORE_CLOSING = ".,!?;…%'’)"


def find(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The quotations of ``text`` as half-open spans without their marks, in order.

    A quotation that its paragraph leaves open runs to the end of it if the next paragraph opens
    with a mark again, as long quotations do; else the mark is taken for a stray.
    Straight single marks are never read: they are apostrophes too.

    >>> find('"Go," he said. “Now.”', [(0, 21)])
    ((1, 4), (16, 20))
    """
    found: list[tuple[int, int]] = []
    pending: tuple[int, int] | None = None
    for start, end in paragraphs:
        if pending and text[start : start + 1] in ("“", '"'):
            found.append(pending)
        opening = _scan(text, start, end, found)
        pending = (opening, end) if opening is not None else None
    return tuple(found)


def _scan(text: str, start: int, end: int, found: list[tuple[int, int]]) -> int | None:
    """Collect the closed quotations of one paragraph; give where the one left open starts."""
    opening: int | None = None
    single = False
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opening is None:
            if _opens(text, at, start, mark):
                opening, single = at + 1, mark == "‘"
        elif _closes(text, at, end, mark, single):
            found.append((opening, at))
            opening = None
    return None if single else opening


def _opens(text: str, at: int, start: int, mark: str) -> bool:
    if mark in "“‘":
        return True
    if mark != '"':
        return False
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in _BEFORE_CLOSING)


def _closes(text: str, at: int, end: int, mark: str, single: bool) -> bool:
    if single:
        return mark == "’" and not (at + 1 < end and text[at + 1].isalnum())
    return mark in '"”'
