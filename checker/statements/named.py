"""Things that a sentence names one after the other: "Leeds, Hull and York", "a man, his wife and their son"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.statements.phrases import REMEMBERED, at, is_mark

_JOINING = word_set("listings", "joining")
_BESIDE = frozenset((Kind.AGE, Kind.ORDINAL, Kind.ITEMS))  # of what is named: "a 23-year-old man"
_AGED = frozenset((Kind.AGE, Kind.COUNT))
_BESIDE_OTHERS = frozenset(load("statements")["not_among"])
_HOME = word_set("listings", "home")
_FEWEST = 2
_LONGEST_JOINT = 3  # from a member to the next: a comma and "and" between
_FEWEST_UNJOINED = 3  # without "and", two may be a name and what is said of it


class Named(Struct, frozen=True):
    """Things named in chunks ``first`` to ``last``; ``items`` is how many, as a figure.

    ``closed``: an "and" or semicolons say that they are all. ``proper``: all are names. ``short``: nothing is said of
    any of them.
    """

    first: int
    last: int
    items: Figure
    closed: bool = True
    proper: bool = True
    short: bool = True


@lru_cache(maxsize=REMEMBERED)
def named(parse: Parse) -> tuple[Named, ...]:
    """The things that a sentence names, row by row.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The farm grows three crops: maize, beans and, since 2018, quinoa.")))[0]
    >>> [(row.items.text, int(row.items.value)) for row in named(found)]
    [('maize, beans and, since 2018, quinoa', 3)]
    """
    return tuple(_all(parse))


def _all(parse: Parse) -> Iterator[Named]:
    number = 0
    while number < len(parse.chunks):
        chunk = parse.chunks[number]
        semicolons = _has_semicolons(parse, number)
        found = None if semicolons else _printed(parse, chunk)
        last = number
        if found is None and _is_member(parse, chunk):
            members, last, closed = _members(parse, number)
            found = _row(parse, members, last, closed=closed)
            if len(members) == 1 and not semicolons:
                last = number  # what is set behind it may be a row: "the court -- Hill, Vale and Ames -- sat"
        if found is not None:
            yield found
        number = last + 1


def _printed(parse: Parse, chunk: Chunk) -> Named | None:
    """The names of a chunk that was read as a list of them."""
    items = _items_in(parse, chunk)
    if items is None or _tells_homes(parse, items) or _tells_titles(parse, items):
        return None
    return Named(chunk.number, chunk.number, items)


def _tells_homes(parse: Parse, items: Figure) -> bool:
    """Whether a name may be that of where the one before is from: "Ann Hill of Baton Rouge, Louisiana, and"."""
    parts = _between_commas(parse, items)
    return any(len(behind) == 1 and not _HOME.isdisjoint(part) for part, behind in pairwise(parts))


def _tells_titles(parse: Parse, items: Figure) -> bool:
    """Whether some of what stands between commas says more of a name: "Ann Hill, MD, Jo Park, MD", "Erie, Pa., and"."""
    words = [part[0] for part in _between_commas(parse, items) if len(part) == 1 and not part[0].isdecimal()]
    return len(set(words)) < len(words) or any(word.endswith(".") for word in words)


def _between_commas(parse: Parse, items: Figure) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in parse.words.lower[items.first : items.stop]:
        if word == ",":
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _items_in(parse: Parse, chunk: Chunk) -> Figure | None:
    """A list of names that was read as one figure; one at the first name only has the rest of its list behind it."""
    figures = (parse.figures[number] for number in chunk.figures)
    return next((f for f in figures if f.kind is Kind.ITEMS and f.stop > f.first + 1), None)


def _is_member(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase names a thing, and counts none."""
    if chunk.kind is not ChunkKind.NOUN or chunk.head < 0:
        return False
    return all(parse.figures[number].kind in _BESIDE for number in chunk.figures)


