"""Figures for each of several things: "£15 each", "£15 a ticket", "each of the 40 gets £15", "£15 on average"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Kind
from checker.statements.means import mean
from checker.statements.phrases import at, figure_of, is_mark, preposition

_EACH, _EVERY = frames.words("rate", "each"), frames.words("rate", "every")
_PER, _FOR = frames.words("rate", "per"), frames.words("rate", "of")
_MEAN = frames.words("rate", "mean")
_PRICES, _NONE = frames.words("rate", "prices"), frames.words("rate", "none")
_OF = word_set("clauses", "of")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))
_THINGS = frozenset((Kind.COUNT, Kind.MEASURE))
_TO, _ONE = frames.words("rate", "to_one"), word_set("statements", "the") | word_set("statements", "a")
_SET_OFF = ",–—-:("
_TWO = 2  # tokens of a noun with its article
_HELD = word_set("statements", "held_against") - frames.words("slots", "before") | frames.words("slots", "against")
_HELD_BESIDE = frames.words("slots", "after") & _HELD  # only beside another figure
_EXTRA = frames.words("rate", "extra")
_ADDED = word_set("statements", "added")
_HAVING = _PER | _FOR | frames.words("rate", "having")
_SHARING = _PER & _FOR
_PER_UNIT = " per "


class ForEach(Struct, frozen=True):
    """The figure of chunk ``chunk``, given for each of the things or periods called ``thing``, "" if nothing says.

    ``number`` is the phrase that counts them, where the words say which: "each of the 40". ``mean``: it is told as an
    average. ``last`` is the last chunk that says so. ``sure``: nothing but a rate is said so.
    ``points``: it is told of "each", which stands alone and points back.
    """

    figure: Figure
    chunk: int
    last: int
    thing: str = ""
    number: Chunk | None = None
    mean: bool = False
    sure: bool = True
    points: bool = False


@lru_cache(maxsize=4)
def for_each(parse: Parse) -> tuple[ForEach, ...]:
    """The figures of a sentence that are given for each of several; cached for the neighbouring sentences."""
    return tuple(_for_each(parse))


def _for_each(parse: Parse) -> Iterator[ForEach]:
    for chunk in parse.figured:
        figure = figure_of(parse, chunk)
        if figure is None or figure.kind not in _KINDS or figure.quantity.is_per_so_many or not _is_one(figure):
            continue
        if _is_apart(parse, chunk):
            continue
        said = mean(parse, chunk)
        found = (
            _in_unit(chunk, figure)
            or _behind(parse, chunk, figure)
            or _of_each(parse, chunk, figure)
            or _priced(parse, chunk, figure)
            or _fronted(parse, chunk, figure)
            or _periodic(parse, chunk, figure)
            or _of_one(parse, chunk, figure)
            or _summed(parse, chunk, figure)
        )
        if found is None and said >= 0:
            found = ForEach(figure, chunk.number, max(chunk.number, said))
        if found is not None:
            yield ForEach(
                figure, chunk.number, found.last, found.thing, found.number, said >= 0, found.sure, found.points
            )


def _is_apart(parse: Parse, chunk: Chunk) -> bool:
    """Whether a figure is compared with others, or added to them: "against a mean of 24mm", "another 10 years"."""
    host = parse.chunks[chunk.host] if chunk.host >= 0 else chunk
    led = {preposition(parse, chunk), preposition(parse, host)}
    if not _HELD_BESIDE.isdisjoint(led):
        before = at(parse, chunk.preposition - 1) if chunk.preposition >= 0 else None
        led = led - _HELD_BESIDE if not _has_level(parse, before) else led  # "came to £15 each", but "12 to 15 each"
    return not _HELD.isdisjoint(led) or not _EXTRA.isdisjoint(parse.words.lower[chunk.start : chunk.stop])


def _has_level(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase has a figure that another one can be compared with."""
    return chunk is not None and not chunk.describing and figure_of(parse, chunk) is not None


def _is_one(figure: Figure) -> bool:
    """Whether it is one number, and not about a single thing: "one count each"."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].is_positive and not (figure.kind is Kind.COUNT and numbers[0].value == 1)


def _in_unit(chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "£15 a ticket", "70 km/h": its unit says it."""
    per = figure.quantity.per or (figure.quantity.unit or "").rpartition(_PER_UNIT)[2]
    whole = figure.quantity.per is None and _PER_UNIT not in (figure.quantity.unit or "")
    return None if whole else ForEach(figure, chunk.number, chunk.number, per)


