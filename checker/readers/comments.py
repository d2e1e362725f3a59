"""Comments that are addressed to crossfoot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.document import Directive

# A colon that was forgotten changes nothing; other words about crossfoot are a remark.
_ADDRESS = re.compile(r"crossfoot(?:\s*:|(?=\s+(?:ignore|off|on)\b))", re.IGNORECASE)
_LINE = re.compile(
    rf"(?:^|(?<=\r))[ \t]*<!--[ \t]*{_ADDRESS.pattern}[^\r\n]*?-->[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE | re.IGNORECASE
)


def directive(comment: str, start: int, end: int) -> Directive | None:
    """What a comment without its marks tells crossfoot, if it is addressed to it; it stands at ``[start, end)``.

    >>> directive(" crossfoot: ignore[rank] the mayor's own list ", 0, 54)
    Directive(start=0, end=54, text="ignore[rank] the mayor's own list", whole=False)
    >>> directive("Crossfoot ignore", 0, 16)
    Directive(start=0, end=16, text='ignore', whole=False)
    >>> directive("crossfoot is run before this goes out", 0, 37)
    """
    said = comment.strip()
    addressed = _ADDRESS.match(said)
    return Directive(start, end, said[addressed.end() :].strip()) if addressed else None


def of_html(source: str, start: int, end: int) -> Iterator[Directive]:
    """The directives in the ``<!-- -->`` of ``source[start:end]``."""
    while (opening := source.find("<!--", start, end)) >= 0:
        closing = source.find("-->", opening + 4, end)
        if closing < 0:
            return
        start = closing + 3
        found = directive(source[opening + 4 : closing], opening, start)
        if found:
            yield found


def of_lines(text: str) -> tuple[str, list[Directive]]:
    r"""Text without markup, with spaces for lines of their own that are such comments; the directives in them.

    The line's end goes too, so that the lines around it are read as if it were not there.

    >>> of_lines("One.\n<!-- crossfoot: on -->\nTwo.")[0]
    'One.\n                       Two.'
    """
    if "<!--" not in text:
        return text, []
    directives = [each for line in _LINE.finditer(text) for each in of_html(text, *line.span())]
    return _LINE.sub(lambda line: " " * len(line[0]), text), directives
