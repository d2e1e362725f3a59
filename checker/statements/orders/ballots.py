"""The sides of a vote as numbers of voters: "nine voting for the scheme, four against and one abstaining"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.orders.votes import are_uncast, voters
from checker.statements.phrases import at, counts_people, figure_of, is_mark, is_member, preposition, tokens

_SIDES = {name: word_set("results", name) for name in ("against", "abstaining", "in_favour")}
_VOTERS, _VOTES, _CUES = word_set("results", "voters"), word_set("results", "votes"), word_set("results", "cues")
_OF = word_set("rows", "relative_opening")
_WORDS = _VOTERS | _VOTES | _CUES | _SIDES["abstaining"]
_TELLING = _WORDS | word_set("results", "asked")
_TWO = 2  # sides of a vote at the least
_NAMED = 3  # chunks of a name between commas
_ENDS = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION))


def cast(parse: Parse, before: Parse | None) -> Iterator[tuple[list[Figure], Figure, bool]]:
    """The sides of a vote, with how many may vote, and whether all of these did.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Of the 12-member board eight voted for it and three against."
    >>> told = next(cast(parses(read(plain.read(text)))[0], None))
    >>> [figure.text for figure in told[0]], told[1].text, told[2]
    (['eight', 'three'], '12', False)
    """
    told = [] if _TELLING.isdisjoint(parse.words.lower) else list(_sides(parse))
    figures, sides = [figure for figure, _ in told], {side for _, side in told}
    if len(sides) != len(figures) or len(figures) < _TWO:
        return
    whole = _whole(parse, figures[0])
    here = [(whole, False)] if whole is not None else list(voters(parse, named=True))
    back = list(voters(before)) if before is not None and not _CUES.isdisjoint(parse.words.lower) else []
    found = here or back
    if len(found) == 1 and found[0][0] not in figures:
        known = _SIDES["abstaining"] if "abstaining" in sides else frozenset[str]()
        source = before if before is not None and not here else parse
        yield figures, found[0][0], found[0][1] and not are_uncast(parse, source, told=known)


def _sides(parse: Parse) -> Iterator[tuple[Figure, str]]:
    """The numbers of a sentence behind which a side of a vote is told, each with its side."""
    wholes = {whole.start for figure in parse.figures if (whole := _whole(parse, figure)) is not None}
    for chunk in parse.figured:
        figure = figure_of(parse, chunk)
        if figure is None or figure.kind is not Kind.COUNT or not is_member(figure) or figure.quantity.is_hedged:
            continue
        if figure.start not in wholes and (_may_vote(figure) or _whole(parse, figure) is not None):
            side = _side(parse, chunk, figure)
            if side:
                yield figure, side


def _may_vote(figure: Figure) -> bool:
    """Whether a number counts voters or votes, or is bare: what "nine voting for it" counts is no noun."""
    lemma = noun_lemma(figure.counted.lemma) if figure.counted is not None else ""
    return not lemma or lemma in _WORDS or counts_people(figure)


def _side(parse: Parse, chunk: Chunk, figure: Figure) -> str:
    """The side that the words behind a number tell, up to the next number or mark."""
    words = _words_behind(parse, chunk, figure)
    return next((side for side, named in _SIDES.items() if not named.isdisjoint(words)), "")


def _words_behind(parse: Parse, chunk: Chunk, figure: Figure) -> set[str]:
    """The words behind a number, and those behind what it is of or the name that is set after it."""
    whole = _whole(parse, figure)
    last = parse.chunk_with(whole) if whole is not None else chunk
    behind = parse.chunks[last.number + 1 :]
    if len(behind) > _NAMED and is_mark(behind[0], ",") and is_mark(behind[2], ",") and _is_name(parse, behind[1]):
        behind = behind[_NAMED:]
    told = takewhile(lambda each: not each.figures and each.kind not in _ENDS, behind)
    words = (word for each in told for word in tokens(parse, each))
    return {*words, *parse.words.lower[figure.stop : chunk.stop]}


def _is_name(parse: Parse, chunk: Chunk) -> bool:
    return not chunk.figures and parse.words.texts[chunk.start][:1].isupper()


def _whole(parse: Parse, part: Figure) -> Figure | None:
    """The number of those that a side is of: "15 of the 28 branches"."""
    behind = parse.chunk_with(part).number + 2
    chunk = at(parse, behind)
    return figure_of(parse, chunk) if chunk is not None and preposition(parse, chunk) in _OF else None
