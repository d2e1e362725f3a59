"""Places in an order: "38th of 132 schools", "the third-largest buyer, behind India and Spain".

Slots: ``place`` (an ordinal), ``field`` (how many there are), ``ahead`` (those in front, by number or by name),
``earlier`` (how many came before the one that the ordinal numbers), ``counted`` (how many there were with it),
``follows`` (the number of the row before), ``again`` (the place repeated), ``lower`` and ``upper`` (amounts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.names.named import items_of, named
from checker.statements.orders.extremes import extremes
from checker.statements.orders.placings import outranked, placings
from checker.statements.orders.ranked import ranks
from checker.statements.orders.records import records, since
from checker.statements.phrases import at, figure_of, is_level, is_mark

SLOTS = {
    "place": Sort.NUMBER,
    "field": Sort.NUMBER,
    "ahead": Sort.NUMBER,
    "earlier": Sort.NUMBER,
    "counted": Sort.NUMBER,
    "follows": Sort.NUMBER,
    "again": Sort.NUMBER,
    "lower": Sort.NUMBER,
    "upper": Sort.NUMBER,
}
_IN_FIELD = frozenset(load("places")["in_field"])
_OF = word_set("listings", "of")
_IN, _ENTRANTS = word_set("places", "in"), word_set("places", "entrants")
_AHEAD, _ONLY = word_set("places", "ahead"), word_set("places", "only")
_SPOTS = word_set("held_places", "spots")
_JOINING = word_set("listings", "joining")
_FEWEST = 2  # contestants at the least


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The places of a sentence with the number of contestants, or with who is in front."""
    for chunk in parse.figured:
        place = place_of(parse, chunk)
        if place is None:
            continue
        field = _field(parse, chunk)
        if field is not None:
            yield placed(parse, place, "field", field, Mechanism.OWN)
        ahead = _in_front(parse, chunk)
        if ahead is not None:
            yield placed(parse, place, "ahead", ahead, Mechanism.APPOSITION)
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    pairs = (*placings(parse, before), *outranked(parse), *_extremes(parse, before))
    for lower, upper in {(lower.start, upper.start): (lower, upper) for lower, upper in pairs}.values():
        yield _order(parse, lower, upper)


