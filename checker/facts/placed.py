"""Places that a story gives twice: in a table, or for the same seed or rank elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.draws import draw
from checker.facts.held import RANK, SEED, Held, held
from checker.facts.names import ByName, Name
from checker.facts.tables import Row, tables
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement

_NEAR = 3  # how far off a slip may be


def placed(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The statements of an article that one place is given twice, and those of tables that count up.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Jo Ek was first. Ann Holm finished third. Result: 1 Jo Ek 12:03; 2 Ann Holm 12:09; 3 Kim Lund 12:15."
    >>> [[slot.figures[0].text for slot in told.slots] for told in placed(parses(read(plain.read(text))))]
    [['3', '2'], ['first', '1'], ['third', '2']]
    """
    found = tables(parses)
    seeds = draw(parses)
    rows = {row.figure.start for table in (*found, seeds) for row in table}
    told = [place for place in held(parses) if place.figure.start not in rows]
    for table in found:
        yield from _in_order(table)
    if found:
        yield from _in_tables(told, found, any(_tells_by_what(table, parses) for table in found))
    yield from _in_draw([place for place in told if place.sort == SEED], seeds)
    yield from _again(told)


def _statement(place: Figure, name: str, other: Figure) -> Statement:
    slots = (Slot("place", (place,), Mechanism.LINK), Slot(name, (other,), Mechanism.LINK))
    return Statement("rank", place.sentence, slots, (), ((place.first, place.stop),))


def _in_order(table: Sequence[Row]) -> Iterator[Statement]:
    """A table that counts up from one, except for at most one row, which is no tie."""
    odd = _odd(table)
    if len(table) <= len(odd) + 2 or len(odd) > 1 or table[0].number != 1:
        return
    at = odd[0] if odd else len(table)
    goes_on = at == len(table) and odd  # "1 Crane, 2 Hadley, 3 Ek, 12 Lund" leaves some out
    if table[at - 1].number != table[at - 2].number and not goes_on:
        yield _statement(table[at - 1].figure, "follows", table[at - 2].figure)


def _odd(table: Sequence[Row]) -> list[int]:
    """The rows of a table whose number would be another if it counted up from one."""
    return [at for at, row in enumerate(table, 1) if row.number != at]


def _tells_by_what(table: Sequence[Row], parses: Mapping[int, Parse]) -> bool:
    """Whether a table counts up and most of its rows have another number too: "3 Anna Holm 12:15"."""
    numbers = sum(len(parses[sentence].words.numbers) for sentence in {row.figure.sentence for row in table})
    return len(_odd(table)) <= 1 and 2 * (numbers - len(table)) > len(table)


def _in_tables(told: Sequence[Held], found: Sequence[Sequence[Row]], told_by_what: bool) -> Iterator[Statement]:
    """The places of the prose that a table gives too, if it agrees on another name or on another number of the row."""
    rows = [row for table in found if len(_odd(table)) <= 1 for row in table]
    most = max((row.number for row in rows), default=0)
    by_row, by_place = ByName[Row](), ByName[Held]()
    for row in rows:
        by_row.add(row.name, row)
    for place in told:
        by_place.add(place.names[0], place)
    listed = [place for place in told if place.sort != RANK and not place.of_another and place.number <= most]
    pairs = [(place, own) for place in listed if (own := _row_of(place, by_place, by_row)) is not None]
    agreeing = {row.name for place, row in pairs if place.number == row.number}
    for place, row in pairs:
        if place.number == row.number or told_by_what or agreeing - {row.name}:
            yield _statement(place.figure, "again", row.figure)


def _in_draw(told: Sequence[Held], rows: Sequence[Row]) -> Iterator[Statement]:
    """The seeds of the prose that a draw gives too."""
    by_row, by_place = ByName[Row](), ByName[Held]()
    for row in rows:
        by_row.add(row.name, row)
    named = [(place, name) for place in told if not place.of_another and (name := _seeded(place, by_row))]
    for place, name in named:
        by_place.add(name, place)
    for place, name in named:
        own = by_row.alike(name)
        others = {other.number for other in by_place.alike(name)} - {place.number}
        near = {row.number for each in place.near for row in by_row.alike(each)}
        if place.number == own[0].number or not (others or place.number in near):
            yield _statement(place.figure, "again", own[0].figure)


def _seeded(place: Held, rows: ByName[Row]) -> Name:
    """The name of a seed, if the draw has it with one number."""
    names = place.names if place.sure or place.goes_back else ()
    name = next((name for name in names if rows.alike(name)), ())
    return name if len({row.number for row in rows.alike(name)} if name else ()) == 1 else ()


def _row_of(place: Held, told: ByName[Held], rows: ByName[Row]) -> Row | None:
    """The row for a place of the prose; one with another number only if nothing else can be meant."""
    names = (place.names[0], *place.near)
    alike = (row for name in names for row in rows.alike(name) if row.number == place.number)
    agreeing = next(alike, None)
    if agreeing is not None or place.limited or not (place.sure or place.goes_back):
        return agreeing
    own = rows.alike(place.names[0])
    others = {other.number for other in told.alike(place.names[0])}
    if len({row.number for row in own}) != 1 or own[0].number in others:
        return None
    off = abs(own[0].number - place.number)
    return own[0] if off <= _NEAR and own[0].number > 1 else None  # whoever is first is usually said to have won


def _again(told: Sequence[Held]) -> Iterator[Statement]:
    """Two seeds or two ranks of one name: each with those before it."""
    before = {SEED: ByName[Held](), RANK: ByName[Held]()}
    for place in told:
        if place.sort in before and place.sure and not place.of_another:
            earlier = before[place.sort].alike(place.names[0])
            apart = (each for each in earlier if each.figure.sentence != place.figure.sentence)
            yield from (_statement(each.figure, "again", place.figure) for each in apart)
            before[place.sort].add(place.names[0], place)
