"""The lengths of time of a sentence, each with how it is tied to its beginning and end."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma, verb_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.times.moments import WHEN

_WORDS = {name: frames.words("span", name) for name in ("opening", "closing", "later", "earlier", "bare_turns", "ago")}
_NARROWING = frames.words("span", "narrowing")
_LASTING, _WHOLE = frames.words("span", "lasting"), frames.words("span", "whole")
LENGTHS = frames.words("span", "lengths")
_TO = frames.words("span", "to")
_TIMES = frames.words("span", "exactness")
_POINTING = frames.words("span", "pointing")
_POSSESSIVE = frames.words("span", "possessive")
_THOSE, _IN_ALL = frames.words("span", "those"), frames.words("span", "in_all")
_BEING = frames.words("span", "being")
_THAN = frames.words("slots", "than")
_CLOSING, _PASSING = frames.words("span", "concluding"), frames.words("span", "passing")
_SUMMING_UP = frames.words("span", "summing_up")
_SET_OFF = (Link.BRACKET, Link.DASH)
_PLAIN = frozenset((ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.ADJECTIVE, ChunkKind.PRONOUN))
_HYPHENS = "-‐‑"
_STOPS = ",.;:)]–—-"


class Tie(Enum):
    """How a length is tied to the dates around it."""

    LATER = "ten years later"
    EARLIER = "ten years earlier"
    SINCE = "ten years after the vote"
    BEFORE = "ten years before the vote"
    AGO = "ten years ago"
    UNTIL = "for ten years until 2012"
    WHOLE = "lasted ten years"


class Length(Struct, frozen=True):
    """A length of time in chunk ``chunk``, and how it is tied; ``turn`` is the chunk that says so, -1 for none."""

    figure: Figure
    chunk: Chunk
    tie: Tie
    turn: int = -1
    goes_on: bool = False  # "after 20 years in the air": perhaps of something that the sentence does not name

    @property
    def describes(self) -> bool:
        """Whether it describes a noun: "a five-year term"."""
        return self.figure.stop < self.chunk.stop


def lengths(parse: Parse) -> Iterator[Length]:
    """The lengths of time of a sentence that are tied to something, in order."""
    for number, figure in enumerate(parse.figures):
        chunk = parse.chunk_of(number)
        if is_plain(figure) and not is_narrowed(parse, chunk, figure):
            found = _tied(parse, chunk, figure)
            if found is not None:
                yield found


def is_plain(figure: Figure) -> bool:
    """Whether it is one printed length of time: no range, no "several years", no rate."""
    quantity = figure.quantity
    one = len(quantity.numbers) == 1 and quantity.numbers[0].style is not Style.VAGUE
    return figure.kind is Kind.DURATION and one and quantity.per is None and quantity.numbers[0].value > 0


def is_narrowed(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether a word beside it makes it part of a time, or more of it: "the last two years", "two more years"."""
    before = parse.words.lower[max(0, chunk.start) : figure.opening]
    inside = parse.words.lower[figure.first : figure.stop]
    led = preposition(parse, chunk).split(" ")[-1]
    return led in _NARROWING | _THAN | _TO or not _NARROWING.isdisjoint((*before, *inside))


def _tied(parse: Parse, chunk: Chunk, figure: Figure) -> Length | None:
    if is_attribute(parse, figure):
        named = chunk.head >= 0 and parse.words.lower[chunk.head] in LENGTHS and len(chunk.figures) == 1
        return Length(figure, chunk, Tie.WHOLE) if named else None
    turn = _behind_exactness(parse, at(parse, chunk.number + 1))
    if figure.stop < chunk.stop:
        return None  # "ten years' notice"
    if turn is not None:
        tie = _turned(parse, turn)
        if tie is not None:
            points = tie is Tie.LATER and turn.text in _WORDS["opening"] and not _ends(parse, turn)
            return Length(figure, chunk, tie, turn.number + points)
    goes_on = preposition(parse, chunk) in _WORDS["opening"] and turn is not None and turn.kind is not ChunkKind.MARK
    return Length(figure, chunk, Tie.WHOLE, goes_on=goes_on) if _is_whole(parse, chunk) else None


def _behind_exactness(parse: Parse, turn: Chunk | None) -> Chunk | None:
    """The word that ties a length, "to the day" before it skipped: "80 years to the day after"."""
    if turn is None or turn.text not in _TO:
        return turn
    noun = at(parse, turn.number + 1)
    exact = noun is not None and not noun.figures and noun.head >= 0 and parse.words.lower[noun.head] in _TIMES
    return at(parse, turn.number + 2) if exact else turn


