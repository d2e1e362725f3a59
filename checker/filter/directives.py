"""What a comment addressed to crossfoot asks for."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from checker.userfiles.suggest import instead


class Word(StrEnum):
    """What a directive begins with."""

    IGNORE = "ignore"
    OFF = "off"
    ON = "on"


class Target(Struct, frozen=True):
    """A rule or a family; of a ``figure`` only what points at a figure that is printed so."""

    name: str
    figure: str | None = None

    def __str__(self) -> str:
        return self.name if self.figure is None else f'{self.name}="{self.figure}"'


class Order(Struct, frozen=True):
    """A directive that was understood; without ``targets`` it is about every rule."""

    word: Word
    targets: tuple[Target, ...] = ()
    reason: str = ""


class DirectiveError(Exception):
    """What is wrong with a directive."""


_WORD = re.compile(r"\s*([^\s\[\]:]*)\s*")
_QUOTED = r'["“”„]([^"“”„]*)["“”„]'  # a word processor bends them
_TARGET = re.compile(rf"\s*([\w-]+)\s*(?:=\s*{_QUOTED}\s*)?")
_BEFORE_REASON = " \t\r\n:-–—"


def parse(text: str) -> Order:
    """What a directive says behind ``crossfoot:``. Raises DirectiveError for what it cannot mean.

    >>> parse("ignore[rank, share] the mayor's own list")
    Order(word=<Word.IGNORE: 'ignore'>, targets=(Target(name='rank', figure=None), ...), reason="the mayor's own list")
    >>> parse('off[total-of-row="1,250"]').targets
    (Target(name='total-of-row', figure='1,250'),)
    """
    match = _WORD.match(text)
    said = match[1] if match else ""
    if said.lower() not in set(Word):
        raise DirectiveError(f"unknown word {said!r}{instead(said, [word.value for word in Word])}")
    rest = text[match.end() :] if match else ""
    targets, rest = _targets(rest) if rest.startswith("[") else ((), rest)
    return Order(Word(said.lower()), targets, rest.strip(_BEFORE_REASON))


def _targets(text: str) -> tuple[tuple[Target, ...], str]:
    """What stands between brackets at the beginning of ``text``, and what comes behind them."""
    found: list[Target] = []
    at = 0
    while text[at : at + 1] in {"[", ","} and (match := _TARGET.match(text, at + 1)):
        found.append(Target(match[1], None if match[2] is None else printed(match[2])))
        at = match.end()
    if text[at : at + 1] != "]":
        raise DirectiveError('expected rules or families in brackets, as in ignore[change, total-of-row="250"]')
    return tuple(found), text[at + 1 :]


def printed(text: str) -> str:
    r"""The text of a figure with single spaces.

    >>> printed("$3.2\xa0 bn")
    '$3.2 bn'
    """
    return " ".join(text.split())
