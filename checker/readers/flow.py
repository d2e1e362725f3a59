"""White space of markup, where a line end with what indents the next is no more than a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.readers.runs import Run

_WIDE = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")


def flowing(text: str, start: int, end: int) -> Iterator[Run]:
    r"""``text``, which the source has at ``[start, end)``, in runs with single spaces.

    >>> [run.text for run in flowing("Two\n  die", 3, 12)]
    ['Two', ' ', 'die']
    """
    if end - start != len(text):  # one character in markup of its own
        yield Run(text, start, end)
        return
    last = 0
    for match in _WIDE.finditer(text):
        yield Run(text[last : match.start()], start + last, start + match.start())
        yield Run(" ", start + match.start(), start + match.end())
        last = match.end()
    yield Run(text[last:], start + last, end)
