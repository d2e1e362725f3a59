"""Words that make a figure a mean, "12 on average", and numbers of cases in a population, "12 per 100,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.triggers import COMPARATIVES
from checker.statements.phrases import at, figure_of, is_level

_MEAN, _MEANING = frames.words("rate", "mean"), frames.words("rate", "meaning")
_ON_AVERAGE = frames.words("rate", "on_average")
_HOLDING = frames.words("slots", "holding") | frames.words("slots", "meaning")
_PAIR = 2  # the cases and the population


def mean(parse: Parse, chunk: Chunk) -> int:
    """The last chunk that makes a figure a mean: "an average of 12", "averaged 12", "12 on average"; or -1."""
    behind = is_mean_behind(parse, chunk)
    if behind:
        return behind
    for before in reversed(parse.chunks[: chunk.number]):
        if before.kind is ChunkKind.MARK or before.figures:
            return -1
        if before.verb is not None and before.verb.lemma in _MEANING:
            return before.number
        if before.kind is ChunkKind.NOUN and not _MEAN.isdisjoint(parse.words.lower[before.start : before.stop]):
            return -1 if _is_index(parse, before) else before.number
    return -1


def _is_index(parse: Parse, mean: Chunk) -> bool:
    """Whether an average is an index that moves: "the industrial average lost 39", "made the average lose 39"."""
    behind = at(parse, mean.number + 1)
    if behind is not None and behind.kind is ChunkKind.PREPOSITION and behind.clause != mean.clause:
        behind = at(parse, behind.number + 1)  # "caused the average to lose 39 points"
    does = behind is not None and behind.verb is not None and behind.verb.lemma not in _HOLDING
    return does and mean.head >= 0 and parse.words.lower[mean.head] in _MEAN


def is_mean_behind(parse: Parse, chunk: Chunk) -> int:
    """The last chunk after a figure that makes it a mean, "12 on average", or 0."""
    first = at(parse, chunk.number + 1)
    if first is not None and first.verb is not None:
        return 0  # "all three gained on average two"
    for behind in (chunk.number + 1, chunk.number + 2):
        tie, noun = at(parse, behind), at(parse, behind + 1)
        if tie is not None and noun is not None and f"{tie.text} {noun.text}" in _ON_AVERAGE:
            return noun.number
    return 0


def incidences(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The incidences of a sentence, with the cases and the population, there or in the sentence before."""
    before = earlier[-1] if earlier else None
    for told in _told(parse):
        found, how = _reckoned_from(parse), Mechanism.APPOSITION
        if not found and before is not None:
            found, how = _reckoned_from(before), Mechanism.LINK
        yield _statement(parse, told, found, how)
    if before is not None and not _reckoned_from(before):
        for told in _told(before):
            found = _reckoned_from(parse)
            if found:
                yield _statement(parse, told, found, Mechanism.LINK)


def _statement(parse: Parse, told: Figure, found: Sequence[Figure], how: Mechanism) -> Statement:
    slots = [Slot("incidence", (told,))]
    slots += [Slot(name, (figure,), how) for name, figure in zip(("total", "number"), found, strict=False)]
    empty = () if found else ("total", "number")
    return Statement("rate", parse.sentence, tuple(slots), empty, ((told.first, told.stop),))


def _told(parse: Parse) -> Iterator[Figure]:
    told = (figure for figure in parse.figures if figure.kind is Kind.COUNT and figure.quantity.base)
    return (figure for figure in told if COMPARATIVES.keys().isdisjoint(parse.words.lower[figure.first : figure.stop]))


def _reckoned_from(parse: Parse) -> list[Figure]:
    """The cases and the population: the only two numbers of a sentence, in this order."""
    phrases = (figure_of(parse, chunk) for chunk in parse.figured)
    found = [
        figure
        for figure in phrases
        if figure is not None and figure.kind is Kind.COUNT and is_level(figure) and not figure.quantity.base
    ]
    return sorted(found, key=lambda figure: figure.value or 0) if len(found) == _PAIR else []
