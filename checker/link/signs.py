"""The signs that a later figure tells the fact of an earlier one again, and the signs that it does not.

Each has a name, under which ``languages/en/retelling.yaml`` gives its weight, and a strength, mostly 0 or 1.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link import sharing
from checker.link.antecedents import POINTING, SAYING_WHICH, points_back, says_which
from checker.link.apart import (
    are_in_a_row,
    are_set_apart_alike,
    has_new_owner,
    have_other_fates,
    have_other_verbs,
    opens_with_further,
    say_which_in_turn,
)
from checker.link.beside import all_else_differs, figures_shared
from checker.link.context import Context, size_ratio
from checker.link.dated_apart import (
    are_dated_apart,
    are_of_other_times,
    is_level_before,
    is_one_of_before,
)
from checker.link.definite import is_called_by_its_sort, is_known_thing, is_named_beside, is_new_thing
from checker.link.measures import are_of_one_thing, are_of_other_things
from checker.link.near_values import SCALES, are_swapped, digits_of, digits_slipped, is_hedge_of, is_scale_slip
from checker.link.on_events import events
from checker.link.on_scope import reasons
from checker.link.on_things import are_people_alone, is_covered_either_way, same_class
from checker.link.slips_apart import are_told_apart, tells_of_another
from checker.link.small_numbers import is_small, is_small_and_new, is_small_of_no_known_thing
from checker.link.summaries import opens_with_summary
from checker.link.tellable import may_be_told
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_words_of = partial(word_set, "retelling")

FAR = 4  # times
TWICE = 2
MUCH = 0.5  # of matter shared, for two verbs to be of one fact
ENOUGH_SHARED = 2  # other figures that both are told with, from which on more say no more
FEW_RIVALS = 0.2  # strength of "alone of its size" below which digits are kept by chance among many figures
ENOUGH_KEPT = 2  # digits kept beside one that differs, from which on more say no more
LONG = 4  # digits of a number that no other has by chance, but for two that changed places
SOON, OPENING = 2, 6  # sentences behind a hedge, and tokens of one, in which its number may be told without a noun
LIMITS = (Hedge.NEARLY, Hedge.UNDER, Hedge.UP_TO)
OLD = frozenset(("from", "than"))  # what something changed from, or is compared with


def for_link(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    """The signs for a link, each with its strength; where two have nothing in common, only that."""
    ratio = size_ratio(first, second)
    slip = is_scale_slip(first, ratio)
    if not first.at_top:
        far = ratio >= FAR and not slip and digits_slipped(first, second)[1] < ENOUGH_KEPT
        if _have_nothing_in_common(context, first, second, far=far):
            yield "nothing in common", 1
            return
    alone = 1 / (1 + _rivals(context, first, second))
    yield "headline to opening", first.at_top and second.sentence in context.opening
    yield "told at the top alone", first.at_top and context.told[first.start] == 1
    matter = sharing.matter_shared(context, first, second)
    yield "matter shared", matter
    yield "summary and matter shared", matter if _sums_up(context, first, second) else 0
    yield "neighbours shared", sharing.neighbours_shared(context, first, second)
    yield "alone of its size", alone
    yield "another figure shared", min(ENOUGH_SHARED, figures_shared(context, first, second))
    same = same_class(first.counted, second.counted)
    yield "same noun", same or (points_back(second) and is_covered_either_way(first, second))
    yield "same thing", are_of_one_thing(context, first, second)
    yield "set apart alike", are_set_apart_alike(context, first, second)
    new = is_new_thing(context, first, second)
    yield "points back", points_back(second) and not new and not says_which(context, second)
    yield "known thing", not new and is_known_thing(context, first, second)
    near = alone == 1 or ratio < FAR
    yield "event of the headline", near and first.at_top and _is_event_of_headline(context, first, second)
    yield "called by its sort", is_called_by_its_sort(context, second)
    yield "the amount", not first.at_top and _is_definite_amount(context, second)
    yield "wrong scale", slip
    swapped, kept = digits_slipped(first, second)
    if (swapped or kept) and are_told_apart(context, first, second):
        swapped, kept = False, 0  # by chance: "310 in Hull ... 130 in Leeds"
    yield "digits swapped", swapped and _unlikely(first, alone)
    if kept and alone >= FEW_RIVALS and not are_of_other_times(first, second):
        yield "digits kept", min(ENOUGH_KEPT, kept)
    yield "same word behind", _are_named_alike(context, first, second)
    yield "hedge close by", _is_hedge_of_same(context, first, second)


def against_link(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    """The signs against a link, each with its strength: innocent explanations of a difference are among them."""
    ratio = size_ratio(first, second)
    slip = is_scale_slip(first, ratio)
    yield "far apart", ratio >= FAR and not slip
    yield "of another order", ratio >= SCALES[0] and not slip
    yield "twice as much", ratio >= TWICE and not (slip or any(digits_slipped(first, second)))
    yield "money", second.kind is Kind.MONEY
    yield "percent", second.kind is Kind.PERCENT
    yield "next sentence", second.sentence == first.sentence + 1
    yield "same paragraph", second.paragraph == first.paragraph
    yield "first told elsewhere", context.told[first.start] > 1
    yield from _of_things(context, first, second)
    yield from _of_events(context, first, second)
    yield "a further one", not first.at_top and opens_with_further(context, first, second)
    yield "all else apart", not first.at_top and all_else_differs(context, first, second)
    yield "a date on one side", are_dated_apart(first, second)
    yield "level before the change", is_level_before(context, first, second)
    yield "of the time before", is_one_of_before(context, first, second)


def _unlikely(figure: Figure, alone: float) -> float:
    """How much two digits that changed places say: by chance it is the rarer, the longer a number and the fewer beside.

    Half as much again of three digits as of two, and twice as much of four, where the story has no other of its size.
    """
    return 1 + alone * (digits_of(figure) / 2 - 1)


def _is_hedge_of_same(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one is a round number for the other: not of two verbs, unless the sentences share much besides.

    None is where an innocent explanation sets the two apart.
    In the body a noun or a word close by must be the same: "his wife of 56 years" is no "friend for over 50 years".
    """
    if not is_hedge_of(first, second):
        return False
    same = same_class(first.counted, second.counted) or _goes_beyond_alone(context, first, second)
    if not first.at_top and not same and not sharing.neighbours_shared(context, first, second):
        return False
    apart = first.counted is not None and second.counted is not None and have_other_verbs(context, first, second)
    if apart and not (same and sharing.matter_shared(context, first, second) >= MUCH):
        return False
    return not any(reasons(context, first, second))


