""" "One" where it is no number: "no one", "the one who", "one of the best"."""

from __future__ import annotations

from checker.extraction.times.calendar import DASHES, lower_at
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("designators")
_BEFORE = frozenset(_DATA["before_one"].split())
_AFTER = frozenset(_DATA["after_one"].split())
_POINTS = frozenset(_DATA["points"].split())
_NUMBERS = load("numbers")["small"].keys() | load("numbers")["scales"].keys()
_LISTED = (",", "and", "or")
_ARTICLES = ("the", "a", "an")
_CLOSING = frozenset(".,;:!?)'\"”’") | {"'s", "’s"}


def is_pronoun(words: Words, i: int) -> bool:
    """Whether the "one" at ``i`` counts nothing.

    It counts before a noun, a scale or a fraction, in "one of the three" in "two here and one there", and at the end of
    "thirty-one".
    """
    before, after = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in DASHES and lower_at(words, i - 2) in _NUMBERS:
        return False
    if after in DASHES or after in _NUMBERS or after[:1].isdigit():
        return before == "no" and after in DASHES
    if after == "of":
        return not _of_several(words, i + 2)
    if after == "over" and (lower_at(words, i + 2)[:1].isdigit() or lower_at(words, i + 2) in _NUMBERS):
        return False
    if (before == "at" and after in _POINTS) or after == "another":
        return True
    if before in ("no", "any", "every", "each", "some") and after not in _LISTED:
        return not (after.isalpha() and before == "some")
    if after == "" or after in _CLOSING:
        numbering = before == "" and after == "." and i + 2 < len(words)
        described = before.isalpha() and lower_at(words, i - 2) in _ARTICLES  # "the old one"
        return numbering or described or before in _BEFORE or before in _ARTICLES or after in ("'s", "’s")
    return (after in _AFTER and before not in _LISTED) or (before in _BEFORE and not after.isalpha())


def _of_several(words: Words, i: int) -> bool:
    """Whether "of" is followed by a number: "of the three", "of its 12", "of two"."""
    for k in (i, i + 1):
        token = lower_at(words, k)
        if token in _NUMBERS or token[:1].isdigit():
            return True
    return False
