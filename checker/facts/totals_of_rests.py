"""Links a rest with its total and the other parts, in its sentence or in the one before it.

"The board has 40 seats. The Reds took 28 and the Greens the remaining 12": a rest says that it and the figures before
it belong to one total. If the largest of its unit stands first, that is the total.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.facts.alone import value_of
from checker.facts.slots import is_year
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import agree, alike, is_level, is_member

_OTHERS = frozenset(("change", "comparison", "rate"))
_BACK, _FAR = 1, 4  # sentences before a rest: with its total; in which no larger figure may stand
_FEWEST, _MOST = 2, 6  # figures before a rest: a total and its parts


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements; those of a rest without a total with the figures before it.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "The board has 40 seats. The Reds took 28 and the Greens the remaining 12."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [[figure.text for figure in slot.figures] for slot in link(read(found), found)[-1].slots]
    [['40'], ['28'], ['12']]
    """
    elsewhere = set(_told_elsewhere(statements))
    return tuple(_filled(each, parses, elsewhere) if _lacks_total(each) else each for each in statements)


def _lacks_total(told: Statement) -> bool:
    return bool(told["rest"]) and not told["total"]


def _told_elsewhere(statements: Sequence[Statement]) -> Iterator[int]:
    """Where figures begin that are levels or steps of a change, amounts for each, or parts of another whole."""
    for statement in statements:
        if statement.kind in _OTHERS:
            yield from (figure.start for figure in statement.figures)
        elif not statement["rest"] and statement["whole"]:
            yield from (figure.start for figure in statement["part"])


def _filled(lacking: Statement, parses: Mapping[int, Parse], elsewhere: Collection[int]) -> Statement:
    row = _before(lacking["rest"][0], lacking.sentence, parses)
    if not row or lacking["rest"][0].start in elsewhere or any(figure.start in elsewhere for figure in row[1:]):
        return lacking
    total, *parts = row
    slots = Slot("total", (total,), Mechanism.CHAIN), Slot("parts", tuple(parts), Mechanism.CHAIN), *lacking.slots
    return replace(lacking, slots=slots, empty=())


def _before(rest: Figure, sentence: int, parses: Mapping[int, Parse]) -> list[Figure]:
    """The largest figure of the sentence of a rest and the one before, and the figures from there to the rest.

    None where they can be no total and its parts, or a larger one stands a little before.
    """
    near = [figure for figure in _near(sentence, _BACK, parses) if _is_before(figure, rest)]
    if not near:
        return []
    row = near[near.index(max(near, key=value_of)) :]
    larger = any(
        _is_before(figure, rest) and value_of(figure) > value_of(row[0]) for figure in _near(sentence, _FAR, parses)
    )
    return row if len(row) >= _FEWEST and not larger and _are_one_total(row, rest) else []


def _near(sentence: int, back: int, parses: Mapping[int, Parse]) -> Iterator[Figure]:
    """The figures of a sentence and some before it."""
    near = (parses[number] for number in range(sentence - back, sentence + 1) if number in parses)
    return (figure for parse in near for figure in parse.figures)


def _is_before(figure: Figure, rest: Figure) -> bool:
    return figure.start < rest.start and is_member(figure) and alike(figure, rest) and not is_year(figure)


def _are_one_total(row: Sequence[Figure], rest: Figure) -> bool:
    """Whether the first of some figures can be the total of the others and the rest."""
    total, *parts = row
    if rest.counted is not None and total.counted is None:
        return False
    some = [*parts, rest]
    many = len(row) > _MOST or len({value_of(figure) for figure in row}) < len(row)
    return not many and is_level(total) and all(agree(part, total) for part in some)
