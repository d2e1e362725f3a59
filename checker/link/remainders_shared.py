"""What makes a remainder one of more than the whole and the parts told near it: another's whole, or a part of each."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from checker.link.context import Context, found_once, size_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

NEAR = 10  # tokens before a part in which "each" makes it that of one
MOST = 6  # figures of which some sums are tried: of more some come out by chance
BEHIND = 2  # tokens of "20 to each"
OWNED = frozenset(("its", "his", "her", "their"))
OF_ONE = frozenset(("each", "apiece", "a", "an", "per"))  # behind a part
COUNTED = frozenset((Kind.COUNT, Kind.AGE))  # "Wold (94)" may be read as an age


def may_leave_more(context: Context, whole: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Whether the whole may be that of one among several, or a part be told for one of several."""
    if _is_owned(context, whole, rest) or any(_is_elsewhere(context, whole, part) for part in parts):
        return True
    return any(_is_of_each(context, part) for part in parts) or _is_left_of_all(context, whole, parts, rest)


def comes_out(rest: Figure, told: Sequence[Figure]) -> bool:
    """Whether one of the figures told before a remainder, less some others of them, leaves just that.

    In "a budget of £66m, £4m less than the last. Schools get £25m, roads £23m and parks the remaining £18m" the £4m are
    no part. Which of many figures are parts cannot be known from their sum.
    """
    row = list({f.start: f for f in told}.values())
    if len(row) > MOST:
        return False
    return any(
        size_of(whole) - sum(map(size_of, parts)) == size_of(rest)
        for whole in row
        for number in range(1, len(row))
        for parts in combinations([f for f in row if f is not whole], number)
    )


def _is_owned(context: Context, whole: Figure, rest: Figure) -> bool:
    """Whether a whole is its owner's, and others follow in a row: "118 of its 203, then Wold (94). The other 87"."""
    if whole.sentence == rest.sentence or context.words(whole)[whole.opening - 1] not in OWNED:
        return False
    return any(f.start > whole.start and f.kind in COUNTED for f in context.beside(whole))


def _is_elsewhere(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether whole and part are told of two places: "40 of 75 seats in the north, 22 in the east"."""
    ours, theirs = (_place(context, figure) for figure in (whole, part))
    return part.start > whole.start and bool(ours and theirs) and ours != theirs


def _place(context: Context, figure: Figure) -> list[str]:
    behind = context.words(figure)[figure.past : figure.past + 3]
    return behind[1:] if behind[:2] == ["in", "the"] else []


def _is_of_each(context: Context, part: Figure) -> bool:
    """Whether several have so much each: "The two will each put in £200m", "£45m a span"."""
    words = context.words(part)
    told = "each" in (*words[max(0, part.opening - NEAR) : part.opening], *words[part.past : part.past + BEHIND])
    return told or not OF_ONE.isdisjoint(words[part.past : part.past + 1])


def _is_left_of_all(context: Context, whole: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Whether a larger figure of the story, without all that is told beside the whole, leaves just that."""
    told = [f for f in context.beside(whole) if f is not whole and f.kind in COUNTED and f.start < rest.start]
    if rest.kind is not Kind.COUNT or len(told) <= len(parts):
        return False
    larger = size_of(rest) + sum(map(size_of, told))
    return larger > size_of(whole) and larger in _counts_told(context)


@found_once
def _counts_told(context: Context) -> frozenset[Fraction]:
    return frozenset(map(size_of, context.of_kind(Kind.COUNT)))