def is_attribute(parse: Parse, figure: Figure) -> bool:
    """Whether a length describes a noun: "a five-year term"."""
    inside = parse.words.lower[figure.first : figure.stop]
    return any(word in _HYPHENS for word in inside)


def _turned(parse: Parse, turn: Chunk) -> Tie | None:
    """The tie that the word after a length makes."""
    text, first = turn.text, turn.text.split(" ")[0]
    behind = at(parse, turn.number + 1)
    if first in _WORDS["opening"] and _points(parse, behind):
        return Tie.LATER  # "after that"
    ends = behind is None or behind.kind is ChunkKind.MARK
    if text in _WORDS["ago"]:
        return Tie.AGO
    if first in _WORDS["later"] and (ends or first not in _WORDS["bare_turns"]):
        return Tie.LATER
    if first in _WORDS["earlier"] and (ends or first not in _WORDS["bare_turns"]):
        return Tie.EARLIER
    if turn.kind not in (ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR):
        return None
    if text in _WORDS["opening"] or first in _WORDS["opening"]:
        return Tie.SINCE
    if text in _WORDS["closing"] or first in _WORDS["closing"]:
        return Tie.BEFORE
    return Tie.UNTIL if text in _TO and _is_when(parse, behind) else None


def _ends(parse: Parse, turn: Chunk) -> bool:
    behind = at(parse, turn.number + 1)
    return behind is None or behind.kind is ChunkKind.MARK


def _points(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase points back to a time: "after that, "."""
    if chunk is None or chunk.text not in _POINTING:
        return False
    behind = at(parse, chunk.number + 1)
    return behind is None or behind.kind is ChunkKind.MARK


def _is_when(parse: Parse, chunk: Chunk | None) -> bool:
    return chunk is not None and any(parse.figures[number].kind in WHEN for number in chunk.figures)


def _is_whole(parse: Parse, chunk: Chunk) -> bool:
    """Whether the words before a length make it a whole time: "for", "lasted", "a gap of", "it took"."""
    behind = at(parse, chunk.number + 1)
    led = preposition(parse, chunk)
    if chunk.host >= 0:
        host = parse.chunks[chunk.host]
        return host.head >= 0 and noun_lemma(parse.words.lower[host.head]) in LENGTHS
    closes = behind is None or is_mark(behind, _STOPS)
    narrowed = behind is not None and behind.kind in (ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR)
    if chunk.determiner in _POSSESSIVE and not narrowed and (not led or chunk.determiner in _THOSE):
        return True  # "his 26 years in the see", "in those three years"
    if led.split(" ")[-1] in _WHOLE:
        return closes or led not in _WORDS["opening"] or _goes_on_plainly(parse, chunk)
    before = at(parse, chunk.number - 1)
    verb = before.verb if before is not None and led in ("", "up") else None
    if verb is not None and verb.lemma in _LASTING:
        return closes or verb.form is not Form.COPULA  # "is two years below the mean"
    if not led and (is_closed(parse, chunk) or _has_passed(behind)):
        return True
    if not led and verb_lemma(_word_before(parse, chunk)) in _LASTING - _BEING:
        return True  # "the trial lasted", where the verb looks like a noun
    aside = parse.clauses[chunk.clause].link in _SET_OFF
    return chunk.role is Role.APPOSED and (closes or aside or _is_sum(parse, chunk))


def is_closed(parse: Parse, chunk: Chunk) -> bool:
    """Whether a verb says that a length is over, or sums it up: "ending 12 years in power", "making it 14 days"."""
    before, maker = at(parse, chunk.number - 1), at(parse, chunk.number - 2)
    if before is None or before.verb is not None:
        return before is not None and before.verb is not None and before.verb.lemma in _CLOSING
    summed = maker is not None and maker.verb is not None and maker.verb.lemma in _SUMMING_UP
    return before.kind is ChunkKind.PRONOUN and summed


def _has_passed(behind: Chunk | None) -> bool:
    """Whether a verb behind a length says that it went by: "11 years had passed since"."""
    return behind is not None and behind.verb is not None and behind.verb.lemma in _PASSING


def _word_before(parse: Parse, chunk: Chunk) -> str:
    return parse.words.lower[parse.figures[chunk.figures[0]].opening - 1]


def _is_sum(parse: Parse, chunk: Chunk) -> bool:
    """Whether "in all" stands after a length."""
    noun = at(parse, chunk.number + 2)
    return noun is not None and noun.text in _IN_ALL


def _goes_on_plainly(parse: Parse, chunk: Chunk) -> bool:
    """Whether only phrases without figures follow "after 20 years" up to a mark: "as mayor"."""
    for behind in parse.chunks[chunk.number + 1 :]:
        if behind.kind is ChunkKind.MARK:
            return True
        if behind.kind not in _PLAIN or behind.figures:
            return False
    return True
