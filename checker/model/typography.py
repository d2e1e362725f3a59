"""Text as it would be typed plainly: no invisible characters, digits and signs of one sort.

What is typed otherwise comes from web pages, word processors and other scripts: soft hyphens, zero-width spaces,
accents that are characters of their own, full-width digits, Arabic separators, raised digits.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from msgspec import Struct

PARTING_SPACES = "\u00a0\u2007\u2009\u202f"  # that part the thousands of a number, as a plain space seldom does
APOSTROPHES = "'’"  # that do as well
_DECIMALS = r"(?:\.\d+|,\d\d?)?"  # after thousands that such a sign parts
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
_ACCENTS = "\u0300-\u036f"
_RAISED = "\u2070\u2074-\u2079\u207b\u00b9\u00b2\u00b3"
_ODD = re.compile(f"[{_HIDDEN}{_ACCENTS}{_RAISED}\uff01-\uff5e\u066a-\u066c]")
_ARABIC = {"\u066a": "%", "\u066b": ".", "\u066c": ","}


class Plain(Struct, frozen=True):
    """``text`` typed plainly; ``offsets`` has the place in the source of each of its characters, and of its end."""

    text: str
    offsets: list[int]

    def end(self, source: str, stop: int) -> int:
        """Where what ends before character ``stop`` ends in the source: not after what is hidden before a space."""
        at = self.offsets[stop]
        while not self.text[stop : stop + 1].strip() and source[at - 1] in _HIDDEN:
            at -= 1
        return at


def parted_thousands(spaces: str = PARTING_SPACES) -> str:
    r"""The pattern of a number whose thousands one of some ``spaces`` or an apostrophe parts, with its decimals.

    >>> re.findall(parted_thousands(), "12’500,50 or 1 234.5")
    ['12’500,50']
    """
    return (
        rf"\d{{1,3}}(?:[{spaces}]\d{{3}})+{_DECIMALS}(?![.,:]?\d)"
        rf"|\d{{1,3}}(?:[{APOSTROPHES}]\d{{3}})+{_DECIMALS}(?![{APOSTROPHES}]?\d)"
    )


def plain(text: str, start: int, end: int) -> Plain | None:
    """``text[start:end]`` typed plainly; None if it is so already.

    >>> plain("2\u00ad000 jobs", 0, 10)
    Plain(text='2000 jobs', offsets=[0, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    """
    if _ODD.search(text, start, end) is None:
        return None
    pieces: list[str] = []
    offsets: list[int] = []
    at = start
    for match in _parts().finditer(text, start, end):
        typed = _typed(match)
        first, stop = match.span()
        pieces += (text[at:first], typed)
        offsets += range(at, first)
        offsets += (min(first + k, stop - 1) for k in range(len(typed)))
        at = stop
    pieces.append(text[at:end])
    offsets += range(at, end + 1)
    return Plain("".join(pieces), offsets)


@cache
def _parts() -> re.Pattern[str]:
    """A base with its accents; a number with the raised digits after it, which are a power or the mark of a note.

    Most articles have none of it, and do without the pattern.
    """
    return re.compile(
        rf"(?P<power>(?<!\d)(?<!\d[.,])10[{_RAISED}]+)"
        rf"|(?P<noted>\d)[{_RAISED}]+"
        rf"|(?P<accented>[^\W\d_][{_ACCENTS}]+)"
        rf"|(?P<hidden>[{_HIDDEN}{_ACCENTS}])"
        r"|(?P<wide>[\uff01-\uff5e])"
        r"|(?P<arabic>[\u066a-\u066c])"
    )


def _typed(match: re.Match[str]) -> str:
    """How the odd part of a text is typed plainly."""
    part = match.group()
    match match.lastgroup:
        case "hidden":
            return ""
        case "noted":
            return part[0]
        case "arabic":
            return _ARABIC[part]
        case "power":
            return "10^" + unicodedata.normalize("NFKC", part[2:])
        case _:
            return unicodedata.normalize("NFKC", part)
