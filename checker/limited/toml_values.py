"""TOML as values."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from checker.errors import problem_of_toml

DEEPEST = 20  # names in a dotted key, and levels of values: the parser takes quadratic time on the first

_DOT = re.compile(r"[\w\"'-][ \t]*\.(?=[ \t]*[\w\"'-])")


class TomlError(Exception):
    """What is wrong with a text, and where, as far as that is known."""

    def __init__(self, message: str, line: int | None, column: int | None) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


_TOO_DEEP = TomlError(f"not TOML that is read: values nested more than {DEEPEST} deep", None, None)


def load(text: str) -> dict[str, Any]:
    """The values of a text; numbers as Python has them. Raises TomlError for what is no TOML or beyond a limit.

    >>> load("a.b = 1")
    {'a': {'b': 1}}
    """
    _check_keys(text)
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        said, line, column = problem_of_toml(error)
        raise TomlError(f"not TOML: {said}", line, column) from None
    except RecursionError:
        raise _TOO_DEEP from None
    except ValueError:  # of int, for thousands of digits
        raise TomlError("not TOML that is read: a number of thousands of digits", None, None) from None
    if _depth(values) > DEEPEST:
        raise _TOO_DEEP
    return values


def _check_keys(text: str) -> None:
    """Raise TomlError for a key of more names than ``DEEPEST``: a header's, or one before an equals sign."""
    for number, line in enumerate(text.splitlines(), 1):
        *keys, last = line.split("=")
        heads = [*keys, last] if line.lstrip().startswith("[") else keys
        if any(len(head) > 2 * DEEPEST and len(_DOT.findall(head)) >= DEEPEST for head in heads):
            raise TomlError(f"not TOML that is read: a key of more than {DEEPEST} names", number, 1)


def _depth(value: Any) -> int:
    """How many tables and lists lie within one another; one too many is enough."""
    level, depth = [value], 0
    while level and depth <= DEEPEST:
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
        depth += bool(level)
    return depth
