"""A file of a user's as text with places: YAML into plain values, each of which knows its line and column.

Every scalar stays the text that is written, so that ``no``, ``1:30`` and ``2024-05-04`` need no quotes.
Aliases are refused: such a file is short, and they can make a small one endless.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, TypeAlias

import yaml
from msgspec import Struct

from checker.errors import CrossfootError
from checker.limited import compose_yaml
from checker.userfiles.files import read_text

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Trail: TypeAlias = tuple[str | int, ...]
"""The keys and positions that lead to a value: ``("match", "where", 0)``."""


class Placed(Protocol):
    """A file that is well-formed, whatever it is written in: what it says, and where each part of it stands."""

    @property
    def value(self) -> dict[str, Value]:
        """What it says."""

    def error(self, trail: Trail, message: str, column: int | None = None, *, key: bool = False) -> CrossfootError:
        """An error at the value that ``trail`` leads to, at its key, or at a ``column`` of its text."""

    def line(self, trail: Trail) -> int:
        """The line, from 1, on which the value begins."""


class Source(Struct, frozen=True):
    """A YAML file that is well-formed: ``value`` holds what it says, ``root`` where each part stands."""

    path: str
    text: str
    root: yaml.Node
    value: dict[str, Value]

    def error(self, trail: Trail, message: str, column: int | None = None, *, key: bool = False) -> CrossfootError:
        """An error at the value that ``trail`` leads to, at its key, or at a ``column`` of its text."""
        node = _follow(self.root, trail, key=key)
        line, shift = node.start_mark.line, node.start_mark.column
        if column is not None and isinstance(node, yaml.ScalarNode):
            line, shift = self._inside(node, column - 1)
        return CrossfootError(message, self.path, line + 1, shift + 1)

    def line(self, trail: Trail) -> int:
        """The line, from 1, on which the value begins."""
        return int(_follow(self.root, trail, key=False).start_mark.line) + 1

    def _inside(self, node: yaml.ScalarNode, offset: int) -> tuple[int, int]:
        """Where character ``offset`` of a scalar stands; its beginning if it is folded over lines."""
        start, end = node.start_mark, node.end_mark
        if node.style in ("|", ">") or start.line != end.line:
            return start.line, start.column
        written = self.text.splitlines()[start.line][start.column : end.column]
        doubled = 0
        if node.style:
            before = written[1 : 1 + offset]
            doubled = 1 + (before.count("''") if node.style == "'" else before.count("\\"))
        return start.line, start.column + offset + doubled


def read_source(file: Path, path: str, otherwise: str, *, empty: bool = False) -> Source:
    """Read a YAML file that is called ``path`` in errors; it may be ``empty``, but for comments.

    Raises CrossfootError if it cannot be read or is not YAML, and says ``otherwise`` of YAML that is no mapping.
    """
    text = read_text(file, path)
    try:
        root = compose_yaml(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise CrossfootError(f"not YAML: {error.problem or error.context}", path, *place) from None
    except yaml.YAMLError as error:
        raise CrossfootError(f"not YAML: {' '.join(str(error).split())}", path, 1, 1) from None
    if root is None and empty:
        top = yaml.Mark(path, 0, 0, 0, "", 0)
        root = yaml.MappingNode("text", [], top, top)
    if not isinstance(root, yaml.MappingNode):
        raise CrossfootError(otherwise, path, 1, 1)
    value = _Reader(path).value(root)
    assert isinstance(value, dict)
    return Source(path, text, root, value)


class _Reader:
    """Nodes of YAML into plain values."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.seen: set[int] = set()

    def value(self, node: yaml.Node) -> Value:
        """The value of ``node``. Raises CrossfootError for an alias and for a key that stands twice."""
        if id(node) in self.seen:
            raise self.error(node, "what an alias (*name) repeats must be written out: aliases are not allowed")
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        mapping: dict[str, Value] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.error(key, "a key must be a word")
            if key.value in mapping:
                raise self.error(key, f"key {key.value!r} stands twice")
            mapping[key.value] = self.value(item)
        return mapping

    def error(self, node: yaml.Node, message: str) -> CrossfootError:
        """An error at ``node``."""
        return CrossfootError(message, self.path, node.start_mark.line + 1, node.start_mark.column + 1)


def _follow(root: yaml.Node, trail: Trail, *, key: bool) -> yaml.Node:
    """The node at the end of ``trail``, or its key; the last one on the way if it ends early."""
    node = root
    for i, step in enumerate(trail):
        if isinstance(step, int):
            node = node.value[step]
            continue
        pair = next((pair for pair in node.value if pair[0].value == step), None)
        if pair is None:
            return node
        node = pair[0] if key and i == len(trail) - 1 else pair[1]
    return node
