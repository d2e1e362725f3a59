"""A round number behind a hedge, and the exact one that the story gives for it: "over 2,000, 1,874 to be exact"."""

from __future__ import annotations

from itertools import pairwise

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, size_ratio
from checker.link.near_values import BOUNDS
from checker.link.on_scope import reasons
from checker.link.on_things import is_covered_either_way
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Style
from checker.precision import amount, equal

NEAR = 1.5  # times: farther off, it is of something else
BEFORE = 4  # tokens before a number in which it is called the exact one
BEHIND = 4  # tokens behind it for the same
DASHES = frozenset(("-", "–", "—", ":"))
MARKS = frozenset((",", ".", ";", ")"))
REACH = 6  # figures before it that are looked at


def hedged_before(context: Context, exact: Figure) -> Figure | None:
    """The last number of its kind, in its sentence or the one before, if that stands behind a hedge."""
    numbers = exact.quantity.numbers
    if len(numbers) != 1 or numbers[0].style is not Style.DIGITS:
        return None
    at = context.place[exact.start]
    for other in reversed(context.figures[max(0, at - REACH) : at]):
        if other.sentence < exact.sentence - 1:
            return None
        if (other.kind, other.quantity.unit) == (exact.kind, exact.quantity.unit):
            bounded = other.quantity.hedge in BOUNDS and _is_called_exact(context, exact)
            return other if bounded and _may_be_told(context, other, exact) else None
    return None


def _may_be_told(context: Context, rough: Figure, exact: Figure) -> bool:
    if len(rough.quantity.numbers) != 1 or size_ratio(rough, exact) > NEAR:
        return False
    below = exact.quantity.numbers[0].value < rough.quantity.numbers[0].value
    if rough.quantity.hedge is Hedge.UP_TO and below:
        return False  # "up to 75 jobs: 68, according to the union"
    if rough.quantity.hedge is Hedge.UNDER and below and not _agree(rough, exact):
        return False  # "fewer than 350, 337 in all", not as near as "just under" has it
    elsewhere = any(set(place.split()).isdisjoint(context.words(rough)) for place in exact.scope.places)
    apart = rough.counted and exact.counted and not is_covered_either_way(rough, exact)
    return (
        not (apart or elsewhere)
        and rough.quantity.per == exact.quantity.per
        and (rough.sentence == exact.sentence or not any(reasons(context, rough, exact)))
    )


def _agree(rough: Figure, exact: Figure) -> bool:
    return equal(amount(rough.quantity), amount(exact.quantity)) is not Verdict.FAILS


def _is_called_exact(context: Context, figure: Figure) -> bool:
    """Whether the words around say that it is the exact number: "exactly", "in all", "the exact sum"."""
    words = context.words(figure)
    stop = figure.past
    if words[figure.stop : figure.stop + 1] == ["of"]:
        return False  # "exactly 31 of them"
    if figure.quantity.hedge is Hedge.EXACTLY:
        return True
    if figure.quantity.hedge is not Hedge.NONE:
        return False
    if figure.opening and words[figure.opening - 1] in DASHES and MARKS.issuperset(words[stop : stop + 1]):
        return True  # "more than 300 - 298, by the police count"
    told = word_set("exact_numbers", "before")
    before = words[max(0, figure.opening - BEFORE) : figure.opening]
    called = [behind for word, behind in pairwise([*before, ""]) if word in told]
    if called and not word_set("exact_numbers", "of_others").isdisjoint(called):
        return False  # "the exact capacity of the hall is"
    if called:
        return True
    behind = " ".join(words[stop : stop + BEHIND]).removeprefix(", ")
    return any(f"{behind} ".startswith(f"{told} ") for told in load("exact_numbers")["behind"])
