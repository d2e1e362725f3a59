"""Lists of names: where "Hill, New Vale and Ames" ends, and rows of three or more anywhere in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from checker.extraction.spans import Found
from checker.languages.lexicon import load, word_set
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
_FEWEST = 3
_MARKS = frozenset((":", "–", "—"))
_ENDS = frozenset((".", "?", "!", "–", "—", ":"))
_OPENING_LISTS = frozenset(("they", "these"))  # which open a list themselves, or tell something else
_MADE = word_set("lists_beside", "made")
_SEVERAL = frozenset(("twice", "both", "two", "and", "with", "thrice"))  # of which one part tells more than one
_PRECEDED = frozenset(("after", "following"))  # the names of those who did so before
_BEFORE = IN_NAMES | {"and", "&", "or"}  # after these a name goes on


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
    """The token after a name of capitalised words; None where none begins there."""
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


def rows(words: Words) -> list[Found]:
    """The rows, each as one Found with the number of its names.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Two schools in Leeds, New Hull and York may apply."
    >>> [(f.first, f.stop, int(f.quantity.numbers[0].value)) for f in rows(tokenize(text, 0, len(text)))]
    [(3, 9, 3)]
    """
    if "and" not in words.lower or words.lower[0] in _OPENING_LISTS:
        return []
    return [*_told_one_by_one(words), *(_rows(words) if "," in words.lower else ())]


def _told_one_by_one(words: Words) -> Iterator[Found]:
    """The first name after a colon, with the number of those that begin what marks set apart, each with its own tale.

    "Tom Hale, 34, of Hull; Ann Lee, 29, of York; and Jo Park, 41", "Hill after nine minutes, Novak after 23 and Price".
    """
    for at, token in enumerate(words.lower[:-1]):
        if token not in _MARKS or words.glued(at) or not words.texts[at + 1][0].isupper():
            continue
        stop = next((k for k in range(at, len(words)) if words.lower[k] in _ENDS and k > at), len(words))
        told = words.texts[at + 1 : stop]
        count = _tales(told, ";") if ";" in told else _tales(told, ",")
        if count:
            yield listed(at + 1, at + 2, count)


def _tales(told: list[str], mark: str) -> int:
    """How many names begin what a mark sets apart; 0 where one part begins otherwise, or no "and" ends the row."""
    parts = parted(told, mark)
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
    return not first or words.texts[first - 1] not in _MARKS or closes(words, stop)


def _goes_on(words: Words, stop: int) -> bool:
    """Whether another name or number follows, so that the row may be part of a longer one."""
    behind = words.texts[stop : stop + 3]
    if behind[:1] == [","]:
        return any(text[0].isupper() for text in behind[1:2]) or (behind[1:2] == ["and"] and behind[-1][0].isupper())
    return behind != [] and (behind[0][0] in "'’" or behind[0][0].isupper() or behind[0][0].isdigit())


def parted(tokens: list[str], mark: str) -> list[list[str]]:
    """The tokens cut at each mark.

    >>> parted(["a", ",", "b", "c"], ",")
    [['a'], ['b', 'c']]
    """
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == mark:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts
