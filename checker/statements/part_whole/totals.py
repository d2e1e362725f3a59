"""A total and its parts as a statement, and which figures are the parts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

from checker.clauses.rows import joints
from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import misses_by_a_slip, sums_to
from checker.statements.part_whole.partitive import level_of, points_back
from checker.statements.part_whole.references import pointing
from checker.statements.phrases import alike, at, figure_of, size_of

CLOSED, OPEN = "closed", "open"
_TELLING = 30  # least total whose sum tells that its parts are all there are: smaller ones are made by chance
_OUTCOMES, _GAMES = word_set("statements", "outcomes"), word_set("statements", "games")
_ALL = len(_OUTCOMES) - 1  # a game is drawn or tied
_EACH = frames.words("rate", "each")
_JOINING = word_set("listings", "joining") | {","}


def total_with(sentence: int, total: Slot, parts: Slot, cue: Chunk, state: str) -> Statement:
    """The statement that a total has these parts, all of them or some."""
    return Statement("parts", sentence, (total, parts), (), ((cue.start, cue.stop),), state=state)


def total_slot(figure: Figure, mechanism: Mechanism = Mechanism.OWN) -> Slot:
    """The slot of a total."""
    return Slot("total", (figure,), mechanism)


def parts_slot(figures: Sequence[Figure], mechanism: Mechanism = Mechanism.ROW) -> Slot:
    """The slot of its parts."""
    return Slot("parts", tuple(figures), mechanism)


def figures_of(parse: Parse, chunks: Sequence[Chunk]) -> list[Figure]:
    """The figures of phrases that have one each."""
    found = (figure_of(parse, chunk) or size_of(parse, chunk) for chunk in chunks)
    return [figure for figure in found if figure is not None]


def state_of(total: Figure, parts: Sequence[Figure]) -> str:
    """Whether a row that may leave parts out has them all: they make the total, or would but for one slip."""
    stated, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    if total.quantity.is_hedged or sum(number.value for number in numbers) > stated.value:
        return OPEN
    if stated.value < _TELLING * stated.place and len(parts) < 3:
        return OPEN
    alike = len({number.place for number in (stated, *numbers)}) == 1
    return CLOSED if sums_to(stated, numbers) or (alike and misses_by_a_slip(stated, numbers)) else OPEN


def own_parts(parse: Parse, total: Figure | None, members: Sequence[Chunk]) -> list[Chunk]:
    """The members of a row that are parts of its total, up to where they make it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("The fire hurt seven men and five women, three of them guests.")))[0]
    >>> [parse.figures[part.figures[0]].text for part in own_parts(parse, None, parse.figured)]
    ['seven', 'five']
    """
    first = members[0]
    parts = [first]
    for member in members[1:]:
        told = points_back(parse, member) and not points_back(parse, first)
        if not told and not _is_some_of(parse, member, parts):
            parts.append(member)
    return _told_out(parse, total, parts)


def _is_some_of(parse: Parse, member: Chunk, parts: Sequence[Chunk]) -> bool:
    """Whether a member is some of what an earlier one counts: "three of the women"."""
    tie = at(parse, member.number + 1)
    named = pointing(parse, tie) if tie is not None else None
    if named is None or named.head < 0:
        return False
    lemma = noun_lemma(parse.words.lower[named.head])
    return any(figure.counted is not None and figure.counted.lemma == lemma for figure in figures_of(parse, parts))


def _told_out(parse: Parse, total: Figure | None, parts: list[Chunk]) -> list[Chunk]:
    """The parts up to where they make the total; what follows is no part."""
    values = [figure.value or Fraction(0) for figure in figures_of(parse, parts)]
    for stop in range(2, len(parts)):
        if total is not None and sum(values[:stop]) == total.value:
            return parts[:stop]
    return parts


def played(parse: Parse, members: Sequence[Chunk]) -> Chunk | None:
    """The only number of games of a sentence, if the members of a row stand behind all verbs for what comes of one.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Rovers won 16, drew nine and lost seven of their 32 games.")))[0]
    >>> parse.figures[played(parse, parse.figured[:3]).figures[0]].text
    '32'
    """
    verbs = {verb.lemma for member in members if (verb := parse.chunks[member.number - 1].verb) is not None}
    if not len(verbs) == len(members) == _ALL or not _OUTCOMES.issuperset(verbs):
        return None
    found = []
    for chunk in parse.figured:
        told = level_of(parse, chunk)
        if chunk not in members and told is not None and told.counted and told.counted.lemma in _GAMES:
            found.append(chunk)
    part = parse.figures[members[0].figures[0]]
    return found[0] if len(found) == 1 and alike(part, parse.figures[found[0].figures[0]]) else None


class Spread(NamedTuple):
    """For how many things a figure is given, and the last chunk that names them."""

    number: int
    last: int


def spread(parse: Parse, chunk: Chunk) -> Spread | None:
    """The things named after "each", if there are at least two.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("It shut nine shops: two each in Leeds, York and Hull, and three in Bath.")))[0]
    >>> [spread(parse, chunk).number for chunk in parse.figured if spread(parse, chunk)]
    [3]
    """
    each = at(parse, chunk.number + 1)
    if each is None or each.text not in _EACH or each.stop > each.start + 1:
        return None
    led = at(parse, each.number + 1)
    tie = led.text if led is not None and led.kind is ChunkKind.PREPOSITION else ""
    first = each.number + (2 if tie else 1)
    named = list(takewhile(lambda behind: _may_name(parse, behind, tie), parse.chunks[first:]))
    while named and named[-1].kind is not ChunkKind.NOUN:
        named.pop()
    behind = at(parse, first + len(named))
    if not named or (behind is not None and behind.verb is not None):
        return None  # the last name is the subject of another clause
    number = _names(parse.words.lower[named[0].start : named[-1].stop])
    return Spread(number, named[-1].number) if number > 1 else None


def _may_name(parse: Parse, chunk: Chunk, tie: str) -> bool:
    """Whether a chunk names things or joins their names, after the same preposition and without an amount."""
    if chunk.kind is ChunkKind.NOUN:
        return not any(parse.figures[number].kind in QUANTITIES for number in chunk.figures)
    return chunk.text in _JOINING or (chunk.kind is ChunkKind.PREPOSITION and chunk.text == tie)


def _names(words: Sequence[str]) -> int:
    """The number of names between commas and conjunctions."""
    parted = [word in _JOINING for word in words]
    return sum(not joint and (at == 0 or parted[at - 1]) for at, joint in enumerate(parted))


def shares(parse: Parse, parts: Sequence[Chunk]) -> list[Figure]:
    """The figures of parts; one that is given for each of several things is repeated for each of them."""
    found: list[Figure] = []
    for part in parts:
        told = spread(parse, part)
        found.extend(figures_of(parse, [part]) * (told.number if told is not None else 1))
    return found


def joints_behind(parse: Parse, one: Chunk, other: Chunk) -> list[Chunk]:
    """What joins two members of a row, without the names that the first is given for."""
    told = spread(parse, one)
    return joints(parse, parse.chunks[told.last] if told is not None else one, other)
