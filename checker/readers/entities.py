"""Character references (``&pound;``, ``&#163;``) into what they stand for, with their places."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from checker.readers.runs import Run

_REFERENCE = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{0,31};|[A-Za-z]{2,6})")
SOFT_HYPHEN = "\xad"


def runs(source: str, start: int, end: int) -> Iterator[Run]:
    """``source[start:end]`` in runs; a reference is one of its own, and a soft hyphen is nothing.

    >>> list(runs("Paid &pound;9m", 0, 14))
    [('Paid ', 0, 5), ('£', 5, 12), ('9m', 12, 14)]
    """
    for match in _REFERENCE.finditer(source, start, end):
        said = html.unescape(match.group())
        if said == match.group():
            continue
        yield source[start : match.start()], start, match.start()
        start = match.end()
        if said != SOFT_HYPHEN:
            yield said, match.start(), start
    yield source[start:end], start, end
