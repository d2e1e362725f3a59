"""The place of a name in a list, and in the prose above it: "Holm came third" and "4. Anna Holm".

That both are one is inferred. A seed in a draw is that of the tournament; a place in a table is the one that the prose
tells where the table tells another's as the prose does, or where its rows count up from one.
"""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.context import Context, found_once
from checker.link.names_told import Name, actors_before, names_before, names_of_sentence_before, same_name
from checker.link.places_in_tables import counts_up, of_prose, rows, tables
from checker.link.places_of_names import (
    PLACE,
    RANK,
    SEED,
    Held,
    is_of_another_time,
    is_seed,
    limits,
    place_told,
    words_of,
)
from checker.link.ranks import is_place
from checker.model.figure import Figure
from checker.model.quantity import Kind

MOST = 64  # places of the prose that are looked at
OPENING = 4  # tokens of a sentence in which its subject stands
SMALL = 8  # a seed, of which a draw has some; the youngest are older
SEVERAL = 2  # seeds that agree with the rows of a table


def places_told(context: Context) -> list[Figure]:
    """The places of the prose that a list tells too."""
    return [figure for figure in context.figures if figure.start in _matched(context)]


def listed_place(context: Context, told: Figure) -> Figure | None:
    """The number that a list gives for a place of the prose."""
    return _matched(context).get(told.start)


@found_once
def _matched(context: Context) -> dict[int, Figure]:
    found: dict[int, Figure] = {}
    for table in tables(context):
        for seeds in (True, False):
            told = [held for held in _told(context) if (held.sort == SEED) is seeds]
            pairs = [(held, row) for held in told if (row := _row_of(context, table, held))]
            agreeing = [held.name for held, row in pairs if held.number == row.number]
            for held, row in pairs:
                if held.number == row.number or _is_slip(context, table, held, row, agreeing):
                    found.setdefault(held.figure.start, row.figure)
    return found


@found_once
def _told(context: Context) -> list[Held]:
    """The places and seeds of the prose with the name that their words give, else the last before that a list has."""
    found = (place_told(context, figure) or _of_nearest(context, figure) for figure in of_prose(context))
    return [held for held in found if held is not None and held.sort != RANK][:MOST]


def _of_nearest(context: Context, place: Figure) -> Held | None:
    """A place as that of the last name before it, else of the first of the sentence before, where a list has it."""
    seed = is_seed(context, place)
    opens = context.words(place)[0] in words_of("of_before") and place.opening <= OPENING
    if not (opens if seed else place.kind is Kind.ORDINAL and _may_be_place(context, place)):
        return None  # "The Polish fifth seed", "She, seeded five,"
    names = [] if seed else actors_before(context, place)[-1:]
    names = names or names_of_sentence_before(context, place.sentence)[:1]
    listed = any(same_name(row.name, name) for row in rows(context) for name in names)
    return Held(place, names[0], SEED if seed else PLACE) if listed else None


def _may_be_place(context: Context, figure: Figure) -> bool:
    """Whether an ordinal is a place: "came out sixth of ten", "the third longest"; no "second-round" match."""
    words = context.words(figure)
    if figure.scope.quoted or words[max(0, figure.opening - 1) : figure.opening] == ["from"]:
        return False  # "from 13th to eighth"
    behind = words[figure.stop : figure.stop + 1]
    superlative = behind != [] and behind[0] in word_set("ranks", "superlatives")
    return behind != ["-"] and (behind == ["of"] or superlative or is_place(context, figure))


def _row_of(context: Context, table: list[Held], held: Held) -> Held | None:
    """The row of a table that tells a place of the prose."""
    starts = _rows_of(context)[held.figure.start]
    return next((row for row in table if row.figure.start in starts), None)


@found_once
def _rows_of(context: Context) -> dict[int, frozenset[int]]:
    """By where each place of the prose stands, where the rows do that tell it."""
    return {held.figure.start: frozenset(row.figure.start for row in _meant(context, held)) for held in _told(context)}


