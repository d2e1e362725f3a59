"""JSON that any parser takes, element by element."""

from __future__ import annotations

import json
import re

_HASHES = re.compile(r"##(?=\w*\[)")  # in a log of a workflow it would be a command to the runner
_SURROGATE = re.compile("[\ud800-\udfff]")


def encode(value: object) -> bytes:
    r"""A value as JSON in UTF-8, without spaces.

    >>> encode({"text": "£9"}).decode()
    '{"text":"£9"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    text = _HASHES.sub(r"#\\u0023", text)
    return _SURROGATE.sub("\ufffd", text).encode()  # half a character, which no encoding has


class Elements:
    """The elements of an array or an object, with commas between them.

    >>> elements = Elements()
    >>> elements.next(1) + elements.next(2)
    b'1,2'
    """

    def __init__(self) -> None:
        self._comma = b""

    def next(self, value: object) -> bytes:
        """One more element."""
        comma, self._comma = self._comma, b","
        return comma + encode(value)
