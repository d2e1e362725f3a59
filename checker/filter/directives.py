"""What a comment addressed to crossfoot asks for, and how far it reaches in the source of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from checker.model.document import Directive, Document, Zone
from checker.userfiles.suggest import instead

_ROWS = (Zone.LIST, Zone.TABLE)
# Between the end of a paragraph and a comment that still stands in it.
_SAME_LINE = re.compile(
    r"(?:[^\S\r\n]|[.*_`~)\]\"'”’]|</(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)>)*"
)


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


class Reach(Struct, frozen=True):
    """What a directive silences: what touches ``[start, end)`` of the source. ``number`` is the directive's."""

    number: int
    start: int
    end: int


class Paragraph(NamedTuple):
    """A paragraph at ``[start, end)`` of the source."""

    start: int
    end: int
    zone: Zone


def reaches(document: Document, orders: Sequence[tuple[Directive, Order]]) -> tuple[list[Reach], list[int]]:
    """How far each of the ``orders`` reaches, and the numbers of those ``on`` that end nothing."""
    beside = paragraphs(document)
    found: list[Reach] = []
    ending_nothing: list[int] = []
    begun: dict[int, tuple[Target, ...]] = {}  # by the number of an 'off'
    for number, (directive, order) in sorted(enumerate(orders), key=lambda each: each[1][0].start):
        if order.word is Word.ON:
            ended = [each for each, targets in begun.items() if not order.targets or targets == order.targets]
            found += [Reach(each, orders[each][0].end, directive.start) for each in ended]
            for each in ended:
                del begun[each]
            if not ended:
                ending_nothing.append(number)
        elif directive.whole:
            found.append(Reach(number, 0, len(document.source)))
        elif order.word is Word.OFF:
            begun[number] = order.targets
        else:
            found += [Reach(number, start, end) for start, end in _beside(document, directive, beside)]
    found += [Reach(number, orders[number][0].end, len(document.source)) for number in begun]
    return found, ending_nothing


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs in the order of the source."""
    told = document.paragraphs()
    return sorted(Paragraph(*document.origins.span(start, end), zone) for zone, start, end in told)


def _beside(document: Document, directive: Directive, beside: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """The paragraph that an ``ignore`` stands in, else the one below; of a list or a table that begins there all."""
    below = bisect_left(beside, directive.end, key=lambda each: each.start)
    above = below - 1
    if above >= 0 and _stands_in(document.source, directive, beside[above]):
        yield beside[above][:2]
        return
    if below == len(beside):
        return
    zone = beside[below].zone
    yield beside[below][:2]
    if zone in _ROWS and (above < 0 or beside[above].zone is not zone):
        for each in beside[below + 1 :]:
            if each.zone is not zone:
                return
            yield each[:2]


def _stands_in(source: str, directive: Directive, paragraph: Paragraph) -> bool:
    if paragraph.start <= directive.start < paragraph.end:
        return True
    return paragraph.end <= directive.start and bool(_SAME_LINE.fullmatch(source, paragraph.end, directive.start))
