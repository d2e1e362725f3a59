"""Whether an article opens with a summary of itself, as a standfirst is, whose figures are told again below it."""

from __future__ import annotations

import re

from checker.link.context import Context, found_once
from checker.model.document import Zone

TOLD_AGAIN = 0.72  # part of the words of a first paragraph that stand below: of nine leads in ten fewer do
LONGER = 3  # times that the rest is at least as long
FEWEST = 8  # words from which on that says something
_WORD = re.compile(r"[a-z]{4,}")
_LETTERS = 6  # in which the forms of a word agree
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)


@found_once
def opens_with_summary(context: Context) -> bool:
    """Whether most words of the first paragraph below the headline stand in the rest of the article too."""
    document = context.reading.document
    body = [sentence for sentence in document.sentences if sentence.zone not in _TOP]
    first = [sentence for sentence in body if sentence.paragraph == body[0].paragraph]
    text, edge = document.prose.lower(), first[-1].end if first else 0
    if not first or len(text) - edge < LONGER * (edge - body[0].start):
        return False
    told = {word[:_LETTERS] for word in _WORD.findall(text, body[0].start, edge)}
    again = sum(text.find(word, edge) >= 0 for word in told)
    return len(told) >= FEWEST and again >= TOLD_AGAIN * len(told)
