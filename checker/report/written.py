"""Findings, paths and values as other tools take them."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from checker.model.finding import Finding, Mend, Place, fitting
from checker.model.typography import APOSTROPHES, PARTING_SPACES
from checker.report.places import Places

_NUMBER = re.compile(rf"\d(?:[\d,.{PARTING_SPACES}{APOSTROPHES}]*\d)?")


def encode(value: object) -> str:
    r"""A value as JSON without spaces, still to be escaped.

    >>> encode({"text": "£9"})
    '{"text":"£9"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def finite(number: float | None) -> float | None:
    """What JSON has for a number: no bound is null."""
    return number if number is not None and math.isfinite(number) else None


class Elements:
    """The elements of an array or an object, with commas between them.

    >>> elements = Elements()
    >>> elements.next(1) + elements.next(2)
    '1,2'
    """

    def __init__(self) -> None:
        self._comma = ""

    def next(self, value: object) -> str:
        """One more element."""
        comma, self._comma = self._comma, ","
        return comma + encode(value)


def relative(path: str | None) -> str:
    """A path from the folder that crossfoot runs in, with forward slashes; ``-`` is standard input.

    >>> relative("./drafts//raid.txt"), relative(None)
    ('drafts/raid.txt', '-')
    """
    if not path or path == "-":
        return "-"
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive, or with a NUL in it
        return Path(path).as_posix()


def uri(path: str | None) -> str:
    """The same as a relative reference of RFC 3986.

    >>> uri("drafts/a b.txt")
    'drafts/a%20b.txt'
    """
    return quote(relative(path), safe="/", errors="replace")


def told(finding: Finding) -> Iterator[str]:
    """The message, the sum spelt out, what would fit and the likeliest slip."""
    yield finding.message
    if finding.arithmetic and finding.arithmetic not in finding.message:
        yield finding.arithmetic
    if (fits := fitting(finding)) is not None:
        yield f"fits: {fits}"
    if finding.slip is not None:
        yield f"slip: {finding.slip}?"


def in_one_line(finding: Finding) -> str:
    """The same in one line: "12 and 13 make 25, not 52. 12 + 13 = 25; fits: 25"."""
    message, *rest = told(finding)
    return f"{message} {'; '.join(rest)}".rstrip()


def role(place: Place) -> str:
    """A figure with its role: "total: 52"."""
    return f"{place.role}: {place.text}"


def is_replacement(mend: Mend, places: Places) -> bool:
    """Whether what would fit can be put in the place of what is printed there, since it is written like that.

    So a hedge, a sign and a unit stay as they are, and nothing is written into markup.
    """
    fits, printed = mend.fits, places.text(mend.start, mend.end)
    return _NUMBER.sub("0", fits) == _NUMBER.sub("0", printed) or (fits.isalpha() and printed.isalpha())