def _members(parse: Parse, number: int) -> tuple[list[int], int, bool]:
    """The phrases that go on from one as a row, its last chunk, and whether they are all."""
    semicolons = _has_semicolons(parse, number)
    members, end, joined = [number], _behind(parse, number, semicolons), False
    while (following := _next(parse, end, semicolons)) is not None:
        if joined and not semicolons:
            return _unsure(parse, members, end, following)
        if _may_be_of_a_place(parse, members[-1], end, following[0]):
            return [], end - 1, False
        start, joined = following
        printed = _items_in(parse, parse.chunks[start]) is not None
        if printed and not all(_is_proper(parse, member) for member in members):
            break
        members.append(start)
        end = _behind(parse, start, semicolons)
        if semicolons and _holds_two(parse, start, end):
            return [], end - 1, False
        joined = joined or printed
    return members, end - 1, joined


def _holds_two(parse: Parse, number: int, end: int) -> bool:
    """Whether "and" joins a second name to the one at a chunk: "; Ann Hill, 37, and Jo Park, 47, both of York"."""
    joints = (c for c in parse.chunks[number + 1 : end - 1] if c.kind is ChunkKind.CONJUNCTION and c.text in _JOINING)
    return any(
        _is_member(parse, at) and _is_proper(parse, at.number) for at in (parse.chunks[c.number + 1] for c in joints)
    )


def _may_be_of_a_place(parse: Parse, member: int, end: int, following: int) -> bool:
    """Whether what follows may say where a place is: "Ann Hill of Baton Rouge, Louisiana, and Jo Park"."""
    place, name = parse.chunks[end - 1], parse.chunks[following]
    told_more = (
        end - 1 > member and place.kind is ChunkKind.NOUN and place.head >= 0 and _is_proper(parse, place.number)
    )
    return told_more and name.stop == name.start + 1 and is_mark(at(parse, following + 1), ",")


def _unsure(parse: Parse, members: list[int], end: int, following: tuple[int, bool]) -> tuple[list[int], int, bool]:
    """A row behind whose "and" something follows: another member, which makes it unsure, or what is said of it."""
    behind = _behind(parse, following[0], semicolons=False)
    after = at(parse, behind)
    goes_on = following[1] or _next(parse, behind, semicolons=False) is not None
    goes_on = goes_on or (after is not None and after.kind is ChunkKind.CONJUNCTION)
    return ([], behind - 1, False) if goes_on else (members, end - 1, True)


def _row(parse: Parse, members: Sequence[int], last: int, *, closed: bool) -> Named | None:
    if len(members) < (_FEWEST if closed else _FEWEST_UNJOINED) or not _are_of_one_sort(parse, members):
        return None
    if any(_has_verb(parse, member) for member in members):
        return None
    proper = all(_is_proper(parse, member) for member in members)
    short = members[-1] == last and all(b - a <= _LONGEST_JOINT for a, b in pairwise(members))
    inside = _items_in(parse, parse.chunks[members[-1]])
    count = len(members) + (int(inside.value or 0) - 1 if inside is not None else 0)
    items = items_of(parse, members[0], last, count)
    return None if _tells_titles(parse, items) else Named(members[0], last, items, closed, proper, short)


def _are_of_one_sort(parse: Parse, members: Sequence[int]) -> bool:
    """Whether all are names, all have a determiner, or none: "Ann Hill, the mayor, and Jo Park" are two."""
    sorts = {"name" if _is_proper(parse, member) else bool(parse.chunks[member].determiner) for member in members}
    return len(sorts) == 1 and not _is_fronted(parse, parse.chunks[members[0]])


