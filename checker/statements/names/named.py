"""Rows of things that a sentence names: "Leeds, Hull and York", "a man, his wife and their son"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.naming.name_lists import suffix_end
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.statements.names.said_of_names import has_semicolons, is_capital, said_of
from checker.statements.phrases import REMEMBERED, at, is_mark

_JOINING = word_set("listings", "joining")
_BESIDE = frozenset((Kind.AGE, Kind.ORDINAL, Kind.ITEMS))  # may describe a name: "a 23-year-old man"
_HOME, _ARTICLES = word_set("listings", "home"), word_set("listings", "articles")
_FEWEST = 2
_LONGEST_JOINT = 3  # from a member to the next: a comma and "and" between
_FEWEST_UNJOINED = 3  # without "and", two may be a name and its description


class Named(Struct, frozen=True):
    """Things named in chunks ``first`` to ``last``; ``items`` is how many, as a figure.

    ``closed``: an "and" or semicolons say that they are all. ``proper``: all are names. ``short``: none of them
    is described. ``others``: the other counts that are possible, since an aside may be a name: "Ann Hill of Erie,
    Pennsylvania, and Jo Park".
    """

    first: int
    last: int
    items: Figure
    closed: bool = True
    proper: bool = True
    short: bool = True
    others: range = range(0)

    def told(self, stated: int) -> Figure:
        """How many are named, as a figure; if in doubt, of the possible counts the one nearest to a number."""
        most = max(self.others, default=0)
        nearer = int(self.items.value or 0) < most <= stated
        return _with_count(self.items, most) if nearer else self.items


@lru_cache(maxsize=REMEMBERED)
def named(parse: Parse) -> tuple[Named, ...]:
    """The rows of things that a sentence names.

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
        semicolons = has_semicolons(parse, number)
        found = None if semicolons else _printed(parse, chunk)
        last = number
        if found is None and _is_member(parse, chunk):
            run = _members(parse, number, semicolons=semicolons)
            found, last = _row(parse, run), run.last
            if len(run.members) == 1 and not semicolons:
                last = number  # an apposition may be a row: "the court -- Hill, Vale and Ames -- sat"
        if found is not None:
            yield found
        number = last + 1


def _printed(parse: Parse, chunk: Chunk) -> Named | None:
    """The names in a chunk that was read as one list of them."""
    items = _items_in(parse, chunk)
    if items is None or _tells_titles(parse, items):
        return None
    parts = _between_commas(parse, items)
    asides = sum(_may_be_said_of(part, behind) for part, behind in pairwise(parts))
    count = int(items.value or 0) - asides
    return Named(chunk.number, chunk.number, _with_count(items, count), others=_others(count, asides))


