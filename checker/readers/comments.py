"""Comments that are addressed to crossfoot."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.document import Directive

_ADDRESS = "crossfoot:"


def directive(comment: str, start: int, end: int) -> Directive | None:
    """What a comment without its marks tells crossfoot, if it is addressed to it; it stands at ``[start, end)``.

    >>> directive(" crossfoot: ignore[rank] the mayor's own list ", 0, 54)
    Directive(start=0, end=54, text="ignore[rank] the mayor's own list", whole=False)
    """
    said = comment.strip()
    return Directive(start, end, said[len(_ADDRESS) :].strip()) if said.startswith(_ADDRESS) else None


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
