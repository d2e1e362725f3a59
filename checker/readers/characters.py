"""Characters that an article's prose has otherwise than its source, one for one, so that no offset shifts."""

from __future__ import annotations

import re

_HIDDEN_SPACE = re.compile(r"[\ufeff\u200b](?!(?<=[\d,].)\d)")  # within a number it is no space
_HALF = re.compile(r"[\ud800-\udfff]")  # of a character: a Python string may hold one, UTF-8 cannot


def settled(text: str) -> str:
    r"""``text`` with plain spaces for those that do not show, and without halves of characters.

    >>> settled("9\u200bmen, 1,\u200b000 boats")
    '9 men, 1,\u200b000 boats'
    """
    return _HALF.sub("\ufffd", _HIDDEN_SPACE.sub(" ", text))
