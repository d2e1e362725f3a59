"""Where a value that a parser gives stands in the source that it was parsed from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.runs import Run

_BETWEEN = " \t\r\n\\"
_BEFORE = _BETWEEN + "\"'|>+-0123456789"  # quotation marks, and how YAML marks a block of text


def runs(value: str, source: str, start: int, end: int) -> list[Run] | None:
    """``value`` word by word as ``source[start:end]`` begins; None where a word is written in another way.

    A word with a quotation mark in it has the span of what is written for it.

    >>> runs("It's 5", "title: 'It''s 5'", 7, 16)
    [("It's", 8, 13), (' ', 13, 14), ('5', 14, 15)]
    """
    found: list[Run] = []
    last = start
    for word in value.split():
        place = next(_places(word, source, last, end), None)
        if place is None or source[last : place[0]].strip(_BETWEEN if found else _BEFORE):
            return None
        if found:
            found.append((" ", last, place[0]))
        found.append((word, *place))
        last = place[1]
    return found


def _places(word: str, source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a word stands first, as it is and as it is written between quotation marks."""
    for written in dict.fromkeys((word, word.replace("'", "''"), word.replace("\\", "\\\\").replace('"', '\\"'))):
        at = source.find(written, start, end)
        if at >= 0:
            yield at, at + len(written)