def _behind(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "£15 each", "12 a game", "92 calls daily", "£15 for each of the 40", "85 metres of track a night"."""
    behind = at(parse, chunk.number + 1)
    stuff = at(parse, chunk.number + 2)
    if behind is not None and behind.text in _OF and stuff is not None and not stuff.figures:
        behind = at(parse, stuff.number + 1)
    if behind is None:
        return None
    period = _period(behind.text) if behind.kind is not ChunkKind.VERB else ""
    if behind.stop - behind.start == 1 and (behind.text in _EACH or period):
        named = at(parse, behind.number + 1)
        counted = at(parse, behind.number + 2)
        if named is not None and named.text in _OF and counted is not None and not counted.figures:
            return None  # "two counts each of burglary and fraud"
        led = named is not None and named.kind is ChunkKind.PREPOSITION and named.text in _FOR
        number = counted if led and _counts(parse, counted) else None  # "£840 each for 40 bins"
        return ForEach(figure, chunk.number, behind.number, period, number)
    if (
        behind.kind is ChunkKind.NOUN
        and behind.determiner in _PER
        and not behind.figures
        and behind.stop > behind.start + 1
        and _noun(parse, behind) not in _MEAN  # "63 guests makes an average of £69"
    ):
        return ForEach(figure, chunk.number, behind.number, _noun(parse, behind))
    if behind.kind is ChunkKind.PREPOSITION and behind.text in _FOR:
        return _led(parse, chunk, figure, behind)
    return None


def _led(parse: Parse, chunk: Chunk, figure: Figure, tie: Chunk) -> ForEach | None:
    """ "£15 for every child", "£15 per child", "£15 for each of the 40"."""
    thing = at(parse, tie.number + 1)
    if thing is None or thing.kind is not ChunkKind.NOUN:
        return None
    if tie.text in _PER and not thing.figures:
        return ForEach(figure, chunk.number, thing.number, _noun(parse, thing))
    if tie.text in _TO and thing.determiner in _ONE and not thing.figures and thing.stop - thing.start == _TWO:
        return ForEach(figure, chunk.number, thing.number, _noun(parse, thing), sure=False)  # "7 tonnes to the hectare"
    return _each(parse, chunk, figure, thing) if thing.determiner in _EVERY else None


def _each(parse: Parse, chunk: Chunk, figure: Figure, thing: Chunk) -> ForEach | None:
    """The figure for the thing in a phrase with "each" or "every"."""
    noun = _noun(parse, thing)
    tie, whole = at(parse, thing.number + 1), at(parse, thing.number + 2)
    last = max(thing.number, chunk.number)
    if _tells(parse, thing):  # "one doctor for every 2,000 patients"
        return None
    if tie is not None and tie.text in _OF and tie.kind is ChunkKind.PREPOSITION and whole is not None:
        number = whole if _counts(parse, whole) and whole.number != chunk.number else None
        named = "" if whole.kind is not ChunkKind.NOUN or number else _noun(parse, whole)
        return ForEach(figure, chunk.number, max(last, whole.number), named, number)
    return ForEach(figure, chunk.number, last, noun, points=not noun)


def _of_each(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "each of which received £15", "each with 50 seats", "each mile costs £3": about the nearest things before it."""
    for thing in reversed(parse.chunks[: chunk.number]):
        if thing.kind is ChunkKind.MARK:
            return None
        alone = thing.text in _EACH and thing.stop == thing.start + 1
        if (alone or (thing.kind is ChunkKind.NOUN and thing.determiner in _EVERY)) and not _tells(parse, thing):
            return _of_thing(parse, chunk, figure, thing)
        if _tells(parse, thing) and preposition(parse, thing) not in _OF:
            return None
    return None


def _of_thing(parse: Parse, chunk: Chunk, figure: Figure, thing: Chunk) -> ForEach | None:
    """The figure for each of the things before "each", if they are its subject: "the 48 each had 35"."""
    before = at(parse, thing.number - 1)
    if chunk.preposition == thing.number + 1:
        return None  # "each of the 40"
    if before is not None and before.figures:
        behind = at(parse, thing.number + 1)
        subject = before.role is Role.SUBJECT and behind is not None and behind.verb is not None
        told = subject and _counts(parse, before)
        return ForEach(figure, chunk.number, chunk.number, "", before) if told else None  # "£15 each, or £600"
    return _each(parse, chunk, figure, thing) if _may_have(parse, thing) else None


def _tells(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase has an amount: not the "one" of "every single one"."""
    told = (parse.figures[number] for number in chunk.figures)
    return any(figure.kind in QUANTITIES and figure.value != 1 for figure in told)


def _may_have(parse: Parse, thing: Chunk) -> bool:
    """Whether the words before a thing let it have a figure of its own: "with each mile charged at £3"."""
    led = preposition(parse, thing)
    return not led or led in _HAVING


def _priced(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "1,680 litres at 70p", "six laps of 7.3 kilometres"."""
    things, led = at(parse, chunk.preposition - 1), preposition(parse, chunk)
    if not _counts(parse, things):
        return None
    sized = chunk.describing or not chunk.determiner  # "six laps of the 7.3-kilometre ring"
    lots = led in _OF and sized and _are_lots(parse, things, figure)
    priced = led in _PRICES and figure.kind is Kind.MONEY
    return ForEach(figure, chunk.number, chunk.number, "", things) if lots or priced else None


def _are_lots(parse: Parse, things: Chunk | None, size: Figure) -> bool:
    """Whether a phrase counts things that each have a size: "three payments of £400", "24 rows of 32 seats"."""
    counted = figure_of(parse, things)
    if counted is None or counted.kind is not Kind.COUNT or counted.counted is None or counted.implied:
        return False
    return size.kind is not Kind.COUNT or (size.counted is not None and size.counted.lemma != counted.counted.lemma)


def _summed(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "36 drivers were fined $250, a total of $9,000": the total after it shows that it was for each."""
    mark, sum_, tie, total = (at(parse, chunk.number + step) for step in (1, 2, 3, 4))
    if not is_mark(mark, _SET_OFF) or sum_ is None or tie is None or total is None or tie.text not in _OF:
        return None
    if any(chunk.number in row.members[1:] for row in parse.rows):
        return None  # "187 tonnes and 126 tonnes, a total of 313 tonnes"
    added = not _ADDED.isdisjoint(parse.words.lower[sum_.start : sum_.stop])
    return ForEach(figure, chunk.number, chunk.number, sure=False) if added and total.figures else None


def _fronted(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "Per household, that was 866kg": the first figure after it."""
    for thing in reversed(parse.chunks[: chunk.number]):
        if thing.figures:
            return None
        before = at(parse, thing.preposition - 1)
        if preposition(parse, thing) in _SHARING and thing.head >= 0 and not (before and before.figures):
            return ForEach(figure, chunk.number, chunk.number, _noun(parse, thing))
    return None


def _of_one(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "One doctor for every 2,000 patients": 2,000 for each doctor."""
    one = parse.chunks[chunk.preposition - 1] if chunk.preposition > 0 else None
    single = figure_of(parse, one)
    if one is None or single is None or single.value != 1 or one.head < 0:
        return None
    if chunk.determiner not in _EVERY or preposition(parse, chunk) not in _FOR:
        return None
    return ForEach(figure, chunk.number, chunk.number, _noun(parse, one))


def _periodic(parse: Parse, chunk: Chunk, figure: Figure) -> ForEach | None:
    """ "her hourly rate is $455", "a weekly wage of £400"."""
    for before in reversed(parse.chunks[: chunk.number]):
        if before.kind is ChunkKind.MARK or before.figures:
            return None
        found = [period for word in parse.words.lower[before.start : before.stop] if (period := _period(word))]
        if found:
            return ForEach(figure, chunk.number, chunk.number, found[-1])
    return None


def _counts(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase says how many things there are."""
    figure = figure_of(parse, chunk)
    return figure is not None and figure.kind in _THINGS and _is_one(figure) and figure.quantity.per is None


def _noun(parse: Parse, chunk: Chunk) -> str:
    if chunk.head < 0:
        return ""  # "each loaded with 18 tonnes"
    lemma = noun_lemma(parse.words.lower[chunk.head])
    return "" if lemma in _NONE or lemma in _EACH or lemma in _EVERY else lemma


def _period(word: str) -> str:
    return frames.columns("rate", "periodic").get(word, "")
