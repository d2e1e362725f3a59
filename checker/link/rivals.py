"""Shares of one whole that go to several: "Acme has 40% of the market, Brill 35% and Crane 30%"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "rivals")

_AMONG = "among"
MOST = 12  # figures behind the first share that are looked at
REACH = 2  # sentences behind the first share in which others are told
SHORT = 10  # tokens between two shares that one verb tells
NEAR = 4  # tokens on either side of a share in which it is said to be needed
NAMED = 5  # tokens behind "of" in which the whole is named


def _behind(context: Context, first: Figure, reach: int = 1) -> Iterator[Figure]:
    """The shares behind one, in its sentence and so many behind it of its paragraph."""
    at = context.place[first.start]
    for figure in context.figures[at + 1 : at + 1 + MOST]:
        if figure.sentence - first.sentence > reach or figure.paragraph != first.paragraph:
            return
        if figure.kind is Kind.PERCENT:
            yield figure


def _further(context: Context, first: Figure) -> tuple[Figure, ...]:
    """One that is added: "17% of readers have switched and a further 16% mean to"."""
    words = context.words(first)
    second = next(_behind(context, first), None)
    if second is None or (first.opening and words[first.opening - 1] in _set("adding")):
        return ()
    told = context.words(second)
    added = second.opening and told[second.opening - 1] in _set("adding")
    of_one = _is_bare(context, second) or told[second.stop + 1 :][:2] == words[first.stop + 1 :][:2]
    whole = of_one and _stands_alone(words, first) and _stands_alone(told, second)
    return (second,) if added and whole and not _is_change(context, second) else ()


def _stands_alone(words: list[str], share: Figure) -> bool:
    """Whether a verb follows, or "of" what it is a share of: no "20% stake", no "20%" at the end."""
    behind = "".join(words[share.stop : share.stop + 1])
    return behind in _set("telling") or behind.endswith("ed")


def _is_change(context: Context, share: Figure) -> bool:
    words = context.words(share)
    before = words[share.opening - 1] if share.opening else ""
    if before == "up" and share.verb in _set("making_up"):
        return False
    if _is_at_in_poll(context, share):
        return False
    if before in _set("beside") and words[share.stop : share.stop + 1] == ["for"]:  # "against 40% for Vale"
        return False
    changing = share.governor is not None and share.governor.direction != 0
    return changing or before in _set("changing") or not _set("changed").isdisjoint(words[share.stop : share.stop + 1])


def _is_at_in_poll(context: Context, share: Figure) -> bool:
    """Whether a poll puts somebody at the share: "had Labour at 38%"."""
    words = context.words(share)
    return words[share.opening - 1 : share.opening] == ["at"] and not _set("polls").isdisjoint(words)


def _is_bare(context: Context, share: Figure) -> bool:
    """Whether nothing behind the share says that it is of another whole, or what else those do whose share it is."""
    behind = "".join(context.words(share)[share.stop : share.stop + 1])
    return behind not in ("in", "among", "at", "on", "of") and behind not in _set("doing")