def _extremes(parse: Parse, before: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """Superlatives with the rest of their row, and records, in a sentence and the one before it."""
    found = [*extremes(parse, before, None), *(extremes(before, None, parse) if before is not None else ())]
    found += (*records(parse, before), *since(parse, before))
    return (pair for pair in found if parse.sentence in (pair[0].sentence, pair[1].sentence))


def _order(parse: Parse, lower: Figure, upper: Figure) -> Statement:
    slots = (Slot("lower", (lower,), Mechanism.ROW), Slot("upper", (upper,), Mechanism.ROW))
    return Statement("rank", parse.sentence, slots)


def placed(parse: Parse, place: Figure, name: str, figure: Figure, mechanism: Mechanism) -> Statement:
    """The statement that a place goes with another figure."""
    slots = (Slot("place", (place,), Mechanism.OWN), Slot(name, (figure,), mechanism))
    return Statement("rank", parse.sentence, slots, (), ((place.first, place.stop),))


def place_of(parse: Parse, chunk: Chunk) -> Figure | None:
    """The ordinal of a phrase."""
    if chunk.kind is not ChunkKind.NOUN:
        return None
    figures = (parse.figures[number] for number in chunk.figures)
    return next((f for f in figures if f.kind is Kind.ORDINAL and f.quantity.unit is None and f.value), None)


def _field(parse: Parse, chunk: Chunk) -> Figure | None:
    """The number in "38th of 132 schools", "the third of the four hearings", "ninth in the 20-team league"."""
    tie, field = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is not None and tie.text in _IN and field is not None and field.head >= 0:
        return _field_in(parse, chunk, field)
    if tie is None or tie.kind is not ChunkKind.PREPOSITION or tie.text not in _IN_FIELD:
        return None
    figure = figure_of(parse, field)
    if field is None or not _are_of_one_noun(parse, chunk, field):
        return None
    whole = figure is not None and figure.kind is Kind.COUNT and (figure.value or 0) >= _FEWEST
    return figure if whole and figure is not None and not figure.quantity.is_range else None


def _field_in(parse: Parse, place: Chunk, field: Chunk) -> Figure | None:
    """The number that describes the contest of a bare place: "in the 20-team league", "in a field of 60"."""
    ordinal = place_of(parse, place)
    if ordinal is None or ordinal.stop < place.stop:
        return None  # "the 20th title in a decade of three wars"
    if not field.figures:
        tie, of = at(parse, field.number + 1), at(parse, field.number + 2)
        figure = figure_of(parse, of) if tie is not None and tie.text in _OF else None
        return figure if figure is not None and figure.kind is Kind.COUNT and not figure.quantity.is_range else None
    figure = parse.figures[field.figures[0]]
    described = parse.words.lower[figure.stop : figure.stop + 2]
    return figure if described[:1] == ["-"] and not _ENTRANTS.isdisjoint(described) else None


def _are_of_one_noun(parse: Parse, place: Chunk, field: Chunk) -> bool:
    """Whether a place has no noun, or the noun of the field: not so in "the 60th anniversary of four medals"."""
    ordinal = place_of(parse, place)
    if ordinal is None or ordinal.stop >= place.stop or field.head < 0:
        return True
    one, other = (noun_lemma(parse.words.lower[token]) for token in (place.stop - 1, field.head))
    return one == other or one in _SPOTS


def _in_front(parse: Parse, chunk: Chunk) -> Figure | None:
    """Who is in front: "third-largest, after Spain and India". Read only with "only", "-largest" or their amounts."""
    ordinal = place_of(parse, chunk)
    if ordinal is None or all(rank is not ordinal for rank in ranks(parse)):
        return None  # "the second vehicle"
    stop = chunk.number + 1
    while (behind := at(parse, stop)) is not None and not behind.figures and (behind.text in _OF or _is_noun(behind)):
        stop += 1
    if is_mark(behind, ","):
        behind = at(parse, stop + 1)
    if behind is None or behind.kind is not ChunkKind.PREPOSITION or behind.text not in _AHEAD:
        return None
    first = at(parse, behind.number + 1)
    only = first is not None and first.text in _ONLY
    front = _names(parse, behind.number + (2 if only else 1))
    are_all = (
        only or parse.words.lower[ordinal.stop : ordinal.stop + 1] == ["-"] or (front and _tells_amounts(parse, front))
    )
    return front if are_all else None


def _is_noun(chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.NOUN


def _tells_amounts(parse: Parse, names: Figure) -> bool:
    """Whether the amounts of some names stand beside them, so that none is left out."""
    return any(names.first <= figure.first < names.stop for figure in parse.figures if is_level(figure))


def _names(parse: Parse, number: int) -> Figure | None:
    """The names from a chunk on, each with its description, if "and" marks the last."""
    row = next((row for row in named(parse) if row.first == number), None)
    if row is not None and row.first == row.last:
        return row.items
    first, count, joined = number, 0, False
    while (
        (name := at(parse, number)) is not None and name.kind is ChunkKind.NOUN and name.head >= 0 and not name.figures
    ):
        count += 1
        number = _past_amount(parse, number + 1)
        if joined:
            break
        joint = at(parse, number)
        number += is_mark(joint, ",")
        joint = at(parse, number)
        joined = joint is not None and joint.kind is ChunkKind.CONJUNCTION and joint.text in _JOINING
        number += joined
    return items_of(parse, first, number - 1, count) if joined and count > 1 else None


def _past_amount(parse: Parse, number: int) -> int:
    """The chunk after the amount of a name: "on 600 tonnes", ", with 41 million", "(£3m)"."""
    depth = parse.chunks[number - 1].depth
    while (chunk := at(parse, number)) is not None and chunk.depth > depth:
        number += 1
    comma = is_mark(at(parse, number), ",")
    lead, amount = at(parse, number + comma), at(parse, number + comma + 1)
    if lead is None or amount is None or lead.kind is not ChunkKind.PREPOSITION or amount.kind is not ChunkKind.NOUN:
        return number
    return amount.number + 1
