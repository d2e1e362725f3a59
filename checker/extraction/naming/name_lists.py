"""Lists of names without a mark that opens them: where "Hill, New Vale and Ames" ends, and how many names it has."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.found import Found
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_DATA = load("items")
CLOSED = frozenset(f"{_DATA['closed']} {_DATA['numbers']} and or a an".split())
IN_NAMES = frozenset(_DATA["in_names"].split())
_ROLES = frozenset(_DATA["roles"].split())
_CLOSERS = frozenset(",.;:–—)!?")
_GOING_ON = frozenset("the a an his her its their another one two three four other others".split())
_SAID_OF_THEM = frozenset("are were have had will would can could may might must should do did".split())
_SUFFIXES = frozenset(_DATA["suffixes"].split())
_LONGEST_NAME = 8
_LONGEST_DESCRIPTION = 4  # tokens of "food and drink firm"
_NO_DESCRIPTION = ("ed", "ing", "ly")  # "arrested Hill" and "mostly Hill" are no "brewer Hill"


def names_at(words: Words, first: int) -> tuple[int, int] | None:
    """The token after "A, B and C", and how many names there are; None where no such list begins there.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Leeds, New Hull and York won"
    >>> names_at(tokenize(text, 0, len(text)), 0)
    (6, 3)
    """
    count, at = 0, first
    while True:
        stop = _name_end(words, at)
        if stop is None:
            return None
        stop = suffix_end(words, stop)
        count += 1
        at = stop + (words.lower[stop : stop + 2] == [",", "and"])
        if words.lower[at : at + 1] == ["and"]:
            last = _name_end(words, at + 1)
            return None if last is None else (suffix_end(words, last), count + 1)
        if words.lower[at : at + 1] != [","]:
            return None
        at += 1


def suffix_end(words: Words, comma: int) -> int:
    """The token after a comma and the suffix of the name before it, with its point; the comma where none follows.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Al Hill, Jr., and Jo Park"
    >>> suffix_end(tokenize(text, 0, len(text)), 2)
    5
    """
    if words.texts[comma : comma + 1] != [","] or comma + 1 >= len(words):
        return comma
    told = words.lower[comma + 1] in _SUFFIXES and words.texts[comma + 1][0].isupper()
    pointed = words.texts[comma + 2 : comma + 3] == ["."] and words.glued(comma + 1) and comma + 3 < len(words)
    return comma + 2 + pointed if told else comma


def _name_end(words: Words, first: int) -> int | None:
    """The token after a name of capitalised words; None where none begins there.

    "The" may open it, or what it is the name of: "the training body Elwa".
    """
    first += words.lower[first : first + 1] == ["the"]
    at = first = _behind_description(words, first)
    while at < min(len(words), first + _LONGEST_NAME) and (
        _in_name(words, at, inside=at > first) or _is_role(words, at)
    ):
        at += 1
    while at > first and words.texts[at - 1] in IN_NAMES:
        at -= 1
    return at if at > first else None


def _behind_description(words: Words, first: int) -> int:
    """The capital after "training body" or "food and drink firm"; ``first`` where no such words open a name."""
    last = min(len(words), first + _LONGEST_DESCRIPTION + 1)
    for at in range(first, last):
        text = words.texts[at]
        if text[0].isupper():
            return first if words.lower[at - 1].endswith(_NO_DESCRIPTION) else at
        if not text.isalpha() or text in IN_NAMES or (text in CLOSED and (text != "and" or at == first)):
            break
    return first


def _in_name(words: Words, at: int, *, inside: bool) -> bool:
    text = words.texts[at]
    if text[0].isupper() and (words.lower[at] not in CLOSED or (text.isupper() and len(text) > 1)):  # "US", no pronoun
        return True
    return inside and words.texts[at] in IN_NAMES


def _is_role(words: Words, at: int) -> bool:
    """Whether a word there says what the name after it is: "brewer" of "the Danish brewer Carlsberg"."""
    return words.texts[at] in _ROLES and at + 1 < len(words) and words.texts[at + 1][0].isupper()


def closes(words: Words, at: int) -> bool:
    """Whether the apposition ends there, and neither the list nor the sentence goes on with another name.

    >>> from checker.extraction.tokens import tokenize
    >>> [closes(tokenize(text, 0, len(text)), 3) for text in ("Hill and Vale, sang", "Hill and Vale, Ames")]
    [True, False]
    """
    following = words.texts[at + 1 : at + 3]
    more = following[:1] == ["and"] and _may_name("".join(following[1:]))  # but "Hill and Vale, and said"
    goes_on = words.lower[at : at + 1] == [","] and following != [] and (following[0][0].isupper() or more)
    return at == len(words) or (words.lower[at] in _CLOSERS and not goes_on)


def ends(words: Words, at: int) -> bool:
    """Whether a list ends there, by a mark or since it is told what all of them do.

    >>> from checker.extraction.tokens import tokenize
    >>> [ends(tokenize(text, 0, len(text)), 3) for text in ("Hill and Vale were held", "Hill and Vale town")]
    [True, False]
    """
    return closes(words, at) or words.lower[at] in _SAID_OF_THEM


def _may_name(text: str) -> bool:
    """Whether what follows "Hill and Vale, and" may be another name, or tell who else there is."""
    return text[:1].isupper() or text in _GOING_ON


def listed(first: int, stop: int, count: int) -> Found:
    """A list at a span of tokens as a figure: the number of its names.

    >>> int(listed(0, 3, 2).quantity.numbers[0].value)
    2
    """
    return Found(first, stop, Quantity(Kind.ITEMS, (Printed(Fraction(count), style=Style.IMPLIED),)))
