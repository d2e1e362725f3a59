"""Charges listed by kind, some with their number: "four charges: theft, fraud and two of assault" lists four."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from checker.extraction.found import Found
from checker.extraction.numbers.portions import SMALL
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_CHARGED = word_set("charges", "taken_up")
_OF_A_KIND = _CHARGED | word_set("charges", "charges")
_CLOSED = frozenset(load("items")["closed"].split()) | SMALL.keys()
_OPENERS = frozenset((":", "–", "—", "-"))
_ENDS = frozenset(".;?!–—")
_ANNOUNCED = 5  # tokens before the opener in which the charges are counted
_LONGEST = 6  # tokens of "causing death by dangerous driving"
_INSIDE = frozenset(("of", "the", "a", "an", "by", "with", "to", "and", "in"))


def find(words: Words) -> list[Found]:
    """The lists of charges with numbers of which one is told without, or as "one of": nothing else reads these.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "He faces three charges: theft, fraud and two of assault."
    >>> [(f.first, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(5, 4)]
    """
    if _CHARGED.isdisjoint(words.lower):
        return []
    for i, token in enumerate(words.lower):
        before = words.lower[max(0, i - _ANNOUNCED) : i]
        if token in _OPENERS and not _CHARGED.isdisjoint(before) and not _takes_some(before):
            stop = next((k for k in range(i + 1, len(words)) if words.lower[k] in _ENDS), len(words))
            numbers = [_number(words.lower[a:b]) for a, b in _items(words.lower, i + 1, stop)]
            told = [number for number in numbers if number is not None]
            counted = any(lower in SMALL for lower in words.lower[i + 1 : stop])
            if counted and len(told) == len(numbers) > 1 and 1 in told:
                printed = Printed(Fraction(sum(told)), style=Style.IMPLIED)
                return [Found(i + 1, stop, Quantity(Kind.ITEMS, (printed,)))]
    return []


def _takes_some(before: list[str]) -> bool:
    """Whether only some of the charges are announced: "two of five counts:"."""
    return any(of == "of" and number in SMALL for number, of in pairwise(before))


def _items(lower: list[str], first: int, stop: int) -> list[tuple[int, int]]:
    """The kinds: cut at commas, and at an "and" before a number: "assault and battery" is one of them."""
    cuts = [first - 1]
    for k in range(first, stop):
        joint = lower[k] == "and" and lower[k + 1 : k + 2] != [] and (lower[k + 1] in SMALL or lower[k - 1] == ",")
        if lower[k] == "," or joint:
            cuts.append(k)
    spans = ((a + 1, b) for a, b in zip(cuts, [*cuts[1:], stop], strict=True))
    return [(a, b) for a, b in spans if a < b or a == first]  # with nothing before its first comma it is no list


def _number(item: list[str]) -> int | None:
    """How many of a kind an item tells: 2 of "two counts of rape", 1 of "theft"; None where it may be no kind."""
    told = SMALL.get(item[0]) if item else None
    kind = item[1:] if told else item
    kind = kind[1:] if told and kind[:1] and kind[0] in _OF_A_KIND else kind
    if told and kind[:1] != ["of"]:
        return None
    named = 0 < len(kind) <= _LONGEST and all(word.isalpha() or word == "-" for word in kind)
    return (told or 1) if named and _CLOSED.isdisjoint(set(kind) - _INSIDE) and (told or "and" not in kind) else None