def _meant(context: Context, held: Held) -> list[Held]:
    """The rows of a name.

    Where several have other numbers, they are those with the number told; else the only one that the prose does not
    tell elsewhere.
    """
    of_name = [
        row for row in rows(context) if same_name(row.name, held.name) and (row.sort != SEED or held.sort == SEED)
    ]
    if len({row.name[-1] for row in of_name}) > 1:
        return []
    meant = [row for row in of_name if row.number == held.number]
    meant = meant or [row for row in of_name if not _is_told_besides(context, held, row)]
    return meant if len({row.number for row in meant}) == 1 else []


def _is_told_besides(context: Context, held: Held, row: Held) -> bool:
    """Whether the prose tells the name's place in the list elsewhere."""
    return any(other.number == row.number and same_name(other.name, held.name) for other in _told(context))


def _is_slip(context: Context, table: list[Held], held: Held, row: Held, agreeing: list[Name]) -> bool:
    """Whether a place differs from its row by a slip: the table tells what the prose does, and nothing else may be."""
    if not _is_sure(context, table, held, agreeing) or is_of_another_time(context, held):
        return False
    if _is_told_again(context, held) or _is_of_another_name(context, held, table):
        return False
    return held.sort == SEED or not _is_of_another_order(context, held, row, table)


def _is_sure(context: Context, table: list[Held], held: Held, agreeing: list[Name]) -> bool:
    """Whether a table tells the places or seeds that the prose does, since it tells that of another name as the prose.

    Seeds agree with a table of results by chance: two of them have to. A draw has seeds where some are small: larger
    ones alone may be ages. Rows that count up, and tell by what, have places.
    """
    others = sum(not same_name(held.name, name) for name in agreeing)
    if held.sort == SEED:
        draw = table[0].sort == SEED and (others > 0 or min(row.number for row in table) <= SMALL)
        return draw or others >= SEVERAL
    measured = sum(_numbers_behind(context, row) != set() for row in table)
    return others > 0 or (2 * measured > len(table) and counts_up(table))


def _is_told_again(context: Context, held: Held) -> bool:
    """Whether the prose tells another seed of the name, or another place: one of them may be of another time."""
    seed = held.sort == SEED
    others = (other for other in _told(context) if (other.sort == SEED) is seed and other.number != held.number)
    return any(same_name(other.name, held.name) and not is_of_another_time(context, other) for other in others)


def _is_of_another_name(context: Context, held: Held, table: list[Held]) -> bool:
    """Whether it is the place of another name of its sentence or the one before: "ahead of Ek in second"."""
    names = [*names_before(context, held.figure), *names_of_sentence_before(context, held.figure.sentence)]
    return any(other.number == held.number and same_name(other.name, name) for other in table for name in names)


def _is_of_another_order(context: Context, held: Held, row: Held, table: list[Held]) -> bool:
    """Whether a place is one by another thing, "third with the jury", or in what the table's heading does not have.

    Or it lies beyond the rows of the table, which may go on; or the story tells of a result that was undone.
    """
    if held.number > max(row.number for row in table) or not words_of("undone").isdisjoint(context.vocabulary):
        return True
    limited = not limits(context, held) <= _heading(context, table)
    return limited or str(held.number) in _numbers_behind(context, row)


def _heading(context: Context, table: list[Held]) -> frozenset[str]:
    """The stems of what stands before the first row in its sentence, and of the line before it, if no full sentence."""
    first = table[0].figure
    before = context.reading.document.sentences[max(0, first.sentence - 1)]
    line = context.reading.document.prose[before.start : before.end]
    above = stems(context.sentence(before.index)) if not line.endswith((".", "!", "?")) else frozenset()
    return above | context.stems_of(first.sentence, 0, first.opening)


def _numbers_behind(context: Context, row: Held) -> set[str]:
    """The other numbers of a row: "3. Holm (Norway) 93 (6), 121 (2), 214" tells the places for each lift too."""
    words, here = context.reading.words[row.figure.sentence], row.figure.first
    same = (other.figure.first for other in rows(context) if other.figure.sentence == row.figure.sentence)
    end = min((first for first in same if first > here), default=len(words))
    return {words.lower[at] for at in words.numbers if here < at < end}
