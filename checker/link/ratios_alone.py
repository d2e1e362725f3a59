"""A percentage, a fraction, a factor or a step in points, and the only two figures beside it that it can be between.

"Against the 6,418 calves of 2018, this year's 5,237 mean a drop of 14.8%" has two digits swapped: 18.4% is right.
Where a sentence or two tell of one ratio and of two figures of one unit, these are its levels, or its part and its
whole, far more often than they miss it by one slip by chance. Words say which: a ratio is a change where a word of
rise or fall stands beside it, whatever else is told and in whatever order, and else a share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from fractions import Fraction

from msgspec import Struct

from checker.link.change_words import are_levels_of, is_change, may_be_levels_of
from checker.link.context import Context, found_once, is_bare_number, size_of
from checker.link.formers import is_former, opening_word
from checker.link.levels import is_exact
from checker.link.on_things import is_covered_either_way, same_class
from checker.link.ratio_clauses import is_of_something_else, may_have_a_subject
from checker.link.ratio_words import (
    LEVELS,
    are_of_one_noun,
    goes_on,
    is_of_former_time,
    is_of_later_time,
    is_one,
    is_step_in_points,
    leads_to,
    told_way,
)
from checker.link.share_words import is_share, is_told_of, tells_another
from checker.link.steps import is_step
from checker.link.told_shares import Told
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.quotient_slips import miss_by_a_slip, misses_difference_by_a_slip

RATIOS = frozenset((Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE, Kind.POINTS))
SHARES = frozenset((Kind.PERCENT, Kind.RATIO))
FEW, MANY = 10, 100  # counts from which on they tell something, and more than small ones beside them
NEAR = Fraction(1, 200)  # of itself: how near a fraction or a factor in words must come to what the figures make
CHANCE, CHANCE_APART = Fraction(1, 4), Fraction(1, 20)  # of a slip: in one sentence, and in two
FAR = 4  # times what the levels make it: a change so far off is none of theirs
CHANCE_OF_FACTOR = Fraction(1, 6)  # a factor in words is known more roughly
CHANCE_TURNED = Fraction(1, 30)  # where the slip makes a rise of a fall
CHANCE_AGAINST = Fraction(1, 50)  # where a change may have a subject of its own
NEVER = Fraction(0)  # where no word ties it to the two, or one ties it to something else


class Alone(Struct, frozen=True):
    """A ratio with the level before and the one behind it, or with the part and the whole of a share."""

    first: Figure
    second: Figure
    is_share: bool


def share_alone(context: Context, share: Figure) -> Told | None:
    """The part and the whole of a share, where numbers alone tell it."""
    found = _found(context).get(share.start)
    return Told(found.first, found.second) if found and found.is_share else None


@found_once
def _found(context: Context) -> dict[int, Alone]:
    found: dict[int, Alone] = {}
    for ratio in context.figures:
        if (ratio.kind in RATIOS or is_step_in_points(ratio)) and is_one(context, ratio):
            told = next(_told(context, ratio), None)
            if told is not None:
                found[ratio.start] = told
    return found


def _told(context: Context, ratio: Figure) -> Iterator[Alone]:
    at = ratio.sentence
    for first, last in ((at, at), (at - 1, at), (at, at + 1), (at - 2, at)):
        rows = [context.by_sentence.get(number, []) for number in range(first, last + 1)]
        row = [figure for told in rows for figure in told]
        if not (rows[0] and rows[-1]) or any(_is_another_ratio(ratio, figure) for figure in row):
            continue
        for pair in _pairs(context, ratio, row):
            if first == last:
                yield from _between(context, ratio, pair, CHANCE)
            elif goes_on(context, ratio, pair) and (not told_way(context, ratio) or _are_of_one_thing(context, pair)):
                yield from _between(context, ratio, pair, CHANCE_APART)


def _are_of_one_thing(context: Context, pair: tuple[Figure, Figure]) -> bool:
    """Whether two figures of two sentences count the same, or one is of a former time: not two prices of one day."""
    first, second = pair
    if same_class(first.counted, second.counted) or is_of_later_time(context, second):
        return True
    return any(is_former(context, figure) or is_of_former_time(figure) for figure in pair)


def _is_another_ratio(ratio: Figure, figure: Figure) -> bool:
    told = figure.kind in RATIOS or is_step_in_points(figure)
    return told and figure is not ratio and not _is_level_of(ratio, figure)


def _pairs(context: Context, ratio: Figure, row: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Those figures of a unit that are the only two of it; small counts beside two large ones are left out."""
    by_unit = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for figure in row:
        if is_step_in_points(ratio):
            if _is_level_of(ratio, figure) and _tells(context, figure):
                by_unit[Kind.PERCENT, None].append(figure)
        elif _may_be_level(ratio, figure) and _tells(context, figure) and not may_be_percentage(figure):
            by_unit[figure.kind, figure.quantity.unit].append(figure)
    for (kind, _), found in by_unit.items():
        least = FEW if len(found) == 2 else MANY
        told = [f for f in found if kind is not Kind.COUNT or size_of(f) >= least]
        if len(told) == 2 and len({f.quantity.per for f in told} - {None}) < 2:
            yield told[0], told[1]


