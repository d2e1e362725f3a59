"""Figures told as the least, the most or the mean of several, each by the word that says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Kind, Style
from checker.statements.phrases import at, preposition

_ROLES = {
    word: role
    for name, role in (("least", "low"), ("most", "high"), ("mean", "mean"))
    for word in frames.words("level", name)
}
_QUICK, _SLOW = frames.words("level", "quick"), frames.words("level", "slow")
_RANGING, _AMONG, _OTHER = (frames.words("level", name) for name in ("ranging", "among", "other"))
_FROM, _UP_TO = frames.words("slots", "before"), frames.words("slots", "after") | frames.words("level", "up_to")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE))
_PER_UNIT = " per "
_BREAKS = frozenset((";", "("))


class End(Struct, frozen=True):
    """A figure in clause ``clause`` that is the ``role`` of several: "low", "high", "mean" or, for both ends, "span"."""

    figure: Figure
    role: str
    clause: int


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be levels of one thing, by what they count or measure."""
    a, b = one.quantity, other.quantity
    if (a.kind, a.unit) != (b.kind, b.unit) or len({a.per, b.per} - {None}) > 1:
        return False
    return one.counted is None or other.counted is None or one.counted.lemma == other.counted.lemma


@lru_cache(maxsize=4)
def ends(parse: Parse) -> tuple[End, ...]:
    """The ends and means that a sentence tells, in order."""
    return tuple(_ends(parse))


def _ends(parse: Parse) -> Iterator[End]:
    start = 0  # of the words that can be said of the next figure
    opened: Figure | None = None  # the lower end of a range, the upper one of which comes next
    for chunk in parse.chunks:
        for figure in (parse.figures[number] for number in chunk.figures):
            if figure.kind not in QUANTITIES:
                continue
            before = parse.words.lower[start : figure.opening]
            behind = _among(parse, chunk)
            start = behind.stop if behind is not None else figure.stop
            role = _role(parse, chunk, figure, before, behind)
            if not role and opened is not None and alike(opened, figure) and preposition(parse, chunk) in _UP_TO:
                role = "high"
            opened = figure if role == "low" and preposition(parse, chunk) in _FROM else None
            if role:
                yield End(figure, role, chunk.clause)


def _role(parse: Parse, chunk: Chunk, figure: Figure, before: list[str], behind: Chunk | None) -> str:
    """What a figure is told as, "" for nothing."""
    if figure.kind not in _KINDS or any(number.style is Style.IMPLIED for number in figure.quantity.numbers):
        return ""
    if len(figure.quantity.numbers) > 1:
        return "span"
    said = before[_after_break(before) :]
    if behind is not None:
        said = parse.words.lower[behind.start : behind.stop]
    found = [word for word in said if word in _ROLES or word in _QUICK or word in _SLOW]
    if not _OTHER.isdisjoint(said) or (found and len({_named(word, figure) for word in found}) > 1):
        return ""
    if found:
        return _named(found[-1], figure)
    return "low" if preposition(parse, chunk) in _FROM and not _RANGING.isdisjoint(said) else ""


def _after_break(words: list[str]) -> int:
    return next((at + 1 for at in reversed(range(len(words))) if words[at] in _BREAKS), 0)


def _named(word: str, figure: Figure) -> str:
    """What a word makes of a figure: the quickest takes the least time, at the highest speed."""
    if word in _QUICK or word in _SLOW:
        fast = _PER_UNIT in (figure.quantity.unit or "")
        return "high" if (word in _QUICK) is fast else "low"
    return _ROLES[word]


def _among(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The phrase behind a figure that says whose it is: "£24 for the cheapest"."""
    tie, named = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is None or named is None or tie.kind is not ChunkKind.PREPOSITION or tie.text not in _AMONG:
        return None
    words = parse.words.lower[named.start : named.stop]
    poles = _ROLES.keys() | _QUICK | _SLOW
    return named if named.kind is ChunkKind.NOUN and not named.figures and not poles.isdisjoint(words) else None
