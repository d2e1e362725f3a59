"""Ordinals with those ahead ("the third-tallest ... only two are taller"), and ordinals at the top repeated below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.facts.held import words_beside
from checker.facts.names import name_in
from checker.languages.lexicon import word_set
from checker.languages.vocabulary import empty_words
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.misprints import is_mistyped
from checker.statements.names.named import items_of, named
from checker.statements.orders.ranked import ranks
from checker.statements.phrases import at
from checker.statements.rank import place_of, placed

_ONLY = word_set("places", "only")
_COMPARING, _OVER_TIME = word_set("places", "comparing"), word_set("places", "over_time")
MOST_ONLY = 10  # occurrences of "only" in a sentence that are read, so that work grows with the text
_FARTHEST = 2  # sentences from a place to those ahead of it


def ahead(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The statements of an article that a place goes with the only ones ahead of it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("It is the third-tallest tower of Europe. Only two towers are taller.")))
    >>> [(slot.name, slot.figures[0].text) for slot in next(ahead(found)).slots]
    [('place', 'third'), ('ahead', 'two')]
    """
    for parse in parses.values():
        said = (chunk for chunk in parse.chunks if parse.words.lower[chunk.start] in _ONLY)
        for chunk in islice(said, MOST_ONLY):
            front = _only(parse, chunk)
            place = _place_near(parses, parse.sentence) if front is not None else None
            if front is not None and place is not None:
                same = place.sentence == parse.sentence
                yield placed(parses[place.sentence], place, "ahead", front, Mechanism.OWN if same else Mechanism.LINK)


def _only(parse: Parse, chunk: Chunk) -> Figure | None:
    """How many are ahead: "Only two are taller", "only the Shopworkers' Union gave more"."""
    subject = at(parse, chunk.number + 1) if chunk.stop == chunk.start + 1 else chunk
    if subject is None or subject.kind is not ChunkKind.NOUN:
        return None
    words = {word for c in _clause(parse, subject) for word in parse.words.lower[c.start : c.stop]}
    if _COMPARING.isdisjoint(words) or not _OVER_TIME.isdisjoint(words):
        return None
    if subject.figures:
        figure = parse.figures[subject.figures[0]]
        return figure if figure.kind is Kind.COUNT and not figure.quantity.is_hedged and figure.value else None
    row = next((row for row in named(parse) if row.first == subject.number), None)
    if row is not None:
        return row.items if row.proper and row.closed else None
    return items_of(parse, subject.number, subject.number, 1) if name_in(parse, subject) else None


def _clause(parse: Parse, subject: Chunk) -> list[Chunk]:
    return [chunk for chunk in parse.chunks[subject.number :] if chunk.clause == subject.clause]


def _place_near(parses: Mapping[int, Parse], sentence: int) -> Figure | None:
    """The only place in a sentence, or in the nearest one before it with any."""
    for number in range(sentence, sentence - _FARTHEST - 1, -1):
        found = [rank for rank in ranks(parses[number]) if rank.value != 1] if number in parses else []
        if found:
            return found[0] if len({figure.value for figure in found}) == 1 else None
    return None


MOST = 10  # ordinals at the top that are examined
_PAST = word_set("held_places", "past")
_SPOTS, _THE = word_set("held_places", "spots"), word_set("statements", "the")
_TWO_DIGITS = 10
_ALIKE = 4  # leading letters in which two names that may be one agree


def top_places(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    r"""The statements of an article that an ordinal at its top is repeated below.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Fifth storm heads for coast\n\nIt will be the fourth to strike since May, forecasters said on Monday."
    >>> [[slot.figures[0].text for slot in told.slots] for told in top_places(parses(read(plain.read(text))))]
    [['Fifth', 'fourth']]
    """
    ordinals = [told for parse in parses.values() for chunk in parse.chunks if (told := _ordinal(parse, chunk))]
    tops = [told for told in ordinals if told.figure.at_top][:MOST]
    below = [told for told in ordinals if not told.figure.at_top]
    behind = {told["place"][0].start for told in ahead(parses)} if tops and below else set()
    for top in tops:
        again = _again(top, below) if top.figure.start not in behind else None
        if again is not None:
            slots = (Slot("place", (top.figure,), Mechanism.HEADLINE), Slot("again", (again,), Mechanism.HEADLINE))
            yield Statement("rank", top.parse.sentence, slots, (), ((top.figure.first, top.figure.stop),))


class _Ordinal(Struct, frozen=True):
    """An ordinal in its phrase, and its noun, "" if it has none."""

    parse: Parse
    chunk: Chunk
    figure: Figure
    noun: str


def _ordinal(parse: Parse, chunk: Chunk) -> _Ordinal | None:
    figure = place_of(parse, chunk)
    if figure is None or (figure.value or 0) <= 1:
        return None
    behind = parse.words.lower[figure.stop : figure.stop + 2]
    if behind[:1] == ["-"]:
        return _Ordinal(parse, chunk, figure, behind[-1])
    noun = noun_lemma(behind[0]) if chunk.stop > figure.stop and behind[0] not in _SPOTS else ""
    return _Ordinal(parse, chunk, figure, noun)


def _again(top: _Ordinal, below: Sequence[_Ordinal]) -> Figure | None:
    """The ordinal below that repeats one at the top: of the same number, else the first that may be a slip of it."""
    same = next((told.figure for told in below if told.figure.value == top.figure.value), None)
    near = (told.figure for told in below if _is_near(top.figure, told.figure) and _may_be_it(top, told))
    return same or next(near, None)


def _may_be_it(top: _Ordinal, told: _Ordinal) -> bool:
    """Whether an ordinal below may be the one at the top: with its noun or none, and no other name."""
    bare = not told.noun and told.chunk.stop == told.figure.stop
    if told.noun != top.noun and not bare:
        return False
    of_a_day = bare and told.chunk.determiner in _THE and told.chunk.preposition >= 0  # "on the 4th"
    of_another_time = not _PAST.isdisjoint(words_beside(told.parse, told.chunk))
    return not of_a_day and not of_another_time and _speaks_of(top, told)


def _speaks_of(top: _Ordinal, told: _Ordinal) -> bool:
    """Whether the names before two ordinals, if any, are alike: "Estonian", "Estonia"."""
    texts = told.parse.words.texts[: told.figure.first]
    names, known = _names(texts), _names(top.parse.words.texts)
    return not names or not _names(top.parse.words.texts[1:]) or not names.isdisjoint(known)


def _names(texts: Sequence[str]) -> set[str]:
    """The first letters of the words with capitals."""
    return {text[:_ALIKE].lower() for text in texts if text[:1].isupper() and text.lower() not in empty_words()}


def _is_near(top: Figure, figure: Figure) -> bool:
    """Whether one of two numbers may be a slip of the other: one more or less, or one digit changed."""
    one, other = (int(f.quantity.numbers[0].value) for f in (top, figure))
    return abs(one - other) == 1 or (one >= _TWO_DIGITS and is_mistyped(one, other))