def _goes_beyond_alone(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the next sentence has a number without a noun that is more than the first may be.

    "Nearly 5,000 runners took part. Organisers said 5,212 had started": fewer might be some of them. Or whether "the"
    says that the number is known: "The gift of £1.08 million", "The toll now stands at 47".
    """
    if second.counted is not None or not 1 <= second.sentence - first.sentence <= SOON:
        return False
    words = context.words(second)
    if words[0] == "the" and 1 < second.opening <= OPENING:
        return words[1] in _words_of("sorts") or words[second.opening - 1] == "of"
    more = second.quantity.numbers[0].value > first.quantity.numbers[0].value
    return more and second.sentence == first.sentence + 1 and first.quantity.hedge in LIMITS


def _have_nothing_in_common(context: Context, first: Figure, second: Figure, *, far: bool) -> bool:
    """Whether the sentences share no word, or two figures of the body are far apart: no other sign helps then."""
    if are_swapped(first, second) and digits_of(first) >= LONG and not count_other_things(first, second):
        return False
    if context.stems(first).isdisjoint(context.stems(second)):
        covered = is_covered_either_way(first, second)
        beyond = is_hedge_of(first, second) and _goes_beyond_alone(context, first, second)
        if beyond or (_are_of_one_rate(first, second) and not far):
            return False
        return not ((are_swapped(first, second) or points_back(second)) and covered)
    return far and first.sentence not in context.opening


def _is_event_of_headline(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the same happened to both, and the headline names no other thing: "three rescued", "four winched"."""
    other = first.counted is not None and not is_covered_either_way(first, second)
    return not other and bool(events(context, first) & events(context, second))


def _are_of_one_rate(first: Figure, second: Figure) -> bool:
    """Whether both are measures by the same unit, as few figures are: "17m per second" and "17m/s"."""
    return second.kind is Kind.MEASURE and first.quantity.per == second.quantity.per is not None


def _sums_up(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the first stands in an opening that sums up what the second is part of: not in one paragraph with it."""
    opened = not first.at_top and first.sentence in context.opening and second.paragraph != first.paragraph
    return opened and opens_with_summary(context)


def _of_things(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    same = same_class(first.counted, second.counted)
    ours, theirs = _modifiers(first), _modifiers(second)
    yield "modifiers apart", bool(ours and theirs and not ours & theirs) and not are_people_alone(first, second)
    yield "other noun", count_other_things(first, second) and not is_named_beside(context, first, second)
    yield "small headline of no known thing", is_small_of_no_known_thing(context, first, second)
    yield "some of them", second.kind is not Kind.DURATION and _is_behind_of(context, second)
    yield "another thing", are_of_other_things(context, first, second)
    yield "small and of no one noun", not (first.at_top or same) and second.kind is Kind.COUNT and is_small(second)
    alone = not first.at_top and (_one_counts_alone(first, second) or _is_of_other_stuff(context, first, second))
    yield "noun on one side", alone and not (is_hedge_of(first, second) and _goes_beyond_alone(context, first, second))
    yield "said of which in turn", say_which_in_turn(context, first, second)


def _is_of_other_stuff(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second alone measures what it names: "a weight of 2.5 tonnes" and "the 4.5 tonnes of rock"."""
    told = context.words(second)[second.stop : second.stop + 2]
    of = second.kind is Kind.MEASURE and told[:1] == ["of"] and told[1:] != []
    return of and context.words(first)[first.stop : first.stop + 1] != ["of"] and told[1] not in context.words(first)


def _are_named_alike(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one word follows both, and no article says that the second is another: "a six-day visit"."""
    if second.kind is Kind.COUNT or not sharing.word_behind_shared(context, first, second):
        return False
    return not is_small_and_new(context, first, second)


def _is_behind_of(context: Context, part: Figure) -> bool:
    return part.counted is None and context.words(part)[part.stop : part.stop + 1] == ["of"]


def _of_events(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    yield "in a row", are_in_a_row(context, first, second)
    yield "another fate", have_other_fates(context, first, second)
    yield "owner on one side", has_new_owner(context, first, second)
    yield "ages in the body", second.kind is Kind.AGE and not first.at_top
    yield "told of another", tells_of_another(context, first, context.words(second))
    yield "old against new", _is_old(context, first) is not _is_old(context, second)
    yield "change against level", _direction(first) != _direction(second)
    yield "the other way", second.kind is Kind.PERCENT and _direction(first) * _direction(second) < 0


def _rivals(context: Context, first: Figure, second: Figure) -> int:
    """How many other figures of the kind are of about their size: each might be the one that is told again."""
    kind = (first.kind, first.quantity.unit)
    if kind not in context.sizes:
        figures = (f for f in context.figures if (f.kind, f.quantity.unit) == kind and may_be_told(context, f))
        context.sizes[kind] = sorted(float(f.quantity.numbers[0].value) for f in figures)
    sizes = context.sizes[kind]
    small, large = sorted(float(f.quantity.numbers[0].value) for f in (first, second))
    near = bisect_left(sizes, large * FAR) - bisect_right(sizes, small / FAR)
    same = sum(bisect_right(sizes, size) - bisect_left(sizes, size) for size in {small, large})
    return max(0, near - same)


def _is_definite_amount(context: Context, figure: Figure) -> bool:
    """Whether an amount is spoken of as known: "47% of the £1.3bn spent", but not "the $100m mark"."""
    if figure.kind not in (Kind.MONEY, Kind.MEASURE) or figure.opening == 0:
        return False
    words = context.words(figure)
    behind = words[figure.stop : figure.stop + 1]
    return words[figure.opening - 1] in POINTING and (_words_of("thresholds") | SAYING_WHICH).isdisjoint(behind)


def _modifiers(figure: Figure) -> frozenset[str]:
    return frozenset(figure.counted.modifiers) if figure.counted else frozenset()


def _one_counts_alone(first: Figure, second: Figure) -> bool:
    """Whether one is a count that names nothing that it counts, and the other names it: "31 to 24" and "33 seats"."""
    return second.kind is Kind.COUNT and (first.counted is None) is not (second.counted is None)


def _is_old(context: Context, figure: Figure) -> bool:
    return figure.opening > 0 and context.words(figure)[figure.opening - 1] in OLD


def _direction(figure: Figure) -> int:
    return figure.governor.direction if figure.governor else 0


def count_other_things(first: Figure, second: Figure) -> bool:
    """Whether both count something, and neither noun covers the other; "a GB quartet" may be any people."""
    if are_people_alone(first, second):
        return False
    return first.counted is not None and second.counted is not None and not is_covered_either_way(first, second)