def _may_be_level(ratio: Figure, figure: Figure) -> bool:
    """Whether a figure may be one of the two: a length of time, where it is no "5% in two years"."""
    return figure.kind in LEVELS or (figure.kind is Kind.DURATION and ratio.kind in (Kind.RATIO, Kind.MULTIPLE))


def _is_level_of(ratio: Figure, figure: Figure) -> bool:
    """Whether a figure may be one of the percentages between which a step in points lies, if it leaves the sign out."""
    if not is_step_in_points(ratio):
        return False
    return figure.kind is Kind.PERCENT or may_be_percentage(figure)


def may_be_percentage(figure: Figure, *, whole: bool = False) -> bool:
    """Whether a bare number may have left its sign out: "3.62% and 2.47"; a ``whole`` one seldom has."""
    bare = is_bare_number(figure) and len(figure.quantity.numbers) == 1
    return bare and (whole or figure.quantity.numbers[0].place < 1) and 0 < size_of(figure) < 100


def _tells(context: Context, figure: Figure) -> bool:
    """Whether a figure is one exact number in digits, and no step."""
    return is_exact(figure) and size_of(figure) > 0 and not is_step(context, figure)


def _between(context: Context, ratio: Figure, pair: tuple[Figure, Figure], chance: Fraction) -> Iterator[Alone]:
    """What a ratio makes of two figures, where the numbers bear it out."""
    small, large = sorted(pair, key=size_of)
    if size_of(small) == size_of(large):
        return
    way = told_way(context, ratio)
    if ratio.kind in SHARES and not way:
        chance = chance if is_told_of(context, ratio, small, large) else NEVER
        if _may_be_share(context, ratio, small, large) and _misses(small, large, ratio, lambda value: value, chance):
            yield Alone(small, large, is_share=True)
    elif _may_be_levels(context, ratio, pair):
        chance = min(chance, _chance(context, ratio, pair))
        before, after = (small, large) if way >= 0 else (large, small)
        if is_step_in_points(ratio) and _is_only_compared(context, ratio, before, after):
            return
        if _is_between(ratio, before, after, way, chance):
            yield Alone(before, after, is_share=False)
        elif ratio.kind in SHARES and _is_between(ratio, after, before, way, min(chance, CHANCE_TURNED)):
            yield Alone(after, before, is_share=False)


