"""Whether two phrases of different sentences are about one person or thing."""

from __future__ import annotations

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.statements.times.ages import KIN
from checker.statements.times.pairs_of_dates import HANGING, root_of, subject_of

_THEMSELVES = frames.words("age", "themselves")


def are_of_one(one: Parse, first: Chunk, two: Parse, second: Chunk) -> bool:
    """Whether phrases of two sentences are one person's: by a pronoun in the later one, or by name.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> one, two = parses(read_figures(plain.read("Ann Lee came in 1990. She left in 2003."))).values()
    >>> are_of_one(one, one.chunk_of(0), two, two.chunk_of(0))
    True
    """
    if one.sentence == two.sentence or any(noun_lemma(word) in KIN for word in one.words.lower):
        return False
    subjects = (subject_told(one, first), subject_told(two, second))
    later = subjects[two.sentence > one.sentence]
    if later is None or later.kind is not ChunkKind.NOUN:
        return later is None or later.text in _THEMSELVES
    told = zip((one, two), subjects, strict=True)
    names = [parse.words.texts[who.head] for parse, who in told if who is not None and who.head >= 0]
    return len(names) == 2 and names[0] == names[1] and names[0][0].isupper()


def subject_told(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The subject of the clause of a phrase, or of the clause that it takes its subject from."""
    clause = parse.clauses[chunk.clause]
    own = subject_of(parse, clause)
    if own is not None:
        return own
    root = parse.clauses[root_of(parse, clause)]
    if root.link in HANGING:
        return next((each for each in reversed(parse.chunks[: root.start]) if each.kind is ChunkKind.NOUN), None)
    return subject_of(parse, root)
