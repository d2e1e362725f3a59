"""The text of a wording into a tree. ``wordings.compiling`` says what each form means."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from checker.errors import CrossfootError

LONGEST = 500  # characters in a wording
DEEPEST = 8  # brackets within brackets

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<gap>\.\.\.|…)"
    r"|(?P<role>\{[^{}]*\})"
    r"|(?P<set>@\w*)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<syntax>[()|?])"
    r"|(?P<word>['’](?:s|re|ve|ll|d|m)\b|n['’]t\b|[^\W\d_]+?(?=n['’]t\b)|[^\W\d_]+)"
    r"|(?P<mark>[^\w\s{}\\'’])"
)


class Word(Struct, frozen=True):
    """A word or a punctuation mark that must stand there, in lower case."""

    text: str


class WordSet(Struct, frozen=True):
    """Any word of the set ``name``; ``column`` is where it is named."""

    name: str
    column: int


class Gap(Struct, frozen=True):
    """Words to pass over."""


class Slot(Struct, frozen=True):
    """A role as written, ``inner`` being what stands between its braces."""

    inner: str
    column: int


class Sequence(Struct, frozen=True):
    """Items one after the other."""

    items: tuple[Item, ...]


class Either(Struct, frozen=True):
    """One of several sequences."""

    branches: tuple[Sequence, ...]


class Maybe(Struct, frozen=True):
    """An item that may be missing."""

    item: Item


Item: TypeAlias = Word | WordSet | Gap | Slot | Sequence | Either | Maybe


def parse(text: str) -> Sequence:
    """The tree of a wording. Raises CrossfootError with the column in ``text``, from 1.

    >>> parse("(by)? {change}").items[1]
    Slot(inner='change', column=7)
    """
    if len(text) > LONGEST:
        raise CrossfootError(f"a wording may have {LONGEST} characters at most", column=1)
    parser = _Parser(text)
    sequence = parser.sequence(depth=0)
    if parser.here:
        value, column = parser.here, parser.column
        hint = "put alternatives in brackets: (a | b)" if value == "|" else "of the text, it is written '\\)'"
        raise CrossfootError(f"{value!r} outside brackets: {hint}", column=column)
    _check_ends(sequence)
    return sequence


def _check_ends(sequence: Sequence) -> None:
    if not any(not isinstance(item, Maybe | Gap) for item in sequence.items):
        raise CrossfootError("the wording would match anywhere: not all of it may be optional", column=1)
    if isinstance(sequence.items[0], Gap) or isinstance(sequence.items[-1], Gap):
        raise CrossfootError("'...' needs something on both sides", column=1)


class _Token(NamedTuple):
    """``kind`` is the group of the pattern, or the bracket, bar or question mark itself; "" is the end."""

    kind: str
    value: str
    column: int


class _Parser:
    """Recursive descent over the tokens of one wording."""

    def __init__(self, text: str) -> None:
        self.tokens = _scan(text)
        self.at = 0

    @property
    def here(self) -> str:
        """The kind of the current token."""
        return self.tokens[self.at].kind

    @property
    def column(self) -> int:
        """Where the current token stands."""
        return self.tokens[self.at].column

    def sequence(self, depth: int) -> Sequence:
        """Items up to a closing bracket, a bar or the end."""
        items: list[Item] = []
        while self.here not in (")", "|", ""):
            column = self.column
            item = self.item(depth)
            if isinstance(item, Gap) and items and isinstance(items[-1], Gap):
                raise CrossfootError("two gaps in a row: one '...' is enough", column=column)
            items.append(item)
        if not items:
            raise CrossfootError("expected a word, a slot or a bracket", column=self.column)
        return Sequence(tuple(items))

    def item(self, depth: int) -> Item:
        """One item, with its question mark."""
        column = self.column
        item = self.group(depth + 1) if self.here == "(" else self.leaf()
        if self.here != "?":
            return item
        if isinstance(item, Gap):
            raise CrossfootError("'...' may be empty already: leave out the '?'", column=self.column)
        self.at += 1
        if self.here == "?":
            raise CrossfootError("one '?' is enough", column=column)
        return Maybe(item)

    def group(self, depth: int) -> Either:
        """What stands between brackets."""
        opening = self.column
        if depth > DEEPEST:
            raise CrossfootError(f"brackets may nest {DEEPEST} deep at most", column=opening)
        branches: list[Sequence] = []
        while self.here in ("(", "|"):
            self.at += 1
            branches.append(self.sequence(depth))
            if self.here == "":
                raise CrossfootError("this '(' is never closed", column=opening)
        self.at += 1
        return Either(tuple(branches))

    def leaf(self) -> Item:
        """A word, a mark, a set, a gap or a role."""
        kind, value, column = self.tokens[self.at]
        self.at += 1
        match kind:
            case "?":
                raise CrossfootError("'?' has nothing before it", column=column)
            case "gap":
                return Gap()
            case "role":
                return Slot(value[1:-1], column)
            case "set":
                return WordSet(value[1:], column)
        return Word(value.replace("’", "'").lower())


def _scan(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "mark" and not match.group().isprintable()):
            raise CrossfootError(_unreadable(text[at]), column=at + 1)
        if kind != "space":
            value = match[kind]
            tokens.append(_Token(value if kind == "syntax" else kind, value, at + 1))
        at = match.end()
    return [*tokens, _Token("", "", len(text) + 1)]


def _unreadable(character: str) -> str:
    if character in "{}":
        return f"{character!r} without its partner: a slot is written {{name}} or {{name:kind}}"
    if character.isdigit():
        return "a digit never matches, since figures are read first: write a slot such as {total:count}"
    return f"unexpected {character!r}"
