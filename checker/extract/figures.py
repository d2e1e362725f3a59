"""All the quantities of a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.extract import (
    ages,
    bounds,
    clock,
    dates,
    hedges,
    implied,
    items,
    money,
    multiples,
    names,
    numerals,
    ordinals,
    quantities,
    ranges,
    rates,
    ratios,
    scores,
    sums,
)
from checker.extract.amounts import Amount
from checker.extract.found import Found
from checker.extract.money import STARTS as MONEY
from checker.extract.portions import ARTICLES, GLYPHS, SINGULAR, SMALL
from checker.extract.scales import SCALES
from checker.languages.lexicon import load
from checker.model.quantity import Hedge, Kind, Quantity
from checker.model.words import Words

Reader = Callable[[Words, int], Amount | None]


def _from_number(words: Words, i: int) -> Amount | None:
    """What begins with a number: odds, a multiple, a fraction, an amount."""
    number = numerals.read(words, i)
    if number is not None:
        found = ratios.odds(words, number) or multiples.times(words, number)
        if found:
            return found
    return (
        quantities.read(words, i)
        if number is not None and number.stop > i + 2
        else (ratios.fraction(words, i) or quantities.read(words, i))
    )


def _from_article(words: Words, i: int) -> Amount | None:
    """ "a hundred", "a third of", "a few thousand"."""
    return quantities.read(words, i) or ratios.fraction(words, i) or implied.several(words, i)


def _readers() -> dict[str, Reader]:
    readers: dict[str, Reader] = dict.fromkeys(multiples.WORDS, multiples.word)
    readers |= dict.fromkeys(implied.IMPLIED, implied.word)
    readers |= dict.fromkeys(implied.SEVERAL, implied.several)
    readers["couple"] = implied.word
    readers |= dict.fromkeys(implied.VAGUE, implied.vague)
    readers |= dict.fromkeys(MONEY | numerals.MINUS, quantities.read)
    readers |= dict.fromkeys(SMALL, _from_number)
    readers |= dict.fromkeys(ARTICLES | {"half"} | set(GLYPHS), _from_article)
    return readers


_READERS = _readers()
_OTHERS = (names.find, scores.find, clock.find, dates.find, ordinals.find, items.find)
_QUIET = ARTICLES | numerals.MINUS | {"few", "us", "c", "s", "r", "a", "e", "re", "fr", "all"}
_CLUES = (frozenset(_READERS) | SCALES.keys() | SINGULAR.keys()) - _QUIET
_SCALED = tuple([word] for word in SCALES)
_WORDS = load("figures")
_PREFIXES = frozenset(_WORDS["number_prefixes"].split())
_BEFORE_PRONOUN = frozenset(_WORDS["before_pronoun"].split())


def find(words: Words) -> list[tuple[Found, int]]:
    """The quantities of a sentence in order, none overlapping, each with the token where its hedge begins."""
    taken = bytearray(len(words))
    found = _others(words, taken)
    if _may_hold(words):
        hedged = [_hedged(words, amount) for amount in _joined(words, _amounts(words, taken))]
        found += _converted(words, bounds.joined(words, hedged))
    found.sort(key=lambda item: item[0].first)
    return found


def _others(words: Words, taken: bytearray) -> list[tuple[Found, int]]:
    """What the readers of names, dates and the like find; their tokens are taken."""
    whole: list[tuple[Found, int]] = []
    for reader in _OTHERS:
        for found in reader(words):
            if any(taken[found.first : found.stop]) or (found.quantity is None and _is_amount(words, found)):
                continue
            taken[found.first : found.stop] = b"\1" * (found.stop - found.first)
            if found.quantity is not None:
                whole.append((found, found.first))
    return whole


def _may_hold(words: Words) -> bool:
    """Whether there is a digit or a number word at all: most sentences have none."""
    return not _CLUES.isdisjoint(words.lower) or any(
        word[0].isdecimal() or word[-1].isdecimal() for word in words.lower
    )


def _is_amount(words: Words, name: Found) -> bool:
    """Whether what looks like a name is none: "2.0" in "2.0 billion", "SEK 60", "one" in "one to two"."""
    currency = words.lower[name.first] in MONEY and money.before(words, name.first)
    if currency and currency[0] < name.stop:
        return True
    if name.stop == name.first + 1 and words.lower[name.first] in SMALL:
        behind = words.lower[name.stop : name.stop + 2]
        return behind[:1] in (["to"], ["or"]) and behind[-1] in SMALL
    return words.lower[name.stop - 1][0].isdecimal() and words.lower[name.stop : name.stop + 1] in _SCALED


def _amounts(words: Words, taken: bytearray) -> list[Amount]:
    amounts: list[Amount] = []
    i, lower = 0, words.lower
    while i < len(lower):
        word = lower[i]
        reader = _READERS.get(word)
        if reader is None and (word[0].isdecimal() or (word[0] == "." and word[-1].isdecimal())):
            reader = _from_number
        amount = reader(words, i) if reader and not taken[i] and not _is_label(words, i, amounts) else None
        if amount is None or any(taken[amount.first : amount.stop]) or _is_pronoun(words, amount):
            i += 1
            continue
        if amounts and amount.first < amounts[-1].stop:
            amount = amount._replace(first=amounts[-1].stop)
        amounts.append(amount)
        i = max(amount.stop, i + 1)
    return amounts


def _is_label(words: Words, i: int, amounts: list[Amount]) -> bool:
    """Whether a number ends a compound that is a name: "the last-32", "TPP-11", "ID.3"; not "sub-7", "1bn-2bn"."""
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
    return (
        amount.stop == i + 1 and words.lower[i] == "one" and i > 0 and words.lower[i - 1] in _BEFORE_PRONOUN
    )


def _joined(words: Words, amounts: list[Amount]) -> list[Amount]:
    """Ranges put together, and ages told from durations and counts."""
    whole: list[Amount] = []
    for amount in (sums.and_a_half(words, amount) for amount in amounts):
        joined = (
            (ranges.joined(words, whole[-1], amount) or sums.joined(words, whole[-1], amount))
            if whole
            else None
        )
        if joined:
            whole[-1] = joined
        else:
            whole.append(amount)
    _hang(words, whole)
    return [ages.read(words, amount) or amount for amount in whole]


def _hang(words: Words, amounts: list[Amount]) -> None:
    """Gives a number its unit that stands with the next: "a 7- or 8-inch screen", "$6 (£5) a share"."""
    for k in range(len(amounts) - 2, -1, -1):
        left, right = amounts[k], amounts[k + 1]
        between = words.lower[left.stop : right.first]
        if left.bare and right.unit and between[:1] == ["-"] and between[1:] in (["or"], ["and"], [","]):
            amounts[k] = left._replace(stop=left.stop + 1, kind=right.kind, unit=right.unit)
        elif (
            between == ["("]
            and left.unit
            and not left.per
            and words.lower[right.stop : right.stop + 1] == [")"]
        ):
            per = right.per or rates.read(words, right._replace(stop=right.stop + 1)).per
            amounts[k], amounts[k + 1] = left._replace(per=per), right._replace(per=per)


def _hedged(words: Words, amount: Amount) -> tuple[Found, int]:
    opening, hedge = hedges.before(words, amount.first, amount.kind is Kind.DURATION)
    stop, trailing = hedges.behind(words, amount.stop)
    if trailing is not Hedge.NONE and hedge in (Hedge.NONE, Hedge.ABOUT):
        hedge = trailing
        amount = amount._replace(stop=stop)
    quantity = Quantity(amount.kind, amount.numbers, amount.unit, hedge, amount.per)
    return Found(amount.first, amount.stop, quantity), opening


def _converted(words: Words, found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """The quantities, a conversion with the hedge of what it converts: "more than 100 km (60 miles)"."""
    whole = found[:1]
    for item, opening in found[1:]:
        left, right = whole[-1][0], item.quantity
        joined = words.lower[left.stop : item.first]
        one = left.quantity
        if (
            one
            and right
            and joined in (["("], ["/"])
            and right.hedge is Hedge.NONE
            and one.unit
            and right.unit
        ):
            item = Found(item.first, item.stop, replace(right, hedge=one.hedge))
        whole.append((item, opening))
    return whole
