"""Errors that a user can mend: where, what, and what would do."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tomllib import TOMLDecodeError

TRACEBACK = "CROSSFOOT_TRACEBACK"  # set, it has the traceback of a fault of ours printed
_MOST_SAID = 200  # characters of what an exception says
_MOST_TOLD = 1000  # characters of an error: of a longer one, which repeats a long value of a user's, the ends are told
_END = 200

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
        super().__init__(shortened(message))
        self.message = shortened(message)
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class NoArticle(CrossfootError):  # noqa: N818  # it is named for what it says, as StopIteration is
    """A file of a kind that articles come in, and many other things too, holds none: a search in a folder goes on."""


class TooLongError(CrossfootError):
    """An article took longer than it may: what would be found in it depends on the machine, so that nothing is kept."""


def shortened(told: str) -> str:
    """An error without the middle of a value that nobody would read.

    >>> len(shortened(f"{'x' * 100_000!r} is not a date: write it as 2024-05-31"))
    401
    """
    return told if len(told) <= _MOST_TOLD else f"{told[:_END]}…{told[-_END:]}"


def reason(error: OSError) -> str:
    """Why the system refused something, as part of a sentence.

    >>> reason(PermissionError(13, "Permission denied"))
    'permission denied'
    """
    return str(error.strerror or error).lower()


def as_error(error: Exception, path: str | None = None) -> CrossfootError:
    """What to tell of an exception over the file at ``path``: what is an error of a user's file already, as it is."""
    if isinstance(error, CrossfootError):
        return error
    what = raised(error)
    if isinstance(error, MemoryError):
        return CrossfootError("there is too little memory", path)
    return CrossfootError(
        f"crossfoot itself failed ({what}): please report it in the issues of crossfoot's repository", path
    )


def raised(error: Exception) -> str:
    """What was raised, and the file and line that it comes from: "KeyError: 'total', on_sums.py:12".

    Its traceback is printed where that is asked for.
    """
    import traceback  # slow to load, and only a fault of ours needs it

    if os.environ.get(TRACEBACK):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())[:_MOST_SAID]
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"{what}, {PurePath(last.filename).name}:{last.lineno}"


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
