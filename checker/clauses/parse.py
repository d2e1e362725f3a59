"""A sentence with figures as chunks in clauses, with a role for each noun phrase."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from checker.clauses.asides import asides
from checker.clauses.chunks import chunks
from checker.clauses.roles import tell_roles
from checker.clauses.rows import rows
from checker.clauses.segments import clauses
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure, Reading
from checker.model.tick import Tick, ticking, unlimited
from checker.model.words import Words


def parse(sentence: int, words: Words, tags: str, figures: Sequence[Figure]) -> Parse:
    """The syntax of a sentence. ``figures`` are those of the sentence, in order."""
    pieces = chunks(words, tags, figures)
    parts = clauses(pieces, tags)
    tell_roles(words, pieces, parts, figures)
    figured = [piece for piece in pieces if piece.figures]
    found = Parse(sentence, words, tags, tuple(figures), pieces, parts, _by_token(len(words), pieces), figured)
    found.asides = tuple(asides(found))
    found.rows = tuple(rows(found))
    return found


def parses(reading: Reading, tick: Tick = unlimited) -> dict[int, Parse]:
    """The syntax of every sentence with figures, by the sentence's index.

    ``tick`` is called at each of them, and may raise an error.

    >>> from checker.clauses.assemble import read
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Sales rose 5% to 40 from 38, and profit to 9 from 8.")))[0]
    >>> [str(clause.link) for clause in found.clauses], [str(found.chunk_of(n).role) for n in range(5)]
    (['main'], ['object', 'oblique', 'oblique', 'oblique', 'oblique'])
    """
    of_sentence = ticking(groupby(reading.figures, key=attrgetter("sentence")), tick)
    return {i: parse(i, reading.words[i], reading.tags[i], tuple(figures)) for i, figures in of_sentence}


def _by_token(length: int, pieces: Sequence[Chunk]) -> list[int]:
    """The number of the chunk at each token; a quotation mark is of the chunk before it."""
    by_token = [0] * length
    for piece, behind in zip(pieces, (*pieces, None)[1:], strict=True):
        for token in range(piece.start, behind.start if behind else length):
            by_token[token] = piece.number
    return by_token
