"""Text from an article made safe to print, and how many terminal cells it takes."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

_TAB = "    "
_HASHES = re.compile(r"##(?=\w*\[)")
_COLONS = re.compile(r"(?<!\S):(?=:)")  # a paragraph may be broken before any word


@lru_cache(maxsize=4096)
def _glyph(char: str) -> tuple[str, int]:
    """What to print for a character, and its width in cells.

    Widths are those of Unicode Standard Annex 11; an ambiguous character is narrow. Control characters
    become the pictures of them (U+2400 and on); invisible format characters, which could reorder a line, go.
    """
    if char == "\t":
        return _TAB, len(_TAB)
    kind = category(char)
    wide = east_asian_width(char) in "WF"
    if kind == "Zs" or char in "\r\n":
        return (" ", 1) if not wide else ("  ", 2)
    if kind == "Cc":
        return (chr(0x2400 + ord(char)) if char < " " else "\u2421" if char == "\x7f" else "\ufffd"), 1
    if kind in ("Cs", "Zl", "Zp"):
        return "\ufffd", 1
    if kind == "Cf":
        return "", 0
    return char, 0 if kind in ("Mn", "Me") else 2 if wide else 1


def safe(text: str) -> str:
    r"""``text`` with nothing in it that a terminal would obey, nor the runner of a workflow that reads its output.

    GitHub's runner takes a line that begins with "::" for a command, and "##[" anywhere; Azure's and TeamCity's
    likewise. Signs that look alike, and are as wide, take their place.

    >>> safe("12\x1b[31m men"), safe("::error::x ##[group]")
    ('12␛[31m men', '∶:error::x #♯[group]')
    """
    if "##" in text or "::" in text:
        text = _HASHES.sub("#♯", _COLONS.sub("∶", text))
    if text.isascii() and text.isprintable():
        return text
    return "".join(_glyph(char)[0] for char in text)


def cells(text: str) -> int:
    """How many terminal cells ``safe(text)`` takes.

    >>> cells("250人")
    5
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_glyph(char)[1] for char in text)


def pad(text: str, width: int) -> str:
    """``safe(text)`` filled up with spaces to ``width`` cells."""
    return safe(text) + " " * (width - cells(text))
