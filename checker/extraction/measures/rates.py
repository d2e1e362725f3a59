"""What an amount is counted out by: "$20 a barrel", "5 per 1,000", "$5/share"."""

from __future__ import annotations

from msgspec.structs import replace

from checker.extraction.measures import money, units
from checker.extraction.spans import Amount
from checker.languages.lexicon import load
from checker.model.words import Words

_WORDS = load("figures")
_NOUNS = frozenset(_WORDS["per"].split())
_NOT_BEHIND = frozenset(_WORDS["not_per_behind"].split())
_TIMES = frozenset(_WORDS["per_times"].split())
_THING = 4  # words of the thing measured, at most
_ADJECTIVES = frozenset(_WORDS["per_adjectives"].split())
_BY = frozenset(("a", "an", "per"))
_ONE = frozenset(("the", "a"))  # "1.32 dollars to the euro"
_FOR = frozenset(("for", "in"))  # "22 for every 100,000"
_BASES = {"thousand": "1,000", "lakh": "100,000", "million": "1,000,000"}  # "213 per lakh"
_EVERY = frozenset(("every", "each"))
_ARTICLES = frozenset(("a", "an"))


def read(words: Words, amount: Amount) -> Amount:
    """The amount with what stands after "per", "a" or "/", if anything does."""
    j = amount.stop
    if j + 1 >= len(words):
        return amount
    word, noun = words.lower[j], words.lower[j + 1]
    if word == "-" and noun in _ARTICLES and j + 3 < len(words) and words.lower[j + 2] == "-":
        return _by(words, amount, j + 3)
    if word in ("per", "/"):
        return _by(words, amount, j + 1) if word == "per" or not amount.bare else amount
    if (base := _base(words, j, things=amount.bare)) is not None:
        return replace(amount, stop=base[0], per=base[1])
    if word == "to" and noun in _ONE and amount.unit and j + 2 < len(words):
        currency = money.name_at(words, j + 2 + (words.lower[j + 2] in _ADJECTIVES))
        return replace(amount, stop=currency[0], per=currency[1]) if currency else amount
    if word == "of" and amount.unit:
        return replace(amount, per=_behind_thing(words, j + 1))
    if word in _ARTICLES and noun in _NOUNS and not amount.bare:
        behind = words.lower[j + 2] if j + 2 < len(words) else ""
        return amount if behind in _NOT_BEHIND else _by(words, amount, j + 1)
    return amount


def _base(words: Words, j: int, *, things: bool) -> tuple[int, str] | None:
    """What a count is told for each of after it and what it counts: "35 flats per acre", "22 for every 100,000"."""
    nouns = next((n for n in range(_THING) if not "".join(words.lower[j + n : j + n + 1]).isalpha()), _THING)
    for at in range(j, j + nouns):
        far = words.lower[at : at + 3]
        stop = (
            at + 1
            if far[:1] == ["per"] and at > j
            else at + 2
            if far[0] in _FOR and far[1:2] and far[1] in _EVERY
            else 0
        )
        if stop and stop < len(words):
            word = words.lower[stop]
            known = _BASES.get(word, word if _is_base(word) or (things and at > j and word in _NOUNS) else None)
            return (stop + 1 if at == j else j, known) if known else None
    return None


def _is_base(word: str) -> bool:
    """Whether a rate may be told for every so many: 1,000, 10,000 and so on."""
    digits = word.replace(",", "")
    return len(digits) > 3 and digits[0] == "1" and not digits[1:].strip("0")


def _behind_thing(words: Words, j: int) -> str | None:
    """The time after the thing that is measured: "20 tonnes of jet fuel a year"."""
    for k in range(j, min(j + _THING, len(words) - 1)):
        if words.lower[k] in _BY and words.lower[k + 1] in _TIMES:
            behind = words.lower[k + 2] if k + 2 < len(words) else ""
            return None if behind in _NOT_BEHIND else words.lower[k + 1]
        if not words.lower[k].isalnum():
            return None
    return None


def _by(words: Words, amount: Amount, j: int) -> Amount:
    j += words.lower[j] in _ADJECTIVES and j + 1 < len(words)
    unit = units.name_at(words, j) or money.name_at(words, j)
    if unit:
        return replace(amount, stop=unit[0], per=unit[1])
    several = units.several_at(words, j)
    if several:
        return replace(amount, stop=several[0], per=several[1].name)
    word = words.lower[j]
    if word in _BASES:
        return replace(amount, stop=j + 1, per=_BASES[word])
    if not word[0].isalnum() or (words.lower[j - 1] == "/" and word[0].isdecimal()):
        return amount
    return replace(amount, stop=j + 1, per=word)
