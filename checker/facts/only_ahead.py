"""Links a place with the number of those ahead: "the third-tallest ... only two buildings are taller"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from checker.facts.names import name_in
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement
from checker.statements.names.named import items_of, named
from checker.statements.orders.ranked import ranks
from checker.statements.phrases import at
from checker.statements.rank import placed

_ONLY = word_set("places", "only")
_COMPARING, _OVER_TIME = word_set("places", "comparing"), word_set("places", "over_time")
MOST = 10  # occurrences of "only" in a sentence that are read, so that work grows with the text
_FARTHEST = 2  # sentences from a place to those ahead of it


def ahead(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The statements of an article that a place goes with the only ones ahead of it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("It is the third-tallest tower of Europe. Only two towers are taller.")))
    >>> [(slot.name, slot.figures[0].text) for slot in next(ahead(found)).slots]
    [('place', 'third'), ('ahead', 'two')]
    """
    for parse in parses.values():
        said = (chunk for chunk in parse.chunks if parse.words.lower[chunk.start] in _ONLY)
        for chunk in islice(said, MOST):
            front = _only(parse, chunk)
            place = _place_near(parses, parse.sentence) if front is not None else None
            if front is not None and place is not None:
                same = place.sentence == parse.sentence
                yield placed(parses[place.sentence], place, "ahead", front, Mechanism.OWN if same else Mechanism.LINK)


def _only(parse: Parse, chunk: Chunk) -> Figure | None:
    """How many are ahead: "Only two are taller", "only the Shopworkers' Union gave more"."""
    subject = at(parse, chunk.number + 1) if chunk.stop == chunk.start + 1 else chunk
    if subject is None or subject.kind is not ChunkKind.NOUN:
        return None
    words = {word for c in _clause(parse, subject) for word in parse.words.lower[c.start : c.stop]}
    if _COMPARING.isdisjoint(words) or not _OVER_TIME.isdisjoint(words):
        return None
    if subject.figures:
        figure = parse.figures[subject.figures[0]]
        return figure if figure.kind is Kind.COUNT and not figure.quantity.is_hedged and figure.value else None
    row = next((row for row in named(parse) if row.first == subject.number), None)
    if row is not None:
        return row.items if row.proper and row.closed else None
    return items_of(parse, subject.number, subject.number, 1) if name_in(parse, subject) else None


def _clause(parse: Parse, subject: Chunk) -> list[Chunk]:
    return [chunk for chunk in parse.chunks[subject.number :] if chunk.clause == subject.clause]


def _place_near(parses: Mapping[int, Parse], sentence: int) -> Figure | None:
    """The only place in a sentence, or in the nearest one before it with any."""
    for number in range(sentence, sentence - _FARTHEST - 1, -1):
        found = [rank for rank in ranks(parses[number]) if rank.value != 1] if number in parses else []
        if found:
            return found[0] if len({figure.value for figure in found}) == 1 else None
    return None
