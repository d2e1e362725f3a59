"""Words that refer to what was said: to a whole before, "of these", or to a figure in other terms, "or 25%"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.languages.lexicon import word_set
from checker.model.clause import Aside, Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import alike, at, counts_people, figure_of, is_argument, is_mark, levels, preposition

_BACK = 2  # sentences
_PLURAL = word_set("statements", "plural_pointing")
_SINGULAR = word_set("statements", "singular_pointing")
_DEFINITE = word_set("statements", "the")
_STEPS = word_set("statements", "steps")
ALL_OF = word_set("statements", "all_of")
_SUMS = word_set("clauses", "sums")
_OF = word_set("rows", "relative_opening")
_POINTERS = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR))  # "of that"
_BREAKS = ";"
_BESIDE = (Link.COORDINATE, Link.SUBORDINATE, Link.SEMICOLON)


def pointing(parse: Parse, tie: Chunk) -> Chunk | None:
    """The phrase after "of" that points back to a whole: "them", "these wells", "that", "the total"."""
    chunk = at(parse, tie.number + 1) if tie.text in _OF else None
    if chunk is None or chunk.kind not in _POINTERS or chunk.figures:
        return None
    if chunk.determiner == "'s" or (is_restricted(parse, chunk) and not restricting(parse, chunk)):
        return None
    return chunk if _first(parse, chunk) in _PLURAL | _SINGULAR | _DEFINITE else None


def is_restricted(parse: Parse, pointer: Chunk) -> bool:
    """Whether words after a pronoun say who is meant, so that it does not point back: "those who work"."""
    behind = at(parse, pointer.number + 1)
    if behind is None or pointer.head >= 0:
        return False
    reduced = behind.verb is not None and (
        parse.clauses[behind.clause].link in (Link.REDUCED, Link.PARTICIPLE) or _is_led(parse, pointer, behind)
    )
    return behind.kind is ChunkKind.RELATIVE or reduced


def _is_led(parse: Parse, pointer: Chunk, verb: Chunk) -> bool:
    """Whether a preposition leads to a pronoun, which is then no subject of what stands behind it: "of those held"."""
    alone = verb.verb is not None and verb.verb.start == verb.verb.main and parse.tags[verb.verb.main] == "E"
    return pointer.preposition >= 0 and alone


def restricting(parse: Parse, pointer: Chunk) -> str:
    """The participle right after a pronoun, which may say again what was said of a whole: "those arrested"."""
    behind = at(parse, pointer.number + 1) if is_restricted(parse, pointer) else None
    return behind.verb.lemma if behind is not None and behind.verb is not None else ""


def whole_before(parse: Parse, pointer: Chunk, part: Chunk, earlier: Sequence[Parse]) -> tuple[Parse, Chunk] | None:
    """The whole that a phrase points to: the only earlier figure of the part's kind with the phrase's noun."""
    figure = figure_of(parse, part)
    if figure is None:
        return None
    for where, stop in _places(parse, min(part.number, pointer.number), earlier):
        found = [
            chunk
            for chunk in levels(where, 0, stop)
            if _suits(where, chunk, figure, parse, pointer)
            and is_argument(where, chunk)
            and preposition(where, chunk) not in _STEPS
        ]
        if found:
            return (where, found[0]) if len(found) == 1 else None
    return None


def _places(parse: Parse, stop: int, earlier: Sequence[Parse]) -> Iterator[tuple[Parse, int | None]]:
    """The sentence itself up to a chunk, then the sentences right before it."""
    yield parse, stop
    for before in reversed(earlier[-_BACK:]):
        if before.sentence < parse.sentence - _BACK:
            break
        yield before, None


def _suits(where: Parse, whole: Chunk, part: Figure, parse: Parse, pointer: Chunk) -> bool:
    stated, tie = figure_of(where, whole), at(where, whole.number + 1)
    if stated is None or not alike(part, stated) or (tie is not None and pointing(where, tie) is not None):
        return False  # "five of the defendants" are some themselves
    if restricting(parse, pointer) not in ("", stated.verb):
        return False
    if pointer.kind is not ChunkKind.NOUN or (_first(parse, pointer) in _PLURAL | _SINGULAR and pointer.head < 0):
        is_amount = stated.counted is None or stated.kind is Kind.MONEY  # "$2bn worth of wine"
        return (_first(parse, pointer) in _SINGULAR) == is_amount
    if pointer.head < 0:
        return False
    noun = parse.words.lower[pointer.head]
    if noun in _SUMS:
        return True
    if _first(parse, pointer) in _DEFINITE and pointer.stop - pointer.start > 2:
        return False  # "the female victims" are some of them
    named = stated.counted is not None and noun in (stated.counted.head.lower(), stated.counted.lemma)
    return named or (_first(parse, pointer) in _PLURAL and counts_people(stated) and counts_people(part))


def _first(parse: Parse, chunk: Chunk) -> str:
    return parse.words.lower[chunk.start]


def fronted_pointers(parse: Parse) -> Iterator[tuple[Chunk, Chunk]]:
    """The "of" and its phrase with which a clause begins and points back: "Of these, ..."."""
    for tie in parse.chunks:
        pointer, before = pointing(parse, tie), at(parse, tie.number - 1)
        begins = before is None or before.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION)
        last = pointer.number + bool(restricting(parse, pointer)) if pointer is not None else 0
        if pointer is not None and begins and is_mark(at(parse, last + 1), ","):
            yield tie, pointer


def asides_behind(parse: Parse, number: int) -> Iterator[Aside]:
    """The asides after a chunk at its level, up to the end of its clause or bracket."""
    depth = parse.chunks[number].depth
    for aside in parse.asides:
        if aside.opener <= number:
            continue
        between = parse.chunks[number + 1 : aside.opener + 1]
        if any(is_mark(chunk, _BREAKS) or chunk.depth < depth for chunk in between):
            return
        if parse.chunks[aside.opener - 1].depth == depth and not _is_of_other_clause(parse, number, aside):
            yield aside


def _is_of_other_clause(parse: Parse, number: int, aside: Aside) -> bool:
    """Whether an aside belongs to a clause beside that of a chunk: "a quarter did, and both were higher (5%)"."""
    clause = parse.chunks[aside.opener - 1].clause
    while clause >= 0 and clause != parse.chunks[number].clause:
        if parse.clauses[clause].link in _BESIDE:
            return True
        clause = parse.clauses[clause].up
    return False


def told_again(
    parse: Parse,
    number: int,
    wanted: Callable[[Figure], bool],
    rival: Callable[[Figure], bool],
    loose: bool = False,
) -> Chunk | None:
    """The apposed phrase after a chunk with a figure of the wanted sort, before any rival of it.

    If another aside stands between, only a strong one (in brackets, or with "or") repeats it, unless ``loose``.
    """
    for aside in asides_behind(parse, number):
        between = parse.chunks[number + 1 : aside.opener]
        arguments = (chunk for chunk in between if chunk.role is not Role.ADVERBIAL)  # "tested in three districts"
        figures = [figure for figure in (figure_of(parse, chunk) for chunk in arguments) if figure is not None]
        if any(map(rival, figures)):
            return None
        member = parse.chunks[aside.member]
        figure = figure_of(parse, member)
        if figure is not None and wanted(figure):
            marks = any(is_mark(chunk, ",;:(-–—") for chunk in between)
            return member if aside.strong or loose or not marks else None
    return None
