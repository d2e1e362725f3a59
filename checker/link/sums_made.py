"""Whether a total and the figures told beside it are of one sum, by what they count and by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import combinations, pairwise

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, size_of
from checker.link.levels import Level, levels
from checker.link.on_things import is_covered_either_way
from checker.link.one_unit import counts_nothing, one_unit
from checker.model.figure import Figure
from checker.model.quantity import Style
from checker.precision.digit_slips import digits_shared, last_place, misses_by_a_slip, sums_to

_set = partial(word_set, "told_sums")

MANY = 10_000  # so many need not count one thing: their digits alone show that they belong together
MOST = 5  # parts of a total
MANY_TIMES = 100  # what one that is told in words is no part of
REACH = 2  # sentences between a total and the last of its parts
# Digits that a total must have for its parts to be known by a slip in the sum ...
BESIDE = 3  # ... in one sentence, or where words take the total up
APART = 4  # ... over several sentences
IN_COLUMNS = 3  # where the former levels make their sum exactly
NEVER = 99  # never otherwise
TOLD = 0  # where words say, in one sentence, that they are all of it, or some of it


class Sum(Struct, frozen=True):
    """Figures of which the first is told, or may be, as the total of the others."""

    whole: Level
    parts: tuple[Level, ...]
    fewest: int  # digits that the total must have
    at_most: bool = False  # whether the parts may be less than all
    said: bool = False  # whether a word tells of a sum there


def are_alike(context: Context, whole: Level, other: Level) -> bool:
    """Whether two figures are of one unit, which one of them may leave out."""
    a, b = whole.figure, other.figure
    if a.at_top != b.at_top or a.quantity.per != b.quantity.per:
        return False
    if a.kind is b.kind and _is_one_unit(a.quantity.unit, b.quantity.unit):
        return True
    if a.sentence != b.sentence:
        return one_unit(*((a, b) if a.quantity.unit else (b, a)))
    return counts_nothing(context, b)


def _is_one_unit(first: str | None, second: str | None) -> bool:
    """Whether two units are one, which the one may name in short: "ton" for "short ton"."""
    return first == second or bool(first and second and (first.endswith(f" {second}") or second.endswith(f" {first}")))


def count_alike(whole: Level, other: Level) -> bool:
    """Whether neither counts what the other cannot, but for so many that their digits show that they belong."""
    a, b = whole.figure, other.figure
    apart = a.counted is not None and b.counted is not None and not is_covered_either_way(a, b)
    return not apart or a.quantity.numbers[0].value >= MANY


def alike_in(context: Context, first: Level, number: int) -> tuple[Level, ...]:
    """The levels of a sentence that are of one unit with another one."""
    return tuple(level for level in levels(context, number) if are_alike(context, first, level))


def columns(told: Sum) -> Iterator[tuple[list[Figure], list[Figure]]]:
    """The total with its parts, then their former levels, where all have one; with each the other column."""
    rows = (told.whole, *told.parts)
    now, former = [level.figure for level in rows], [level.former for level in rows if level.former]
    if len(former) != len(rows):
        former = []
    yield now, former
    if former:
        yield former, now


def belong_together(context: Context, told: Sum, column: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether words say so; or the numbers make the sum or miss it by one slip, and no former levels are against it."""
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    if len(parts) > MOST or any(part.value < total.place for part in parts):
        return False
    if any(part.style is Style.WORDS and part.value * MANY_TIMES < total.value for part in parts):
        return False  # "6,214 voters in two districts, with 3,578 in one and 2,636 in the other"
    made = sum(part.value for part in parts)
    near = made < 2 * total.value and 2 * total.value < 3 * made
    if told.at_most:
        return total.value < made < 3 * total.value
    if told.fewest == TOLD and near and not other:
        return True
    if made != total.value and (abs(made - total.value) < last_place([total]) or not misses_by_a_slip(total, parts)):
        return False  # a total that ends in more noughts is rounded
    digits = digits_shared(total, parts)
    proved = bool(other) and _proves(other)
    if other and digits <= APART and not (proved or _makes_sum(other) or are_all_kinds(context, told.parts)):
        return False
    if digits < (IN_COLUMNS if proved else told.fewest or BESIDE) or not (
        near or digits > BESIDE or told.fewest == TOLD
    ):
        return False
    return made == total.value or proved or not _made_otherwise(context, column)


def _makes_sum(column: Sequence[Figure]) -> bool:
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    return sums_to(total, parts)


def _proves(column: Sequence[Figure]) -> bool:
    """Whether former levels make their sum exactly, and not by chance."""
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    return total.value == sum(part.value for part in parts) and digits_shared(total, parts) >= IN_COLUMNS


def are_all_kinds(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether the words around two parts name two kinds that leave no third: "men" and "women"."""
    if len(parts) != 2 or not _set("third").isdisjoint(context.words(parts[1].figure)):
        return False
    first, second = (level.figure for level in parts)
    ours = _clause(context, first, 0)
    beside = first.sentence == second.sentence
    if beside and _exclude(ours, _clause(context, second, second.stop)):
        return True  # each is named behind its number: "six in custody and four on licence"
    return _exclude(ours, _clause(context, second, first.stop if beside else 0))


def _exclude(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the words name the two kinds of a row, each of them one."""
    return any(
        (a & ours and b & theirs and not (a & theirs or b & ours))
        or (b & ours and a & theirs and not (b & theirs or a & ours))
        for a, b in _complements()
    )


def _clause(context: Context, figure: Figure, start: int) -> frozenset[str]:
    """The words around a figure, to where its clause ends."""
    words = context.words(figure)
    stop = next((i for i in range(figure.stop, len(words)) if words[i] in _set("clause_ends")), len(words))
    clause = words[start:stop]
    return frozenset(clause) - (_set("closing").difference(clause[-1:]))  # "40 said no", but "40 have no car"


@cache
def _complements() -> list[tuple[frozenset[str], frozenset[str]]]:
    rows = [row.split("/") for row in load("told_sums")["complements"]]
    return [(frozenset(first.split()), frozenset(second.split())) for first, second in rows]


def _made_otherwise(context: Context, column: Sequence[Figure]) -> bool:
    """Whether other figures near the total make it exactly, or it and its parts one beside it: they are no parts."""
    if ("followed", "by") in pairwise(context.words(column[0])):
        return True  # a row from the most down
    whole = Level(column[0], None)
    numbers = range(column[0].sentence - REACH, column[0].sentence + REACH + 1)
    near = [
        level.figure
        for number in numbers
        for level in alike_in(context, whole, number)
        if level.figure is not column[0]
    ]
    total, told = column[0].quantity.numbers[0], [figure.quantity.numbers[0] for figure in near]
    made = sum(map(size_of, column))
    if any(len(f.quantity.numbers) == 1 and size_of(f) == made for f in context.beside(column[0])):
        return True  # "127 in Enfield, 96 in Hackney and 81 in Haringey, 304 of the total"
    return any(sums_to(total, row) for many in (2, 3) for row in combinations(told[: 2 * MOST], many))
