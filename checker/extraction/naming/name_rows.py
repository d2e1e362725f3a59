"""Rows of three names or more that stand anywhere in a sentence: "schools in Leeds, Hull and York may apply"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extraction.found import Found
from checker.extraction.naming.name_lists import CLOSED, IN_NAMES, closes, listed, names_at
from checker.languages.lexicon import word_set
from checker.model.words import Words

_FEWEST = 3
_OPENING = frozenset((":", "–", "—"))
_ENDS = frozenset((".", "?", "!", "–", "—", ":"))
_GOING_ON = frozenset(("they", "these"))  # which open a list themselves, or tell something else
_MADE = word_set("lists_beside", "made")
_SEVERAL = frozenset(("twice", "both", "two", "and", "with", "thrice"))  # of which one part tells more than one
_PRECEDED = frozenset(("after", "following"))  # the names of those who did so before
_BEFORE = IN_NAMES | {"and", "&", "or"}  # after these a name goes on


def find(words: Words) -> list[Found]:
    """The rows, each as one Found with the number of its names.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Two schools in Leeds, New Hull and York may apply."
    >>> [(f.first, f.stop, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(3, 9, 3)]
    """
    if "and" not in words.lower or words.lower[0] in _GOING_ON:
        return []
    return [*_told_one_by_one(words), *(_rows(words) if "," in words.lower else ())]


def _told_one_by_one(words: Words) -> Iterator[Found]:
    """The first name after a colon, with the number of those that begin what marks set apart, each with its own tale.

    "Tom Hale, 34, of Hull; Ann Lee, 29, of York; and Jo Park, 41", "Hill after nine minutes, Novak after 23 and Price".
    """
    for at, token in enumerate(words.lower[:-1]):
        if token not in _OPENING or words.glued(at) or not words.texts[at + 1][0].isupper():
            continue
        stop = next((k for k in range(at, len(words)) if words.lower[k] in _ENDS and k > at), len(words))
        told = words.texts[at + 1 : stop]
        count = _tales(told, ";") if ";" in told else _tales(told, ",")
        if count:
            yield listed(at + 1, at + 2, count)


def _tales(told: list[str], mark: str) -> int:
    """How many names begin what a mark sets apart; 0 where one part begins otherwise, or no "and" ends the row."""
    parts: list[list[str]] = [[]]
    for text in told:
        if text == mark:
            parts.append([])
        else:
            parts[-1].append(text)
    last = parts[-1]
    if last[:1] == ["and"]:
        parts[-1] = last[1:]
    elif mark == "," and last.count("and") == 1:
        at = last.index("and")
        parts[-1:] = [last[:at], last[at + 1 :]]
    else:
        return 0
    named = all(part != [] and part[0][0].isupper() and part[0].lower() not in CLOSED for part in parts)
    apart = all(_names_one(part) for part in parts) if mark == ";" else all(map(_tells, parts))
    once = named and len({part[0] for part in parts}) == len(parts)  # not "Ashby took maths, Cole art and Ashby music"
    return len(parts) if once and apart and len(parts) >= _FEWEST else 0


def _names_one(part: list[str]) -> bool:
    """Whether no second name is joined to the first: "Tom Hale, 34, of Hull", not "Tom Hale, Jo Park and Ann Lee"."""
    return "and" not in part and not any(a == "," and b[0].isupper() for a, b in pairwise(part))


def _tells(part: list[str]) -> bool:
    told = any(text.islower() and text not in IN_NAMES for text in part)
    return told and _SEVERAL.isdisjoint(part) and sum(text.isdigit() for text in part) < 2


def _rows(words: Words) -> Iterator[Found]:
    stop = 0
    for first, text in enumerate(words.texts):
        if first < stop or not text[0].isupper() or not _may_open(words, first):
            continue
        names = names_at(words, first)
        if names and names[1] >= _FEWEST and not _goes_on(words, names[0]) and _is_closed(words, first, names[0]):
            stop = names[0]
            yield listed(first, *names)


def _may_open(words: Words, first: int) -> bool:
    before = words.texts[first - 1] if first else "the"
    if before == "the":
        before = words.texts[first - 2] if first > 1 else "in"
    before = before.lower() if first == 1 and before.lower() in CLOSED else before  # "In Leeds, Hull and York"
    if before == "of":  # but no "Bank of England, Lloyds and HSBC", nor "the firm of Hill, Vale and Ames"
        return words.lower[first - 2] in _MADE or words.lower[first - 3 : first - 1] == ["made", "up"]
    if before == "," and first > 1:  # "The four that share it, Kenya, Uganda, Chad and Mali,"
        before = words.texts[first - 2]
    plain = before.isalpha() and before.islower() and before not in _BEFORE and before not in _PRECEDED
    return plain or before in (":", "–", "—", "(")


def _is_closed(words: Words, first: int, stop: int) -> bool:
    """Whether nothing is told of the names that a mark opens: not ": Ann Lee, Bo Day and Cy Fox told them"."""
    if first and words.texts[first - 1] == ",":  # "Asked about the five counties, Hill, Vale and Ames said"
        return words.texts[stop : stop + 1] in ([","], ["."])
    return not first or words.texts[first - 1] not in _OPENING or closes(words, stop)


def _goes_on(words: Words, stop: int) -> bool:
    """Whether another name or number follows, so that the row may be part of a longer one."""
    behind = words.texts[stop : stop + 3]
    if behind[:1] == [","]:
        return any(text[0].isupper() for text in behind[1:2]) or (behind[1:2] == ["and"] and behind[-1][0].isupper())
    return behind != [] and (behind[0][0] in "'’" or behind[0][0].isupper() or behind[0][0].isdigit())
