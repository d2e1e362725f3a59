"""Words and letters that multiply the number before them: "million", "bn", "35m of its devices"."""

from __future__ import annotations

from checker.extraction.measures import money as currencies
from checker.extraction.times import clock
from checker.extraction.times.calendar import lower_at
from checker.languages.lexicon import load
from checker.model.words import Words

_NUMBERS = load("numbers")
_WORDS = load("figures")
SCALES: dict[str, int] = _NUMBERS["scales"]
SUFFIXES: dict[str, int] = _NUMBERS["suffixes"]
METRES_BEHIND = frozenset(_WORDS["metres_behind"].split())
_METRES_OF_MANY = frozenset(_WORDS["metres_of_many"].split())
_LOOSENING = frozenset(_WORDS["millions_before_hyphen"].split())
_REACHING = frozenset(_WORDS["millions_before_at"].split())
_METRES_BEFORE = frozenset(_WORDS["metres_before"].split())
_METRES_BESIDE = frozenset(_WORDS["metres_beside"].split())
_WITHIN_BRACKETS = frozenset(_WORDS["within_brackets"].split())
_UNIT_MARKS = frozenset(("/", "²", "³", "^"))
_NOTES = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # the raised number of a note after a word: "£9 million²"
_LONGEST = 3  # digits of a whole number of millions
_INSIDE = 7  # tokens of "between 0.9m and 1.2" within brackets
_NOUN = 5  # tokens of "ft long ( 7.2" before an "m" in brackets
_POSSESSIVE = ("'s", "’s")
_DETERMINERS = frozenset(("a", "an", "the"))


def read(words: Words, j: int, money: bool = False) -> tuple[int, int] | None:
    """The scale at token ``j``, after the digits at ``j - 1``, as (token after it, factor); else None."""
    if j >= len(words):
        return None
    glued = words.glued(j - 1)
    if glued and words.lower[j] == "-" and words.glued(j):
        j += 1
    word = words.lower[j]
    scale = SCALES.get(word.rstrip(_NOTES))
    if scale:
        return j + 1, scale
    factor = SUFFIXES.get(word)
    if factor is None:
        return None
    if len(word) == 1:
        alone = not (words.glued(j) and words.texts[j + 1] in _UNIT_MARKS)
        capital = words.texts[j] in ("B", "M") and j + 1 < len(words) and words.texts[j + 1].islower()
        apart = money and word == "m"  # "$458 m" is no 458 dollars
        factor = _letter(words, j, money) if (glued or capital or apart) and alone else None
    return (j + 1, factor) if factor else None


def _letter(words: Words, j: int, money: bool) -> int | None:
    """What a single letter glued to digits multiplies by; None if it is a unit or an initial."""
    letter, word = words.texts[j], words.lower[j]
    if clock.is_minutes(words, j):
        return None
    if money:
        return SUFFIXES[word]
    if word == "t" or (letter == "B" and not money and _is_size(words, j)):
        return None
    if word == "m":
        return None if letter == "m" and _is_metres(words, j) else SUFFIXES[word]
    return SUFFIXES[word]


def _is_size(words: Words, j: int) -> bool:
    return j + 1 < len(words) and words.lower[j + 1] in ("of", "file", "files")


def _is_metres(words: Words, j: int) -> bool:
    """Whether "m" is metres: "a 35m pool" and "35m long", but "35m of its devices" and "35m people"."""
    behind = words.lower[j + 1] if j + 1 < len(words) else "."
    before = words.lower[j - 2] if j >= 2 else ""
    if before in _POSSESSIVE:
        before = words.lower[j - 3] + "'s"
    number = words.texts[j - 1]
    if behind in METRES_BEHIND or behind in ("per", "is") or _is_long(number) or _is_beside_feet(words, j):
        return True
    if behind in _METRES_OF_MANY and number.isdecimal() and len(number) == _LONGEST:
        return True
    if behind in ("by", "x", "×") and words.lower[j + 3 : j + 4] == ["m"]:  # "25m by 10m"
        return True
    if behind == "-" and words.glued(j) and lower_at(words, j + 2) in _LOOSENING:
        return False
    if before == "at" and words.lower[j - 3] in _REACHING:  # "stands at 7.6m"
        return False
    if behind in ("of", "more") or _is_plural(behind) or currencies.name_at(words, j + 1):
        return False
    fine = len(number.partition(".")[2]) > 1 and "," not in number
    return before in _DETERMINERS or before in _METRES_BEFORE or fine or (behind == "-" and words.glued(j))


def _is_beside_feet(words: Words, j: int) -> bool:
    """Whether "m" at token ``j`` is in brackets after feet, miles or the like, or they after it."""
    lower = words.lower
    opener = _opener(words, j)
    if opener >= 1 and not _METRES_BESIDE.isdisjoint(lower[max(0, opener + 2 - _NOUN) : opener]):
        return True
    opens = lower[j + 1 : j + 2] == ["("]
    return opens and not _METRES_BESIDE.isdisjoint(lower[j + 3 : j + 5]) and lower[j + 2][0].isdecimal()


def _opener(words: Words, j: int) -> int:
    """The bracket in which "m" at token ``j`` stands after numbers alone, "(0.9m to 1.2", or -1."""
    for at in range(j - 1, max(-1, j - 1 - _INSIDE), -1):
        word = words.lower[at]
        if word == "(":
            return at
        if not word[0].isdecimal() and word not in _WITHIN_BRACKETS:
            return -1
    return -1


def _is_long(number: str) -> bool:
    """Whether a whole number is too great to be millions: "a 1500m race"."""
    digits = number.replace(",", "")
    return digits.isdecimal() and len(digits) > _LONGEST


def _is_plural(word: str) -> bool:
    return (len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is"))) or word == "people"
