"""Amounts in the order of their places: "second with 41, ahead of York in third on 38".

Who is first has most, in times least. Of bare numbers either may be so: three of them show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.levels import is_bare
from checker.statements.orders.ranked import Placed, placed_amounts

_FEWER_AHEAD = word_set("sides", "fewer_ahead")
_NO_STROKES = 1000  # from here on a bare number is none of golf and no time
_ROW = 3
_FACTOR = 2  # largest ratio of two times of one race


def placings(parse: Parse, before: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of amounts of a sentence and the one before, the one that is to be less first.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Holm won with 41 votes. Ek was second with 38 and Lund third on 40.")))
    >>> [(less.text, more.text) for less, more in placings(found[1], found[0])]
    [('38', '41'), ('40', '41'), ('40', '38')]
    """
    here = [each for each in placed_amounts(parse) if each.place]
    opens = any(each.place == 1 for each in here)  # "Ek won the women's race in 2:26:14"
    earlier = placed_amounts(before) if here and before is not None and not opens else ()
    row = [*(each for each in earlier if each.place), *here]
    for one, other in combinations(sorted(row, key=lambda each: each.place), 2):
        told_here = one in here or other in here
        if told_here and one.place < other.place and _are_alike(one.figure, other.figure):
            way = _way(parse, before, one, other, row)
            if way:
                yield (other.figure, one.figure) if way > 0 else (one.figure, other.figure)


def _way(parse: Parse, before: Parse | None, one: Placed, other: Placed, row: Sequence[Placed]) -> int:
    """+1 if who is first has most, -1 if least, 0 if nothing tells."""
    if one.least or other.least:
        return -1 if _size(other) * _FACTOR > _size(one) else 0
    words = (*parse.words.lower, *(before.words.lower if before is not None else ()))
    counts = one.figure.kind is Kind.COUNT
    named = one.figure.counted is not None or other.figure.counted is not None
    if not counts or ((named or _size(one) >= _NO_STROKES) and _FEWER_AHEAD.isdisjoint(words)):
        return 1
    told = sorted((each for each in row if _are_alike(one.figure, each.figure)), key=lambda each: each.place)
    if len({each.place for each in told}) < _ROW:
        return 0
    first, last = _size(told[0]), _size(told[-1])
    return (first > last) - (first < last)


def _size(placed: Placed) -> float:
    return float(placed.figure.quantity.numbers[0].value)


def _are_alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts are of one unit, which a later bare number may leave out, and of one noun."""
    a, b = one.quantity, other.quantity
    later, earlier = (one, other) if one.start > other.start else (other, one)
    if (a.kind, a.unit, a.per) != (b.kind, b.unit, b.per):
        return is_bare(later) and earlier.kind not in (Kind.COUNT, Kind.MONEY)
    if is_bare(one) and is_bare(other) and a.numbers[0].place != b.numbers[0].place:
        return False  # "fifth with 577 in the heats", "won gold with 241.3"
    return one.counted is None or other.counted is None or one.counted.lemma == other.counted.lemma
