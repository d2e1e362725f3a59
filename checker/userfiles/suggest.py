"""What the writer of a rule may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def instead(name: str, known: Iterable[str]) -> str:
    """The end of an error about an unknown ``name``: the nearest known one, or all of them.

    >>> instead("totl", ["parts", "total"])
    " (did you mean 'total'?)"
    >>> instead("xyz", ["parts", "total"])
    ' (known: parts, total)'
    >>> instead("xyz", [])
    ''
    """
    options = sorted(known)
    near = nearest(name, options, 0.6)
    if near:
        return f" (did you mean {near!r}?)"
    return f" (known: {', '.join(options)})" if 0 < len(options) <= 20 else ""


def nearest(name: str, known: Sequence[str], likeness: float) -> str | None:
    """The known name most like ``name``, if it is as like as ``likeness``, from 0 to 1.

    >>> nearest("cont", ["count", "money"], 0.8)
    'count'
    """
    from difflib import get_close_matches  # slow to load, and only a mistake needs it

    near = get_close_matches(name, known, 1, likeness)
    return near[0] if near else None
