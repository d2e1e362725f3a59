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
        begin = _behind(_BETWEEN if found else _BEFORE, source, last, end)
        place = next(_places(word, source, last, begin, end), None)
        if place is None:
            return None
        if found:
            found.append((" ", last, place[0]))
        found.append((word, *place))
        last = place[1]
    return found


def _behind(passed: str, source: str, start: int, end: int) -> int:
    """Where the first character stands that is none of those that may be ``passed`` over."""
    while start < end and source[start] in passed:
        start += 1
    return start


def _places(word: str, source: str, start: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a word that begins by ``last`` stands first, as it is and as it is written between quotation marks."""
    for written in dict.fromkeys((word, word.replace("'", "''"), word.replace("\\", "\\\\").replace('"', '\\"'))):
        at = source.find(written, start, min(end, last + len(written)))
        if at >= 0:
            yield at, at + len(written)
