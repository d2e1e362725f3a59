"""Shares of one whole that go to several: "Acme has 40% of the market, Brill 35% and Crane 30%"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.shares_in_row import is_set_apart
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "rivals")

_AMONG = "among"
MOST = 12  # figures behind the first share that are looked at
REACH = 2  # sentences behind the first share in which others are told
SHORT = 10  # tokens between two shares that one verb tells
NEAR = 4  # tokens on either side of a share in which it is said to be needed
NAMED = 5  # tokens behind "of" in which the whole is named


def rival_shares(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The shares behind a first one that others have of the same whole."""
    known: dict[int, tuple[Figure, ...]] = context.once("rival shares", dict)
    if first.start not in known:
        known[first.start] = _rivals(context, first) if first.kind is Kind.PERCENT else ()
    return known[first.start]


def _rivals(context: Context, first: Figure) -> tuple[Figure, ...]:
    if _is_change(context, first):
        return ()
    if not (_is_of_a_whole(context, first) or _is_supplied_by_several(context, first)):
        return _polled(context, first) or _further(context, first)
    found = list(takewhile(partial(_is_rival, context, first), _behind(context, first, REACH)))
    if _may_overlap(context, (first, *found)):
        return ()
    return tuple(found) or _further(context, first)


def _is_rival(context: Context, first: Figure, share: Figure) -> bool:
    """Whether a share behind the first one may be another's of the same whole."""
    words = context.words(share)
    if _is_change(context, share) or not _is_bare(context, share) or share.scope.places != first.scope.places:
        return False
    if _is_needed(context, share) or is_set_apart(context, share) or _is_the_same(context, share):
        return False
    if not _set("saying").isdisjoint(words[share.stop : share.stop + 1]):
        return False  # "92% knew of it and 31% said they did it": one may be both
    if _is_of_another_time(first, share) or _AMONG in words[: share.opening]:
        return False  # "among Social Democrats it was 88%"
    measured = not _set("measured").isdisjoint(words[: share.stop + 2])
    return not measured and (share.sentence == first.sentence or _is_had(context, share))


def _may_overlap(context: Context, shares: tuple[Figure, ...]) -> bool:
    """Whether one of the groups is a sex and others are not: "trainees 45%, women 51% and part-timers 20%"."""
    told = _set("groups").intersection(context.words(shares[0]))
    return bool(told) and len(told) != len(shares)


def _is_the_same(context: Context, share: Figure) -> bool:
    """Whether who has the share before has this too, or one share holds another: "and now owns 75%"."""
    words = context.words(share)
    before = words[max(0, share.opening - NEAR) : share.opening]
    joint = next((i for i in range(len(before) - 1, -1, -1) if before[i] == "and"), len(before))
    told = [word for word in before[joint + 1 :] if word not in _set("adverbs")]
    has = len(told) == 1 and any(told[0].startswith(verb) for verb in _set("having"))
    return has or not _set("jointly").isdisjoint(words)


def _behind(context: Context, first: Figure, reach: int = 1) -> Iterator[Figure]:
    """The shares behind one, in its sentence and so many behind it of its paragraph."""
    at = context.place[first.start]
    for figure in context.figures[at + 1 : at + 1 + MOST]:
        if figure.sentence - first.sentence > reach or figure.paragraph != first.paragraph:
            return
        if figure.kind is Kind.PERCENT:
            yield figure


def _is_had(context: Context, share: Figure) -> bool:
    """Whether a share that stands alone in its sentence is what somebody got: "Vale got 62%", but not "It got 62%"."""
    same = context.words(share)[0] in _set("same_holder")
    return context.is_sole(share) and share.verb in _set("having") and not same


def _polled(context: Context, first: Figure) -> tuple[Figure, ...]:
    """Others on whom a poll puts the rest: "Hill is on 45%, Vale on 33% and Ames on 12%"."""
    if not _stands(context, first):
        return ()
    behind = takewhile(partial(_stands, context), _behind(context, first, reach=0))
    return tuple(takewhile(lambda share: not _is_of_another_time(first, share), behind))


def _is_of_another_time(first: Figure, share: Figure) -> bool:
    """Whether a time is told of the share and not of the first: "last year Acme had 42%"."""
    return not set(share.scope.times) <= set(first.scope.times)


def _stands(context: Context, share: Figure) -> bool:
    """Whether a name stands on the share: "put Hill on 45%", "the Greens are on 12%"."""
    words = context.reading.words[share.sentence]
    before = share.opening - 2
    if (
        before < 0
        or not (words.lower[before + 1] == "on" or _is_at_in_poll(context, share))
        or not _is_bare(context, share)
    ):
        return False
    before -= words.lower[before] in _set("standing") and before > 0
    return words.texts[before][0].isupper()


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


def _is_of_a_whole(context: Context, share: Figure) -> bool:
    """Whether the share is of a market, a vote or the like, or is what makes up anything, or who prefers what."""
    words = context.words(share)
    if not _set("choosing").isdisjoint(words[share.stop : share.stop + 1]):
        return True
    if share.verb == "own" and words[share.stop : share.stop + 1] in (["and"], [","]):
        return True  # "Tom owns 60% and Raj 40%"
    if words[share.stop : share.stop + 1] != ["of"]:
        return False
    if share.verb in _set("making_up"):
        return _set("peopled").isdisjoint(words[share.stop + 1 : share.stop + NAMED])
    if share.verb in _set("holding") and words[share.stop + 1 : share.stop + 2] == ["the"]:
        return True
    named = words[share.stop + 1 : share.stop + NAMED]
    counted = not _set("counted").isdisjoint(words[share.stop + 1 : share.stop + NAMED + 2])
    return not _set("wholes").isdisjoint(named) and not counted and share.verb not in _set("reaching")


def _is_supplied_by_several(context: Context, first: Figure) -> bool:
    """Whether others, told by name and share alone, do the same for one whole: "supplies 40% of it, Norway 35%"."""
    words = context.reading.words[first.sentence]
    behind = next(_behind(context, first, reach=0), None)
    if behind is None or first.verb not in _set("supplying"):
        return False
    named = words.texts[behind.opening - 1][0].isupper() and _is_bare(context, behind)
    of_what = words.lower[first.stop : first.stop + 2]
    of_one = of_what in (["of", "the"], ["of", "all"])
    of_one = of_one or (
        first.verb in _set("supplying_all") and of_what[:1] == ["of"] and of_what[1] not in _set("same_holder")
    )
    return of_one and named and behind.opening - first.stop <= SHORT


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


def _is_needed(context: Context, share: Figure) -> bool:
    """Whether a share is what somebody must have, and what nobody has: "75% were for it, but 80% was needed"."""
    words = context.words(share)
    return not _set("needed").isdisjoint(words[max(0, share.opening - NEAR) : share.stop + NEAR])


def _is_at_in_poll(context: Context, share: Figure) -> bool:
    """Whether a poll puts somebody at the share: "had Labour at 38%"."""
    words = context.words(share)
    return words[share.opening - 1 : share.opening] == ["at"] and not _set("polls").isdisjoint(words)


def _is_bare(context: Context, share: Figure) -> bool:
    """Whether nothing behind the share says that it is of another whole, or what else those do whose share it is."""
    behind = "".join(context.words(share)[share.stop : share.stop + 1])
    return behind not in ("in", "among", "at", "on", "of") and behind not in _set("doing")
