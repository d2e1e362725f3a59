"""Figures called the least, the most or the mean of several, each with the word that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Hedge, Kind, Style
from checker.statements.changes.levels import is_bare
from checker.statements.changes.triggers import COMPARATIVES
from checker.statements.means import is_mean_behind
from checker.statements.phrases import at, preposition

_ROLES = {
    word: role
    for name, role in (("least", "low"), ("most", "high"), ("mean", "mean"))
    for word in frames.words("level", name)
}
_QUICK, _SLOW = frames.words("level", "quick"), frames.words("level", "slow")
_OF_TWO = {
    word: role for name, role in (("lesser", "low"), ("greater", "high")) for word in frames.words("level", name)
}
_IDLE, _MODEST = frames.words("level", "idle"), frames.words("level", "modest")
_THE = word_set("statements", "the")
_MEASURES: Mapping[str, frozenset[Kind]] = {
    word: kinds
    for name, kinds in (
        ("of_age", frozenset((Kind.AGE, Kind.DURATION))),
        ("of_money", frozenset((Kind.MONEY,))),
        ("of_size", frozenset((Kind.MEASURE,))),
        ("of_length", frozenset((Kind.MEASURE, Kind.DURATION))),
        ("of_number", frozenset((Kind.COUNT, Kind.PERCENT))),
    )
    for word in frames.words("level", name)
}
_PER_UNIT = " per "
_MOST = "most"
_RANGING, _BETWEEN = frames.words("level", "ranging"), frames.words("level", "between")
_AMONG, _OTHER = frames.words("level", "among"), frames.words("level", "other")
_NO_VERBS, _VERB_TAGS = frames.words("level", "no_verbs"), "VE"
_DEFINITE = word_set("statements", "definite")
_BY = frames.words("slots", "by") | frames.words("slots", "behind")
_OF, _AT = word_set("listings", "of"), frames.words("slots", "at")
_STARTING, _DOING = frames.words("level", "starting"), frames.words("level", "doing")
_MEASURED_OTHERWISE = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT))
_SLICES, _LASTING = frames.words("level", "slices"), frames.words("level", "lasting")
_FROM, _UP_TO = frames.words("slots", "before"), frames.words("slots", "after") | frames.words("level", "up_to")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE))
_BREAKS = frozenset((";", "("))
_JOINTS, _LED = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION)), frozenset((ChunkKind.VERB, ChunkKind.PREPOSITION))
_SAYING_MORE = frozenset((ChunkKind.VERB, ChunkKind.ADJECTIVE, ChunkKind.NOUN))
_NAMING = frozenset((ChunkKind.NOUN, ChunkKind.ADJECTIVE))


def is_pole(parse: Parse, token: int) -> bool:
    """Whether a word says that something is the least, the most or the mean; "the elder" and "the younger" do too."""
    word = parse.words.lower[token]
    if word in _OF_TWO:
        return token > 0 and parse.words.lower[token - 1] in _THE
    if word not in _ROLES and word not in _QUICK and word not in _SLOW:
        return False
    return " ".join(parse.words.lower[token : token + 2]) not in _IDLE


def role_of(parse: Parse, token: int, figure: Figure) -> str:
    """The role that a word gives a figure: "low", "high" or "mean". The quickest has the least time, the most speed."""
    word = parse.words.lower[token]
    if word in _QUICK or word in _SLOW:
        fast = _PER_UNIT in (figure.quantity.unit or "")
        return "high" if (word in _QUICK) is fast else "low"
    if word == _MOST and parse.words.lower[token + 1 : token + 2] and parse.words.lower[token + 1] in _MODEST:
        return "low"  # "the most cautious"
    return _OF_TWO.get(word) or _ROLES[word]


def may_measure(word: str, figure: Figure) -> bool:
    """Whether a word can be about a figure: "the oldest" fits an age or a bare number, and not goals.

    >>> from checker import engine
    >>> story = engine.read_text("The oldest is 94. The oldest scored 94%.")
    >>> [may_measure("oldest", figure) for figure in engine.extract(story).figures]
    [True, False]
    """
    kinds = _MEASURES.get(word)
    bare = figure.kind in (Kind.COUNT, Kind.AGE) and figure.counted is None and figure.text.isdecimal()  # "(58)"
    return kinds is None or bare or figure.kind in kinds


class End(Struct, frozen=True):
    """A figure in clause ``clause`` that is the ``role`` of several: "low", "high", "mean" or, for both ends, "span".

    ``of`` is the noun beside the word for it: "train" in "the slowest train", "" for none.
    """

    figure: Figure
    role: str
    clause: int
    of: str = ""


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be levels of one thing, by what they count or measure; a bare one can be of any unit."""
    a, b = one.quantity, other.quantity
    if _leaves_unit_out(one) != _leaves_unit_out(other) and one.sentence == other.sentence:
        return is_bare(one) != is_bare(other)
    later = b.per if one.start < other.start else a.per
    if (a.kind, a.unit) != (b.kind, b.unit) or (a.per != b.per and later is not None):
        return False
    if one.sentence != other.sentence and (one.counted is None) != (other.counted is None):
        return False
    return one.counted is None or other.counted is None or one.counted.lemma == other.counted.lemma


