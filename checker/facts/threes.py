"""Three figures that are the only ones of their kind and unit in a sentence, one of which the others make.

Whatever the words say - a gap, a rest, a total, a step - of three such figures the largest is often the sum of the two
others, and seldom nearly so by chance. So they are taken together where they add up, or would but for two digits of one
of them that changed places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.facts.story import may_tell, sort_of
from checker.languages.things import noun_class
from checker.model.document import Zone
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind
from checker.precision.misprints import swapped

THREE = 3
SUMMED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
TELLING = 100  # of what they are rounded to: of two digits some two are soon exchanged


class Three(NamedTuple):
    """The two lesser figures in the order of the text, and the largest."""

    parts: tuple[Figure, Figure]
    total: Figure


def threes(reading: Reading) -> Iterator[Three]:
    r"""The threes of an article that add up, or would but for two digits that changed places.

    >>> from checker.clauses.assemble import read
    >>> from checker.readers.formats import plain
    >>> text = "Kent made 287 and lost by 34 runs to Surrey, who had made 330."
    >>> [(three.total.text, [part.text for part in three.parts]) for three in threes(read(plain.read(text)))]
    [('330', ['287', '34'])]
    """
    rows: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.zone is Zone.BODY and figure.kind in SUMMED and may_tell(figure) and not figure.implied:
            rows[figure.sentence].append(figure)
    for row in rows.values():
        yield from (three for three in _threes(row) if not _are_parts(three, reading.figures))


def _are_parts(three: Three, figures: Sequence[Figure]) -> bool:
    """Whether all three are parts of a total that the story tells."""
    total = _value(three.total) + sum(map(_value, three.parts))
    return any(sort_of(figure) == sort_of(three.total) and _is(figure, total) for figure in figures)


def _is(figure: Figure, value: Fraction) -> bool:
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].value == value


def _threes(figures: Sequence[Figure]) -> Iterator[Three]:
    for alike in _alike(figures):
        values = sorted({_value(figure) for figure in alike})
        exact = not any(figure.quantity.is_hedged for figure in alike)
        if len(alike) == len(values) == THREE and exact and _adds_up(values, min(map(_place, alike))):
            first, second = (figure for figure in alike if _value(figure) != values[-1])
            yield Three((first, second), max(alike, key=_value))


def _alike(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of each kind and unit; counts by what they count, each with those that name nothing."""
    by_sort: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_sort[sort_of(figure), figure.quantity.per].append(figure)
    for alike in by_sort.values():
        nouns = dict.fromkeys(noun_class(f.counted.lemma) for f in alike if f.counted is not None)
        if len(nouns) < 2 or alike[0].kind is not Kind.COUNT:
            yield alike
            continue
        for noun in nouns:
            yield [f for f in alike if f.counted is None or noun_class(f.counted.lemma) == noun]


def _adds_up(values: Sequence[Fraction], place: Fraction) -> bool:
    """Whether the two lesser values make the largest, or one of the three would do with two digits exchanged."""
    less, more, total = (int(value / place) for value in values)
    while not (less % 10 or more % 10 or total % 10):
        less, more, total = less // 10, more // 10, total // 10
    if total < TELLING:
        return False
    wanted = ((less, total - more), (more, total - less), (total, less + more))
    return less + more == total or any(str(ought) in swapped(str(told)) for told, ought in wanted)


def _value(figure: Figure) -> Fraction:
    return figure.quantity.numbers[0].value


def _place(figure: Figure) -> Fraction:
    return figure.quantity.numbers[0].place
