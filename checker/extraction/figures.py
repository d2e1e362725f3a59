"""All the quantities of a sentence, and the sentences that can hold none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from checker.extraction import hedges, scan, scores
from checker.extraction.measures import differences, money, quantities, sharing
from checker.extraction.naming import appositions, enumerations, items, name_lists, names
from checker.extraction.numbers import odds, ordinals, ranges
from checker.extraction.numbers.cardinals import SMALL
from checker.extraction.numbers.scales import SCALES
from checker.extraction.spans import Amount, Found
from checker.extraction.times import ages, clock, dates, periods
from checker.model.quantity import Hedge, Quantity
from checker.model.words import Words

_Join: TypeAlias = Callable[[Words, Amount, Amount], Amount | None]
_LISTS = (items.find, enumerations.find, appositions.find, name_lists.rows)
_NUMBERED = (ordinals.in_series, names.find)
_READERS = (
    enumerations.charges,
    scores.results,
    scores.places,
    ordinals.ranks,
    *_NUMBERED,
    odds.find,
    scores.innings,
    scores.find,
    clock.find,
    dates.find,
    periods.listed_days,
    ordinals.find,
    *_LISTS,
)
_WORDLESS = (items.find, name_lists.rows)  # which needs neither a digit nor a word that it knows
WORDS = frozenset().union(names.STARTS, clock.WORDS, dates.STARTS, ordinals.STARTS, appositions.COUNTABLE)
_DIGIT = re.compile(r"\d")
_JOINS = (["to"], ["or"])
# A currency's word makes no figure without a number, which is another clue.
_CLUES = frozenset(word for word in (*WORDS, *(scan.CLUES - money.STARTS), *items.OPENERS) if word.isalpha())
# A digit, a sign, or any letter but ours: what a clue without letters is made of. Marks alone are none.
_ODD = re.compile(r"[^A-Za-z\s,.;:!?'\"’‘“”&/()\[\]–—-]")
_LETTERS = re.compile(r"[a-z]+")
# A mark that may open a list, or words that do.
_ROW = re.compile(r"[A-Z][\w’'.-]*, (?:the )?[A-Z][^,;:()]{0,60},? and (?:the )?[A-Z]")  # of names
_ALONE = frozenset(("may", "number"))
_JOINT = re.compile(rf"\b(?:{'|'.join(sorted(items.JOINTS))})\b", re.IGNORECASE)  # which ends a list
_OPENER = re.compile(r"[:(–—]|(?<![A-Za-z])-|-(?![A-Za-z])|\bThe(?:y|se) (?:are|were) (?:the )?[A-Z]")


def find(words: Words) -> list[tuple[Found, int]]:
    """The quantities of a sentence in order, none overlapping, each with the token where its hedge begins.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "It paid more than $3.2bn"
    >>> [(f.first, f.stop, f.quantity.unit, opening) for f, opening in find(tokenize(text, 0, len(text)))]
    [(4, 7, 'dollar', 2)]
    """
    taken = bytearray(len(words))
    found = _take(words, taken)
    if scan.may_hold(words):
        hedged = [_hedged(words, amount) for amount in _joined(words, scan.amounts(words, taken))]
        found += differences.marked(words, sharing.hedges(words, hedges.bounded(words, hedged)))
    found.sort(key=lambda item: item[0].first)
    return found


def _joined(words: Words, amounts: list[Amount]) -> list[Amount]:
    """Sums put together, then the ranges whose ends they may be, and ages told from durations and counts."""
    summed = _merged(words, [quantities.and_a_half(words, amount) for amount in amounts], _sum)
    return ages.told(words, sharing.units(words, _merged(words, summed, ranges.joined)))


def _sum(words: Words, left: Amount, right: Amount) -> Amount | None:
    """The sum of two amounts, unless they are the ends of a range: "between $15 and 50"."""
    found = quantities.summed(words, left, right)
    return None if found is not None and ranges.joined(words, left, right) is not None else found


def _merged(words: Words, amounts: list[Amount], join: _Join) -> list[Amount]:
    """The amounts, each put together with the one before where ``join`` makes one of the two."""
    whole: list[Amount] = []
    for amount in amounts:
        joined = join(words, whole[-1], amount) if whole else None
        if joined is not None:
            whole[-1] = joined
        else:
            whole.append(amount)
    return whole


def _hedged(words: Words, amount: Amount) -> tuple[Found, int]:
    opening, hedge = hedges.before(words, amount.first, amount.kind)
    stop, trailing = hedges.behind(words, amount.stop)
    if trailing is not Hedge.NONE and hedge in (Hedge.NONE, Hedge.ABOUT):
        hedge = trailing
        amount = replace(amount, stop=stop)
    quantity = Quantity(amount.kind, amount.numbers, amount.unit, hedge, amount.per)
    return Found(amount.first, amount.stop, quantity), opening


def _take(words: Words, taken: bytearray) -> list[tuple[Found, int]]:
    """What the other readers find, names left out; ``taken`` gets a mark for each token of all of it."""
    whole: list[tuple[Found, int]] = []
    for reader in _WORDLESS if _is_silent(words) else _READERS:
        for found in reader(words):
            if any(taken[found.first : found.stop]) or (found.quantity is None and _is_amount(words, found)):
                continue
            taken[found.first : found.stop] = b"\1" * (found.stop - found.first)
            if found.quantity is not None:
                whole.append((found, found.first))
    return whole


def _is_silent(words: Words) -> bool:
    """Whether there is neither a digit nor a word that a reader knows, as in most sentences."""
    return not words.numbers and WORDS.isdisjoint(words.lower) and _DIGIT.search("".join(words.texts)) is None


def _is_amount(words: Words, name: Found) -> bool:
    """Whether what looks like a name is none: "2.0" in "2.0 billion", "SEK 60", "one" in "one to two"."""
    currency = words.lower[name.first] in money.STARTS and money.before(words, name.first)
    if currency and currency[0] < name.stop:
        return True
    if name.stop == name.first + 1 and words.lower[name.first] in SMALL:
        behind = words.lower[name.stop : name.stop + 2]
        return behind[:1] in _JOINS and behind[-1] in SMALL
    scaled = name.stop < len(words) and words.lower[name.stop] in SCALES
    return scaled and words.lower[name.stop - 1][0].isdecimal()


def is_quiet(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is plain prose with no word that a reader of figures knows, and lists nothing.

    >>> is_quiet("The mayor won again.", 0, 20), is_quiet("The mayor won twice.", 0, 20)
    (True, False)
    """
    if _ODD.search(text, start, end):
        return False
    words = _LETTERS.findall(text[start:end].lower())
    if not _CLUES.isdisjoint(words) and not _are_none(_CLUES.intersection(words), text, start, end):
        return False
    if items.JOINTS.isdisjoint(words):
        return True
    if _ROW.search(text, start, end) and not text.startswith(("They", "These"), start):
        return False
    opener = _OPENER.search(text, start, end)
    return opener is None or _JOINT.search(text, opener.end(), end) is None


def _are_none(clues: frozenset[str], text: str, start: int, end: int) -> bool:
    """Whether the only clues are the verb "may", which is no month, and "number", which names none by itself."""
    return clues <= _ALONE and text.find("May", start, end) < 0 and text.find("MAY", start, end) < 0
