"""When a level holds, by the words around it, and which of two levels is the earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.quantity import QUANTITIES, Kind, Moment

_EARLIER, _LATELY, _NOW = (words("change", name) for name in ("earlier", "lately", "now"))
_LONGEST = max(len(entry.split()) for entry in (*_EARLIER, *_LATELY, *_NOW))
_PERFECT, _PRESENT = words("change", "perfect"), words("change", "present")
_THAN, _AGAINST, _FROM = words("slots", "than"), words("slots", "against"), words("slots", "before")
_WHEN = words("slots", "when")
_PARTING = words("slots", "after") | _FROM | _AGAINST | _THAN
_BACKED = frozenset((Link.SUBORDINATE, Link.RELATIVE, Link.REDUCED, Link.CONTACT, Link.BRACKET))
KEPT = 256  # levels whose time is cached, since each may be compared with several others
BEFORE = -2  # the value of words such as "a year earlier"
_MONTHS, _WEEKDAYS = (6, 9), (3, 5)  # the largest gap of two in order; the smallest over a turn of the year


class Time(Struct, frozen=True):
    """When a level holds: ``words`` is -2 for words such as "a year earlier", -1 for "last year", +1 for "now".

    ``tense`` is -1 where its verb had happened before, +1 for the present, else 0. ``moment`` has what dates tell.
    """

    words: int = 0
    tense: int = 0
    moment: Moment | None = None


@lru_cache(KEPT)
def time_of(parse: Parse, figure: int) -> Time:
    """The time of a level, from the words nearer to it than to another level of its kind.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("There were 42 in 2010 and there are 38 now.")))[0]
    >>> order(time_of(parse, 0), time_of(parse, 2))
    -1
    """
    own = list(_own(parse, figure))
    return Time(_words(parse, own), _tense(parse, own, figure), _moment(parse, own))


def is_earlier(one: Time, other: Time) -> bool:
    """Whether the first time is the earlier, and the words around it say so: not only that the other one is now."""
    says = says_earlier(one) or one.moment is not None or (other.tense > 0 and not one.tense)
    return says and order(one, other) < 0


def says_earlier(time: Time) -> bool:
    """Whether the words around a level say that it was before another one.

    >>> says_earlier(Time(words=-2)), says_earlier(Time(words=1))
    (True, False)
    """
    return time.words < 0 or time.tense < 0


def order(one: Time, other: Time) -> int:
    """-1 if the first time is said to be earlier, +1 if later, 0 if nothing says.

    >>> order(Time(words=-2), Time(words=-1)), order(Time(moment=Moment(month=5)), Time(moment=Moment(month=6)))
    (-1, -1)
    """
    found = 0
    if not (one.words or other.words) or (one.words == other.words != -2):
        found = _by_moment(one.moment, other.moment)
    elif _is_dated_before(one, other):
        return -1
    elif _is_dated_before(other, one):
        return 1
    return found or _sign(one.words - other.words) or _sign(one.tense - other.tense)


def _is_dated_before(one: Time, other: Time) -> bool:
    """Whether one has a named year and the other is last year or now."""
    return one.moment is not None and one.moment.year is not None and not one.words and other.words in (-1, 1)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


# -- the words that are told of a level


def _own(parse: Parse, figure: int) -> Iterator[Chunk]:
    """The chunks of a level's clause that are nearer to it than to another one, and those of clauses on it."""
    level = parse.chunk_of(figure)
    clause = [chunk for chunk in parse.chunks if chunk.clause == level.clause]
    levels = [chunk.number for chunk in clause if _has_level_like(parse, chunk, figure)]
    before = max((number for number in levels if number < level.number), default=-1)
    behind = min((number for number in levels if number > level.number), default=len(parse.chunks))
    left = [chunk for chunk in clause if before < chunk.number <= level.number]
    right = [chunk for chunk in clause if level.number < chunk.number < behind]
    yield from _told_with(parse, level)
    yield from _behind_comparison(left) if before < 0 else _from_last_joint(left)
    yield from _to_comparison(right) if behind == len(parse.chunks) else _to_first_joint(right)
    on_it = {
        clause.number: list[Chunk]()
        for clause in parse.clauses
        if clause.up == level.clause and clause.link in _BACKED and level.number < clause.start < behind
    }
    if on_it:
        for chunk in parse.chunks:
            if chunk.clause in on_it:
                on_it[chunk.clause].append(chunk)
        for chunks in on_it.values():
            if not any(_has_level_like(parse, chunk, figure) for chunk in chunks):
                yield from chunks


def _has_level_like(parse: Parse, chunk: Chunk, figure: int) -> bool:
    """Whether another figure of the same kind, or a bare number, stands in a chunk."""
    kinds = {parse.figures[figure].kind, Kind.COUNT}
    return any(number != figure and parse.figures[number].kind in kinds for number in chunk.figures)


def _told_with(parse: Parse, level: Chunk) -> Sequence[Chunk]:
    """The time that a clause gives to its level: "in the week before, when it was 40"."""
    clause = parse.clauses[level.clause]
    if parse.chunks[clause.start].text not in _WHEN or clause.up < 0:
        return ()
    stop = clause.start
    while stop and parse.chunks[stop - 1].kind is ChunkKind.MARK:
        stop -= 1
    start = stop
    while start and not _is_joint(parse.chunks[start - 1]) and parse.chunks[start - 1].kind is not ChunkKind.VERB:
        start -= 1
    return (
        []
        if any(chunk.figures and _is_level(parse, chunk) for chunk in parse.chunks[start:stop])
        else parse.chunks[start:stop]
    )


