"""How a sentence is written for wordings: one character for a figure of each kind.

Every character is a control character of one byte, so that patterns stay small, and none is white
space. Text may hold them too: whoever renders a sentence drops them from it first.
"""

from __future__ import annotations

from checker.model.quantity import Kind

PASSABLE = (Kind.AGE, Kind.DURATION, Kind.DATE, Kind.TIME, Kind.ORDINAL)
"""The kinds that a gap may pass over."""

SYMBOL: dict[Kind, str] = {kind: chr(0x0E + i) for i, kind in enumerate(Kind)}
"""The token that stands for a figure of each kind, its hedge and noun phrase included."""

BARRIER = "\x02"
"""What a word begins with that no gap may cross: "\\x02but"."""

JOINED = "\x04"
"""What a particle begins with that a hyphen joins to the word before, and that tells no way: "start - \\x04up"."""

DASH = "\x03"
"""What a dash is in bytes."""


def encoded(text: str) -> bytes:
    """A rendered sentence or a pattern as RE2 runs it: in bytes, with one for whatever a gap may not pass."""
    return text.replace("–", DASH).encode()


def decoded(data: bytes) -> str:
    """A part of a sentence as it was rendered."""
    return data.decode().replace(DASH, "–")
