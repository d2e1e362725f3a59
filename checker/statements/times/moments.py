"""The dates and clock times of a sentence, each with what leads to it and its verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from checker.extraction.lexemes import verb_lemma
from checker.languages import frames
from checker.languages.lexicon import load
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

WHEN = (Kind.DATE, Kind.TIME)
_FROM, _TO = frames.words("span", "from"), frames.words("span", "to")
_LED = _FROM | _TO
_SINCE, _BETWEEN = frames.words("span", "since"), frames.words("span", "between")
_CLOCK, _DAYS = frozenset(("hour", "minute")), frozenset(("day", "week", "month"))
_GLUE = frozenset((ChunkKind.NOUN, ChunkKind.ADJECTIVE, ChunkKind.ADVERB))


class Point(Struct, frozen=True):
    """A date or clock time in chunk ``chunk``; ``led`` is the preposition that leads to it, "" for none.

    ``verb`` is what the clause says that happened then, with its particle: "set up". ``names``: it names a thing, as in
    "the 2014 flood".
    """

    figure: Figure
    chunk: Chunk
    led: str
    verb: str
    names: bool = False

    @property
    def moment(self) -> Moment:
        """The moment that it says."""
        return self.figure.quantity.moment or Moment()

    @property
    def is_range(self) -> bool:
        """Whether it has two ends: "1996-2019"."""
        return self.figure.quantity.until is not None

    @property
    def opens(self) -> bool:
        """Whether its preposition makes it the beginning of a time: "from"."""
        return self.led in _FROM or self.led in _SINCE

    @property
    def is_within(self) -> bool:
        """Whether what happened between it and the other end may have taken less time: "between 2001 and 2009"."""
        return self.led in _BETWEEN

    @property
    def closes(self) -> bool:
        """Whether its preposition makes it the end of a time: "until"."""
        return self.led in _TO


def points(parse: Parse) -> list[Point]:
    """The dates and times of a sentence, in order."""
    return [
        Point(
            figure,
            chunk,
            _leads(parse, chunk),
            _nominal(parse, chunk, figure) or verb_of(parse, chunk),
            _names(parse, chunk, figure),
        )
        for number, figure in enumerate(parse.figures)
        if figure.kind in WHEN
        for chunk in (parse.chunk_of(number),)
    ]


def _names(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    behind = parse.chunks[chunk.number + 1] if chunk.number + 1 < len(parse.chunks) else None
    noun = behind is not None and behind.kind is ChunkKind.NOUN and not behind.figures and not behind.determiner
    return figure.stop < chunk.stop or noun


def _leads(parse: Parse, chunk: Chunk) -> str:
    """What leads to a date, or to the clause that says what happened then: "until she sold it in 2005"."""
    own = led(parse, chunk)
    clause = parse.clauses[chunk.clause]
    opener = parse.chunks[clause.opener if clause.opener >= 0 else clause.start]
    leads = opener.text if own not in _FROM | _TO | _SINCE and clause.up >= 0 else own
    return leads if leads in _FROM | _TO | _SINCE else own


def led(parse: Parse, chunk: Chunk) -> str:
    """The preposition before a date, an article and an adjective skipped: "after the early 1990s"."""
    number = chunk.number
    while number >= 0 and parse.chunks[number].preposition < 0:
        number -= 1
        before = parse.chunks[number] if number >= 0 else None
        if before is None or before.kind not in _GLUE or before.figures or before.head >= 0:
            return ""
    text = parse.chunks[parse.chunks[number].preposition].text if number >= 0 else ""
    return text if text in _LED else text.split(" ")[-1]  # "out from"


def verb_of(parse: Parse, chunk: Chunk) -> str:
    """The verb for what happened then, with the particle after it, "" for none.

    It is the last one before the date in its clause; or what stands right before its preposition, if that may be one:
    in "starts at 8pm and ends at 9pm" the second looks like a noun.
    """
    tie = parse.chunks[chunk.preposition] if chunk.preposition > 0 else None
    before = parse.chunks[tie.number - 1] if tie is not None else None
    if tie is not None and before is not None and before.kind is ChunkKind.NOUN and not before.figures:
        word = verb_lemma(parse.words.lower[tie.start - 1])
        if word in named_verbs():
            return word
    clause = parse.clauses[chunk.clause]
    told = [c for c in parse.chunks[clause.start : chunk.number] if c.verb is not None and c.clause == clause.number]
    if not told and clause.verb >= 0:
        told = [parse.chunks[clause.verb]]
    if (
        len(told) > 1
        and told[-2].number + 1 == told[-1].number
        and _with_particle(parse, told[-1]) not in named_verbs()
    ):
        told.pop()  # "expired unused"
    return _with_particle(parse, told[-1]) if told else ""


def _nominal(parse: Parse, chunk: Chunk, figure: Figure) -> str:
    """The verb of the noun for what happened then: "his dismissal, in 2023", "the 1997 merger"."""
    number = chunk.number
    if _names(parse, chunk, figure):
        number += figure.stop >= chunk.stop
    elif chunk.preposition > 0:
        number = chunk.preposition - 1
        number -= parse.chunks[number].kind is ChunkKind.MARK
    head = parse.chunks[max(0, number)].head
    return nominals().get(parse.words.lower[head], "") if head >= 0 else ""


@cache
def nominals() -> Mapping[str, str]:
    """For a noun of an event its verb: "dismiss" for "dismissal"."""
    return dict(entry.split(":") for entry in frames.words("span", "nominals"))


def _with_particle(parse: Parse, chunk: Chunk) -> str:
    if chunk.verb is None:
        return ""
    behind = parse.words.lower[chunk.stop : chunk.stop + 2]
    names = (" ".join((chunk.verb.lemma, *behind[:length])) for length in (2, 1))
    return next((name for name in names if name in named_verbs()), chunk.verb.lemma)


@cache
def courses() -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    """For each sort of course the verbs that begin it and those that end it."""
    return tuple((_entries(course["begin"]), _entries(course["end"])) for course in load("courses").values())


def _entries(text: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in text.split(","))


@cache
def named_verbs() -> frozenset[str]:
    """All verbs that begin or end something."""
    return frozenset(entry for course in courses() for verbs in course for entry in verbs)


@cache
def beginnings() -> frozenset[str]:
    """All verbs that begin something."""
    return frozenset(entry for begin, _ in courses() for entry in begin)


@cache
def endings() -> frozenset[str]:
    """All verbs that end something."""
    return frozenset(entry for _, end in courses() for entry in end)


def of_one_course(first: Point, last: Point) -> bool:
    """Whether the verb of one date begins what the verb of the other ends."""
    return any(first.verb in begin and last.verb in end for begin, end in courses())


def sort_of(length: Figure) -> str:
    """The sort of a length: "clock", "days" or "years"."""
    unit = length.quantity.unit or ""
    return "clock" if unit in _CLOCK else "days" if unit in _DAYS else "years"


def is_as_fine(length: Figure, point: Point) -> bool:
    """Whether a date is as exact as a length: years for years, clock times for hours."""
    sort, moment = sort_of(length), point.moment
    if sort == "clock":
        return point.figure.kind is Kind.TIME
    if point.figure.kind is Kind.TIME:
        return False
    if sort == "days":
        month = length.quantity.unit == "month"
        return (moment.month is not None and (moment.day is not None or month)) or (
            moment.weekday is not None and length.quantity.unit == "day"
        )
    return moment.year is not None and not moment.decade


def ends_for(length: Figure, found: Sequence[Point]) -> Iterator[Point]:
    """The single dates that can be an end of a length."""
    return (point for point in found if not point.is_range and is_as_fine(length, point))
