"""The amounts of a sentence, one by one, each by the reader that its first word calls for."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.measures import quantities, units
from checker.extraction.measures.money import STARTS as MONEY
from checker.extraction.numbers import implied, numerals, ratios
from checker.extraction.numbers.cardinals import ARTICLES, GLYPHS, SINGULAR, SMALL
from checker.extraction.numbers.scales import SCALES
from checker.extraction.spans import Amount, Number
from checker.extraction.times import ages, clock
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

Reader = Callable[[Words, int], Amount | None]


def _from_number(words: Words, i: int) -> Amount | None:
    """What begins with a number: a stopwatch's time, odds, a multiple, a fraction, an amount."""
    shown = clock.stopwatch(words, i) if ":" in words.lower[i] else None
    if shown is not None:
        return shown
    number = numerals.read(words, i)
    if number is not None:
        if _has_s(words, number) and not clock.are_seconds(words, i):
            return ages.decade(words, number)
        found = ratios.odds(words, number) or implied.times(words, number)
        if found:
            return found
    return (
        quantities.read(words, i)
        if number is not None and number.stop > i + 2
        else (ratios.fraction(words, i) or quantities.read(words, i))
    )


def _has_s(words: Words, number: Number) -> bool:
    """Whether an "s" is glued to a whole number: "30s"."""
    return words.glued(number.stop - 1) and words.texts[number.stop] == "s" and number.value.denominator == 1


def _from_article(words: Words, i: int) -> Amount | None:
    """ "a hundred", "a third of", "a few thousand", the "a child" of a list."""
    several = quantities.read(words, i) or ratios.fraction(words, i) or implied.several(words, i)
    return several or _unit_of_sum(words, i) or implied.one(words, i)


def _unit_of_sum(words: Words, i: int) -> Amount | None:
    """ "an hour" of "an hour and 11 minutes", to which the minutes are added."""
    unit = units.read(words, i + 1)
    if unit is None or unit[1].dimension != "time" or not _has_parts(words, unit[0], unit[1].name):
        return None
    return Amount(i, unit[0], (Printed(Fraction(1), Fraction(1), Style.WORDS),), Kind.DURATION, unit[1].name)


def _has_parts(words: Words, stop: int, unit: str | None) -> bool:
    """Whether parts of a unit are told after it, "and" before the last: ", nine hours and 11 minutes"."""
    joint = words.lower[stop : stop + 1]
    behind = quantities.read(words, stop + 1) if joint in (["and"], [","]) and stop + 1 < len(words) else None
    if behind is None or behind.unit not in quantities.PARTS.get(unit or "", ()):
        return False
    return joint == ["and"] or _has_parts(words, behind.stop, behind.unit)


def _readers() -> dict[str, Reader]:
    readers: dict[str, Reader] = dict.fromkeys(implied.MULTIPLES, implied.multiple)
    readers |= dict.fromkeys(implied.IMPLIED, implied.implied)
    readers |= dict.fromkeys(implied.SEVERAL, implied.several)
    readers["couple"] = implied.implied
    readers |= dict.fromkeys(implied.VAGUE, implied.vague)
    readers |= dict.fromkeys(MONEY | numerals.MINUS, quantities.read)
    readers |= dict.fromkeys(SMALL, _from_number)
    readers |= dict.fromkeys(ARTICLES | {"half"} | set(GLYPHS), _from_article)
    return readers


_READERS = _readers()
_WORDS = load("figures")
_PREFIXES = frozenset(_WORDS["number_prefixes"].split())
_BEFORE_PRONOUN = frozenset(_WORDS["before_pronoun"].split())
_QUIET = frozenset(_WORDS["no_clues"].split()) | ARTICLES | numerals.MINUS
_DIGIT = re.compile(r"\d")
CLUES = (frozenset(_READERS) | SCALES.keys() | SINGULAR.keys()) - _QUIET


def may_hold(words: Words) -> bool:
    """Whether there is a digit or a number word at all: most sentences have none."""
    return bool(words.numbers) or not CLUES.isdisjoint(words.lower) or _DIGIT.search("".join(words.texts)) is not None


def amounts(words: Words, taken: bytearray) -> list[Amount]:
    """The amounts in order, none overlapping; ``taken`` marks the tokens that are something else's."""
    found: list[Amount] = []
    # Most words begin with a letter of ours, which no number does.
    starts = [
        i for i, word in enumerate(words.lower) if word in _READERS or (not "a" <= word < "{" and _begins_number(word))
    ]
    stop = 0
    for i in starts:
        if i < stop or taken[i] or _is_label(words, i, found):
            continue
        amount = _READERS.get(words.lower[i], _from_number)(words, i)
        if amount is None or any(taken[amount.first : amount.stop]) or _is_pronoun(words, amount):
            continue
        if found and amount.first < found[-1].stop:
            amount = replace(amount, first=found[-1].stop)
        found.append(amount)
        stop = amount.stop
    return found


def _begins_number(word: str) -> bool:
    return word[0].isdecimal() or (word[0] == "." and word[-1].isdecimal())


def _is_label(words: Words, i: int, amounts: list[Amount]) -> bool:
    """Whether a number ends a compound that is a name: "the last-32", "ID.3"; not "sub-7", "1bn-2bn"."""
    if not i or not words.glued(i - 1) or (amounts and amounts[-1].stop == i - 1):
        return False
    if words.lower[i][0] == ".":
        return words.lower[i - 1].isalnum()
    if i < 2 or words.texts[i - 1] != "-" or not words.glued(i - 2):
        return False
    number = words.lower[i][0].isdecimal() or words.lower[i] in SMALL
    word = words.lower[i - 2]
    return number and word.isalpha() and word not in _READERS and word not in _PREFIXES


def _is_pronoun(words: Words, amount: Amount) -> bool:
    """Whether "one" is a word for a thing: "this one", "no one"."""
    i = amount.first
    return amount.stop == i + 1 and words.lower[i] == "one" and i > 0 and words.lower[i - 1] in _BEFORE_PRONOUN
