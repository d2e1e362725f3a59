"""Those who did before what somebody is "the third to" do: "after Hill in 1998, Vale in 2001 and Ames in 2004"."""

from __future__ import annotations

import re

from checker.extraction.found import Found
from checker.extraction.name_lists import closes, listed, name_end
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_PRECEDED = word_set("items", "preceded")
_ORDINALS = load("ordinals")["ordinals"].keys()
_PRINTED = re.compile(r"\d+(st|nd|rd|th)")
_YEAR = re.compile(r"[12]\d{3}")
_FEWEST = 2


def find(words: Words) -> list[Found]:
    """The lists of such names, with the year behind each where all have one.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "He is the second man to win it, after Hill in 1998, Vale (2001) and Ames in 2004."
    >>> [(f.first, f.stop, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(10, 22, 3)]
    """
    if _PRECEDED.isdisjoint(words.lower) or "and" not in words.lower or "to" not in words.lower:
        return []
    found = []
    for at in range(words.lower.index("to") + 1, len(words)):
        if words.lower[at] in _PRECEDED and _numbers_somebody(words, at):
            told = _names(words, at + 1)
            if told is not None:
                found.append(listed(at + 1, *told))
    return found


def _numbers_somebody(words: Words, stop: int) -> bool:
    """Whether an ordinal stands before a token, and "to" behind it: "the third woman to climb it"."""
    before = words.lower[:stop]
    at = next((i for i, word in enumerate(before) if word in _ORDINALS or _PRINTED.fullmatch(word)), stop)
    return "to" in before[at:]


def _names(words: Words, first: int) -> tuple[int, int] | None:
    """The token behind a list of names and how many it has; None where it is none, or years stand behind some only."""
    at, count, years = first, 0, 0
    while True:
        stop = name_end(words, at)
        if stop is None:
            return None
        count, dated = count + 1, _year_end(words, stop)
        years += dated > stop
        joint = words.lower[dated : dated + 2]
        if "and" in words.lower[first:at]:
            whole = count >= _FEWEST and years in (0, count) and closes(words, dated)
            return (dated, count) if whole else None
        if joint[:1] not in ([","], ["and"]):
            return None
        at = dated + (2 if joint == [",", "and"] else 1)


def _year_end(words: Words, at: int) -> int:
    """The token behind "in 1998" or "(1998)"; the same token where no year stands there."""
    if words.lower[at : at + 1] not in (["in"], ["("]) or not _YEAR.fullmatch("".join(words.lower[at + 1 : at + 2])):
        return at
    bracket = words.lower[at] == "("
    return at if bracket and words.lower[at + 2 : at + 3] != [")"] else at + 2 + bracket
