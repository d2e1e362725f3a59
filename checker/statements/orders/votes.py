"""How many vote, beside the result of a vote: "the 11-member council voted 7-4", "All nine justices took part"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.orders.results import is_result

_VOTERS, _ALL, _CUES, _UNCAST = (word_set("results", name) for name in ("voters", "all_voters", "cues", "uncast"))
_MOST = 50  # per cent that two sides have together at the least


def is_of_two_sides(figure: Figure) -> bool:
    """Whether percentages are those of two sides that have most of a hundred: "a margin of 5-7%" is a range."""
    if figure.kind is not Kind.PERCENT or not figure.quantity.is_range:
        return False
    return sum(number.value for number in figure.quantity.numbers) >= _MOST


def voters(parse: Parse) -> Iterator[tuple[Figure, bool]]:
    """The number of those who may vote, and whether all of them are said to: "all 11 members".

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("All nine justices sat. The seven-member board did not.")))[0]
    >>> [(figure.text, every) for figure, every in voters(parse)]
    [('nine', True)]
    """
    for number, figure in enumerate(parse.figures):
        counted = figure.counted
        if figure.kind is not Kind.COUNT or counted is None or counted.lemma not in _VOTERS:
            continue
        chunk = parse.chunk_of(number)
        if len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged and figure.value:
            every = chunk.determiner in _ALL
            if every or chunk.describing or parse.words.lower[figure.stop : figure.stop + 1] == ["-"]:
                yield figure, every


def decided(told: Parse, other: Parse) -> Iterator[tuple[Figure, Figure, bool]]:
    """The result of the vote of a sentence with the number of voters of another, and whether all of these voted."""
    results = [figure for figure in told.figures if is_result(figure)]
    if len(results) != 1 or _CUES.isdisjoint(told.words.lower):
        return
    cast = _UNCAST.isdisjoint(told.words.lower) and _UNCAST.isdisjoint(other.words.lower)
    found = list(voters(other)) if cast else []
    if len(found) == 1 and 2 * sum(side.value for side in results[0].quantity.numbers) > (found[0][0].value or 0):
        yield results[0], *found[0]