def _may_be_levels(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether words let a ratio be the change between two figures."""
    if ratio.kind is not Kind.MULTIPLE and not is_change(context, ratio, pair):
        return False
    if all(is_former(context, figure) for figure in pair):
        return False  # "829 up on last year's 3,069, but 18% below the record of 4,751"
    return may_be_levels_of(context, ratio, pair)


def _chance(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> Fraction:
    """By how many numbers a slip may be made at most, as words tie a change to its levels."""
    if is_of_something_else(context, ratio, pair) or not (
        are_levels_of(context, ratio, pair) and are_of_one_noun(*pair)
    ):
        return NEVER
    if is_step_in_points(ratio) and _has_another_level(context, ratio, pair):
        return NEVER
    if may_have_a_subject(context, ratio, pair):
        return CHANCE_AGAINST
    return CHANCE_OF_FACTOR if ratio.kind is Kind.MULTIPLE else CHANCE


def _is_only_compared(context: Context, ratio: Figure, before: Figure, after: Figure) -> bool:
    """Whether a step leads to what is then set against a level that it did not come from.

    "Fell 11 basis points to 6.25%, compared with 6.24% a year ago".
    """
    led = before.sentence == ratio.sentence and leads_to(context, ratio, before)
    return led and opening_word(context, after) not in ("", "from")


def _has_another_level(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a bare number beside a step may be its level: "to 31% from 38, while the coast, at 29, was down four"."""
    return any(may_be_percentage(f, whole=True) for f in context.beside(ratio) if f not in pair and f is not ratio)


def _is_between(ratio: Figure, before: Figure, after: Figure, way: int, chance: Fraction) -> bool:
    """Whether a change leads from one level to the other, or would but for one slip."""
    if is_step_in_points(ratio):
        small, large, step = (f.quantity.numbers[0] for f in (*sorted((before, after), key=size_of), ratio))
        scale = 100 if ratio.quantity.unit == "basis point" else 1
        return misses_difference_by_a_slip(small, large, step, scale, chance)
    if ratio.kind is Kind.MULTIPLE:
        return _misses(after, before, ratio, lambda value: value, chance)
    unit, rises = 100 if ratio.kind is Kind.PERCENT else 1, size_of(before) < size_of(after)
    way = way or (1 if rises else -1)
    found = abs(size_of(after) / size_of(before) - 1) * unit
    if not found / FAR <= size_of(ratio) <= found * FAR:
        return False  # "slid 9% to 6.1m, with sardines, at 1.49m, on top"
    return _is_on_wrong_base(ratio, before, after, chance) or _misses(
        after, before, ratio, lambda value: 1 + way * value, chance
    )


def _is_on_wrong_base(ratio: Figure, before: Figure, after: Figure, chance: Fraction) -> bool:
    """Whether a change is reckoned on the level that it led to: "from £60 to £75, a rise of 20%".

    One percentage in a hundred is so by chance: words must tie it to its levels.
    """
    number = ratio.quantity.numbers[0]
    if ratio.kind is not Kind.PERCENT or number.style is not Style.DIGITS or chance < CHANCE:
        return False
    found = abs(size_of(after) - size_of(before)) / size_of(after) * 100
    return size_of(ratio) >= FEW and abs(found - number.value) <= number.place / 2


def _may_be_share(context: Context, ratio: Figure, part: Figure, whole: Figure) -> bool:
    """Whether words let a ratio be the share that the part is of the whole; a former level is neither."""
    if any(is_former(context, figure) for figure in (part, whole)) or tells_another(context, ratio, part):
        return False  # "risen from 1,860 to 2,240, though 38% of them"
    if _is_told_as_share(context, whole, ratio):
        return False
    alike = part.counted is None or whole.counted is None or is_covered_either_way(part, whole)
    return alike and is_share(context, ratio, part, whole) and not _is_of_another_whole(part, whole, ratio)


def _is_told_as_share(context: Context, whole: Figure, ratio: Figure) -> bool:
    """Whether a share right behind makes of it a part too: "31,500, a quarter of the total, and 17,640, or 14%"."""
    behind = next((f for f in context.beside(whole) if f.start > whole.start), None)
    told = behind is not None and behind is not ratio and behind.kind in SHARES and behind.opening - whole.past <= 2
    return told and context.words(whole)[whole.past : whole.past + 1] in ([","], ["("])


def _misses(part: Figure, whole: Figure, ratio: Figure, made: Callable[[Fraction], Fraction], chance: Fraction) -> bool:
    """Whether a ratio is what one figure by the other makes it, or would be but for one slip."""
    number, unit = ratio.quantity.numbers[0], 100 if ratio.kind is Kind.PERCENT else 1
    reach = number.place / 2 if number.style is Style.DIGITS else number.value * NEAR
    a, b = part.quantity.numbers[0], whole.quantity.numbers[0]
    return miss_by_a_slip(a, b, number, reach, lambda value: made(value / unit), chance)


def _is_of_another_whole(part: Figure, whole: Figure, ratio: Figure) -> bool:
    """Whether a share is what the part leaves of the whole, or is of what that was before the part came or went."""
    others: tuple[Callable[[Fraction], Fraction], ...] = (
        lambda value: value / (1 - value) if value < 1 else value,  # "wiped out $3.10, or 4.7%, to $63.50"
        lambda value: value / (1 + value),
        lambda value: 1 - value,  # "of 240m shares 63%, after 89m are issued"
    )
    return any(_misses(part, whole, ratio, made, NEVER) for made in others)
