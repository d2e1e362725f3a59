"""A total and its parts that belong together but for the scale of one: "Of £784m it made £329m here and £455bn abroad".

Where a sentence or two tell of three figures in one unit, they make a sum with one of them a thousand times too large
or too small about never by chance: so no word need say that they are a whole and its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.link.amounts_by_unit import amounts_by_unit
from checker.link.context import Context, found_once
from checker.link.formers import is_former
from checker.link.levels import is_in_digits, is_printed
from checker.link.neighbours import in_one_or_two_sentences
from checker.link.on_things import may_count_the_same
from checker.model.figure import Figure
from checker.model.quantity import Printed
from checker.precision.digit_slips import sums_to
from checker.precision.scale_slips import sum_slips, tells

FEWEST, MOST = 3, 5  # figures of one sum
DIGITS, NOUGHT = 2, 3  # that a total must have where a scale word is wrong, and where noughts are


def parts_at_scale(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The parts that would make a total if one of the figures had another scale."""
    return _sums(context).get(whole.start, ())


def wholes_at_scale(context: Context) -> list[Figure]:
    """The figures that have such parts."""
    sums = _sums(context)
    return [figure for figure in context.figures if figure.start in sums] if sums else []


@found_once
def _sums(context: Context) -> dict[int, tuple[Figure, ...]]:
    found: dict[int, tuple[Figure, ...]] = {}
    for figures in in_one_or_two_sentences(context):
        for row in _rows(context, figures):
            for whole, parts in _made(context, row):
                found.setdefault(whole.start, parts)
    return found


def _rows(context: Context, figures: list[Figure]) -> Iterator[list[Figure]]:
    """All figures of one unit, where they are few."""
    if len(figures) < FEWEST:
        return
    for row in amounts_by_unit(figures).values():
        few = FEWEST <= len(row) <= MOST
        if few and all(is_in_digits(f) and is_printed(context.words(f), f) for f in row) and _count_alike(row):
            yield row


def _count_alike(row: list[Figure]) -> bool:
    """Whether no two name different things: "of 132 shops and 11 kiosks"."""
    return all(may_count_the_same(a, b) for a, b in combinations(row, 2))


def _made(context: Context, row: list[Figure]) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    numbers = [figure.quantity.numbers[0] for figure in row]
    beside = row[0].sentence == row[-1].sentence
    splits = [(numbers[at], [*numbers[:at], *numbers[at + 1 :]]) for at in range(len(row))]
    if any(sums_to(total, parts) for total, parts in splits) or len({f.scope.owner for f in row if f.scope.owner}) > 1:
        return  # or they have several owners
    if any(is_former(context, figure) for figure in row):
        return
    if len(row) > FEWEST and _hold_some(numbers):
        return
    for at, (total, parts) in enumerate(splits[:1] if _is_whole(context, row[0]) else splits):
        if any(
            tells(slip, row[at].quantity.unit, DIGITS, NOUGHT) and (slip.exact or (beside and abs(slip.power) > 1))
            for slip in sum_slips(total, parts)
        ):
            yield row[at], (*row[:at], *row[at + 1 :])


def _is_whole(context: Context, figure: Figure) -> bool:
    """Whether a sentence opens with what is told "Of the 1,300": of all the others that is the whole."""
    return context.words(figure)[: figure.opening] in (["of"], ["of", "the"], ["of", "its"], ["of", "their"])


def _hold_some(numbers: list[Printed]) -> bool:
    """Whether three of the numbers make a sum as they are printed: the others are then of something else."""
    ordered = sorted(numbers, key=lambda number: number.value)
    return any(sums_to(largest, others) for *others, largest in combinations(ordered, FEWEST))
