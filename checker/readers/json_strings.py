"""The strings of a JSON text and where it has them: no well-kept library tells the places through escapes.

Python's own parser says whether it is JSON, and where not; what is left is to walk along the tokens of valid JSON.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from checker.errors import CrossfootError
from checker.readers.runs import Run, Runs

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]]|[^\s{}\[\]:,"]++')
_PIECE = re.compile(r"[^\\]++|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.")
DEEPEST = 100

Node: TypeAlias = dict[str, "Node"] | list["Node"] | Runs | None


def parse(source: str, path: str | None = None, line: int = 1) -> Node:
    r"""JSON as dictionaries, lists and strings with their places; numbers, true, false and null are None.

    ``line`` is the line of the file that ``source`` begins on. Raises CrossfootError for what is no JSON, with the
    place, and for JSON that is nested deeper than articles are.

    >>> parse(r'{"headline": "Paid \u00a39m", "words": 240}')["headline"].part(4, 7)
    [(' ', 18, 19), ('£', 19, 25), ('9', 25, 26)]
    """
    begin = 1 if source.startswith("\ufeff") else 0
    _validate(source, begin, path, line)
    root: list[Node] = []
    holders: list[dict[str, Node] | list[Node]] = [root]
    key: str | None = None
    for match in _TOKEN.finditer(source, begin):
        token = match.group()
        if token in "}]":
            holders.pop()
            continue
        holder = holders[-1]
        if isinstance(holder, dict) and key is None:
            key = _text(token, match.start()).text
            continue
        node = _node(token, match.start())
        if isinstance(holder, list):
            holder.append(node)
        else:
            assert key is not None  # JSON has a key before each value
            holder[key] = node
            key = None
        if isinstance(node, dict | list):
            if len(holders) > DEEPEST:
                raise _too_deep(path, line)
            holders.append(node)
    return root[0]


def texts(node: Node) -> list[Runs]:
    """The string that ``node`` is, or those of the list that it is."""
    return [each for each in several(node) if isinstance(each, Runs)]


def objects(node: Node) -> list[dict[str, Node]]:
    """The object that ``node`` is, or those of the list that it is."""
    return [each for each in several(node) if isinstance(each, dict)]


def several(node: Node) -> list[Node]:
    """A list as it is, anything else as a list of one: news formats write one value of a field without a list."""
    return node if isinstance(node, list) else [node]


def _validate(source: str, begin: int, path: str | None, line: int) -> None:
    try:
        json.loads(source[begin:], parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        column = error.colno + (begin if error.lineno == 1 else 0)
        raise CrossfootError(f"not JSON: {_lowered(error.msg)}", path, line + error.lineno - 1, column) from None
    except RecursionError:
        raise _too_deep(path, line) from None


def _too_deep(path: str | None, line: int) -> CrossfootError:
    return CrossfootError(f"JSON nested more than {DEEPEST} deep: no article is", path, line)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _node(token: str, start: int) -> Node:
    if token == "{":
        return {}
    if token == "[":
        return []
    return _text(token, start) if token[0] == '"' else None


def _text(token: str, start: int) -> Runs:
    """A string of the token of it, quotation marks included, which the source has from ``start`` on."""
    inside = token[1:-1]
    if "\\" not in inside:
        return Runs([(inside, start + 1, start + 1 + len(inside))])
    runs: list[Run] = []
    for piece in _PIECE.finditer(inside):
        written = piece.group()
        said = json.loads(f'"{written}"') if written[0] == "\\" else written
        runs.append((said, start + 1 + piece.start(), start + 1 + piece.end()))
    return Runs(runs)
