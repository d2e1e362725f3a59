"""Whether an article opens with a summary of itself, as a standfirst is, whose figures are repeated below it."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from checker.model.document import Document, Sentence, Zone

TOLD_AGAIN = 0.72  # part of the words of a first paragraph found below: in nine leads of ten it is less ...
SOME_AGAIN, PHRASES_AGAIN = 0.6, 0.22  # ... or less, with so many of its word pairs
LONGER = 3  # least ratio of the rest's length to its own
FEWEST = 8  # words from which on that is evidence
_WORD = re.compile(r"[a-z]{4,}")
_PHRASED = re.compile(r"[a-z]{3,}")
_LETTERS = 6  # leading letters in which the forms of a word agree
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)


class Summary(Struct, frozen=True):
    """The sentences of a first paragraph that sums the story up, and the part of its word pairs found below."""

    sentences: tuple[Sentence, ...]
    phrases: float


def summary(document: Document) -> Summary | None:
    """The first paragraph below the headline, if most of its words are in the rest of the article too."""
    body = [sentence for sentence in document.sentences if sentence.zone not in _TOP]
    first = tuple(sentence for sentence in body if sentence.paragraph == body[0].paragraph)
    if not first:
        return None
    text, start, edge = document.prose.lower(), first[0].start, first[-1].end
    if len(text) - edge < LONGER * (edge - start):
        return None
    told = {word[:_LETTERS] for word in _WORD.findall(text, start, edge)}
    again = sum(text.find(word, edge) >= 0 for word in told)
    if len(told) < FEWEST or again < SOME_AGAIN * len(told):
        return None
    ours, theirs = (_phrases(text[begin:end]) for begin, end in ((start, edge), (edge, len(text))))
    phrases = len(ours & theirs) / len(ours)
    return Summary(first, phrases) if again >= TOLD_AGAIN * len(told) or phrases >= PHRASES_AGAIN else None


def _phrases(text: str) -> set[tuple[str, str]]:
    return set(pairwise(word[:_LETTERS] for word in _PHRASED.findall(text)))
