"""The few colours of the reports, as ANSI escapes (ECMA-48, SGR)."""

from __future__ import annotations

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "strong": "1",
    "flagged": "1;31",
    "other": "1;34",
}


def paint(text: str, colour: str, *, on: bool) -> str:
    """``text`` in a colour of the reports when ``on``, else ``text``.

    >>> paint("250", "flagged", on=False)
    '250'
    """
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if on else text
