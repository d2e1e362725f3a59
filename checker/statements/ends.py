"""Figures told as the least, the most or the mean of several, each by the word that says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Hedge, Kind, Style
from checker.statements.means import is_mean_behind
from checker.statements.phrases import at, preposition
from checker.statements.triggers import COMPARATIVES

_ROLES = {
    word: role
    for name, role in (("least", "low"), ("most", "high"), ("mean", "mean"))
    for word in frames.words("level", name)
}
_QUICK, _SLOW = frames.words("level", "quick"), frames.words("level", "slow")
_RANGING, _BETWEEN = frames.words("level", "ranging"), frames.words("level", "between")
_AMONG, _OTHER = frames.words("level", "among"), frames.words("level", "other")
_NO_VERBS, _VERB_TAGS = frames.words("level", "no_verbs"), "VE"
_THE = word_set("statements", "definite")
_SLICES, _LASTING = frames.words("level", "slices"), frames.words("level", "lasting")
_IDLE = frames.words("level", "idle")
_FROM, _UP_TO = frames.words("slots", "before"), frames.words("slots", "after") | frames.words("level", "up_to")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE))
_PER_UNIT = " per "
_BREAKS = frozenset((";", "("))


class End(Struct, frozen=True):
    """A figure in clause ``clause`` that is the ``role`` of several: "low", "high", "mean" or, for both ends, "span".

    ``of`` is the noun that the word which says so stands with: "train" of "the slowest train", "" for none.
    """

    figure: Figure
    role: str
    clause: int
    of: str = ""


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be levels of one thing, by what they count or measure; a bare one can be of any unit."""
    a, b = one.quantity, other.quantity
    if _leaves_unit_out(one) != _leaves_unit_out(other) and one.sentence == other.sentence:
        return _is_bare(one) != _is_bare(other)
    later = b.per if one.start < other.start else a.per
    if (a.kind, a.unit) != (b.kind, b.unit) or (a.per != b.per and later is not None):
        return False
    if one.sentence != other.sentence and (one.counted is None) != (other.counted is None):
        return False
    return one.counted is None or other.counted is None or one.counted.lemma == other.counted.lemma


def _leaves_unit_out(figure: Figure) -> bool:
    """Whether a number can be of another's unit, since it counts no things: "2.1 to 2.9 per cent, the median 2.4"."""
    return _is_bare(figure) and figure.quantity.numbers[0].place < 1


def _is_bare(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.counted is None


@lru_cache(maxsize=4)
def ends(parse: Parse) -> tuple[End, ...]:
    """The ends and means that a sentence tells, in order."""
    return tuple(_ends(parse))


def _ends(parse: Parse) -> Iterator[End]:
    start = 0  # of the words that can be said of the next figure
    opened: Figure | None = None  # the lower end of a range, the upper one of which comes next
    for chunk in parse.figured:
        for figure in (parse.figures[number] for number in chunk.figures):
            if figure.kind not in QUANTITIES:
                continue
            behind, means = _among(parse, chunk), is_mean_behind(parse, chunk)
            told = _told(parse, chunk, figure, behind, start)
            start = behind.stop if behind is not None else parse.chunks[means].stop if means else figure.stop
            if told is None and means and figure.kind in _KINDS:
                told = "mean", ""
            if told is None and opened is not None and alike(opened, figure) and _is_up_to(parse, chunk, figure):
                told = "high", ""
            opened = figure if told is not None and told[0] == "low" and preposition(parse, chunk) in _FROM else None
            if told is not None:
                yield End(figure, told[0], chunk.clause, told[1])


def _tokens(parse: Parse, chunk: Chunk, start: int, stop: int) -> list[int]:
    """The tokens of a figure's clause between two, without verbs that look like a noun of a mean: "would mean"."""
    broken = [at for at in range(start, stop) if parse.words.lower[at] in _BREAKS]
    return [
        at
        for at in range(broken[-1] + 1 if broken else start, stop)
        if parse.chunks[parse.chunk_at[at]].clause == chunk.clause
        and (parse.words.lower[at] not in _NO_VERBS or parse.tags[at] not in _VERB_TAGS)
    ]


def _is_up_to(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    return preposition(parse, chunk) in _UP_TO or figure.quantity.hedge is Hedge.UP_TO


def _told(parse: Parse, chunk: Chunk, figure: Figure, behind: Chunk | None, start: int) -> tuple[str, str] | None:
    """What a figure is told as, and of what; None for nothing."""
    if figure.kind not in _KINDS or any(number.style is Style.IMPLIED for number in figure.quantity.numbers):
        return None
    if figure.kind is Kind.DURATION and preposition(parse, chunk) in _LASTING:
        return None
    tokens = _tokens(parse, chunk, start, figure.opening)
    if len(figure.quantity.numbers) > 1:
        return ("span", "") if _ranges(parse, chunk) else None
    if behind is not None:
        tokens = list(range(behind.start, behind.stop))
    said = {parse.words.lower[at] for at in tokens}
    if not _OTHER.isdisjoint(said) or _compares(parse, figure):
        return None
    if _SLICES & set(parse.words.lower[max(0, figure.opening - 1) : figure.opening]):
        return None
    found = [at for at in tokens if _is_pole(parse, at)]
    roles = {_named(parse.words.lower[at], figure) for at in found}
    if len(roles) == 1:
        return roles.pop(), _noun(parse, found[-1])
    return ("low", "") if not found and preposition(parse, chunk) in _FROM and _ranges(parse, chunk) else None


def _is_pole(parse: Parse, token: int) -> bool:
    word = parse.words.lower[token]
    behind = " ".join(parse.words.lower[token : token + 2])
    return (word in _ROLES or word in _QUICK or word in _SLOW) and behind not in _IDLE


def _noun(parse: Parse, token: int) -> str:
    """The noun with which a word stands in one phrase, "" where it stands alone."""
    head = parse.chunks[parse.chunk_at[token]].head
    return noun_lemma(parse.words.lower[head]) if head > token else ""


def _ranges(parse: Parse, chunk: Chunk) -> bool:
    """Whether a word of a range leads to a figure: "ranging from 40", "anything between 40 and 60"."""
    last = chunk.preposition if chunk.preposition >= 0 else chunk.number
    leading = range(max(0, parse.chunks[last].start - 1), parse.figures[chunk.figures[0]].first)
    verbs = (at for at in leading if parse.tags[at] in _VERB_TAGS)
    if any(parse.words.lower[at] in _RANGING for at in verbs):
        return True
    return any(parse.words.lower[at] in _BETWEEN for at in leading)


def _compares(parse: Parse, figure: Figure) -> bool:
    """Whether a figure only tells how many more: "an average of 24 fewer"."""
    return bool(set(parse.words.lower[figure.stop : figure.stop + 1]) & COMPARATIVES.keys())


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
    definite = named.determiner in _THE
    return named if named.kind is ChunkKind.NOUN and definite and not poles.isdisjoint(words) else None
