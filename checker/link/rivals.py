"""Shares of one whole that go to several: "Acme has 40% of the market, Brill 35% and Crane 30%"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "rivals")

NAMED = 5  # tokens behind "of" in which the whole is named


def rival_shares(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The shares behind a first one, in its sentence, that others have of the same whole."""
    known: dict[int, tuple[Figure, ...]] = context.once("rival shares", dict)
    if first.start not in known:
        known[first.start] = _rivals(context, first) if first.kind is Kind.PERCENT else ()
    return known[first.start]


def _rivals(context: Context, first: Figure) -> tuple[Figure, ...]:
    if not _is_of_a_whole(context, first) or _is_change(context, first):
        return ()
    found: list[Figure] = []
    for figure in context.by_sentence[first.sentence]:
        if figure.first <= first.first or figure.kind is not Kind.PERCENT:
            continue
        if _is_change(context, figure) or not _is_bare(context, figure) or figure.scope.places != first.scope.places:
            break
        found.append(figure)
    return tuple(found)


def _is_of_a_whole(context: Context, share: Figure) -> bool:
    """Whether the share is of a market, a vote or the like, or is what makes up anything, or who prefers what."""
    words = context.words(share)
    if not _set("choosing").isdisjoint(words[share.stop : share.stop + 1]):
        return True
    if words[share.stop : share.stop + 1] != ["of"]:
        return False
    if share.verb in _set("making_up"):
        return True
    return not _set("wholes").isdisjoint(words[share.stop + 1 : share.stop + NAMED])


def _is_change(context: Context, share: Figure) -> bool:
    words = context.words(share)
    before = words[share.opening - 1] if share.opening else ""
    if before == "up" and share.verb in _set("making_up"):
        return False
    changing = share.governor is not None and share.governor.direction != 0
    return changing or before in _set("changing") or not _set("changed").isdisjoint(words[share.stop : share.stop + 1])


def _is_bare(context: Context, share: Figure) -> bool:
    """Whether nothing behind the share says that it is of another whole."""
    return context.words(share)[share.stop : share.stop + 1] not in (["of"], ["in"], ["among"], ["at"], ["on"])