def _is_fronted(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase tells when or how before the clause begins: "By contrast, Hill and Vale"."""
    return chunk.preposition == 0 and chunk.role is Role.ADVERBIAL


def _has_verb(parse: Parse, member: int) -> bool:
    """Whether a member is the subject of a clause of its own."""
    behind = at(parse, member + 1)
    return behind is not None and behind.verb is not None and behind.verb.form in (Form.FINITE, Form.COPULA)


def _has_semicolons(parse: Parse, number: int) -> bool:
    """Whether semicolons part what is named from a chunk on, so that commas may stand within."""
    return _next_marks(parse)[number] == ";"


@lru_cache(maxsize=2)
def _next_marks(parse: Parse) -> list[str]:
    """For each chunk the semicolon or colon at its own depth that is the next from it on, "" where there is none."""
    found: list[str] = []
    nearest: dict[int, str] = {}
    for chunk in reversed(parse.chunks):
        if is_mark(chunk, ";:"):
            nearest[chunk.depth] = chunk.text
        found.append(nearest.get(chunk.depth, ""))
    return found[::-1]


def _behind(parse: Parse, number: int, semicolons: bool) -> int:
    """The chunk behind a member and all that is said of it."""
    depth = parse.chunks[number].depth
    while (behind := at(parse, number + 1)) is not None:
        following = at(parse, number + 2)
        if behind.depth > depth:
            number += 1
        elif semicolons:
            if is_mark(behind, ";") or (is_mark(behind, ".!?") and (following is None or not is_mark(following, ",;"))):
                break
            number += 1
        elif _leads(behind) and following is not None and _is_plain(parse, following):
            number += 2
        elif is_mark(behind, ",") and _is_age(parse, following):
            number = _behind_home(parse, number + 2)
        elif is_mark(behind, ")") and depth < parse.chunks[number].depth:
            number += 1
        else:
            break
    return number + 1


def _leads(chunk: Chunk) -> bool:
    """Whether a preposition leads to what is said of a name, and to no other name: "along with Ann Hill"."""
    return chunk.kind is ChunkKind.PREPOSITION and chunk.text not in _BESIDE_OTHERS


def _behind_home(parse: Parse, number: int) -> int:
    """The last chunk of where somebody is from, told behind an age: "34, of York,"; else the age itself."""
    comma, leading, home = (at(parse, number + step) for step in (1, 2, 3))
    if not is_mark(comma, ",") or leading is None or leading.text not in _HOME or home is None:
        return number
    return home.number if _is_plain(parse, home) else number


def _is_plain(parse: Parse, chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.NOUN and all(parse.figures[n].kind is not Kind.COUNT for n in chunk.figures)


def _is_age(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase is only a number that may be an age: "Ann Hill, 34,"."""
    if chunk is None or chunk.kind is not ChunkKind.NOUN or chunk.head >= 0 or len(chunk.figures) != 1:
        return False
    return parse.figures[chunk.figures[0]].kind in _AGED and parse.words.lower[chunk.start].isdecimal()


def _next(parse: Parse, number: int, semicolons: bool) -> tuple[int, bool] | None:
    """The member behind a joint at a chunk, and whether "and" says that it is the last."""
    joint, joined = at(parse, number), False
    if is_mark(joint, ";" if semicolons else ","):
        number += 1
        joint = at(parse, number)
    elif semicolons:
        return None
    if joint is not None and joint.kind is ChunkKind.CONJUNCTION and joint.text in _JOINING:
        number, joined = _past_aside(parse, number + 1), True
    elif not is_mark(at(parse, number - 1), ",;"):
        return None
    member = at(parse, number)
    goes_on = member is not None and (_is_member(parse, member) or _items_in(parse, member) is not None)
    return (number, joined) if goes_on else None


def _past_aside(parse: Parse, number: int) -> int:
    """The chunk behind what commas set off behind "and": "and, since 2018, quinoa"."""
    if not is_mark(at(parse, number), ","):
        return number
    rest = range(number + 1, len(parse.chunks))
    return next((n + 1 for n in rest if is_mark(parse.chunks[n], ",")), number)


def _is_proper(parse: Parse, number: int) -> bool:
    chunk = parse.chunks[number]
    return _items_in(parse, chunk) is not None or parse.words.texts[chunk.head][:1].isupper()


def items_of(parse: Parse, first: int, last: int, count: int) -> Figure:
    """A row of names as a figure, whose number is how many they are."""
    words, start, stop = parse.words, parse.chunks[first].start, parse.chunks[last].stop
    beside = parse.figures[0]
    text = "".join(words.texts[i] + ("" if i + 1 == stop or words.glued(i) else " ") for i in range(start, stop))
    return Figure(
        start=words.starts[start],
        end=words.ends[stop - 1],
        text=text,
        quantity=Quantity(Kind.ITEMS, (Printed(Fraction(count), style=Style.IMPLIED),)),
        sentence=parse.sentence,
        paragraph=beside.paragraph,
        zone=beside.zone,
        first=start,
        stop=stop,
        opening=start,
    )
