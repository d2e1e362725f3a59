"""Pairs of amounts in the order of their places, or of those who are ahead: "14%, behind Holm at 29%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, pairwise

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.levels import is_bare
from checker.statements.orders.ends import alike
from checker.statements.orders.extremes import amounts
from checker.statements.orders.ranked import Placed, placed_amounts, ranks
from checker.statements.phrases import at, is_mark

_FEWER_AHEAD = word_set("sides", "fewer_ahead")
_NO_STROKES = 1000  # from here on a bare number is none of golf and no time
_ROW = 3
_FACTOR = 2  # largest ratio of two times of one race
_set = partial(word_set, "ranked")
_MOST = frames.words("comparison", "superlatives_most")
_LEAST = frames.words("comparison", "superlatives_least")
_OF_SPEED = frames.words("level", "quick") | frames.words("level", "slow")
_JOINING = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION))
_BREAKS = ";.:"


def placings(parse: Parse, before: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of amounts of a sentence and the one before, the one that is to be less first.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Holm won with 41 votes. Ek was second with 38 and Lund third on 40.")))
    >>> [(less.text, more.text) for less, more in placings(found[1], found[0])]
    [('38', '41'), ('40', '41'), ('40', '38')]
    """
    here = [each for each in placed_amounts(parse) if each.place]
    opens = any(each.place == 1 for each in here)  # "Ek won the women's race in 2:26:14"
    earlier = placed_amounts(before) if here and before is not None and not opens else ()
    row = [*(each for each in earlier if each.place), *here]
    for one, other in combinations(sorted(row, key=lambda each: each.place), 2):
        told_here = one in here or other in here
        if told_here and one.place < other.place and _are_alike(one.figure, other.figure):
            way = _way(parse, before, one, other, row)
            if way:
                yield (other.figure, one.figure) if way > 0 else (one.figure, other.figure)


def _way(parse: Parse, before: Parse | None, one: Placed, other: Placed, row: Sequence[Placed]) -> int:
    """+1 if who is first has most, -1 if least, 0 if nothing tells."""
    if one.least or other.least:
        return -1 if _size(other.figure) * _FACTOR > _size(one.figure) else 0
    words = (*parse.words.lower, *(before.words.lower if before is not None else ()))
    counts = one.figure.kind is Kind.COUNT
    named = one.figure.counted is not None or other.figure.counted is not None
    if not counts or ((named or _size(one.figure) >= _NO_STROKES) and _FEWER_AHEAD.isdisjoint(words)):
        return 1
    told = sorted((each for each in row if _are_alike(one.figure, each.figure)), key=lambda each: each.place)
    if len({each.place for each in told}) < _ROW:
        return 0
    first, last = _size(told[0].figure), _size(told[-1].figure)
    return (first > last) - (first < last)


def _are_alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts are of one unit, which a later bare number may leave out, and of one noun."""
    a, b = one.quantity, other.quantity
    later, earlier = (one, other) if one.start > other.start else (other, one)
    if (a.kind, a.unit, a.per) != (b.kind, b.unit, b.per):
        return is_bare(later) and earlier.kind not in (Kind.COUNT, Kind.MONEY)
    if is_bare(one) and is_bare(other) and a.numbers[0].place != b.numbers[0].place:
        return False  # "fifth with 577 in the heats", "won gold with 241.3"
    return one.counted is None or other.counted is None or one.counted.lemma == other.counted.lemma


def outranked(parse: Parse) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of amounts, the one said to be less first.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Holm leads with 29%, followed by Ek (14%) and Lund (9%)."
    >>> [(less.text, more.text) for less, more in outranked(parses(read(plain.read(text)))[0])]
    [('14%', '29%'), ('9%', '14%')]
    """
    words = parse.words.lower
    if _set("beside").isdisjoint(words) or not (_FEWER_AHEAD | _OF_SPEED).isdisjoint(words):
        return
    least = not _LEAST.isdisjoint(words)
    if least and not _MOST.isdisjoint(words):
        return
    for chunk in parse.chunks:
        way, number = _cue(parse, chunk)
        first = _before(parse, chunk) if way else None
        others = list(_others(parse, number, first)) if first is not None else []
        if first is None or not others:
            continue
        in_turn = not _set("followed").isdisjoint(words[chunk.start : chunk.stop])
        pairs = list(pairwise((first, *others))) if in_turn else [(first, other) for other in others]
        ordered = [(other, one) if (way > 0) is not least else (one, other) for one, other in pairs]
        if not any(_size(less) >= _FACTOR * _size(more) for less, more in ordered):
            yield from ordered


def _cue(parse: Parse, chunk: Chunk) -> tuple[int, int]:
    """+1 where those who have less come next, -1 where those who have more do, else 0; and the chunk of the first."""
    words = parse.words.lower[chunk.start : chunk.stop]
    behind = at(parse, chunk.number + 1)
    places = words[-1] in _set("after") and any(rank.stop <= chunk.start for rank in ranks(parse))
    if (words[-1] in _set("behind") or places) and chunk.kind is ChunkKind.PREPOSITION:
        return -1, chunk.number + 1
    if words[-1] in _set("following") and not _set("ahead_of").isdisjoint(words):
        return 1, chunk.number + 1  # "ahead of" in one chunk
    led = behind is not None and behind.text in _set("following")
    told = not (_set("followed") | _set("ahead_of")).isdisjoint(words)
    return (1, chunk.number + 2) if told and led else (0, 0)


def _before(parse: Parse, chunk: Chunk) -> Figure | None:
    """The amount right before a cue, with no other number between."""
    told = [figure for figure in parse.figures if figure.stop <= chunk.start]
    return (
        told[-1] if told and told[-1] in amounts(parse) and not _is_broken(parse, told[-1].stop, chunk.start) else None
    )


def _is_broken(parse: Parse, start: int, stop: int) -> bool:
    return any(word in _BREAKS for word in parse.words.lower[start:stop])


def _others(parse: Parse, number: int, first: Figure) -> Iterator[Figure]:
    """The amounts of the names from a chunk on: "Spain at 20% and Peru (9%)"."""
    while (name := at(parse, number)) is not None and name.kind is ChunkKind.NOUN and not name.figures:
        tie, told = at(parse, number + 1), at(parse, number + 2)
        if is_mark(tie, ",") and told is not None and told.kind is ChunkKind.PREPOSITION:
            tie, told = told, at(parse, number + 3)
        led = tie is not None and (tie.text in _set("winning_with") | _set("at") or is_mark(tie, "("))
        figure = parse.figures[told.figures[0]] if told is not None and len(told.figures) == 1 else None
        if not led or told is None or figure is None or figure not in amounts(parse) or not _may_be(first, figure):
            return
        yield figure
        number = told.number + 1
        while (joint := at(parse, number)) is not None and joint.kind in _JOINING and not is_mark(joint, _BREAKS):
            number += 1


def _size(figure: Figure) -> float:
    return float(figure.quantity.numbers[0].value)


def _may_be(first: Figure, other: Figure) -> bool:
    return other.kind is not Kind.DURATION and not other.quantity.is_hedged and alike(first, other)
