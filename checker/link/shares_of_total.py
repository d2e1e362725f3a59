"""Figures that are told with their share of one total: "5.2 million people, or 12.6%, ... 4.9 million or 11.7%"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.told_changes import direction
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "shares_of_total")

BASE = 5  # tokens behind "12% of" in which it is told of what
_LONGEST = 6  # tokens of ", which is a share of"


def level_of(context: Context, share: Figure) -> Figure | None:
    """The figure right before a share that tells how much it is: "18,302 votes (52.1%)"; None where there is none."""
    known: dict[int, Figure | None] = context.once("levels told with shares", dict)
    if share.start not in known:
        known[share.start] = _level(context, share)
    return known[share.start]


def _level(context: Context, share: Figure) -> Figure | None:
    if share.kind is not Kind.PERCENT or share.quantity.is_range:
        return None
    words = context.words(share)
    level = next(context.earlier(share), None)
    if level is None or level.kind not in (Kind.COUNT, Kind.MONEY) or level.quantity.is_range:
        return None
    if direction(context, level) and words[level.opening - 1] not in ("to", "at"):  # "fell 368 points, or 1.4%"
        return None
    stop = max(level.stop, level.counted.stop if level.counted else 0)
    between = words[stop : share.opening]
    told = 0 < len(between) <= _LONGEST and _set("telling").issuperset(between)
    if not told or _set("opening").isdisjoint(between) or not _set("not_of_total").isdisjoint(_behind(words, share)):
        return None
    return level


def _behind(words: list[str], share: Figure) -> list[str]:
    """The words behind a share up to the next mark: "of the labour force"."""
    behind = words[share.stop : share.stop + BASE]
    return behind[: next((i for i, word in enumerate(behind) if not word[0].isalpha()), len(behind))]


def shares_alike(context: Context, share: Figure) -> tuple[Figure, ...]:
    """The later shares that are told, as this one is, of figures that count the same and of no other total."""
    level = level_of(context, share)
    if level is None:
        return ()
    return tuple(f for f in told_shares(context) if f.start > share.start and _are_alike(context, share, f))


@found_once
def told_shares(context: Context) -> tuple[Figure, ...]:
    """The shares of an article that are told with what they are shares for."""
    return tuple(share for share in context.of_kind(Kind.PERCENT) if level_of(context, share))


def _are_alike(context: Context, share: Figure, other: Figure) -> bool:
    first, second = level_of(context, share), level_of(context, other)
    if first is None or second is None or (first.kind, first.quantity.unit) != (second.kind, second.quantity.unit):
        return False
    nouns = [f.counted.lemma for f in (first, second) if f.counted]
    named = _base(context, other)
    return len(set(nouns)) <= 1 and (not named or named == _base(context, share)) and first.at_top == second.at_top


def _base(context: Context, share: Figure) -> frozenset[str]:
    behind = _behind(context.words(share), share)
    return frozenset(behind[1:]) - _set("plain") if behind[:1] == ["of"] else frozenset()
