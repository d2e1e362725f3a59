"""A message of a rule: text with expressions in braces."""

from __future__ import annotations

import re
from collections.abc import Collection

from checker.errors import CrossfootError
from checker.model.expression import Expression
from checker.model.rule import Message
from checker.rulebook.expression import Check, Functions, any_argument, parse_expression

_PIECE = re.compile(r"(?P<text>[^{}]+)|(?P<escaped>\{\{|\}\})|\{(?P<expression>[^{}]*)\}")


def parse_message(text: str, names: Collection[str], functions: Functions, check: Check = any_argument) -> Message:
    """Cut ``text`` at its braces; ``{{`` and ``}}`` are braces that stay.

    Raises CrossfootError with the column in ``text``, from 1.

    >>> parse_message("{total}, {{sic}}.", ["total"], {}).parts
    (Name(name='total'), ', {sic}.')
    """
    parts: list[str | Expression] = []
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            raise CrossfootError(f"{text[at]!r} without its partner: a brace is written twice", column=at + 1)
        if piece["expression"] is None:
            _add_text(parts, piece["text"] or piece["escaped"][0])
        else:
            parts.append(_expression(piece, names, functions, check))
        at = piece.end()
    return Message(tuple(parts))


def _add_text(parts: list[str | Expression], text: str) -> None:
    if parts and isinstance(parts[-1], str):
        parts[-1] += text
    else:
        parts.append(text)


def _expression(piece: re.Match[str], names: Collection[str], functions: Functions, check: Check) -> Expression:
    try:
        return parse_expression(piece["expression"], names, functions, check)
    except CrossfootError as error:
        column = piece.start("expression") + (error.column or 1)
        raise CrossfootError(error.message, column=column) from None
