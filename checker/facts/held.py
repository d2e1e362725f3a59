"""The places, seeds and ranks of names in clauses: "Holm finished fourth", "fourth seed Anna Holm"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.facts.names import Name, name_in
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import at, is_mark

SEED, RANK, PLACE = "seed", "rank", "place"
_SEEDS, _RANKS = word_set("held_places", "seeds"), word_set("held_places", "ranks")
_SPOTS, _FROM = word_set("held_places", "spots"), word_set("held_places", "from")
_PAST, _UNREAL, _THEN = (word_set("held_places", name) for name in ("past", "unreal", "then"))
_OF, _AND = word_set("listings", "of"), word_set("listings", "joining")
_LIMITS, _WHOLE = word_set("held_places", "limits"), word_set("held_places", "whole")
_OPENING = frozenset((ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR))
_RESULTS = frozenset((Kind.TIME, Kind.DURATION, Kind.MEASURE, Kind.SCORE))
_NUMBERS = frozenset((Kind.ORDINAL, Kind.COUNT))


class Held(Struct, frozen=True):
    """A place and the names whose it may be, the likeliest first; ``sure``: its clause names the holder.

    ``of_another``: its clause has words of another time, or of what is not so. ``near``: all names of its sentence, or
    those before it if it is sure, and of the one before. ``limited``: it is said to be one of some only: "third among
    the women". ``goes_back``: its sentence begins with who holds it and names nobody before it: "The fifth seed".
    """

    figure: Figure
    names: tuple[Name, ...]
    sort: str
    sure: bool
    of_another: bool
    near: tuple[Name, ...]
    limited: bool
    goes_back: bool

    @property
    def number(self) -> int:
        """Which place it is."""
        return int(self.figure.quantity.numbers[0].value)


def held(parses: Mapping[int, Parse]) -> Iterator[Held]:
    """The places that an article gives.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Anna Holm, the third seed, finished fourth.")))
    >>> [(place.sort, place.number, place.names[0]) for place in held(found)]
    [('seed', 3, ('Anna', 'Holm')), ('place', 4, ('Anna', 'Holm'))]
    """
    known: list[Name] = []
    unread: list[Parse] = []  # the sentences from the one with these names on
    for parse in parses.values():
        numbers = ((chunk, figure) for chunk in parse.figured if (figure := _number(parse, chunk)) is not None)
        places = [(chunk, figure, sort) for chunk, figure in numbers if (sort := _sort(parse, chunk, figure))]
        if places:
            known = next(filter(None, map(_names, reversed(unread))), known)
            unread.clear()
        for place in places:
            found = _held(parse, *place, known)
            if found is not None:
                yield found
        unread.append(parse)


def _names(parse: Parse) -> list[Name]:
    """The names of a sentence, its subjects first."""
    chunks = sorted(parse.chunks, key=lambda chunk: chunk.role is not Role.SUBJECT)
    return [name for chunk in chunks if chunk.kind is ChunkKind.NOUN and (name := name_in(parse, chunk))]


def _held(parse: Parse, chunk: Chunk, figure: Figure, sort: str, known: list[Name]) -> Held | None:
    name = _own(parse, chunk) or _apposed(parse, chunk)
    subject = () if name else _subject(parse, chunk) or _only_name(parse, chunk)
    goes_back = _goes_back(parse, chunk)
    names = tuple(each for each in (name, subject) if each) or (*_before(parse, chunk), *known)
    words = words_beside(parse, chunk)
    from_it = chunk.preposition >= 0 and parse.chunks[chunk.preposition].text.split()[-1] in _FROM
    unlike = _THEN if sort == SEED else _PAST | _UNREAL  # who "could meet the fourth seed" meets one
    of_another = from_it or not unlike.isdisjoint(words)
    if not names:
        return None
    sure = bool(name or subject)
    around = parse.chunks[: chunk.number] if sure else parse.chunks
    here = (each for c in around if c.kind is ChunkKind.NOUN and (each := name_in(parse, c)))
    near, limited = (*here, *known), _is_limited(parse, chunk)
    return Held(figure, names, sort, sure, of_another, near, limited, goes_back)


def _goes_back(parse: Parse, chunk: Chunk) -> bool:
    """Whether a sentence begins with a place or its holder and has no name before it."""
    nouns = [c for c in parse.chunks[: chunk.number] if c.kind is ChunkKind.NOUN]
    return len(nouns) <= 1 and not any(name_in(parse, c) for c in nouns)


def _number(parse: Parse, chunk: Chunk) -> Figure | None:
    if chunk.kind is not ChunkKind.NOUN or not chunk.figures:
        return None
    figure = parse.figures[chunk.figures[0]]
    numbers = figure.quantity.numbers
    if figure.kind not in _NUMBERS or len(numbers) != 1 or figure.quantity.unit is not None:
        return None
    return figure if numbers[0].place == 1 and numbers[0].value >= 1 and not figure.quantity.is_hedged else None


def _sort(parse: Parse, chunk: Chunk, figure: Figure) -> str:
    """Whether a number is a place, a seed or a rank, by the words beside it; "" if none."""
    words = parse.words.lower
    before, behind = words[max(0, figure.first - 2) : figure.first], words[figure.stop : chunk.stop]
    if not _SEEDS.isdisjoint((*before[-1:], *behind)):
        return SEED
    if not _RANKS.isdisjoint((*before, *behind, *_phrase_behind(parse, chunk))):
        return RANK
    bare = figure.kind is Kind.ORDINAL and (figure.stop == chunk.stop or set(behind) <= _SPOTS)
    follows = at(parse, chunk.number + 1)
    attached = follows is not None and (follows.text == "-" or (follows.kind is ChunkKind.NOUN and not follows.figures))
    alone = figure.stop == chunk.stop or figure.first == chunk.start + bool(chunk.determiner)
    return PLACE if bare and not attached and alone else ""


def _phrase_behind(parse: Parse, chunk: Chunk) -> list[str]:
    """The words for what a place is in: "eighth in this month's world list"."""
    tie, of = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is None or of is None or tie.kind is not ChunkKind.PREPOSITION or of.figures:
        return []
    return parse.words.lower[of.start : of.stop]


def _own(parse: Parse, chunk: Chunk) -> Name:
    """The name in "fourth seed Anna Holm"."""
    return name_in(parse, chunk)


def _apposed(parse: Parse, chunk: Chunk) -> Name:
    """The name in "Anna Holm, the fourth seed," "Holm, who as fourth seed" and "the fourth seed, Anna Holm,"."""
    number = chunk.number - 1
    while (led := at(parse, number)) is not None and led.kind in (ChunkKind.PREPOSITION, ChunkKind.RELATIVE):
        number -= 1
    relative = number < chunk.number - 1 and parse.chunks[number + 1].kind is ChunkKind.RELATIVE
    comma, before = at(parse, number), at(parse, number - 1)
    tied = is_mark(comma, ",(") and (relative or number == chunk.number - 1)
    if tied and before is not None and before.kind is ChunkKind.NOUN and (name := name_in(parse, before)):
        return name
    comma, behind = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if comma is not None and comma.text in _AND and behind is not None and not behind.figures:
        return name_in(parse, behind)  # "the fourth seed and home favourite Anna Holm"
    if is_mark(comma, ",") and behind is not None and behind.kind is ChunkKind.NOUN and behind.role is Role.APPOSED:
        return name_in(parse, behind)
    return ()


def _subject(parse: Parse, chunk: Chunk) -> Name:
    """The name that is the subject of its clause or of the clause before, with no other name after it."""
    if name := _left_of_verb(parse, chunk):
        return name
    clause = parse.clauses[chunk.clause]
    while not (subjects := _subjects(parse, clause, chunk)) and clause.up >= 0:
        clause = parse.clauses[clause.up]
    if not subjects:
        return ()
    between = parse.chunks[subjects[-1].number + 1 : chunk.number]
    rivals = any(c.kind is ChunkKind.NOUN and c.role is not Role.ADVERBIAL and name_in(parse, c) for c in between)
    return () if rivals else name_in(parse, subjects[-1])


def _only_name(parse: Parse, chunk: Chunk) -> Name:
    """The only name before a place in its sentence."""
    names = [*_before(parse, chunk)]
    return names[0] if len(names) == 1 else ()


def _left_of_verb(parse: Parse, chunk: Chunk) -> Name:
    """The name right before the verb of a place, an aside skipped: "Bello, a schoolteacher, came fourth"."""
    verb = next((c for c in reversed(parse.chunks[: chunk.number]) if c.verb is not None), None)
    before = at(parse, verb.number - 1) if verb is not None else None
    if before is None:
        return ()
    if before.kind is ChunkKind.RELATIVE:
        comma = at(parse, before.number - 1)
        before = at(parse, before.number - (2 if is_mark(comma, ",") else 1))
        return name_in(parse, before) if before is not None and before.kind is ChunkKind.NOUN else ()
    if not is_mark(before, ","):
        return ()
    for c in reversed(parse.chunks[: before.number]):
        leading = at(parse, c.number - 1)
        opens = leading is None or leading.kind in _OPENING
        if opens and c.kind is ChunkKind.NOUN and is_mark(at(parse, c.number + 1), ",") and (name := name_in(parse, c)):
            return name
    return ()


def _subjects(parse: Parse, clause: Clause, chunk: Chunk) -> list[Chunk]:
    stop = clause.verb if 0 <= clause.verb < chunk.number else chunk.number
    return [c for c in parse.chunks[:stop] if c.clause == clause.number and c.role is Role.SUBJECT]


def _before(parse: Parse, chunk: Chunk) -> Iterator[Name]:
    """The names before a place in its sentence, the nearest first."""
    before = (c for c in reversed(parse.chunks[: chunk.number]) if c.kind is ChunkKind.NOUN)
    return (name for c in before if (name := name_in(parse, c)))


def _is_limited(parse: Parse, chunk: Chunk) -> bool:
    """Whether a place is one among some only, or in a part: "third for sales", not "third in the table"."""
    tie, of = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is None or of is None or tie.kind is not ChunkKind.PREPOSITION:
        return False
    if tie.text in _OF and of.figures and of.head < 0:
        return _is_limited(parse, of)  # "sixth of eight on the bars"
    if tie.text not in _LIMITS | _OF or of.head < 0 or any(parse.figures[n].kind in _RESULTS for n in of.figures):
        return False  # "fourth in 16:08"
    return noun_lemma(parse.words.lower[of.head]) not in _WHOLE


def words_beside(parse: Parse, chunk: Chunk) -> set[str]:
    """The words around a place, from the mark before it to the one after."""
    first = next((c.number for c in reversed(parse.chunks[: chunk.number]) if c.kind is ChunkKind.MARK), -1)
    behind = (c.number for c in parse.chunks[chunk.number :] if c.kind is ChunkKind.MARK)
    last = next(behind, len(parse.chunks))
    return {word for c in parse.chunks[first + 1 : last] for word in parse.words.lower[c.start : c.stop]}
