"""Which stretch of a long line to show around the figures in it."""

from __future__ import annotations

from checker.report.source.cells import cells


def _reach(text: str, offset: int, limit: int, step: int, room: int) -> int:
    """How far from ``offset`` towards ``limit`` one comes with ``room`` cells."""
    for _ in range(4 * room):  # characters of no width must not make it long
        if offset == limit:
            break
        room -= cells(text[offset] if step > 0 else text[offset - 1])
        if room < 0:
            break
        offset += step
    return offset


def _at_word(text: str, edge: int, core: int, step: int) -> int:
    """``edge`` moved towards ``core``, past a word that it cuts."""
    gap = text.find(" ", edge - 1, core) if step > 0 else text.rfind(" ", core, edge + 1)
    return edge if gap < 0 else gap + (step > 0)


def window(text: str, line: tuple[int, int], core: tuple[int, int], width: int) -> tuple[int, int]:
    """The part of ``line`` around ``core`` that takes at most ``width`` cells; all are spans of ``text``.

    A core too wide by itself is cut at its end. One cell is kept free for an ellipsis on each side.
    """
    low, high = line
    start = core[0]
    end = _reach(text, start, core[1], 1, width - 2)
    room = width - 2 - cells(text[start:end])
    left = _reach(text, start, low, -1, room // 2)
    right = _reach(text, end, high, 1, room - cells(text[left:start]))
    left = _reach(text, start, low, -1, room - cells(text[end:right]))
    if left > low:
        left = _at_word(text, left, start, 1)
    if end < right < high:
        right = _at_word(text, right, end, -1)
    return left, right
