"""The place of each figure in its sentence, for people: its clause in words, and its role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model.clause import Chunk, ChunkKind, Clause, Parse
from checker.model.standing import Standing

_JOINTS = (ChunkKind.MARK, ChunkKind.CONJUNCTION)


def standings(prose: str, parses: Mapping[int, Parse]) -> tuple[Standing, ...]:
    """The place of every figure of an article. ``parses`` are those of the sentences of its ``prose``.

    >>> from checker.clauses import assemble, parse
    >>> from checker.readers.formats import plain
    >>> document = plain.read("Sales, which peaked in 1998, rose to 40, and profit fell to 9.")
    >>> last = standings(document.prose, parse.parses(assemble.read(document)))[-1]
    >>> last.clause, str(last.link), last.hangs_on
    ('profit fell to 9', 'coordinate', 'Sales … rose to 40')
    >>> last.verb, last.lemma, str(last.role), last.preposition
    ('fell', 'fall', 'oblique', 'to')
    """
    return tuple(each for number in sorted(parses) for each in _of_sentence(prose, parses[number]))


def _of_sentence(prose: str, parse: Parse) -> Iterator[Standing]:
    texts = [_clause(prose, parse, clause) for clause in parse.clauses]
    for number, figure in enumerate(parse.figures):
        clause, chunk = parse.clause_of(number), parse.chunk_of(number)
        verb = parse.chunks[clause.verb] if clause.verb >= 0 else None
        yield Standing(
            figure,
            texts[clause.number],
            clause.link,
            texts[clause.up] if clause.up >= 0 else "",
            _text(prose, parse, verb) if verb else "",
            verb.verb.lemma if verb and verb.verb else "",
            parse.role_of(number),
            _text(prose, parse, parse.chunks[chunk.preposition]) if chunk.preposition >= 0 else "",
            _text(prose, parse, parse.chunks[chunk.host]) if chunk.host >= 0 else "",
        )


def _clause(prose: str, parse: Parse, clause: Clause) -> str:
    """The words of a clause, stretch by stretch, without the marks and conjunctions on either side."""
    stretches: list[list[Chunk]] = []
    for chunk in parse.chunks:
        if chunk.clause != clause.number:
            continue
        if stretches and stretches[-1][-1].number == chunk.number - 1:
            stretches[-1].append(chunk)
        else:
            stretches.append([chunk])
    said = (_stretch(prose, parse, stretch) for stretch in stretches)
    return " … ".join(filter(None, said))


def _stretch(prose: str, parse: Parse, chunks: list[Chunk]) -> str:
    start, stop = 0, len(chunks)
    while start < stop and chunks[start].kind in _JOINTS:
        start += 1
    while start < stop and chunks[stop - 1].kind in _JOINTS:
        stop -= 1
    if start == stop:
        return ""
    return prose[parse.words.starts[chunks[start].start] : parse.words.ends[chunks[stop - 1].stop - 1]]


def _text(prose: str, parse: Parse, chunk: Chunk) -> str:
    return prose[parse.words.starts[chunk.start] : parse.words.ends[chunk.stop - 1]]
