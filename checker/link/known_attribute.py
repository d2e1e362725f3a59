"""An amount that tells a known thing from others: "the bridge will cost $31m" and then "the $31m bridge"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from msgspec import Struct

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.languages.stems import STEM
from checker.link.become import is_made_between
from checker.link.context import Context, Value, found_once, size_ratio, value
from checker.link.on_scope import reasons
from checker.link.tellable import is_lapse
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
APART_IN = frozenset(("another time", "a time on one side", "another place", "another owner"))
NEW = frozenset(("a", "an"))
FARTHEST = 5  # times: no slip, but another amount
SHORTEST = 4  # letters of a noun
HYPHEN = "-"
COMPOUND = 3  # words that a noun and what stands before it may be


class Told(Struct, frozen=True):
    """The amounts that an article tells of one thing: those alone of their unit in a sentence, and all values."""

    alone: list[Figure]
    values: Counter[Value]


def known_attribute(context: Context, second: Figure) -> Figure | None:
    """The earlier amount of the thing that "the $31m bridge" names, where the story tells of one such amount only."""
    noun = _noun(context, second)
    if noun is None:
        return None
    told = _told_of(context, second, noun)
    at = bisect_left(told.alone, second.sentence, key=lambda f: f.sentence)
    if not at or size_ratio(told.alone[at - 1], second) > FARTHEST:
        return None
    first = told.alone[at - 1]
    differs = value(first) != value(second)
    others = told.values.total() - (differs and _tells_of(context, second, noun))
    if told.values[value(first)] != others or (differs and is_made_between(context, first, second)):
        return None
    if (
        _tells_apart(context, first, noun)
        or has_another_name(context, first, second)
        or set(_apart(context, first, second)) & APART_IN
    ):
        return None
    return first


def _told_of(context: Context, second: Figure, noun: str) -> Told:
    """What the sentences tell of a noun, or of what is done when there is such a thing: found once for each unit."""
    kind, unit = second.kind, second.quantity.unit

    def find() -> Told:
        by_stem = _by_stem(context)
        begun = {stem[:SHORTEST] for stem in (noun, *_deeds().get(noun, ()))}
        near = {f.start: f for stem in begun for f in by_stem.get((kind, unit, stem), ())}
        of_it = [near[start] for start in sorted(near) if _tells_of(context, near[start], noun)]
        return Told(list(filter(context.is_sole, of_it)), Counter(map(value, of_it)))

    return context.once(("told of", kind, unit, noun), find)


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """By the stem of a noun, those of the words that tell of the same deed: "pledged" of "commitment"."""
    rows = [frozenset(word[:STEM] for word in row.split()) for row in load("known_again")["deeds"]]
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for stem in row:
            found[stem] = found.get(stem, frozenset()) | row
    return found


@found_once
def _by_stem(context: Context) -> dict[tuple[Kind, str | None, str], list[Figure]]:
    """The amounts of the body by kind, unit and what a stem of their sentence begins with, in the order of the text."""
    found: dict[tuple[Kind, str | None, str], list[Figure]] = {}
    for (kind, unit), figures in context.body.items():
        for figure in figures if kind in KINDS else ():
            for begun in {stem[:SHORTEST] for stem in context.stems(figure)}:
                found.setdefault((kind, unit, begun), []).append(figure)
    return found


def _apart(context: Context, first: Figure, second: Figure) -> Iterator[str]:
    return (reason.partition(":")[0] for reason in reasons(context, first, second))


def _noun(context: Context, figure: Figure) -> str | None:
    """The stem of the noun behind an amount with "the" before it, where nothing behind that says which one.

    Of a compound it is the last noun: "the £3m rescue plan".
    """
    if figure.kind not in KINDS or figure.at_top or len(figure.quantity.numbers) != 1:
        return None
    words, stop = context.words(figure), figure.stop
    if words[figure.opening - 1 : figure.opening] != ["the"]:
        return None
    if figure.kind is Kind.DURATION and words[stop : stop + 1] and words[stop] in word_set("retelling", "spans"):
        return None  # "the two-year yield" beside the ten-year one
    named = list(takewhile(lambda word: word not in _going_on(), words[stop : stop + COMPOUND + 1]))
    if not 1 <= len(named) <= COMPOUND or not all(word.isalpha() and word not in empty_words() for word in named):
        return None
    noun = named[-1]
    return None if len(noun) < SHORTEST or noun in _no_nouns() else noun[:STEM]


def _tells_of(context: Context, figure: Figure, noun: str) -> bool:
    if figure.kind is Kind.DURATION and _tells_when(context, figure):
        return False
    if len(figure.quantity.numbers) != 1:
        return False
    said = context.stems(figure)
    return any(stem.startswith(noun) for stem in said) or not _deeds().get(noun, frozenset()).isdisjoint(said)


def _tells_when(context: Context, figure: Figure) -> bool:
    """Whether a span tells when a thing is, not how long: "the Test in 10 days"."""
    before = context.words(figure)[figure.opening - 1 : figure.opening]
    return before in (["in"], ["within"], ["after"]) or is_lapse(context, figure)


def _tells_apart(context: Context, figure: Figure, noun: str) -> bool:
    """Whether it stands before the noun without "a": "his 200m title" is told apart from "the 800m title"."""
    words = context.words(figure)
    before = words[figure.opening - 1] if figure.opening else ""
    return words[figure.stop : figure.stop + 1] != [] and words[figure.stop].startswith(noun) and before not in NEW


def has_another_name(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a name stands behind an amount which the earlier sentence has not: "the 37-km Red Line"."""
    texts, known = context.reading.words[second.sentence].texts, context.words(first)
    named = takewhile(lambda word: word[:1].isupper() or word == HYPHEN, texts[second.stop :])
    return any(word.lower() not in known for word in named if word != HYPHEN)


@cache
def _going_on() -> frozenset[str]:
    return word_set("known_again", "bare") - frozenset(("and", "or"))


def _no_nouns() -> frozenset[str]:
    return word_set("retelling", "thresholds")
