"""TOML as values."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from checker.errors import problem_of_toml

DEEPEST = 20  # names in a dotted key, and levels of values: the parser takes quadratic time on the first
DIGITS = 100  # of a whole number: Python prints none of some thousand digits

_STRING = (
    r'"""(?:\\.|[^\\"]|"(?!""))*+(?:"{3,5})?|"(?:\\.|[^"\\\n])*+"?'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5})?|'[^'\n]*+'?"
)
_TOKEN = re.compile(rf"{_STRING}|#[^\n]*+|[\[{{]|[\]}}]|[\w.+-]++(?P<key>[ \t]*[=.])?", re.DOTALL)
_WHOLE = re.compile(rf"[+-]?[0-9][0-9A-Fa-f_box]{{{DIGITS},}}")
_DOT = re.compile(r"[\w\"'-][ \t]*\.(?=[ \t]*[\w\"'-])")
_TOO_DEEP = f"not TOML that is read: values nested more than {DEEPEST} deep"


class TomlError(Exception):
    """What is wrong with a text, and where, as far as that is known."""

    def __init__(self, message: str, line: int | None, column: int | None) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


def load(text: str) -> dict[str, Any]:
    """The values of a text; numbers as Python has them. Raises TomlError for what is no TOML or beyond a limit.

    >>> load("a.b = 1")
    {'a': {'b': 1}}
    """
    text = text.replace("\r\n", "\n")
    _check_keys(text)
    _check_values(text)
    try:
        values = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        said, line, column = problem_of_toml(error)
        raise TomlError(f"not TOML: {said}", line, column) from None
    if _depth(values) > DEEPEST:
        raise TomlError(_TOO_DEEP, None, None)
    return values


def _check_keys(text: str) -> None:
    """Raise TomlError for a key of more names than ``DEEPEST``: a header's, or one before an equals sign."""
    for number, line in enumerate(text.split("\n"), 1):
        *keys, last = line.split("=")
        heads = [*keys, last] if line.lstrip().startswith("[") else keys
        if any(len(head) > 2 * DEEPEST and len(_DOT.findall(head)) >= DEEPEST for head in heads):
            raise TomlError(f"not TOML that is read: a key of more than {DEEPEST} names", number, 1)


def _check_values(text: str) -> None:
    """Raise TomlError, with its place, for a value that is nested too deep, and for a number too long to be printed."""
    depth = 0
    for token in _TOKEN.finditer(text):
        found = token.group()
        depth += (found in {"[", "{"}) - (found in {"]", "}"})
        is_number = not token["key"] and _WHOLE.fullmatch(found)
        if depth > DEEPEST or is_number:
            said = f"not TOML that is read: a number of more than {DIGITS} digits" if is_number else _TOO_DEEP
            line, before = text.count("\n", 0, token.start()) + 1, text.rfind("\n", 0, token.start())
            raise TomlError(said, line, token.start() - before)


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
