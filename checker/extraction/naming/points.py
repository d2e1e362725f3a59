"""The points of a list below a sentence that announces them: "The plan has four goals:", and a line for each."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import takewhile

from checker.extraction.spans import Span
from checker.model.document import Document, Sentence, Zone
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_DIGITS = re.compile(r"\d+")
_FEWEST = 2
_MOST = 40
_PARTING = 3  # sentences that may part a list
_REACH = 200  # sentences after the announcement that are looked at


def below(document: Document, sentence: Sentence, words: Words) -> Span | None:
    r"""The list below a sentence that ends with a colon, as a figure that stands there: the number of its points.

    None where points may stand within points, or where a numbered list goes on after other text.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Two aims:\n\n- peace\n- work"
    >>> zones = ((0, 9, Zone.BODY), (13, 18, Zone.LIST), (21, 25, Zone.LIST))
    >>> sentences = tuple(Sentence(start, end, i, i, zone) for i, (start, end, zone) in enumerate(zones))
    >>> found = below(Document(text, text, sentences), sentences[0], tokenize(text, 0, 9))
    >>> int(found.quantity.numbers[0].value)
    2
    """
    if not words.lower or words.lower[-1] != ":" or sentence.zone is Zone.LIST:
        return None
    behind = document.sentences[sentence.index + 1 : sentence.index + 1 + _REACH]
    listed = list(takewhile(lambda s: s.zone is Zone.LIST, behind))
    first_of = {point.paragraph: point for point in reversed(listed)}
    points = list(first_of.values())[::-1]
    if not _FEWEST <= len(points) <= _MOST:
        return None
    marks = [_mark(document, point) for point in points]
    alike = {_DIGITS.sub("1", mark) for mark in marks}
    if len(alike) > 1 or not marks[0].strip() or _goes_on(document, behind[len(listed) :], marks):
        return None
    printed = Printed(Fraction(len(points)), style=Style.IMPLIED)
    return Span(len(words) - 1, len(words) - 1, len(words), Quantity(Kind.ITEMS, (printed,)))


def _mark(document: Document, point: Sentence) -> str:
    """What stands on the line before a point: "  * ", "1. ", "<li>"."""
    start = document.origins.span(point.start, point.end)[0]
    return document.source[document.source.rfind("\n", 0, start) + 1 : start]


def _goes_on(document: Document, behind: tuple[Sentence, ...], marks: list[str]) -> bool:
    """Whether the list goes on after a text that parts it, or a numbered one does not begin with 1."""
    if any(s.zone is Zone.LIST for s in behind[:_PARTING]):
        return True
    numbers = [_DIGITS.search(mark) for mark in marks]
    if not all(numbers):
        return False
    told = [int(number[0]) for number in numbers if number]
    later = (_DIGITS.search(_mark(document, s)) for s in behind if s.zone is Zone.LIST)
    return told != list(range(1, len(told) + 1)) or any(n and int(n[0]) == told[-1] + 1 for n in later)
