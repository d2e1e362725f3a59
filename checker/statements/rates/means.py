"""The words that make a figure a mean: "an average of 12", "averaged 12", "12 on average"."""

from __future__ import annotations

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.statements.phrases import at

_MEAN, _MEANING = frames.words("rate", "mean"), frames.words("rate", "meaning")
_ON_AVERAGE = frames.words("rate", "on_average")
_HOLDING = frames.words("slots", "holding") | frames.words("slots", "meaning")


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