def _leaves_unit_out(figure: Figure) -> bool:
    """Whether a number can be of another's unit, since it counts no things: "2.1 to 2.9 per cent, the median 2.4"."""
    return is_bare(figure) and figure.quantity.numbers[0].place < 1


@lru_cache(maxsize=4)
def ends(parse: Parse) -> tuple[End, ...]:
    """The ends and means of a sentence, in order."""
    return tuple(_ends(parse))


def _ends(parse: Parse) -> Iterator[End]:
    start = 0  # where the words begin that can be about the next figure
    opened: End | None = None  # the least, if the most comes next
    for chunk in parse.figured:
        for figure in (parse.figures[number] for number in chunk.figures):
            if figure.kind not in QUANTITIES or _is_field(parse, chunk, figure):
                continue
            behind, means = _among(parse, chunk), is_mean_behind(parse, chunk)
            closes = opened is not None and alike(opened.figure, figure) and _is_up_to(parse, chunk, figure)
            if opened is not None and closes:
                yield opened
            told = ("high", "") if closes else _role(parse, chunk, figure, behind, start)
            start = behind.stop if behind is not None else parse.chunks[means].stop if means else figure.stop
            if told is None and means and figure.kind in _KINDS:
                told = "mean", ""
            if told is not None:
                yield End(figure, told[0], chunk.clause, told[1])
            opens = told is None and _opens(parse, chunk) and not _compares(parse, figure)
            opened = End(figure, "low", chunk.clause) if opens else None


