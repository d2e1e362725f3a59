"""Descriptions that follow a name: "Ann Hill, 34, of York", "Al Hill, Jr., a teacher, and Jo Park"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.extraction.naming.name_lists import suffix_end
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.quantity import Kind
from checker.statements.phrases import at, is_mark

_AGED = frozenset((Kind.AGE, Kind.COUNT))
_BESIDE_OTHERS = frozenset(load("statements")["not_among"])
_HOME, _ARTICLES = word_set("listings", "home"), word_set("listings", "articles")
_CLOSERS = ",;.)–—-"


class Said(NamedTuple):
    """The chunk after a name and its description; ``asides``: how many phrases of it may be names themselves."""

    behind: int
    asides: int = 0


class _Step(NamedTuple):
    """The last chunk of one piece of a description, and whether that may be another name."""

    last: int
    aside: bool = False


def said_of(parse: Parse, number: int, *, semicolons: bool) -> Said:
    """Where the description of the name at a chunk ends; ``semicolons``: only a semicolon ends it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Two men, Al Hill, 34, a teacher, and Jo Park, were held.")))[0]
    >>> said_of(found, 2, semicolons=False)
    Said(behind=7, asides=1)
    """
    if semicolons:
        return Said(_semicolon_behind(parse, number))
    return _known(parse).said_of(number)


class _Known:
    """The descriptions of the names of one sentence, each chunk read once for all names of one sort before it."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.found: dict[tuple[int, bool, int], Said] = {}

    def said_of(self, number: int) -> Said:
        """Where the description of the name at a chunk ends; it depends only on the sort of the name."""
        depth, proper = self.parse.chunks[number].depth, _is_bare_name(self.parse, number)
        last, steps = number, list[tuple[int, bool]]()
        while (said := self.found.get((depth, proper, last))) is None:
            step = _step(self.parse, number, last)
            if step is None:
                said = self.found[depth, proper, last] = Said(last + 1)
                break
            steps.append((last, step.aside))
            last = step.last
        for last, aside in reversed(steps):
            said = self.found[depth, proper, last] = Said(said.behind, said.asides + aside)
        return said


@lru_cache(maxsize=2)
def _known(parse: Parse) -> _Known:
    return _Known(parse)


def has_semicolons(parse: Parse, number: int) -> bool:
    """Whether semicolons separate the names from a chunk on, so that a description may hold commas."""
    return _next_marks(parse)[number] == ";"


@lru_cache(maxsize=2)
def _next_marks(parse: Parse) -> list[str]:
    """For each chunk the next semicolon or colon at its depth, "" for none."""
    found: list[str] = []
    nearest: dict[int, str] = {}
    for chunk in reversed(parse.chunks):
        if is_mark(chunk, ";:"):
            nearest[chunk.depth] = chunk.text
        found.append(nearest.get(chunk.depth, ""))
    return found[::-1]


def _semicolon_behind(parse: Parse, number: int) -> int:
    """The semicolon after a chunk, or the mark that ends the sentence."""
    depth = parse.chunks[number].depth
    for chunk in map(parse.chunks.__getitem__, range(number + 1, len(parse.chunks))):
        following = at(parse, chunk.number + 1)
        ends = is_mark(chunk, ".!?") and not is_mark(following, ",;")
        if chunk.depth <= depth and (is_mark(chunk, ";") or ends):
            return chunk.number
    return len(parse.chunks)


def _step(parse: Parse, first: int, last: int) -> _Step | None:
    """The next piece of the description of the name at ``first``; the pieces up to ``last`` are known."""
    depth = parse.chunks[first].depth
    behind = at(parse, last + 1)
    if behind is None:
        return None
    if behind.depth > depth or (is_mark(behind, ")") and depth < parse.chunks[last].depth):
        return _Step(max(last + 1, _past_deeper(parse, last + 1, depth) - 1))
    if is_mark(behind, ","):
        return _behind_comma(parse, first, behind)
    end = _past_phrases(parse, last)
    return _Step(end) if end > last else None


def _past_phrases(parse: Parse, last: int) -> int:
    """The last of the phrases that prepositions lead to after a chunk: "Ann Hill of York"."""
    return _phrase_ends(parse)[last]


@lru_cache(maxsize=2)
def _phrase_ends(parse: Parse) -> list[int]:
    """For each chunk the last of the phrases that prepositions lead to after it."""
    ends = list(range(len(parse.chunks)))
    for last in range(len(ends) - 3, -1, -1):
        if _leads(parse.chunks[last + 1]) and _is_plain(parse, parse.chunks[last + 2]):
            ends[last] = ends[last + 2]
    return ends


