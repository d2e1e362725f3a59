"""Currencies in front of a number and after it: "$", "US$", "EUR", "euros", "p"."""

from __future__ import annotations

from checker.extraction.tokens import Phrases, split
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("currencies")
_MILLIONS = frozenset(code for code in _DATA["codes"] if len(code) == 4)
_EVERYDAY = frozenset(_DATA["everyday"].split())
_LARGE_ONLY: dict[str, str] = _DATA["large"]
_IN_FRONT: dict[str, str] = _DATA["before"] | _DATA["letters"] | _LARGE_ONLY
_SIGNS: Phrases[str] = Phrases(_IN_FRONT.items())
_SIGN_STARTS = frozenset(sign.split(" ")[0].lower() for sign in _IN_FRONT)
_CODES: dict[str, str] = _DATA["codes"]
_LETTERS = frozenset(sign for sign in _DATA["before"] if sign.isalpha())
_BEHIND: Phrases[str] = Phrases(_DATA["behind"].items())
_NAMES: Phrases[str] = Phrases(
    (surface, name) for name, surfaces in _DATA["names"].items() for surface in split(surfaces)
)
_AMBIGUOUS: dict[str, str] = _DATA["ambiguous"]
_WEIGHTS = frozenset(_DATA["weights"].split())
_WEIGHING = frozenset(_DATA["weighing"].split())
_PAYING = frozenset(_DATA["paying"].split())
_NEAR = 5  # tokens before a unit, its number among them, in which a word tells money from mass
_PENNIES = frozenset(("p", "c"))
_LARGE = 10_000
STARTS = _SIGN_STARTS | {code.lower() for code in _CODES}


def before(words: Words, i: int) -> tuple[int, str] | None:
    """The currency that begins at token ``i`` in front of a number, as (token after it, name)."""
    found = _code(words, i)
    if words.lower[i] in _SIGN_STARTS:
        sign = _SIGNS.at(words, i)
        if sign and _is_whole(words, i, sign[0]):
            found = max(sign, found or sign)
    return found


def _is_whole(words: Words, i: int, stop: int) -> bool:
    """Whether letters before a sign belong to it: "A$5" and "HK $5", but "a $5 fee"; "Rs 5", but "DM 5"."""
    if stop == i + 1:
        if words.texts[i] in _LARGE_ONLY:
            return words.glued(i)
        return words.lower[i] not in _LETTERS or _stands_for_sign(words, i)
    if len(words.texts[i]) > 1 or not words.texts[i].isalpha():
        return True
    return words.glued(i) or words.lower[i] in "cs"


def factor(code: str) -> int:
    """What the letters of a currency multiply by: "MEUR 60" is 60 million."""
    return 1_000_000 if code in _MILLIONS else 1


def _code(words: Words, i: int) -> tuple[int, str] | None:
    name = _CODES.get(words.texts[i]) or (_CODES.get(words.texts[i].upper()) if words.texts[i] in _EVERYDAY else None)
    return (i + 1, name) if name and words.texts[i] != "US" else None


def _stands_for_sign(words: Words, i: int) -> bool:
    """Whether letters that may be a currency are: "Rs 5", "RM5", "PS8.1bn"; not "ps 5" or "DM 5"."""
    return words.texts[i][0].isupper() and (words.glued(i) or words.lower[i] in ("rs", "rm", "rp"))


def behind(words: Words, j: int, value: float) -> tuple[int, str] | None:
    """The currency at token ``j``, after a number, as (token after it, name)."""
    if j >= len(words):
        return None
    glued = words.glued(j - 1)
    if words.lower[j] == "-" and words.glued(j) and j + 1 < len(words):
        j += 1
    word = words.lower[j]
    told = _told(words, j) if word in _WEIGHTS else ""
    if told in _WEIGHING:
        return None
    found = _NAMES.at(words, j) or _code(words, j)
    if found and not (words.texts[j].isupper() and not glued and _opens_number(words, found[0])):
        return found
    if word in _AMBIGUOUS:
        return (j + 1, _AMBIGUOUS[word]) if value >= _LARGE or told in _PAYING else None
    sign = _BEHIND.at(words, j)
    if sign is None or (word == "c" and not glued) or (not word.isalpha() and _opens_number(words, sign[0])):
        return None
    if word in _PENNIES and (
        words.texts[j] != word
        or (
            (words.glued(j) and words.texts[j + 1] in "./&")
            and j + 2 < len(words)
            and words.lower[j + 2] in ("m", "a", "p")
        )
    ):
        return None
    return sign


def _told(words: Words, j: int) -> str:
    """The last word shortly before the number that ends at token ``j`` that tells money from mass, or nothing."""
    near = reversed(words.lower[max(0, j - _NEAR) : j])
    return next((word for word in near if word in _PAYING or word in _WEIGHING), "")


def name_at(words: Words, j: int) -> tuple[int, str] | None:
    """A currency's name at token ``j`` as (token after it, name): "per US dollar"."""
    return _NAMES.at(words, j)


def _opens_number(words: Words, j: int) -> bool:
    """Whether a sign belongs to the number after it rather than to the one before."""
    return j < len(words) and words.texts[j][0].isdecimal() and words.glued(j - 1)
