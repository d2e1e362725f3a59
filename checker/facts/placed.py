"""Places that a story gives twice: in a table of results or a draw, or for the same seed or rank elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.facts.held import RANK, SEED, Held, held
from checker.facts.names import ByName, Name, name_from, name_to
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement

LAST = 100  # largest place that is read
FEWEST = 3  # rows of a table
_NEAR = 2  # most sentences between two rows of one table
_BEHIND_NUMBER, _QUOTES = word_set("held_places", "behind_number"), word_set("held_places", "quotes")
_BEFORE_NUMBER = frozenset(",;:.()–—-")
_KINDS = frozenset((Kind.COUNT, Kind.ORDINAL))


class Row(Struct, frozen=True):
    """A row: its number as printed, and the name after it."""

    figure: Figure
    name: Name

    @property
    def number(self) -> int:
        """Which place it is."""
        return int(self.figure.quantity.numbers[0].value)


def tables(parses: Mapping[int, Parse]) -> list[list[Row]]:
    """The tables of an article, each with its rows in the order of the text.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Result: 1 Ann Holm 12:03; 2 Jo Ek 12:09; 3 May Lund 12:15.")))
    >>> [[(row.number, row.name[-1]) for row in table] for table in tables(found)]
    [[(1, 'Holm'), (2, 'Ek'), (3, 'Lund')]]
    """
    found: list[list[Row]] = [[]]
    for row in (row for parse in parses.values() for row in _rows(parse)):
        last = found[-1][-1] if found[-1] else row
        if row.figure.sentence - last.figure.sentence > _NEAR or row.number == 1 < last.number:
            found.append([])
        found[-1].append(row)
    return [table for table in found if _is_table(table)]


def _is_table(table: Sequence[Row]) -> bool:
    """Whether there are enough rows, and at least half of them go up or stay."""
    up = sum(b.number >= a.number for a, b in pairwise(table))
    return len(table) >= FEWEST and 2 * up >= len(table) - 1


def _rows(parse: Parse) -> Iterator[Row]:
    for figure in parse.figures:
        name = _name_at(parse, figure.stop) if _is_number(parse, figure) else ()
        if name:
            yield Row(figure, name)


def _is_number(parse: Parse, figure: Figure) -> bool:
    """Whether a row begins with this number: at the start, or after a mark."""
    numbers = figure.quantity.numbers
    if figure.kind not in _KINDS or len(numbers) != 1 or figure.quantity.unit is not None:
        return False
    begins = figure.first == 0 or parse.words.texts[figure.first - 1] in _BEFORE_NUMBER
    digits = parse.words.lower[figure.first][:1].isdecimal()
    return begins and digits and numbers[0].place == 1 and 1 <= numbers[0].value <= LAST


def _name_at(parse: Parse, start: int) -> Name:
    """The name at a token, marks before it skipped."""
    texts = parse.words.texts
    while texts[start : start + 1] and texts[start] in _BEHIND_NUMBER:
        start += 1
    if texts[start : start + 1] and texts[start] in _QUOTES:
        start += 1
    return name_from(texts, start)


LAST_SEED = 64  # largest seed that is read
SMALL = 8  # every draw has a seed up to this one: larger numbers alone may be ages
_FEWEST_SEEDS = 2  # seeds of a draw
_SEED_KINDS = frozenset((Kind.COUNT, Kind.AGE))
_MATCHES = word_set("held_places", "matches")
_HYPHEN, _OPEN, _CLOSE = "-", "(", ")"


def draw(parses: Mapping[int, Parse]) -> list[Row]:
    """The seeds of an article's draw, each with its name.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Anna Holm (4) beat Jan Dahl 6-3 6-4; Ola Bray (3) beat Per Ek 7-5 6-4.")))
    >>> [(row.number, row.name[-1]) for row in draw(found)]
    [(4, 'Holm'), (3, 'Bray')]
    """
    found = [row for parse in parses.values() if _tells_matches(parse) for row in _seeds(parse)]
    return found if len(found) >= _FEWEST_SEEDS and min(row.number for row in found) <= SMALL else []


def _tells_matches(parse: Parse) -> bool:
    return any(figure.kind is Kind.SCORE for figure in parse.figures) or not _MATCHES.isdisjoint(parse.words.lower)


def _seeds(parse: Parse) -> Iterator[Row]:
    for figure in parse.figures:
        name = _name_of(parse, figure) if _may_be_seed(parse, figure) else ()
        if name:
            yield Row(figure, name)


def _may_be_seed(parse: Parse, figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if figure.kind not in _SEED_KINDS or len(numbers) != 1 or not parse.words.lower[figure.first].isdecimal():
        return False
    return numbers[0].place == 1 and 1 <= numbers[0].value <= LAST_SEED


def _name_of(parse: Parse, figure: Figure) -> Name:
    """The name before or after the bracket with the number, or tied to it by a hyphen."""
    texts = parse.words.texts
    before, behind = texts[figure.first - 1 : figure.first], texts[figure.stop : figure.stop + 1]
    if behind == [_HYPHEN]:
        return name_from(texts, figure.stop + 1)
    if before != [_OPEN] or behind != [_CLOSE]:
        return ()
    return name_to(texts, figure.first - 1) or name_from(texts, figure.stop + 1)


_FARTHEST_OFF = 3  # how far off a slip may be


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
    return (
        own[0] if off <= _FARTHEST_OFF and own[0].number > 1 else None
    )  # whoever is first is usually said to have won


def _again(told: Sequence[Held]) -> Iterator[Statement]:
    """Two seeds or two ranks of one name: each with those before it."""
    before = {SEED: ByName[Held](), RANK: ByName[Held]()}
    for place in told:
        if place.sort in before and place.sure and not place.of_another:
            earlier = before[place.sort].alike(place.names[0])
            apart = (each for each in earlier if each.figure.sentence != place.figure.sentence)
            yield from (_statement(each.figure, "again", place.figure) for each in apart)
            before[place.sort].add(place.names[0], place)
