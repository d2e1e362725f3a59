"""Two shares of one whole by words that exclude each other: "61% were for it and 39% against", "58% men, 42% women"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.quantity import Kind
from checker.statements.phrases import at, figure_of, is_share

_OPPOSED: Mapping[str, str] = dict(each.split() for each in load("opposites")["opposed"].split(","))
_OF = word_set("rows", "relative_opening")
_ENDS = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR))


def opposed(parse: Parse) -> Iterator[list[Chunk]]:
    """The neighbouring shares of a sentence that exclude each other, and those joined to them.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The plan was backed by 61% of voters and opposed by 29%.")))[0]
    >>> [found.figures[chunk.figures[0]].text for chunk in next(opposed(found))]
    ['61%', '29%']
    """
    shares = [c for c in parse.figured if (f := figure_of(parse, c)) and f.kind is Kind.PERCENT and is_share(f)]
    run: list[Chunk] = []
    said: list[set[str]] = []  # the opposed words of each
    for share in shares:
        words = _words(parse, share) & _OPPOSED.keys()
        if run and (_is_of_other_whole(parse, run[-1], share) or any(words & before for before in said)):
            if _exclude(said):
                yield run
            run, said = [], []
        run, said = [*run, share], [*said, words]
    if _exclude(said):
        yield run


def _exclude(said: list[set[str]]) -> bool:
    """Whether neighbours are told of by a word and its opposite, and neither of both."""
    opposites = [{_OPPOSED[word] for word in words} for words in said]
    apart = not any(words & against for words, against in zip(said, opposites, strict=True))
    return apart and any(against & behind for against, behind in zip(opposites, said[1:], strict=False))


def _words(parse: Parse, share: Chunk) -> set[str]:
    """The words of the clause or phrase that a share stands in."""
    start, stop = share.number, share.number
    while start > 0 and parse.chunks[start - 1].kind not in _ENDS and not parse.chunks[start - 1].figures:
        start -= 1
    while (
        stop + 1 < len(parse.chunks) and parse.chunks[stop + 1].kind not in _ENDS and not parse.chunks[stop + 1].figures
    ):
        stop += 1
    return set(parse.words.lower[parse.chunks[start].start : parse.chunks[stop].stop])


def _is_of_other_whole(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether the second share names a whole of its own: "61% of men ... and 49% of women", "and among women 49%"."""
    tie = at(parse, other.number + 1)
    between = parse.chunks[one.number + 1 : other.number]
    joint = max((chunk.number for chunk in between if chunk.kind in _ENDS), default=-1)
    if joint < 0 or (tie is not None and tie.text in _OF):
        return True
    whose = at(parse, other.number + 2) if tie is not None and tie.kind is ChunkKind.PREPOSITION else None
    if whose is not None and not _OPPOSED.keys().isdisjoint(parse.words.lower[whose.start : whose.stop]):
        return True  # "50% for women"
    graded = parse.tags[other.stop - 1] == "J" or (tie is not None and tie.kind is ChunkKind.ADJECTIVE)
    if graded or parse.chunks[joint + 1].kind is ChunkKind.PREPOSITION:
        return True  # "are 57% likelier", "whereas in the south 71% opposed it"
    return any(chunk.text not in _words(parse, one) for chunk in _objects(parse, other))


def _objects(parse: Parse, share: Chunk) -> Iterator[Chunk]:
    """The nouns behind a share up to the end of its clause, but those that say who it is."""
    for chunk in parse.chunks[share.number + 1 :]:
        if chunk.kind in _ENDS or chunk.figures:
            return
        if chunk.kind is ChunkKind.NOUN and chunk.text not in _OPPOSED:
            yield chunk
