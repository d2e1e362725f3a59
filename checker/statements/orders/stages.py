"""What is made between a result on the way and the end: "trailing 2-0, scored three after the break to win 3-2"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.orders.results import Result, Sort, results
from checker.statements.phrases import tokens

_RUNS, _NEXT, _PAUSES, _HALF = (word_set("results", name) for name in ("runs", "next", "pauses", "half"))
_OUTSCORING, _SECOND = word_set("results", "outscoring"), word_set("results", "second")
_MADE, _MAKING, _TIMES = (word_set("results", name) for name in ("made", "making", "times"))
_GOALS = 10  # a side that has so many makes more than one at a time
_ONE_SUBJECT = frozenset((Link.INFINITIVE, Link.PREDICATE, Link.PARTICIPLE))


class Way(Struct, frozen=True):
    """The result on the way, what one side or both made after it, and the result at the end."""

    stage: Figure
    made: Figure
    result: Figure


class _Told(Struct, frozen=True):
    parse: Parse
    result: Result

    @property
    def figure(self) -> Figure:
        return self.result.figure


def ways(parse: Parse, before: Parse | None) -> Iterator[Way]:
    """The only result on the way in a sentence, or in it and the one before, with the only end and what is between.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Trailing 2-0 at half-time, Hove scored three times after the break to win 3-2."
    >>> found = next(ways(parses(read(plain.read(text)))[0], None))
    >>> [figure.text for figure in (found.stage, found.made, found.result)]
    ['2-0', 'three', '3-2']
    """
    here = [_Told(parse, result) for result in results(parse)]
    back = [_Told(before, result) for result in results(before)] if before is not None else []
    found = list(_way(here, [parse]))
    if not found and here and back and before is not None:
        found = [way for way in _way([*back, *here], [before, parse]) if not _is_of_earlier(way)]
    yield from found


def _is_of_earlier(way: Way) -> bool:
    """Whether the end stands in an earlier sentence than all else, where it may be that of another match."""
    return way.result.sentence < min(way.stage.sentence, way.made.sentence)


def _way(told: Sequence[_Told], parses: Sequence[Parse]) -> Iterator[Way]:
    stages = [each for each in told if each.result.sort is Sort.STAGE]
    ends = [each for each in told if each.result.sort is Sort.END]
    if len(stages) != 1 or len(stages) + len(ends) != len(told):
        return
    rests = [each for each in ends if _is_of_rest(each)]
    if len(ends) == 1 and not rests:
        made = [run for parse in parses for run in _runs(parse, stages[0], ends[0])]
        if len(made) == 1:
            yield Way(stages[0].figure, made[0], ends[0].figure)
    elif len(ends) - len(rests) == 1 == len(rests) and stages[0].figure.start < rests[0].figure.start:
        yield Way(stages[0].figure, rests[0].figure, next(each.figure for each in ends if each is not rests[0]))


def _is_of_rest(told: _Told) -> bool:
    """Whether a result is that of the rest alone: "shaded the second half 17-16", "outscored Kent 20-12"."""
    parse, clause = told.parse, told.parse.chunk_with(told.figure).clause
    verb = parse.clauses[clause].verb
    behind = (chunk for chunk in parse.chunks[verb:] if verb >= 0 and chunk.clause == clause)
    words = {word for chunk in behind for word in tokens(parse, chunk)}
    return not _OUTSCORING.isdisjoint(words) and (_is_behind_pause(words) or not _NEXT.isdisjoint(words))


def _runs(parse: Parse, stage: _Told, end: _Told) -> Iterator[Figure]:
    """The numbers of a sentence that are all that a side made between a stage and the end."""
    for figure in parse.figures:
        single = figure.kind is Kind.COUNT and len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged
        if single and _is_made(figure, end.figure):
            own = set(tokens(parse, parse.chunk_with(figure)))
            behind = {*own, *_behind(parse, figure)}
            ended = end.parse is parse and _is_of_one_side(parse, figure, end.figure)
            streak = not _RUNS.isdisjoint(behind) or not _NEXT.isdisjoint(own)
            if streak and ended and figure.start < end.figure.start:
                yield figure
            elif _is_behind_pause(behind) and _is_at_pause(stage):
                staged = stage.parse is parse and _is_of_one_side(parse, figure, stage.figure)
                if ended or staged:
                    yield figure


def _is_made(figure: Figure, result: Figure) -> bool:
    """Whether a number counts what a side makes: "three goals"; in a result of goals "scored twice", "two" let in."""
    lemma = figure.counted.lemma if figure.counted is not None else ""
    of_goals = all(number.value < _GOALS for number in result.quantity.numbers)
    return lemma in _MADE or (of_goals and figure.verb in _MAKING and (not lemma or lemma in _TIMES))


def _behind(parse: Parse, figure: Figure) -> Iterator[str]:
    """The words behind a number, up to the next mark or verb."""
    for chunk in parse.chunks[parse.chunk_with(figure).number + 1 :]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.VERB, ChunkKind.CONJUNCTION):
            return
        yield from tokens(parse, chunk)


def _is_behind_pause(words: set[str]) -> bool:
    return bool(words & _PAUSES) or (bool(words & _HALF) and bool(words & _SECOND))


def _is_at_pause(stage: _Told) -> bool:
    return not (_PAUSES | _HALF).isdisjoint(stage.parse.words.lower)


def _is_of_one_side(parse: Parse, one: Figure, other: Figure) -> bool:
    """Whether two figures stand in clauses of one subject: the one's hangs on the other's and leaves it out."""
    clauses = [parse.chunk_with(figure).clause for figure in (one, other)]
    return clauses[0] in _up(parse, clauses[1]) or clauses[1] in _up(parse, clauses[0])


def _up(parse: Parse, number: int) -> Iterator[int]:
    """A clause and those above it with its subject."""
    yield number
    clause = parse.clauses[number]
    while clause.link in _ONE_SUBJECT and clause.up >= 0:
        clause = parse.clauses[clause.up]
        yield clause.number
