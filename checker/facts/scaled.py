"""A total and its parts with one of them at another scale: "Of £784m it made £329m here and £455bn abroad".

Three figures that are alone in their unit hardly ever make a sum by chance with one of them a thousand times too large
or too small, so no word need say that they are a whole and its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TypeAlias

from checker.model.figure import Figure
from checker.model.quantity import Printed, Style
from checker.precision.digit_slips import sums_to
from checker.precision.scale_slips import sum_slips, tells
from checker.statements.phrases import agree

Sum: TypeAlias = tuple[Figure, tuple[Figure, ...]]  # a total and its parts
FEWEST, MOST = 3, 5  # figures of one sum
DIGITS, NOUGHT = 2, 3  # fewest digits of a total to prove a wrong scale word, and wrong zeros


def scaled_sum(figures: Sequence[Figure]) -> Sum | None:
    """The total and the parts among figures of one unit, if another scale for one of them makes a sum."""
    if not FEWEST <= len(figures) <= MOST or any(_number(figure).style is not Style.DIGITS for figure in figures):
        return None
    if not all(agree(one, other) or agree(other, one) for one, other in combinations(figures, 2)):
        return None  # "of 132 shops and 11 kiosks"
    splits = [(total, tuple(part for part in figures if part is not total)) for total in figures]
    found = next((split for split in splits if _makes_total(*split)), None)
    if found is None or _hold_some(figures):
        return None
    return None if any(sums_to(_number(total), list(map(_number, parts))) for total, parts in splits) else found


def _number(figure: Figure) -> Printed:
    return figure.quantity.numbers[0]


def _makes_total(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip of scale makes parts a total; one zero too many only in one sentence."""
    beside = len({figure.sentence for figure in (total, *parts)}) == 1
    slips = sum_slips(_number(total), list(map(_number, parts)))
    unit = total.quantity.unit
    return any(tells(slip, unit, DIGITS, NOUGHT) and (slip.exact or (beside and abs(slip.power) > 1)) for slip in slips)


def _hold_some(figures: Sequence[Figure]) -> bool:
    """Whether three of more numbers make a sum as they are printed: the others are then something else."""
    ordered = sorted(map(_number, figures), key=lambda number: number.value)
    return len(figures) > FEWEST and any(sums_to(most, others) for *others, most in combinations(ordered, FEWEST))
