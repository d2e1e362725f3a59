"""Words of comparison, and which way they point for what is measured: "below", "faster than", "better than"."""

from __future__ import annotations

from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.lexicon import load, word_set
from checker.link.context import is_bare_number
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.words import Words
from checker.rulebook.wordsets import words_of

words_for = partial(word_set, "comparing")

NOUN = 2  # words between "bigger" and "than"
LONGEST = 3  # words of a rival without a proper name: "herbal infusions"
_OWNING = frozenset(("'s", "’s"))  # behind a name these give a rival's figure, else that of a time: "last year's"


class Comparison(Struct, frozen=True):
    """A word of comparison: ``direction`` is +1 where the first figure is said to be the larger; where it stands."""

    direction: int
    first: int
    stop: int
    text: str


def comparator(words: list[str], stop: int, start: int) -> Comparison | None:
    """The word of comparison that ends before token ``stop`` and begins at ``start`` or later."""
    for text, direction in endings()[words[stop - 1]]:
        first = stop - len(text)
        if first >= start and tuple(words[first:stop]) == text:
            return Comparison(direction, first, stop, " ".join(text))
    return _of_noun(words, stop, start) if words[stop - 1] == "than" else None


def _of_noun(words: list[str], stop: int, start: int) -> Comparison | None:
    """A comparison with the noun that both figures tell of between: "a bigger drop than"."""
    for at in range(max(start, stop - NOUN - 2), stop - 2):
        direction = dict(endings()["than"]).get((words[at], "than"))
        if direction is not None and words[at - 1] in ("a", "an"):
            return Comparison(direction, at - 1, stop, f"{words[at]} than")
    return None


def sensible(tokens: Words, base: Figure, found: Comparison) -> Comparison | None:
    """A comparison with its direction for what is measured; None where that or its sense is in doubt."""
    words = tokens.lower
    if found.text in texts("rivals") and words[base.opening - 1] in words_for("rival_links"):
        named = any(text[0].isupper() for text in tokens.texts[found.stop : base.opening])
        named = named or _is_of_an_order(words, base, found)
        if named or words[base.opening - 1] not in _OWNING:
            return _against_rival(words, base, found) if named else None
    if found.stop == base.first and (_is_none(base, found) or _counts_some_of(words, base)):
        return None
    around = {*words[found.stop : base.first], *words[base.stop : base.stop + 4]}
    if found.text in texts("doubtful") and around.isdisjoint(words_for("marks")):
        return None
    if found.text in texts("better") | texts("worse"):
        if base.kind is Kind.PERCENT and not (words_of("drop") | words_of("downturn")).isdisjoint(words):
            return None  # "fell 8%, better than the 12% drop"
        good = is_good(words) or _is_plain_record(words, base, around)
        return replace(found, direction=found.direction * good) if good else None
    beside = [*words[: found.first], *words[found.stop :]]  # "second only to" names no time
    if found.text in texts("bettering") and (_is_time(beside, base) or not words_for("tenders").isdisjoint(words)):
        return None  # a run is bettered by a shorter time, a stay by a longer one, a tender by a lower one
    if found.text in texts("faster") | texts("slower"):
        sided = None if found.text in texts("sideless") else found
        return replace(found, direction=-found.direction) if _is_time(words, base) else sided
    bounded = found.text in words_for("over_bounds") and not around.isdisjoint(words_for("bounds"))
    return None if base.kind is Kind.DURATION and found.text in texts("doubtful") and not bounded else found


def _counts_some_of(words: list[str], base: Figure) -> bool:
    """Whether it counts some of others, for which "more than" is a hedge: "more than 140 of those who voted"."""
    return words[base.stop : base.stop + 2] in (["of", "those"], ["of", "them"])


def _is_of_an_order(words: list[str], base: Figure, found: Comparison) -> bool:
    """Whether a rival has no proper name, in a sentence that ranks some: "first with 127 votes, ahead of tea on 91"."""
    rival = words[found.stop : base.opening - 1]
    plain = 0 < len(rival) <= LONGEST and all(word.isalpha() for word in rival)
    ranked = not words_for("orders").isdisjoint(words[: found.first])
    return ranked and plain and words_for("no_rivals").isdisjoint(rival)


def _is_plain_record(words: list[str], base: Figure, around: set[str]) -> bool:
    """Whether what beats a record is the larger: "38.7C beat the record of 38.1C", as a low or a time is not."""
    told = base.kind is Kind.MEASURE and "record" in around
    return told and words_for("low_record").isdisjoint(words)


def _is_none(base: Figure, found: Comparison) -> bool:
    """Whether right before a figure it is no comparison: "taller than 40" tells a quality, "short of 40" is a hedge."""
    bare = base.kind is Kind.COUNT and not base.counted
    return found.text in texts("nearing") or (bare and found.text in texts("qualities"))


def against_owner(tokens: Words, base: Figure, found: Comparison) -> Comparison | None:
    """A comparison with what a clause gives the figure of: "ahead of Lee, who has 12"; None where it is in doubt."""
    if found.text in texts("rivals") and (base.kind is Kind.DURATION or not _is_time(tokens.lower, base)):
        return _against_rival(tokens.lower, base, found)
    return None if found.text in texts("doubtful") | texts("rivals") else sensible(tokens, base, found)


def _against_rival(words: list[str], base: Figure, found: Comparison) -> Comparison | None:
    """A comparison with a rival's figure; "followed by" is one only in an order, else it follows in time."""
    if found.text == "followed by" and words_for("orders").isdisjoint(words):
        return None
    if found.text in texts("better"):
        found = replace(found, direction=1)
    return replace(found, direction=-found.direction) if _is_time(words, base) else found


def _is_time(words: list[str], figure: Figure) -> bool:
    """Whether a figure is a time, if only another one names the unit: "9.84 seconds, outside the record of 9.79"."""
    bare = is_bare_number(figure)
    return figure.kind is Kind.DURATION or (bare and not words_for("times").isdisjoint(words))


def is_good(words: list[str]) -> int:
    """+1 where more of what a sentence tells of is better, -1 where less is, 0 where nobody can tell."""
    data = load("comparing")
    said = {word for at, word in enumerate(words) if word != "time" or words[at - 1 : at] != ["on"]}  # "ran on time"
    more, less = (not said.isdisjoint(data[name].split()) for name in ("more_is_better", "less_is_better"))
    return more - less


@cache
def texts(name: str) -> frozenset[str]:
    """An entry of the data that holds word groups."""
    return frozenset(text.strip() for text in load("comparing")[name].split(","))


@cache
def endings() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Words of comparison by their last token, the longest first."""
    signs = {"above": 1, "better": 1, "slower": -1, "below": -1, "worse": -1, "faster": 1, "on_top": 0}
    rows = [(tuple(text.split()), sign) for name, sign in signs.items() for text in texts(name)]
    rows += _movements()
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for text, sign in sorted(rows, key=lambda row: -len(row[0])):
        table.setdefault(text[-1], []).append((text, sign))
    return table


def _movements() -> list[tuple[tuple[str, ...], int]]:
    """What says of a figure that it moved from another: "slowing from", "a sharp rise on"."""
    rows: list[tuple[tuple[str, ...], int]] = []
    for verbs, nouns, sign in (("climb", "upturn", 1), ("drop", "downturn", -1)):
        moving = (text.split() for text in words_of(verbs) if text.split()[0].endswith("ing"))
        rows += [((*text, "from"), sign) for text in moving]
        told = words_of(nouns) - words_for("judging")
        rows += [((noun, link), sign) for noun in told for link in ("from", "on", "over")]
    return rows
