"""Errors that a user can mend: where, what, and what would do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tomllib import TOMLDecodeError

_IN_TOML = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class CrossfootError(Exception):
    """Something in a user's file, option or rule that crossfoot cannot work with.

    ``line`` and ``column`` count from 1; what is not known is None and left out.

    >>> print(CrossfootError("unknown role 'totl' (did you mean 'total'?)", "rules/x.yaml", 14, 7))
    rules/x.yaml:14:7: unknown role 'totl' (did you mean 'total'?)
    """

    def __init__(
        self, message: str, path: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class NoArticle(CrossfootError):  # noqa: N818  # it is named for what it says, as StopIteration is
    """A file of a kind that articles come in, and many other things too, holds none: a search in a folder goes on."""


def reason(error: OSError) -> str:
    """Why the system refused something, as part of a sentence.

    >>> reason(PermissionError(13, "Permission denied"))
    'permission denied'
    """
    return str(error.strerror or error).lower()


def problem_of_toml(error: TOMLDecodeError) -> tuple[str, int | None, int | None]:
    """What the parser says is wrong, and the line and column that it names in words only; None at the text's end.

    >>> import tomllib
    >>> try: tomllib.loads("date = today")
    ... except tomllib.TOMLDecodeError as error: problem_of_toml(error)
    ('invalid value', 1, 8)
    """
    placed = _IN_TOML.fullmatch(str(error))
    said = placed[1] if placed else str(error)
    line, column = (int(placed[2]), int(placed[3])) if placed and placed[2] else (None, None)
    return said[:1].lower() + said[1:], line, column
