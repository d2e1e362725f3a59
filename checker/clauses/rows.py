"""Rows: noun phrases with figures of one kind joined by commas and conjunctions: "190 in Hull and 120 in York"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Row
from checker.model.figure import Figure
from checker.model.quantity import Kind

_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT))
_JOINING = word_set("rows", "joining")
_BARRING = word_set("rows", "barring")
_COMPARING = word_set("rows", "comparing")
_DIFFERING = [[word] for word in sorted(word_set("rows", "differing"))]
_OPENING = word_set("rows", "opening")
_OPENING_BEHIND_MARK = word_set("rows", "opening_behind_mark")
_RELATIVE_OPENING = word_set("rows", "relative_opening")
_PASSED = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.PREPOSITION, ChunkKind.ADVERB, ChunkKind.ADJECTIVE))
_SEPARATING, _OPENERS = ",;", "(["


def rows(parse: Parse) -> Iterator[Row]:
    """The rows of a sentence: the longest runs of phrases, with at least two members."""
    of_kind: dict[tuple[object, ...], list[Chunk]] = {}
    for chunk in parse.chunks:
        figure = parse.figures[chunk.figures[0]] if chunk.kind is ChunkKind.NOUN and chunk.figures else None
        if figure is not None and figure.kind in _KINDS and not _is_barred(parse, chunk):
            of_kind.setdefault((chunk.depth, in_bracket(parse, chunk), *_sort(figure)), []).append(chunk)
    for phrases in of_kind.values():
        for run in _runs(parse, phrases):
            if len(run) > 1:
                yield row_of(parse, run)


def row_of(parse: Parse, members: Sequence[Chunk]) -> Row:
    """The row of these phrases."""
    numbers = tuple(member.number for member in members)
    return Row(numbers, _is_closed(parse, members[-2], members[-1]), _opener(parse, members[0]))


def joints(parse: Parse, one: Chunk, other: Chunk) -> list[Chunk]:
    """The commas, semicolons and conjunctions that join two phrases of one depth."""
    return [c for c in _between(parse, one, other) if _is_joint(c)]


def in_bracket(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase stands alone in a bracket behind a name, as the first here: "Hull (190), York (120)"."""
    opener, closing = parse.chunks[chunk.number - 1 : chunk.number], parse.chunks[chunk.number + 1 : chunk.number + 2]
    alone = bool(opener and closing) and opener[0].text in _OPENERS and closing[0].depth < chunk.depth
    named = parse.chunks[chunk.number - 2] if alone and chunk.number > 1 else None
    return named is not None and named.kind is ChunkKind.NOUN and not named.figures


def _level(parse: Parse, chunk: Chunk) -> int:
    """The depth at which a phrase is told: that of the name before it, if it stands alone in a bracket."""
    return chunk.depth - in_bracket(parse, chunk)


def _between(parse: Parse, one: Chunk, other: Chunk) -> list[Chunk]:
    """What stands between two phrases at the depth at which the first is told."""
    depth = _level(parse, one)
    return [each for each in parse.chunks[one.number + 1 : other.number] if each.depth == depth]


def _sort(figure: Figure) -> tuple[object, ...]:
    return figure.quantity.kind, figure.quantity.unit, figure.quantity.per


def _is_barred(parse: Parse, chunk: Chunk) -> bool:
    """Whether a figure is compared with another one, or inside of one: "up from 12", "12 more", "3 of the 12"."""
    words = parse.words.lower
    if _own_preposition(parse, chunk) in _BARRING:
        return True
    counts = parse.figures[chunk.figures[0]].kind is Kind.COUNT
    if chunk.host >= 0 and (counts or parse.chunks[chunk.host].figures):
        return True  # "3 of the 12", "a town of 40,000"
    if not chunk.depth and words[chunk.stop : chunk.stop + 1] == [")"]:  # the number of an item: "1) rice, 2) beans"
        return True
    figure = parse.figures[chunk.figures[0]]
    beside = words[chunk.start : figure.opening] + words[figure.stop : chunk.stop + 1]  # not the hedge "more than"
    return not _COMPARING.isdisjoint(beside) or words[chunk.stop : chunk.stop + 1] in _DIFFERING


def _own_preposition(parse: Parse, chunk: Chunk) -> str:
    """The last word of the preposition right before a phrase, unless another phrase shares it."""
    for before in reversed(parse.chunks[: chunk.number]):
        if before.kind is ChunkKind.PREPOSITION:
            return parse.words.lower[before.stop - 1]
        if before.kind is not ChunkKind.ADVERB:
            break
    return ""


def _runs(parse: Parse, phrases: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    run = [phrases[0]]
    for before, chunk in pairwise(phrases):
        if not _is_joined(parse, before, chunk):
            yield run
            run = []
        run.append(chunk)
    yield run


def _is_joined(parse: Parse, before: Chunk, chunk: Chunk) -> bool:
    if any(each.depth < _level(parse, before) for each in parse.chunks[before.number + 1 : chunk.number]):
        return False
    level = _between(parse, before, chunk)
    last = next((place for place, each in reversed(list(enumerate(level))) if _is_joint(each)), None)
    if last is None or any(_cuts(parse, each) for each in level):
        return False
    verbs = [each for each in level[last:] if each.kind is ChunkKind.VERB]  # "and killed five": another clause
    return not verbs or (_is_object(parse, before) and _is_object(parse, chunk) and level[last + 1 :] == verbs)


def _is_object(parse: Parse, chunk: Chunk) -> bool:
    """Whether a bare number stands right behind its verb, as all do in "charged 16, fined nine and freed seven"."""
    return chunk.head < 0 and chunk.number > 0 and parse.chunks[chunk.number - 1].kind is ChunkKind.VERB


def _is_joint(chunk: Chunk) -> bool:
    if chunk.kind is ChunkKind.MARK:
        return chunk.text in _SEPARATING
    return chunk.kind in (ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR) and chunk.text in _JOINING


def _cuts(parse: Parse, chunk: Chunk) -> bool:
    """Whether a row ends before a chunk: a colon, a dash, "or", a word after which another row begins."""
    if chunk.kind is ChunkKind.MARK:
        return chunk.text not in _SEPARATING and chunk.text != ")"
    if chunk.kind is ChunkKind.CONJUNCTION:
        return chunk.text not in _JOINING
    return _opens(parse, chunk)


def _opens(parse: Parse, chunk: Chunk) -> bool:
    if chunk.kind is not ChunkKind.PREPOSITION:
        return False
    before = parse.chunks[chunk.number - 1] if chunk.number else None
    if chunk.text in _OPENING:
        return True
    if chunk.text in _OPENING_BEHIND_MARK and before is not None and before.kind is ChunkKind.MARK:
        return True
    behind = parse.chunks[chunk.number + 1 : chunk.number + 2]
    own = before is not None and bool(before.figures)  # "19, four of which"
    return chunk.text in _RELATIVE_OPENING and bool(behind) and behind[0].kind is ChunkKind.RELATIVE and not own


def _opener(parse: Parse, first: Chunk) -> int:
    """The mark, verb or word after which a row begins, with only phrases between; -1 at the start."""
    depth = _level(parse, first)
    for chunk in reversed(parse.chunks[: first.number]):
        if chunk.depth != depth:
            if chunk.depth < depth:
                return -1
            continue
        if chunk.kind not in _PASSED or _opens(parse, chunk):
            return chunk.number
    return -1


def _is_closed(parse: Parse, last_but_one: Chunk, last: Chunk) -> bool:
    return any(c.kind is not ChunkKind.MARK or c.text == ";" for c in joints(parse, last_but_one, last))
