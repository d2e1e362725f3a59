"""Shares, changes and products that hold but for the scale of a number: "40% of the £18.3m would take £7.32bn".

Where a sentence or two tell of two amounts in one unit, and a ratio or a number makes the one of the other a thousand
times too large or too small, one of them has a wrong scale: chance makes it so about never, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from checker.link.amounts_by_unit import amounts_by_unit
from checker.link.context import Context, found_once
from checker.link.level_pairs import Levels
from checker.link.levels import is_in_digits
from checker.link.neighbours import in_one_or_two_sentences
from checker.link.on_things import may_count_the_same
from checker.link.ratio_words import told_way
from checker.link.ratios_alone import NEAR, RATIOS
from checker.link.slips_apart import tells_of_another
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.quotient_slips import Band
from checker.precision.scale_slips import Slip, product_slip, tells

MOST = 10  # figures of the sentences: more tell of more than this
# Digits that the numbers must have, as a logarithm, where a scale word is wrong and where noughts are.
DIGITS, NOUGHT = 1.4, 2.4


def levels_at_scale(context: Context, ratio: Figure) -> Levels | None:
    """The levels between which a change lies but for the scale of one."""
    pair = _ratios(context).get(ratio.start)
    if not pair or not (told_way(context, ratio) or ratio.kind is Kind.MULTIPLE):
        return None
    return Levels(pair[1], pair[0])


@found_once
def _ratios(context: Context) -> dict[int, tuple[Figure, Figure]]:
    """By a ratio's start the two amounts that it is between: part and whole, or level and former one."""
    found: dict[int, tuple[Figure, Figure]] = {}
    for figures in _windows(context):
        ratio = _only_ratio(figures)
        if ratio is None:
            continue
        for pair in _pairs(figures):
            if not _may_belong(context, pair, changed=bool(told_way(context, ratio))):
                continue
            for part, whole in (pair, pair[::-1]):
                slip = _slip(whole, part, _factor(context, ratio))
                if slip and _tells(slip, whole, DIGITS):
                    found.setdefault(ratio.start, (part, whole))
    return found


def _only_ratio(figures: list[Figure]) -> Figure | None:
    """The only ratio among some figures, if it is one number without a hedge."""
    ratios = [figure for figure in figures if figure.kind in RATIOS]
    if len(ratios) != 1 or len(ratios[0].quantity.numbers) != 1 or ratios[0].quantity.is_hedged:
        return None
    return ratios[0]


def _may_belong(context: Context, pair: tuple[Figure, Figure], *, changed: bool) -> bool:
    """Whether two amounts of two sentences may be of one thing: none of a rival, levels told with some time."""
    first, second = pair
    if first.sentence == second.sentence:
        return True
    if first.kind is Kind.COUNT and (first.counted is None or second.counted is None):
        return False
    timed = first.scope.times or second.scope.times
    return bool(timed or not changed) and not tells_of_another(context, first, context.words(second))


def _windows(context: Context) -> Iterator[list[Figure]]:
    """The figures of each sentence, and of it and the next, where they are few."""
    return (figures for figures in in_one_or_two_sentences(context) if 2 < len(figures) <= MOST)


def _pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Those that are the only two of their unit, rates or not."""
    rows = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for (kind, unit, _), row in amounts_by_unit(figures).items():
        rows[kind, unit] += row
    for row in rows.values():
        if len(row) == 2 and all(map(is_in_digits, row)) and may_count_the_same(*row):
            yield row[0], row[1]


def _factor(context: Context, ratio: Figure) -> Band:
    """What a ratio makes of a whole, or of a former level."""
    number, unit = ratio.quantity.numbers[0], 100 if ratio.kind is Kind.PERCENT else 1
    reach = number.place / 2 if ratio.kind is Kind.PERCENT else number.value * NEAR
    way = 0 if ratio.kind is Kind.MULTIPLE else told_way(context, ratio)
    low, high = sorted((1 if way else 0) + (way or 1) * (number.value + off) / unit for off in (-reach, reach))
    return Band(Fraction(low), Fraction(high))


def _slip(first: Figure, second: Figure, times: Band) -> Slip | None:
    """How so many times the one make the other, if they do but for a scale."""
    return product_slip(second.quantity.numbers[0], first.quantity.numbers[0], times)


def _tells(slip: Slip, figure: Figure, digits: float) -> bool:
    return tells(slip, figure.quantity.unit, digits, NOUGHT)
