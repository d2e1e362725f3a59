"""TOML as values and YAML as nodes with their places, up to limits of depth and length."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml

from checker.errors import problem_of_toml

# Levels of values, of which a rule has six: whoever walks along deeper ones would run out of stack. And names in a
# dotted key of TOML, on which its parser takes quadratic time.
DEEPEST = 20
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


def load_toml(text: str) -> dict[str, Any]:
    """The values of a text; numbers as Python has them. Raises TomlError for what is no TOML or beyond a limit.

    >>> load_toml("a.b = 1")
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
    if _depth_of(values) > DEEPEST:
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


def _depth_of(value: Any) -> int:
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


def compose_yaml(text: str) -> yaml.Node | None:
    """The one document of a text; None where it is empty. Nothing is constructed from it.

    Raises YAMLError for what is no YAML, for a second document, and for what is nested deeper than ``DEEPEST``.

    >>> compose_yaml("a: [1, no]").value[0][1].value[1].value
    'no'
    """
    node: yaml.Node | None = _Loader(text).get_single_node()
    return node


class _Loader(yaml.CSafeLoader):
    """Nothing is resolved to a number, a date or a boolean, of which some would take long to make."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """One tag for all of a kind."""
        return "text"

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        """A node begins within another."""
        self._depth += 1
        if self._depth > DEEPEST + 1:  # the document is a level of its own
            mark = None if current_node is None else current_node.start_mark
            raise yaml.composer.ComposerError(None, None, f"nested more than {DEEPEST} deep", mark)

    def ascend_resolver(self) -> None:
        """It ends."""
        self._depth -= 1