def _is_field(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether a number only says how many there are to choose from: "the lowest of the five bids"."""
    if figure.kind is not Kind.COUNT or preposition(parse, chunk) not in _OF or chunk.determiner not in _DEFINITE:
        return False
    before = at(parse, chunk.preposition - 1)
    return before is not None and any(is_pole(parse, token) for token in range(before.start, before.stop))


def _opens(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase opens a range: "ranging from 40", "starting at 40"."""
    led = preposition(parse, chunk)
    if led in _FROM:
        return _ranges(parse, chunk)
    before = parse.chunks[chunk.preposition].start - 1
    return led in _AT and before >= 0 and parse.words.lower[before] in _STARTING


def _tokens(parse: Parse, chunk: Chunk, start: int, stop: int) -> list[int]:
    """The tokens of a figure's clause between two, without verbs that look like a noun of a mean: "would mean".

    What a relative clause or a bracket is said of stands before it: "its widest, where it is 2m", "tallest (2.04m)".
    """
    broken = [at for at in range(start, stop) if parse.words.lower[at] in _BREAKS]
    own = [
        at
        for at in range(broken[-1] + 1 if broken else start, stop)
        if parse.chunks[parse.chunk_at[at]].clause == chunk.clause
        and (parse.words.lower[at] not in _NO_VERBS or parse.tags[at] not in _VERB_TAGS)
    ]
    clause = parse.clauses[chunk.clause]
    if clause.link not in (Link.RELATIVE, Link.BRACKET) or any(is_pole(parse, token) for token in own):
        return own
    said_of = next((c for c in reversed(parse.chunks[: clause.start]) if c.kind in _NAMING), None)
    return own if said_of is None or said_of.start < start else [*range(said_of.start, said_of.stop), *own]


def _is_up_to(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    return preposition(parse, chunk) in _UP_TO or figure.quantity.hedge is Hedge.UP_TO


def _role(parse: Parse, chunk: Chunk, figure: Figure, behind: Chunk | None, start: int) -> tuple[str, str] | None:
    """The role of a figure and its noun; None if it has no role."""
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
    found = [at for at in tokens if is_pole(parse, at)]
    roles = {role_of(parse, at, figure) for at in found}
    if len(roles) == 1:
        measured = all(may_measure(parse.words.lower[at], figure) for at in found)
        else_told = preposition(parse, chunk) in _BY or _is_deed(parse, chunk, figure)
        return (roles.pop(), _noun(parse, found[-1])) if measured and not else_told else None
    return None


def _is_deed(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether a figure is an act and not a size: "the smallest bank made £64m"."""
    clause = parse.clauses[chunk.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    if verb is None or verb.passive or chunk.role is not Role.OBJECT or figure.kind not in _MEASURED_OTHERWISE:
        return False
    return verb.lemma in _DOING and not is_bare(figure)


def _noun(parse: Parse, token: int) -> str:
    """The noun in the phrase of a word, "" if the word stands alone."""
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
    """Whether a figure only says how many more: "an average of 24 fewer", "three points lower"."""
    behind = (token for token in {figure.stop, figure.past} if token < len(parse.words.lower))
    comparing = (parse.chunks[parse.chunk_at[token]] for token in behind if parse.words.lower[token] in COMPARATIVES)
    return any(c.kind is not ChunkKind.PREPOSITION or c.stop > c.start + 1 for c in comparing)  # not "over the year"


def _among(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The phrase after a figure that says whose it is: "£24 for the cheapest"."""
    tie, named = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is None or named is None or tie.kind is not ChunkKind.PREPOSITION or tie.text not in _AMONG:
        return None
    poles = any(is_pole(parse, token) for token in range(named.start, named.stop))
    return named if named.kind is ChunkKind.NOUN and named.determiner in _DEFINITE and poles else None


def bounds(parse: Parse) -> Iterator[tuple[End, End]]:
    """The least and the most of one thing, by hedges: "at least 18 but no more than 35"."""
    for one, other in pairwise(parse.figured):
        first, second = parse.figures[one.figures[-1]], parse.figures[other.figures[0]]
        low, high = sorted((first, second), key=lambda figure: figure.quantity.hedge is not Hedge.AT_LEAST)
        told = low.quantity.hedge is Hedge.AT_LEAST and high.quantity.hedge is Hedge.UP_TO
        of_one = not parse.words.lower[second.stop : other.stop] or one.text == other.text
        if told and of_one and alike(first, second) and _are_joined(parse, one, other):
            yield End(low, "low", one.clause), End(high, "high", other.clause)


def _are_joined(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether at most a mark or a conjunction and a verb stand between two phrases, and the second says no more."""
    between = parse.chunks[one.number + 1 : other.number]
    behind = at(parse, other.number + 1)
    joined = bool(between) and between[0].kind is not ChunkKind.VERB and all(c.kind in _JOINTS | _LED for c in between)
    return joined and (behind is None or behind.kind not in _SAYING_MORE)