def _past_deeper(parse: Parse, number: int, depth: int) -> int:
    """The first chunk that stands in no more than ``depth`` brackets."""
    behind = _shallower(parse)
    while number < len(behind) and parse.chunks[number].depth > depth:
        number = behind[number]
    return number


@lru_cache(maxsize=2)
def _shallower(parse: Parse) -> list[int]:
    """For each chunk the next one in fewer brackets, or the number of chunks."""
    found, deeper = [len(parse.chunks)] * len(parse.chunks), list[Chunk]()
    for chunk in parse.chunks:
        while deeper and chunk.depth < deeper[-1].depth:
            found[deeper.pop().number] = chunk.number
        deeper.append(chunk)
    return found


def _leads(chunk: Chunk | None) -> bool:
    """Whether a preposition leads to a description and not to another name: not "along with Ann Hill"."""
    return chunk is not None and chunk.kind is ChunkKind.PREPOSITION and chunk.text not in _BESIDE_OTHERS


def _is_plain(parse: Parse, chunk: Chunk | None) -> bool:
    if chunk is None or chunk.kind is not ChunkKind.NOUN:
        return False
    return all(parse.figures[n].kind is not Kind.COUNT for n in chunk.figures)


def _behind_comma(parse: Parse, first: int, comma: Chunk) -> _Step | None:
    """The description after a comma: an age, a suffix, a home, or a phrase that may be a name."""
    following = at(parse, comma.number + 1)
    if following is None:
        return None
    last = _of_a_person(parse, comma)
    return _Step(last) if last > comma.number else _aside(parse, first, following)


def _of_a_person(parse: Parse, comma: Chunk) -> int:
    """The last chunk of what only describes a person: an age, a suffix or a home; the comma if there is none."""
    following = at(parse, comma.number + 1)
    if following is None:
        return comma.number
    suffix = suffix_end(parse.words, comma.start)
    if suffix > comma.start:
        return following.number + (suffix > following.stop)  # with the point of "Jr."
    if _is_age(parse, following):
        return following.number
    home = following.text in _HOME and _is_plain(parse, at(parse, following.number + 1))
    return following.number + 1 if home else comma.number


def _is_age(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is only a number that may be an age: "Ann Hill, 34,"."""
    if chunk.kind is not ChunkKind.NOUN or chunk.head >= 0 or len(chunk.figures) != 1:
        return False
    return parse.figures[chunk.figures[0]].kind in _AGED and parse.words.lower[chunk.start].isdecimal()


def _aside(parse: Parse, first: int, phrase: Chunk) -> _Step | None:
    """A phrase between marks that says what or where a name is: ", a Democrat,", "of Baton Rouge, Louisiana,"."""
    if phrase.kind is not ChunkKind.NOUN or phrase.head < 0 or phrase.figures:
        return None
    end = _past_phrases(parse, phrase.number)
    what = _tells_what(parse, first, phrase)
    if not what and (end > phrase.number or not _tells_where(parse, phrase)):
        return None
    behind = at(parse, end + 1)
    return _Step(end, aside=True) if behind is None or is_mark(behind, _CLOSERS) else None


def _tells_what(parse: Parse, first: int, phrase: Chunk) -> bool:
    """Whether a phrase with an article follows a name without one."""
    return phrase.determiner in _ARTICLES and _is_bare_name(parse, first)


def _is_bare_name(parse: Parse, number: int) -> bool:
    """Whether a phrase is a name without a determiner."""
    name = parse.chunks[number]
    return not name.determiner and is_capital(parse, name)


def _tells_where(parse: Parse, phrase: Chunk) -> bool:
    """Whether the name of a place follows another: "Darien, New York"."""
    place, leading = parse.chunks[phrase.number - 2], parse.chunks[phrase.number - 3]
    home = leading.text in _HOME and place.kind is ChunkKind.NOUN and is_capital(parse, place)
    if not home or phrase.determiner or not is_capital(parse, phrase):
        return False
    comma = at(parse, phrase.number + 1)  # "Al Hill of York, Jo Park, 31, and": she has an age
    return not is_mark(comma, ",") or comma is None or _of_a_person(parse, comma) == comma.number


def is_capital(parse: Parse, chunk: Chunk) -> bool:
    """Whether the noun of a phrase has a capital."""
    return chunk.head >= 0 and parse.words.texts[chunk.head][:1].isupper()