def _may_be_said_of(part: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a phrase after a name and a comma may describe it: "Ann Hill, a Green", "of Erie, Ohio"."""
    if behind[:1] == [] or behind[0] in _JOINING:
        return False
    if behind[0] in _ARTICLES:
        return part[:1] != [] and part[0][0].isupper()
    return not _HOME.isdisjoint(part[1:]) and all(word[0].isupper() for word in behind)


def _others(count: int, asides: int) -> range:
    """How many more are named if some phrases are names and not asides: all or none if each name has one."""
    return range(count + (asides if asides == count else 1), count + asides + 1)


def _tells_titles(parse: Parse, items: Figure) -> bool:
    """Whether parts between commas are titles or states of a name: "Ann Hill, MD, Jo Park, MD", "Erie, Pa., and"."""
    words = [part[0].lower() for part in _between_commas(parse, items) if len(part) == 1 and not part[0].isdecimal()]
    return len(set(words)) < len(words) or any(word.endswith(".") for word in words)


def _between_commas(parse: Parse, items: Figure) -> list[list[str]]:
    """The words of a row, split at its commas, without suffixes of names."""
    parts: list[list[str]] = [[]]
    at = items.first
    while at < items.stop:
        behind = suffix_end(parse.words, at)
        if behind == at and parse.words.texts[at] == ",":
            parts.append([])
        elif behind == at:
            parts[-1].append(parse.words.texts[at])
        at = max(behind, at + 1)
    return parts


def _items_in(parse: Parse, chunk: Chunk) -> Figure | None:
    """A list of names that was read as one figure; at its first name only if the rest of the list follows."""
    figures = (parse.figures[number] for number in chunk.figures)
    return next((f for f in figures if f.kind is Kind.ITEMS and f.stop > f.first + 1), None)


def _is_member(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase names a thing and has no count."""
    if chunk.kind is not ChunkKind.NOUN or chunk.head < 0:
        return False
    return all(parse.figures[number].kind in _BESIDE for number in chunk.figures)


class _Run(Struct):
    """Phrases that go on from one as a row, its last chunk, whether they are all, and how many asides it has.

    ``paired``: a name stands after the last as one may after each: "Erie, Ohio, and Troy, Maine, voted".
    """

    members: list[int]
    last: int
    closed: bool = False
    asides: int = 0
    paired: bool = False


def _members(parse: Parse, number: int, *, semicolons: bool) -> _Run:
    """The phrases that follow one as a row."""
    said = said_of(parse, number, semicolons=semicolons)
    run = _Run([number], said.behind - 1, asides=said.asides)
    while (following := _next(parse, run.last + 1, semicolons)) is not None:
        if run.closed and not semicolons:
            return _row_with_more(parse, run, following)
        start, joined = following
        printed = _items_in(parse, parse.chunks[start]) is not None
        if printed and not all(_is_proper(parse, member) for member in run.members):
            break
        said = said_of(parse, start, semicolons=semicolons)
        run.members.append(start)
        run = _Run(run.members, said.behind - 1, joined or printed, run.asides + said.asides)
        if semicolons and _holds_two(parse, start, said.behind):
            return _Run([], run.last)
    return run


def _holds_two(parse: Parse, number: int, end: int) -> bool:
    """Whether "and" joins a second name to the one at a chunk: "; Ann Hill, 37, and Jo Park, 47, both of York"."""
    joints = (c for c in parse.chunks[number + 1 : end - 1] if c.kind is ChunkKind.CONJUNCTION and c.text in _JOINING)
    return any(
        _is_member(parse, at) and _is_proper(parse, at.number) for at in (parse.chunks[c.number + 1] for c in joints)
    )


def _row_with_more(parse: Parse, run: _Run, following: tuple[int, bool]) -> _Run:
    """A row with something after its last name: another member, so that it is unsure, or a description."""
    behind = said_of(parse, following[0], semicolons=False).behind
    after = at(parse, behind)
    goes_on = following[1] or _next(parse, behind, semicolons=False) is not None
    goes_on = goes_on or (after is not None and after.kind is ChunkKind.CONJUNCTION)
    if goes_on:
        return _Run([], behind - 1)
    odd = len(run.members) % 2 == 1
    run.paired = odd and is_mark(after, ",") and all(_is_proper(parse, n) for n in (*run.members, following[0]))
    return run


def _row(parse: Parse, run: _Run) -> Named | None:
    members, last, closed = run.members, run.last, run.closed
    if len(members) < (_FEWEST if closed else _FEWEST_UNJOINED) or not _are_of_one_sort(parse, members):
        return None
    if any(_has_verb(parse, member) for member in members):
        return None
    proper = all(_is_proper(parse, member) for member in members)
    short = members[-1] == last and all(b - a <= _LONGEST_JOINT for a, b in pairwise(members))
    inside = _items_in(parse, parse.chunks[members[-1]])
    count = len(members) + (int(inside.value or 0) - 1 if inside is not None else 0)
    items = items_of(parse, members[0], last, count)
    pairs = (len(members) + 1) // 2
    others = range(pairs, pairs + 1) if run.paired else _others(count, run.asides)
    return None if _tells_titles(parse, items) else Named(members[0], last, items, closed, proper, short, others)


def _are_of_one_sort(parse: Parse, members: Sequence[int]) -> bool:
    """Whether all are names, all have a determiner, or none does: "Ann Hill, the mayor, and Jo Park" are two."""
    sorts = {"name" if _is_proper(parse, member) else bool(parse.chunks[member].determiner) for member in members}
    return len(sorts) == 1 and not _is_fronted(parse, parse.chunks[members[0]])


def _is_fronted(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase says when or how before the clause begins: "By contrast, Hill and Vale"."""
    return chunk.preposition == 0 and chunk.role is Role.ADVERBIAL


def _has_verb(parse: Parse, member: int) -> bool:
    """Whether a member is the subject of a clause of its own."""
    behind = at(parse, member + 1)
    return behind is not None and behind.verb is not None and behind.verb.form in (Form.FINITE, Form.COPULA)


def _next(parse: Parse, number: int, semicolons: bool) -> tuple[int, bool] | None:
    """The member after a joint, and whether "and" says that it is the last."""
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
    """The chunk after what commas set off after "and": "and, since 2018, quinoa"."""
    if not is_mark(at(parse, number), ","):
        return number
    rest = range(number + 1, len(parse.chunks))
    return next((n + 1 for n in rest if is_mark(parse.chunks[n], ",")), number)


def _is_proper(parse: Parse, number: int) -> bool:
    chunk = parse.chunks[number]
    return _items_in(parse, chunk) is not None or is_capital(parse, chunk)


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


def _with_count(items: Figure, count: int) -> Figure:
    quantity = Quantity(Kind.ITEMS, (Printed(Fraction(count), style=Style.IMPLIED),))
    return items if items.value == count else replace(items, quantity=quantity)
