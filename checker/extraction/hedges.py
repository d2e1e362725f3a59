"""The words round a number that loosen or bound it: "about", "more than", and two bounds that are one range."""

from __future__ import annotations

from checker.extraction.spans import Found
from checker.extraction.tokens import Phrases, split
from checker.languages.lexicon import load
from checker.model.quantity import Hedge, Kind, Quantity
from checker.model.words import Words

_DATA = load("hedges")
_WORDS = load("figures")
_BEFORE = Phrases((surface, Hedge(name)) for name, text in _DATA["before"].items() for surface in split(text))
_BEHIND = Phrases((surface, Hedge(name)) for name, text in _DATA["behind"].items() for surface in split(text))
_NOT_AFTER = {word: frozenset(text.split()) for word, text in _DATA["not_after"].items()}
_MOVING = frozenset(_DATA["moving"].split())
_PREPOSITIONS = frozenset(_WORDS["preposition_hedges"].split())
_BEFORE_LENGTH = frozenset(_WORDS["before_length"].split())
_AMOUNT = 5  # tokens of "$ 4.2 million from"
_SKIPPED = frozenset(_WORDS["between_hedge"].split())
_LOWER = frozenset((Hedge.OVER, Hedge.AT_LEAST))
_UPPER = frozenset((Hedge.UNDER, Hedge.UP_TO))
_LINKS = frozenset(("and", "but"))


def before(words: Words, i: int, kind: Kind) -> tuple[int, Hedge]:
    """The hedge in front of token ``i`` as (its first token, hedge); (i, NONE) if there is none.

    ``kind`` is the number's. Before a duration "over" is time that passes ("over three days") unless a word like
    "for" precedes.
    """
    found = _BEFORE.before(words, i) or _parted(words, i)
    if found is None:
        return i, Hedge.NONE
    first, hedge = found
    previous = words.lower[first - 1] if first else ""
    if previous == "-" and words.glued(first - 1):  # "a six-under 66"
        return i, Hedge.NONE
    word = words.lower[first]
    if hedge is Hedge.UP_TO and word == "up" and _leaves_level(words, i):
        return i, Hedge.NONE
    if previous in _NOT_AFTER.get(word, ()) or (word == "over" and kind is Kind.COUNT and previous in _MOVING):
        return i, Hedge.NONE
    if kind is Kind.DURATION and word in _PREPOSITIONS and previous not in _BEFORE_LENGTH:
        return i, Hedge.NONE
    return first, hedge


def _leaves_level(words: Words, i: int) -> bool:
    """Whether the level before follows, so that "up to" tells a rise: "up to $46m from $40m"."""
    behind = words.lower[i + 1 : i + _AMOUNT]
    at = i + 2 + behind.index("from") if "from" in behind else len(words)
    return any(word[:1].isdecimal() for word in words.lower[at : at + 2])


def _parted(words: Words, i: int) -> tuple[int, Hedge] | None:
    """A hedge parted from its number: "up to another 40", "nearly a 10% rise"; not "over a 2% share"."""
    if i < 2 or words.lower[i - 1] not in _SKIPPED or words.lower[i - 2] in _PREPOSITIONS:
        return None
    return _BEFORE.before(words, i - 1)


def behind(words: Words, j: int) -> tuple[int, Hedge]:
    """The hedge at token ``j`` as (token after it, hedge); (j, NONE) if there is none."""
    if j < len(words) and words.lower[j] == "+" and (not words.glued(j - 1) or words.lower[j + 1 : j + 2] == ["/"]):
        return j, Hedge.NONE  # "3 + 4", "3.2 +/- 0.1"
    return _BEHIND.at(words, j) or (j, Hedge.NONE)


def bounded(words: Words, found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """The quantities with each lower bound and the upper bound after it made one range."""
    whole: list[tuple[Found, int]] = []
    for item in found:
        pair = _pair(words, whole[-1], item) if whole else None
        if pair:
            whole[-1] = pair
        else:
            whole.append(item)
    return whole


def _pair(words: Words, left: tuple[Found, int], right: tuple[Found, int]) -> tuple[Found, int] | None:
    (a, opening), (b, closing) = left, right
    one, two = a.quantity, b.quantity
    if one is None or two is None or closing != a.stop + 1 or words.lower[a.stop] not in _LINKS:
        return None
    hedges = {one.hedge, two.hedge}
    if not (hedges & _LOWER and hedges & _UPPER) or len(one.numbers) != 1 or len(two.numbers) != 1:
        return None
    low, high = (one, two) if one.hedge in _LOWER else (two, one)
    if low.numbers[0].value >= high.numbers[0].value or (one.unit and one.unit != two.unit):
        return None
    numbers = (low.numbers[0], high.numbers[0])
    return Found(opening, b.stop, Quantity(two.kind, numbers, two.unit, per=two.per)), opening