def _is_level(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind in QUANTITIES for number in chunk.figures)


def _compares(chunk: Chunk) -> bool:
    """Whether a preposition leads to another level, or to its time: "than in May", "from a year ago"."""
    led = chunk.text.split(" ")[0] if chunk.kind is ChunkKind.PREPOSITION else ""
    return bool(led) and (led in _THAN or chunk.text in _AGAINST or chunk.text in _FROM)


def _behind_comparison(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """What follows the last "than": the time of the other level stands before it."""
    last = next((at for at in range(len(chunks) - 1, -1, -1) if _compares(chunks[at])), -1)
    return chunks[last + 1 :]


def _to_comparison(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    return chunks[: next((at for at, chunk in enumerate(chunks) if _compares(chunk)), len(chunks))]


def _is_joint(chunk: Chunk) -> bool:
    return chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION) or (
        chunk.kind is ChunkKind.PREPOSITION and chunk.text in _PARTING
    )


def _from_last_joint(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """What stands between two levels belongs to the one before, up to the last mark or joint."""
    last = next((at for at in range(len(chunks) - 1, -1, -1) if _is_joint(chunks[at])), len(chunks) - 1)
    return chunks[last:]


def _to_first_joint(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    last = next((at for at in range(len(chunks) - 1, -1, -1) if _is_joint(chunks[at])), len(chunks))
    return chunks[:last]


# -- what they tell


def _words(parse: Parse, chunks: Sequence[Chunk]) -> int:
    tokens = [token for chunk in chunks for token in range(chunk.start, chunk.stop)]
    leading = {token for chunk in chunks if not _may_say_when(parse, chunk) for token in range(chunk.start, chunk.stop)}
    said = {" ".join(_word(parse, token) for token in run) for run in _runs(tokens) if not leading.issuperset(run)}
    for entries, found in ((_EARLIER, BEFORE), (_LATELY, -1), (_NOW, 1)):
        if not said.isdisjoint(entries):
            return found
    return 0


def _word(parse: Parse, token: int) -> str:
    """A word as printed, unless it begins the sentence: "at First Bank" says no time."""
    return parse.words.texts[token] if token else parse.words.lower[token]


def _runs(tokens: Sequence[int]) -> Iterator[Sequence[int]]:
    """All runs of neighbours, as long as the longest entry."""
    return (tokens[at : at + n] for at in range(len(tokens)) for n in range(1, _LONGEST + 1))


def _may_say_when(parse: Parse, chunk: Chunk) -> bool:
    """Whether a word is a time and no preposition before a thing: "the year before", not "profit before tax"."""
    if chunk.kind is not ChunkKind.PREPOSITION or chunk.number + 1 >= len(parse.chunks):
        return True
    behind = parse.chunks[chunk.number + 1]
    if behind.kind is not ChunkKind.NOUN:
        return True
    return any(parse.figures[number].kind in (Kind.DATE, Kind.TIME) for number in behind.figures)


def _tense(parse: Parse, chunks: Iterable[Chunk], figure: int) -> int:
    """The tense of the verb nearest before a level, or of its clause, if that verb is before the level too."""
    at = parse.chunk_of(figure).number
    verbs = [chunk for chunk in chunks if chunk.verb is not None and chunk.number < at]
    clause = parse.clause_of(figure).verb
    verb = verbs[-1] if verbs else parse.chunks[clause] if 0 <= clause < at else None
    if verb is None:
        return 0
    tokens = parse.words.lower[verb.start : verb.stop]
    if not _PERFECT.isdisjoint(tokens[:-1]):
        return -1
    return 0 if _PRESENT.isdisjoint(tokens) else 1


def _moment(parse: Parse, chunks: Iterable[Chunk]) -> Moment | None:
    """The dates among the chunks as one: "in March", "of 2010"."""
    dates = (parse.figures[number].quantity for chunk in chunks for number in chunk.figures)
    found = [date.moment for date in dates if date.kind is Kind.DATE and date.moment is not None]
    if not found:
        return None
    year, month, day, weekday = (
        next((value for moment in found if (value := getattr(moment, name)) is not None), None)
        for name in ("year", "month", "day", "weekday")
    )
    return Moment(year=year, month=month, day=day, weekday=weekday)


def _by_moment(one: Moment | None, other: Moment | None) -> int:
    if one is None or other is None:
        return 0
    if one.year is not None and other.year is not None and one.year != other.year:
        return _sign(one.year - other.year)
    if one.month is not None and other.month is not None and one.month != other.month:
        within = one.year is not None and other.year is not None
        return _sign(one.month - other.month) if within else _round(one.month, other.month, *_MONTHS)
    if one.day is not None and other.day is not None:
        return _sign(one.day - other.day)
    if one.weekday is not None and other.weekday is not None:
        return _round(one.weekday, other.weekday, *_WEEKDAYS)
    return 0


def _round(one: int, other: int, near: int, far: int) -> int:
    """Which of two months or weekdays without a year or a week comes first, 0 if either may."""
    apart = abs(one - other)
    if apart <= near:
        return _sign(one - other)
    return _sign(other - one) if apart >= far else 0
