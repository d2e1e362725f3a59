"""What a source has that readers are not shown: comments to crossfoot, and characters that print nothing."""

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


def directives(source: str, start: int, end: int) -> Iterator[Directive]:
    """The directives in the ``<!-- -->`` of ``source[start:end]``."""
    while (opening := source.find("<!--", start, end)) >= 0:
        closing = source.find("-->", opening + 4, end)
        if closing < 0:
            return
        start = closing + 3
        found = directive(source[opening + 4 : closing], opening, start)
        if found:
            yield found


def without_directives(text: str) -> tuple[str, list[Directive]]:
    r"""Text without markup, with spaces for lines of their own that are such comments; the directives in them.

    The line's end goes too, so that the lines around it are read as if it were not there.

    >>> without_directives("One.\n<!-- crossfoot: on -->\nTwo.")[0]
    'One.\n                       Two.'
    """
    if "<!--" not in text:
        return text, []
    found = [each for line in _LINE.finditer(text) for each in directives(text, *line.span())]
    return _LINE.sub(lambda line: " " * len(line[0]), text), found


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
