"""Text on a terminal: the cells it takes, its colours, and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from checker.escaping import glyph, safe

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "strong": "1",
    "flagged": "1;31",
    "other": "1;34",
}
_GAP = "  "
_NARROWEST = 6  # cells of a column whose words are broken


def cells(text: str) -> int:
    """How many terminal cells ``safe(text)`` takes.

    >>> cells("250人")
    5
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(glyph(char)[1] for char in text)


def pad(text: str, width: int) -> str:
    """``safe(text)`` filled up with spaces to ``width`` cells."""
    return safe(text) + " " * (width - cells(text))


def paint(text: str, colour: str, *, on: bool) -> str:
    """``text`` in a colour of the reports when ``on``, else ``text``.

    >>> paint("250", "flagged", on=False)
    '250'
    """
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if on else text


def table(rows: Sequence[Sequence[str]], room: int | None) -> Iterator[str]:
    r"""The lines of a table of ``rows``, of which each has as many texts; nothing is left out.

    Where it would be wider than ``room`` cells the widest columns are narrowed: their texts go on below, broken
    between words where that can be. None is as much room as it takes.

    >>> print("\n".join(table([("12", "men from the north")], 14)))
    12  men from
        the north
    """
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    if room is not None:
        words = [
            max(cells(word) for text in column for word in safe(text).split() or [""])
            for column in zip(*rows, strict=True)
        ]
        _narrow(widths, words, room)
        _narrow(widths, [_NARROWEST] * len(widths), room)
    for row in rows:
        broken = [_broken(text, width) for text, width in zip(row, widths, strict=True)]
        for line in zip_longest(*broken, fillvalue=""):
            yield _GAP.join(pad(text, width) for text, width in zip(line, widths, strict=True)).rstrip()


def _narrow(widths: list[int], least: Sequence[int], room: int) -> None:
    """Take cells from the widest columns that can spare some, one by one, until all fit."""
    for _ in range(sum(widths) + len(_GAP) * (len(widths) - 1) - room):
        spare = [(width, at) for at, width in enumerate(widths) if width > least[at]]
        if not spare:
            return
        widths[max(spare)[1]] -= 1


def _broken(text: str, width: int) -> list[str]:
    """A text in lines of at most ``width`` cells."""
    if cells(text) <= width:
        return [text]
    lines, line = [], ""
    for word in safe(text).split():
        longer = f"{line} {word}" if line else word
        if cells(longer) > width:
            lines += [line] if line else []
            *whole, longer = _pieces(word, width)
            lines += whole
        line = longer
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    """A word that is too long for a line, cut where it must be."""
    pieces = [""]
    for char in word:
        if cells(pieces[-1] + char) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += char
    return pieces
