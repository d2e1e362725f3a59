"""Conversions: one amount or time given twice: "10 miles (16km)", "9pm BST (2000 GMT)".

Slots: ``amount`` and ``amount_again`` (a measure in two units), ``range`` and ``range_again`` (both with two ends, of
money too); ``sum`` and ``sum_again`` (money in another currency) with ``base`` and ``equivalent``, sums of the story
and what they come to, which show its rate; ``quoted`` and ``quoted_again`` (the same, of the conversion by which a
story goes); ``time`` and ``time_again`` (a clock time in two zones), ``here``, ``there`` and ``ahead`` (two clock times
and how far the clocks are apart). Of money only its ranges are read here: which rate a story goes by is a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.equivalents import are_of_one_dimension, conversions, equated
from checker.statements.phrases import at, is_mark

SLOTS = {
    "amount": Sort.NUMBER,
    "amount_again": Sort.NUMBER,
    "range": Sort.NUMBER,
    "range_again": Sort.NUMBER,
    "sum": Sort.NUMBER,
    "sum_again": Sort.NUMBER,
    "base": Sort.NUMBERS,
    "equivalent": Sort.NUMBERS,
    "quoted": Sort.NUMBER,
    "quoted_again": Sort.NUMBER,
    "time": Sort.DATE,
    "time_again": Sort.DATE,
    "here": Sort.DATE,
    "there": Sort.DATE,
    "ahead": Sort.NUMBER,
}
_word = partial(word_set, "clock")
_AHEAD, _LYING = _word("ahead"), _word("lying")
_PLACES = (ChunkKind.PREPOSITION, ChunkKind.NOUN)
_TWO = 2
_HOUR = "hour"


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The conversions that a sentence states, except those of sums of money.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The fire was seen 10 miles (16km) away.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('amount', '10 miles'), ('amount_again', '16km')]
    """
    for told in conversions(parse):
        yield from _of(parse, told.given, told.other, Mechanism.APPOSITION)
    across = equated(parse, earlier)
    if across is not None:
        yield from _of(parse, across.given, across.other, Mechanism.CHAIN)
    for here, there in zoned(parse, earlier):
        yield Statement("conversion", parse.sentence, _slots(("time", here), ("time_again", there)))
    for first, second, hours in ahead(parse, earlier):
        slots = _slots(("here", first), ("there", second), ("ahead", hours))
        yield Statement("conversion", parse.sentence, slots)


def _of(parse: Parse, given: Figure, other: Figure, mechanism: Mechanism) -> Iterator[Statement]:
    both_ranges = given.quantity.is_range and other.quantity.is_range
    name = "range" if both_ranges else "amount"
    if given.kind is Kind.MONEY:
        told = both_ranges and given.quantity.unit != other.quantity.unit
    else:
        told = are_of_one_dimension(given, other) and None not in (given.quantity.difference, other.quantity.difference)
    if told:
        yield Statement("conversion", parse.sentence, _slots((name, given), (f"{name}_again", other), by=mechanism))


def _slots(*filled: tuple[str, Figure], by: Mechanism = Mechanism.APPOSITION) -> tuple[Slot, ...]:
    return tuple(Slot(name, (figure,), by) for name, figure in filled)


