"""The exact number that the words behind a hedged one give for it: "almost 640 tonnes (637, by the register)"."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import is_added
from checker.link.context import Context, found_once, size_ratio
from checker.link.formers import is_former
from checker.link.near_values import BOUNDS
from checker.link.on_events import events
from checker.link.on_naming import names_nothing_new
from checker.link.on_order import RETOLD
from checker.link.on_scope import reasons
from checker.link.on_things import have_one_noun
from checker.link.one_unit import one_unit
from checker.link.steps import is_step
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Style
from checker.precision import significant_place

_words = partial(word_set, "hedged")

MOST = 6  # figures behind a hedged one that are looked at
NEAR = 1.125  # times: so near is a number for which a round one with a hedge is told
MUCH_FINER = 100  # times that the last place of the round one is that of the exact one, where no word says so
BEHIND = 3  # tokens of "last year", "in the south", "on Sunday" behind the exact one
LEAD = 4  # tokens of "any reading of the index" before a bound
FARTHEST = 1.5  # times that one is the other, where words call it the exact number
ONE_SIDED = "a time on one side"
UPWARDS = (Hedge.OVER, Hedge.AT_LEAST)
_OF_ITS = (("of", "its"), ("of", "his"), ("of", "her"), ("of", "their"), ("of", "another"))
DASHES = frozenset(("(", "–", "—", "--", ":", "-"))


@found_once
def hedged_again(context: Context) -> list[Figure]:
    """The hedged numbers that are told exactly right behind."""
    return [figure for figure in context.figures if figure.quantity.hedge in BOUNDS and exact_again(context, figure)]


def exact_again(context: Context, hedged: Figure) -> Figure | None:
    """The next number of the unit, in the same sentence or the next one, if it is the hedged one told exactly."""
    if hedged.quantity.hedge not in BOUNDS or len(hedged.quantity.numbers) != 1 or is_step(context, hedged):
        return None
    if not _words("of_any").isdisjoint(context.words(hedged)[max(0, hedged.opening - LEAD) : hedged.opening]):
        return None  # "any reading under 50"
    at = context.place[hedged.start] + 1
    for figure in context.figures[at : at + MOST]:
        if figure.sentence > hedged.sentence + 1:
            return None
        if one_unit(hedged, figure):
            return figure if _is_exact(context, hedged, figure) else None
    return None


def _is_exact(context: Context, hedged: Figure, exact: Figure) -> bool:
    if hedged.scope.forecast or not _is_plain(context, exact) or not _may_be_one(context, hedged, exact):
        return False
    ratio, finer = size_ratio(hedged, exact), _finer(hedged, exact)
    if finer < 1 or not _is_near_bound(hedged, exact):
        return False
    if _is_of_another(context, hedged, exact):
        return False
    if ratio <= FARTHEST and _is_called_exact(context, exact, "exact_numbers", "before"):
        return True
    return finer > 1 and ratio < RETOLD and _is_told_so(context, hedged, exact)


def _is_of_another(context: Context, hedged: Figure, exact: Figure) -> bool:
    """Whether words beside the exact one tell it to be of another: "(673 last year)", "the exact limit", "in Leeds"."""
    words = context.words(exact)
    before = words[: exact.opening] if exact.sentence > hedged.sentence else words[hedged.stop : exact.opening]
    bracketed = words[exact.opening - 1] in DASHES
    if bracketed and not _words("bracketed_of_another").isdisjoint(words[exact.stop : exact.stop + BEHIND]):
        return True
    if not _words("of_another").isdisjoint(before):
        return True
    if any(pair in _OF_ITS for pair in pairwise(before)):
        return True  # "the loss of its parent"
    for at, word in enumerate(before[:-1]):
        if word in _words("adjectives") and before[at + 1].isalpha() and before[at + 1] not in _words("numbers_told"):
            return True  # "the exact limit", "the official record"
    if before[-1:] in (["was"], ["is"]) and before[-2:-1] and before[-2] in _words("numbers_told"):
        return False  # "Its treasurer, Joan Pratt, wrote that the final tally was"
    return exact.sentence > hedged.sentence and not names_nothing_new(context, (hedged,), (exact,))


def _is_plain(context: Context, exact: Figure) -> bool:
    """Whether it is one number in digits, of no forecast, and no step, addition, former level or part."""
    quantity = exact.quantity
    if quantity.is_hedged or len(quantity.numbers) != 1 or exact.scope.forecast:
        return False
    if any(is_kind(context, exact) for is_kind in (is_added, is_change, is_step, is_former)):
        return False
    part = context.words(exact)[exact.stop : exact.stop + 1] == ["of"]
    return quantity.numbers[0].style is Style.DIGITS and not part


def _may_be_one(context: Context, hedged: Figure, exact: Figure) -> bool:
    """Whether no noun, place or time sets the two apart, but for a time on one side only."""
    if exact.sentence > hedged.sentence and not _words("former").isdisjoint(context.words(exact)):
        return False
    if hedged.counted and exact.counted and not have_one_noun(hedged, exact):
        return False
    return all(reason.startswith(ONE_SIDED) for reason in reasons(context, hedged, exact))


def _is_told_so(context: Context, hedged: Figure, exact: Figure) -> bool:
    """Whether words, a bracket, a much finer number or one event tell that both are one."""
    if _is_called_exact(context, exact, "hedged", "telling_exactly") or _is_set_off(context, hedged, exact):
        return True
    named, beside = have_one_noun(hedged, exact), exact.sentence == hedged.sentence
    amounts = exact.kind in (Kind.MONEY, Kind.MEASURE)
    if amounts and size_ratio(hedged, exact) <= NEAR and _finer(hedged, exact) >= MUCH_FINER:
        return not _is_mark(context, hedged) and not (beside and _is_of_some(context.words(exact)[exact.past :][:2]))
    return named and not beside and _are_of_one_event(context, hedged, exact)


def _finer(hedged: Figure, exact: Figure) -> Fraction:
    """How many times the last place of the second is that of the first."""
    return significant_place(hedged.quantity.numbers[0]) / significant_place(exact.quantity.numbers[0])


def _is_mark(context: Context, hedged: Figure) -> bool:
    """Whether a bound is a mark that something passes or stands at: "above $450", "below 50"."""
    return not _words("of_marks").isdisjoint(context.words(hedged)[hedged.opening : hedged.first])


def _are_of_one_event(context: Context, hedged: Figure, exact: Figure) -> bool:
    """Whether both tell of one event, the second without a name or a time of its own."""
    if not events(context, hedged) & events(context, exact) or not names_nothing_new(context, (hedged,), (exact,)):
        return False
    return _words("some_of_them").isdisjoint(context.words(exact))


def _is_near_bound(hedged: Figure, exact: Figure) -> bool:
    """Whether a number lies on the wrong side of a bound, or within a unit of its last place on the other."""
    bound, told = hedged.quantity.numbers[0], exact.quantity.numbers[0].value
    unit = significant_place(bound)
    up = hedged.quantity.hedge in UPWARDS
    return told < bound.value + unit if up else told > bound.value - unit


def _is_called_exact(context: Context, exact: Figure, file: str, name: str) -> bool:
    """Whether words before a number, or the sentence of the exact one, say that it is the exact one."""
    before = next((f.stop for f in context.earlier(exact) if f.kind is exact.kind), 0)
    return not word_set(file, name).isdisjoint(context.words(exact)[before : exact.opening])


def _is_set_off(context: Context, hedged: Figure, exact: Figure) -> bool:
    """Whether a bracket or a dash opens right before the second, in the sentence of the first, or before "the roll is".

    A comma does where both are near: "a little above £19,000 last year, £18,085 by her return".
    """
    words = context.words(exact)
    if hedged.sentence != exact.sentence or _is_of_some(words[exact.past : exact.past + 2]):
        return False
    at = exact.opening - 1
    if words[at] in _words("linking"):
        at = next((i for i in range(at, max(hedged.stop, at - LEAD) - 1, -1) if not words[i].isalpha()), at)
    near = words[at] == "," and at == exact.opening - 1 and size_ratio(hedged, exact) <= NEAR
    return words[at] in DASHES or (
        near and not "".join(words[exact.past : exact.past + 1]).isdigit() and exact.kind is not Kind.PERCENT
    )


def _is_of_some(behind: list[str]) -> bool:
    """Whether the words behind the second go on with more than its source: "– 580 to adults", "630 with overtime"."""
    return behind != ["in", "all"] and any(word.isalpha() and word not in _words("sourced") for word in behind[:1])
