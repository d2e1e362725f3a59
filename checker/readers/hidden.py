"""What prints nothing or cannot be printed, taken out of prose without a change of length."""

from __future__ import annotations

import re

_HIDDEN_SPACE = re.compile(r"[\ufeff\u200b](?!(?<=[\d,].)\d)")  # within a number it is no space
_HALF = re.compile(r"[\ud800-\udfff]")  # of a character: a Python string may hold one, UTF-8 cannot


def shown(text: str) -> str:
    r"""``text`` with spaces for what is hidden, of the same length.

    >>> shown("Oslo\u200bpaid 9")
    'Oslo paid 9'
    """
    if text.isascii():
        return text
    return _HALF.sub("\ufffd", _HIDDEN_SPACE.sub(" ", text))
