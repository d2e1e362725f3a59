"""Sentences that can hold no figure, told by their letters and words, so that most need not be cut into tokens."""

from __future__ import annotations

import re

from checker.extraction import blocked, scan
from checker.extraction.measures import money
from checker.extraction.naming import items

# A currency's word makes no figure without a number, which is another clue.
_CLUES = frozenset(word for word in (*blocked.WORDS, *(scan.CLUES - money.STARTS), *items.OPENERS) if word.isalpha())
# A digit, a sign, or any letter but ours: what a clue without letters is made of. Marks alone are none.
_ODD = re.compile(r"[^A-Za-z\s,.;:!?'\"’‘“”&/()\[\]–—-]")
_WORD = re.compile(r"[a-z]+")
# A mark that may open a list, or words that do.
_ROW = re.compile(r"[A-Z][\w’'.-]*, (?:the )?[A-Z][^,;:()]{0,60},? and (?:the )?[A-Z]")  # of names
_ALONE = frozenset(("may", "number"))
_JOINT = re.compile(rf"\b(?:{'|'.join(sorted(items.JOINTS))})\b", re.IGNORECASE)  # which ends a list
_OPENER = re.compile(r"[:(–—]|(?<![A-Za-z])-|-(?![A-Za-z])|\bThe(?:y|se) (?:are|were) (?:the )?[A-Z]")


def is_quiet(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is plain prose with no word that a reader of figures knows, and lists nothing.

    >>> is_quiet("The mayor won again.", 0, 20), is_quiet("The mayor won twice.", 0, 20)
    (True, False)
    """
    if _ODD.search(text, start, end):
        return False
    words = _WORD.findall(text[start:end].lower())
    if not _CLUES.isdisjoint(words) and not _are_none(_CLUES.intersection(words), text, start, end):
        return False
    if items.JOINTS.isdisjoint(words):
        return True
    if _ROW.search(text, start, end) and not text.startswith(("They", "These"), start):
        return False
    opener = _OPENER.search(text, start, end)
    return opener is None or _JOINT.search(text, opener.end(), end) is None


def _are_none(clues: frozenset[str], text: str, start: int, end: int) -> bool:
    """Whether the only clues are the verb "may", which is no month, and "number", which names none by itself."""
    return clues <= _ALONE and text.find("May", start, end) < 0 and text.find("MAY", start, end) < 0
