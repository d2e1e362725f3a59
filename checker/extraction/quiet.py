"""Sentences that can hold no figure, told by their letters and words, so that most need not be cut into tokens."""

from __future__ import annotations

import re

from checker.extraction import blocked, scan

_OPENER = "namely"  # the one word that opens a list; marks that do are no plain ones
_CLUES = frozenset(word for word in (*blocked.WORDS, *scan.CLUES, _OPENER) if word.isalpha())
# A digit, a sign, a mark before a list or any letter but ours: what a clue without letters is made of.
_ODD = re.compile(r"[^A-Za-z\s,.'\"’‘“”!?-]|(?<![A-Za-z])-|-(?![A-Za-z])")
_WORD = re.compile(r"[a-z]+")


def is_quiet(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is plain prose with no word that a reader of figures knows.

    >>> is_quiet("The mayor won again.", 0, 20), is_quiet("The mayor won twice.", 0, 20)
    (True, False)
    """
    if _ODD.search(text, start, end):
        return False
    return _CLUES.isdisjoint(_WORD.findall(text[start:end].lower()))
