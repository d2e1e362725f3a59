"""Errors that a user can mend: where, what, and what would do."""

from __future__ import annotations


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
