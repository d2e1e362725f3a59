"""White space of markup, where a line end with what indents the next is no more than a space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.readers.runs import Run

_SPACE = " \t\r\n\f"
_WIDE = re.compile(rf"[{_SPACE}]{{2,}}|[\t\r\n\f]")


def flowing(runs: Iterable[Run]) -> Iterator[Run]:
    r"""The runs of one block with a single space where they have white space, also where it lies in several of them.

    White space that the source writes as markup, such as a line break's tag, stays as it is.

    >>> [text for text, _, _ in flowing([("Two ", 3, 7), ("\n  men", 11, 17)])]
    ['Two ', 'men']
    """
    spaced = True
    for text, start, end in runs:
        if len(text) != end - start:
            if text != " " or not spaced:
                yield text, start, end
            spaced = text.isspace()
            continue
        last = len(text) - len(text.lstrip(_SPACE)) if spaced else 0
        for space in _WIDE.finditer(text, last):
            yield text[last : space.start()], start + last, start + space.start()
            yield " ", start + space.start(), start + space.end()
            last = space.end()
        if text:
            yield text[last:], start + last, end
            spaced = text[-1] in _SPACE
