"""Phrases that say how many things there are, few enough to be named one by one."""

from __future__ import annotations

from typing import NamedTuple

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism
from checker.statements.phrases import at, figure_of

_MORE = word_set("listings", "more")
_OF_ALL = frozenset(load("listings")["of_all"])
_DEFINITE = word_set("listings", "definite")
_UNCOUNTED = word_set("listings", "uncounted")
_NEVER = word_set("statements", "never_wholes")
_MOST = 20  # things that a sentence names one by one


class Tie(NamedTuple):
    """A stated number and how it is tied to names; ``open``: there may be more names."""

    stated: Chunk
    mechanism: Mechanism
    open: bool = False


def stated_in(parse: Parse, chunk: Chunk) -> Figure:
    """The number of a phrase that counts things."""
    return parse.figures[chunk.figures[-1]]


def counts_things(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase says how many things there are, few enough to be named."""
    if chunk is None or chunk.kind is not ChunkKind.NOUN or not chunk.figures or chunk.describing:
        return False
    figure = stated_in(parse, chunk)
    if figure.kind is not Kind.COUNT or figure.quantity.is_hedged or figure.quantity.per:
        return False
    nameable = figure.counted is None or figure.counted.lemma not in _UNCOUNTED
    return _is_small(figure) and nameable and chunk.determiner not in _MORE and not _is_of_a_name(parse, figure)


def is_whole(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a number is the whole and the one before is a part of it: "two of the three schools"."""
    leading = at(parse, chunk.number - 1) if chunk is not None and chunk.figures else None
    part = at(parse, leading.number - 1) if leading is not None and leading.text in _OF_ALL else None
    if chunk is None or part is None or part.kind is not ChunkKind.NOUN or not part.figures:
        return False
    return part.head < 0 or chunk.head < 0 or chunk.determiner in _DEFINITE  # not "two groups of three men"


def is_added(parse: Parse, chunk: Chunk) -> bool:
    """Whether another number stands beside it, so that names may belong to both: "two firms and five men"."""
    joint, before = at(parse, chunk.number - 1), at(parse, chunk.number - 2)
    figure = figure_of(parse, before)
    counts = figure is not None and figure.kind is Kind.COUNT
    return counts and joint is not None and joint.kind is ChunkKind.CONJUNCTION


def _is_of_a_name(parse: Parse, figure: Figure) -> bool:
    """Whether a number is part of a name or reference, "Two Harbors", "an 8(a) firm", or is "both"."""
    if figure.counted is not None and figure.counted.head[:1].isupper():
        return True
    words, first = parse.words, figure.first
    before = words.texts[first - 1] if first > 0 else ""
    label = first > 1 and before[:1].isupper() and words.lower[first][:1].isdecimal()  # "Pillar 4"
    inside = (words.texts[first][:1].isupper() and before[:1].isalpha()) or label
    glued = words.lower[figure.stop : figure.stop + 1] == ["("] and words.glued(figure.stop - 1)
    return inside or glued or words.lower[first] in _NEVER


def _is_small(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].style is Style.VAGUE:
        return False
    return numbers[0].value.denominator == 1 and 1 < numbers[0].value <= _MOST
