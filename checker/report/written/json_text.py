"""JSON that any parser takes, element by element."""

from __future__ import annotations

import json
import math


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
