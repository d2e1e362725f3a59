"""Whether an article opens with a summary of itself, as a standfirst is, whose figures are told again below it."""

from __future__ import annotations

import re

from checker.model.document import Document, Sentence, Zone

TOLD_AGAIN = 0.72  # part of the words of a first paragraph that stand below: of nine leads in ten fewer do
LONGER = 3  # times that the rest is at least as long
FEWEST = 8  # words from which on that says something
_WORD = re.compile(r"[a-z]{4,}")
_LETTERS = 6  # in which the forms of a word agree
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)


def summary(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the first paragraph, if most of its words stand in the rest of the article too; else none."""
    body = [sentence for sentence in document.sentences if sentence.zone not in _TOP]
    first = tuple(sentence for sentence in body if sentence.paragraph == body[0].paragraph)
    return first if first and _is_told_below(document, first) else ()


def _is_told_below(document: Document, first: tuple[Sentence, ...]) -> bool:
    text, edge = document.prose.lower(), first[-1].end
    if len(text) - edge < LONGER * (edge - first[0].start):
        return False
    told = {word[:_LETTERS] for word in _WORD.findall(text, first[0].start, edge)}
    return len(told) >= FEWEST and _told_again(text, edge, told) >= TOLD_AGAIN


def told_again(document: Document, start: int, end: int) -> float:
    """The part of the words of a stretch at the top that stand below it, too."""
    text = document.prose.lower()
    told = {word[:_LETTERS] for word in _WORD.findall(text, start, end)}
    return _told_again(text, end, told) if told else 0


def _told_again(text: str, edge: int, told: set[str]) -> float:
    return sum(text.find(word, edge) >= 0 for word in told) / len(told)
