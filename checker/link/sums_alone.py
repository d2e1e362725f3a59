"""A total and its parts known by their numbers alone: a sentence tells of nothing else in their unit.

Three numbers of three digits that nothing links come within one digit of a sum about once in a hundred times. Where
they are all that a sentence tells in one unit, they seldom are there for anything else, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import is_former
from checker.link.levels import KINDS, Level, is_printed
from checker.link.steps import is_step
from checker.link.sums_made import APART, BESIDE, THREE, TOLD, Sum, count_alike
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Style
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "told_sums")

IN_ALL = 2  # tokens beside a figure that say so
MOST = 6  # figures of one sum
DIGITS, FEW = 3, 2  # that each must have: otherwise, and where a word tells of a sum or of what is left
TIMES = 2  # that of a level and that of the former one
EACH = 2  # digits more for each figure more than three: as many more that may be wrong
EXACT = (Hedge.NONE, Hedge.EXACTLY)


def sums_alone(context: Context, number: int) -> Iterator[Sum]:
    """What may be the largest of the figures of one unit with all others: of a sentence, then of it and the next."""
    here, following = (context.by_sentence.get(n, []) for n in (number, number + 1))
    yield from _closed(context, here, BESIDE)
    if here and following:
        yield from _closed(context, [*here, *following], APART)


def _closed(context: Context, figures: list[Figure], fewest: int) -> Iterator[Sum]:
    by_unit = defaultdict[tuple[Kind, str | None, str | None], list[Figure]](list)
    for figure in figures:
        if figure.kind in KINDS:
            by_unit[figure.kind, figure.quantity.unit, figure.quantity.per].append(figure)
    for row in by_unit.values():
        if THREE <= len(row) <= MOST and all(_is_exact(context, figure) for figure in row):
            yield from _of_all(context, row, fewest)


def _are_of_several(context: Context, row: list[Figure]) -> bool:
    """Whether they tell how large some of several are: "the heaviest of the dogs", "on average"."""
    return any(not _of_several().isdisjoint(context.words(figure)) for figure in row)


@cache
def _of_several() -> frozenset[str]:
    return word_set("rates_and_totals", "mean").union(*map(words_of, ("topmost", "bottommost", "largest")))


def _of_all(context: Context, row: list[Figure], fewest: int) -> Iterator[Sum]:
    said = any(not _set("summing").isdisjoint(context.words(figure)) for figure in row)
    whole = max(row, key=lambda figure: figure.quantity.numbers[0].value)
    in_all = row[0].sentence == row[-1].sentence and _is_near(whole, row) and _is_in_all(context, whole)
    few = 1 if in_all else FEW if said else DIGITS
    if min(map(_digits, row)) < few or _set_levels_against_former_ones(context, row):
        return
    if _are_of_several(context, row) or len({figure.scope.times for figure in row if figure.scope.times}) > TIMES:
        return
    if any(_is_of_the(context, figure, whole) for figure in row[1:]):
        return  # "It has 640 pupils, and 210 of the 1,050 who applied are waiting"
    levels = [Level(figure, None) for figure in row if figure is not whole]
    if whole.group is not None and any(level.figure.group == whole.group for level in levels):
        return  # the first of a list
    if all(count_alike(Level(whole, None), level) for level in levels):
        digits = TOLD if in_all else fewest + EACH * (len(row) - THREE)
        yield Sum(Level(whole, None), tuple(levels), digits, said=said)


def _is_of_the(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether one is told as some of the other right behind it."""
    between = context.words(part)[part.past : whole.opening]
    return part.sentence == whole.sentence and between[:1] == ["of"] and len(between) <= IN_ALL


def _is_near(whole: Figure, row: list[Figure]) -> bool:
    """Whether the others come near the largest when added up."""
    total = whole.quantity.numbers[0].value
    made = sum(figure.quantity.numbers[0].value for figure in row) - total
    return 2 * made < THREE * total and 2 * total < THREE * made


def _is_in_all(context: Context, whole: Figure) -> bool:
    """Whether words beside a figure say that it is all there is: "a total of 52", "47 months in all"."""
    words = context.words(whole)
    behind = " ".join(words[whole.past : whole.past + IN_ALL])
    before = words[max(0, whole.opening - IN_ALL) : whole.opening]
    said = before[-2:] == ["total", "of"] or any(behind.startswith(s) for s in ("in all", "in total", "altogether"))
    at = whole.opening
    while at and words[at - 1] in _set("leading_total"):
        at -= 1
    apart = words[at - 1 : at] == [","] or not {"and", "making"}.isdisjoint(words[at : whole.opening])
    ends = not any(word.isalpha() for word in words[whole.past :] if word not in _set("in_all"))
    return said and apart and ends


def _set_levels_against_former_ones(context: Context, row: list[Figure]) -> bool:
    """Whether there is a former level, and not just a level, the former one and the step between them."""
    if not any(is_former(context, figure) for figure in row):
        return False
    return len(row) > THREE or row[0].sentence != row[-1].sentence or not any(is_step(context, f) for f in row)


def _is_exact(context: Context, figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].style is not Style.DIGITS or figure.quantity.hedge not in EXACT:
        return False
    return is_printed(context.words(figure), figure)


def _digits(figure: Figure) -> int:
    """How many digits a number is told to, without the noughts at its end."""
    number = figure.quantity.numbers[0]
    return len(str(int(number.value / number.place)).rstrip("0"))