def zoned(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[tuple[Figure, Figure]]:
    """Two times of two zones side by side: the second in a bracket, after "or", or after "which is".

    Or both are told as what it is: "It is 6pm in Delhi when it is 12:30pm in London", "... in Tokyo. That is 1am here".

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The final starts at 9pm BST (2000 GMT).")))[0]
    >>> [(here.text, there.text) for here, there in zoned(found)]
    [('9pm BST', '2000 GMT')]
    """
    when = [figure for figure in parse.figures if figure.kind in (Kind.TIME, Kind.DATE)]
    for here, there in pairwise(when):
        both = _says_what_it_is(parse, here) and _says_what_it_is(parse, there)
        if _are_of_two_zones(here, there) and (both or _tells_again(parse, here, there)):
            yield here, there
    before = _times(earlier[-1]) if earlier and earlier[-1].sentence == parse.sentence - 1 else []
    if len(before) == 1 and when and _says_what_it_is(parse, when[0]) and _are_of_two_zones(before[0], when[0]):
        yield before[0], when[0]


def _are_of_two_zones(here: Figure, there: Figure) -> bool:
    if here.kind is not Kind.TIME or there.kind is not Kind.TIME or here.quantity.until or there.quantity.until:
        return False
    zones = [figure.quantity.moment.zone if figure.quantity.moment else None for figure in (here, there)]
    return None not in zones and zones[0] != zones[1]


def _says_what_it_is(parse: Parse, time: Figure) -> bool:
    """Whether it is the time at some place: "it is 6pm in Delhi", "That's 1am in London"."""
    words = parse.words.lower[max(0, time.opening - _TWO) : time.opening]
    return len(words) == _TWO and words[0] in _word("pointing") and words[1] in _word("being")


def _tells_again(parse: Parse, here: Figure, there: Figure) -> bool:
    """Whether a time repeats another, or stands after its place: "3pm in London (10am in Rome)"."""
    between = parse.chunks[parse.chunk_at[here.first] + 1 : parse.chunk_at[there.first]]
    words = parse.words.lower[here.stop : there.opening]
    if _word("joining").issuperset(words):
        return bool(words) and words[-1] not in _word("listing")
    if here.unit is not None:
        return False  # with a zone printed there is no place
    joint = next((chunk for chunk in between if chunk.kind not in _PLACES), None)
    joined = parse.words.lower[joint.start : there.opening] if joint is not None else []
    return bool(joined) and joined != [","] and _word("joining").issuperset(joined)


def ahead(parse: Parse, earlier: Sequence[Parse]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Two times and the hours that one place is ahead of the other: "India is five hours ahead".

    They are the only times of the sentence, and of the one before it where it has less than two.
    """
    hours = [figure for figure in parse.figures if _is_ahead(parse, figure)]
    if len(hours) != 1:
        return
    before = [each for each in earlier[-1:] if each.sentence == parse.sentence - 1]
    own = _times(parse)
    told = own if len(own) >= _TWO else [*(figure for each in before for figure in _times(each)), *own]
    if len(told) == _TWO and _lie_apart(parse, hours[0], told):
        yield told[0], told[1], hours[0]


def _times(parse: Parse) -> list[Figure]:
    return [figure for figure in parse.figures if figure.kind is Kind.TIME]


def _is_ahead(parse: Parse, figure: Figure) -> bool:
    if figure.kind is not Kind.DURATION or figure.quantity.unit != _HOUR:
        return False
    return parse.words.lower[figure.stop : figure.stop + 1] in ([word] for word in _AHEAD)


def _lie_apart(parse: Parse, hours: Figure, told: Sequence[Figure]) -> bool:
    """Whether hours belong to places: by "is", or because the other time is that of the same event."""
    chunk = parse.chunk_with(hours)
    led = at(parse, chunk.number - 1)
    if led is not None and led.verb is not None:
        return parse.words.lower[led.verb.main] in _LYING
    if not is_mark(led, ",–—("):
        return False
    here, there = told
    if there.sentence != parse.sentence:
        return False
    if there.start < hours.start:
        start = parse.chunk_with(here).number if here.sentence == parse.sentence else 0
        between = parse.chunks[start : parse.chunk_with(there).number]
        return all(_is_being(parse, each) for each in between if each.verb is not None)
    return _is_of_same_event(parse, chunk, parse.chunk_with(there))


def _is_being(parse: Parse, chunk: Chunk) -> bool:
    """Whether a verb only equates a time with another: "That is 6pm in Singapore"."""
    return chunk.verb is not None and parse.words.lower[chunk.verb.main] in _word("being")


def _is_of_same_event(parse: Parse, hours: Chunk, there: Chunk) -> bool:
    """Whether nothing else happens at a time: not "can follow it from 2pm", "it will be 5pm"."""
    between = parse.chunks[hours.number + 1 : there.number]
    verb = next((chunk for chunk in reversed(between) if chunk.verb is not None), None)
    if verb is None or verb.verb is None:
        return False
    if verb.verb.lemma in _word("following"):
        others = (chunk for chunk in between[between.index(verb) + 1 :] if chunk.kind is ChunkKind.NOUN)
        return not any(others)
    subject = at(parse, verb.number - 1)
    pointing = subject is not None and subject.text in _word("pointing")
    return pointing and _is_being(parse, verb)
