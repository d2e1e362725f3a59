"""Rates: how much there is for each of so many, and in all: "40 tickets at £15 each, £600 in all", "an average of 12".

Slots: ``each`` (what is told for each of several), ``mean`` (the same, told as an average), ``number`` (how many
things or periods there are), ``total``; of a population, ``incidence``: "12 per 100,000".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.conversion import size
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.composing import compose
from checker.statements.changes.drafts import AMOUNTS
from checker.statements.changes.levels import is_bare
from checker.statements.changes.triggers import Sort
from checker.statements.for_each import ForEach, for_each
from checker.statements.means import incidences
from checker.statements.phrases import at, counts_people, figure_of, preposition

SLOTS = dict.fromkeys(("each", "mean", "number", "total", "incidence"), Slots.NUMBER)
_HEADS = frames.words("rate", "heads")
_CENTS = frozenset(("cent", "penny"))
_PER_UNIT = " per "
_UNSURE = (Style.VAGUE, Style.IMPLIED)
_HELD = word_set("statements", "held_against") | frames.words("slots", "against")
_MORE, _AND = word_set("statements", "more"), frames.words("rate", "adding")
_BESIDES = frames.words("rate", "besides")
_PERIODS = frozenset(frames.columns("rate", "periodic").values())
_APART = frozenset((Link.SEMICOLON, Link.COORDINATE, Link.SUBORDINATE))  # clauses with subjects of their own
_PAIR = 2  # a number and a total
_NEAR = 1  # how many sentences apart the parts of a rate may stand


class Found(Struct, frozen=True):
    """A figure that can fill a slot, and its phrase."""

    chunk: Chunk
    figure: Figure
    linked: bool = False


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The rates of a sentence, and those of the sentence before that it completes."""
    beside = earlier[-1] if earlier and parse.sentence - earlier[-1].sentence <= _NEAR else None
    for told in _rates(parse):
        slots = dict(_own(parse, told))
        if beside is not None and len(slots) < _PAIR:
            slots |= _beside(told, slots, beside)
        yield _statement(parse, told, slots)
    if beside is not None:
        yield from _completed(beside, parse)
    yield from incidences(parse, earlier[-1:] if beside is not None else ())


def _rates(parse: Parse) -> Iterator[ForEach]:
    """The figures for each of several, without those that are a change: "down two pounds a tonne"."""
    drafts = compose(parse)
    steps = (draft for draft in drafts if draft.trigger.sort is not Sort.VERB)  # "lost 30 litres an hour"
    amounts = {figure.start for draft in steps for name, (figure, _) in draft.slots.items() if name in AMOUNTS}
    former = {draft.slots["before"][0].start for draft in drafts if "before" in draft.slots and "after" in draft.slots}
    return (told for told in for_each(parse) if told.figure.start not in amounts | former)


def _completed(parse: Parse, behind: Parse) -> Iterator[Statement]:
    """The rates of a sentence that the one after it completes."""
    for told in _rates(parse):
        slots = dict(_own(parse, told))
        added = _beside(told, slots, behind) if len(slots) < _PAIR else {}
        if len(added) == _PAIR - len(slots) and added:
            yield _statement(parse, told, slots | added)


def _own(parse: Parse, told: ForEach) -> Iterator[tuple[str, Slot]]:
    """The number and the total in the sentence of a rate."""
    number, total = _pair(parse, told)
    for name, found in (("number", number), ("total", total)):
        if found is not None:
            yield name, Slot(name, (found.figure,), _mechanism(parse, told, found))


def _pair(parse: Parse, told: ForEach) -> tuple[Found | None, Found | None]:
    number = _number(parse, told)
    total = _total(parse, told, number.figure if number is not None else None)
    lacking = number is None or total is None
    bare = told.figure.kind is Kind.COUNT and told.sure and (told.mean or not told.thing)
    both = _two_counts(parse, told) if bare and lacking else []
    if len(both) == _PAIR:
        smaller, larger = sorted(both, key=lambda each: each.figure.value or 0)
        return (None, None) if _is_in_row(parse, told, smaller.chunk) else (smaller, larger)
    return number, total


def _two_counts(parse: Parse, told: ForEach) -> list[Found]:
    """The two numbers that a bare rate is about: "24 teachers took 186 days, 7.75 each"."""
    found = [each for each in _figures(parse, told) if each.figure.kind is Kind.COUNT]
    before = [each for each in found if each.figure.start < told.figure.start]
    return before if len(before) == _PAIR else found


def _beside(told: ForEach, known: Mapping[str, Slot], other: Parse) -> dict[str, Slot]:
    """What a neighbouring sentence adds to a rate: both number and total only if it names what the rate is for."""
    number = None if "number" in known else _number(other, told)
    if "number" not in known and (number is None or not (told.thing or told.points)):
        return {}
    found = {"number": number}
    if "total" not in known:
        taken = known["number"].figures[0] if "number" in known else number.figure if number is not None else None
        found["total"] = _total(other, told, taken)
    return {name: Slot(name, (each.figure,), Mechanism.LINK) for name, each in found.items() if each is not None}


def _statement(parse: Parse, told: ForEach, slots: Mapping[str, Slot]) -> Statement:
    empty = tuple(name for name in ("number", "total") if name not in slots)
    said = Slot("mean" if told.mean else "each", (told.figure,))
    return Statement("rate", parse.sentence, (said, *slots.values()), empty, ((told.figure.first, told.figure.stop),))


def _mechanism(parse: Parse, told: ForEach, found: Found) -> Mechanism:
    if found.linked and told.thing:
        return Mechanism.LINK
    first, last = sorted((told.chunk, found.chunk.number))
    if parse.chunks[first].clause != parse.chunks[last].clause:
        links = {parse.clauses[parse.chunks[at].clause].link for at in range(first, last + 1)}
        return Mechanism.CHAIN if _APART.isdisjoint(links) else Mechanism.LINK
    between = parse.chunks[first + 1 : last]
    return Mechanism.APPOSITION if any(chunk.kind is ChunkKind.MARK for chunk in between) else Mechanism.OWN


def _figures(parse: Parse, told: ForEach) -> Iterator[Found]:
    """The figures of a sentence that are given once, and not for each of something."""
    others = {each.figure.start for each in for_each(parse) if each.sure} | {told.figure.start}
    for chunk in parse.figured:
        figure = parse.figures[chunk.figures[0]]
        if chunk.kind is ChunkKind.NOUN and figure.start not in others and _is_plain(figure):
            yield Found(chunk, figure)


def _is_in_row(parse: Parse, told: ForEach, chunk: Chunk) -> bool:
    """Whether a phrase after a rate gives what others have: "three each in Hull and York, and two in Goole"."""
    both = {told.chunk, chunk.number} if parse.sentence == told.figure.sentence and told.chunk < chunk.number else set()
    return bool(both) and any(row.closed and both <= set(row.members) for row in parse.rows)


def _is_plain(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style not in _UNSURE and numbers[0].is_positive


def _number(parse: Parse, told: ForEach) -> Found | None:
    """The only phrase that counts the things or periods; one with another noun is only linked."""
    if told.number is not None:
        figure = figure_of(parse, told.number)
        return Found(told.number, figure) if figure is not None else None
    told_once = [each for each in _figures(parse, told) if not _is_in_row(parse, told, each.chunk)]
    figures = [each for each in told_once if _is_whole(each.figure)]
    found = [each for each in figures if _counts(each.figure, told)]
    if not found and told.sure and told.thing not in _PERIODS and parse.sentence == told.figure.sentence:
        found = [
            Found(each.chunk, each.figure, each.figure.counted is None)
            for each in figures
            if _may_count(each.figure, told) and not _is_of_noun(each)
        ]
    if not told.thing and not told.mean:
        found = [each for each in found if each.figure.start < told.figure.start][-1:]
    return found[0] if len(found) == 1 else None


def _is_of_noun(found: Found) -> bool:
    """Whether a bare number is an amount of its noun and counts nothing: "revenues of 35 million"."""
    return found.figure.counted is None and found.chunk.host >= 0


def _is_whole(figure: Figure) -> bool:
    """Whether a number can count things: two or more, and no part of one."""
    value = figure.quantity.numbers[0].value
    return value > 1 and (value.denominator == 1 or figure.kind is not Kind.COUNT)


def _counts(figure: Figure, told: ForEach) -> bool:
    """Whether a figure counts what a rate is for."""
    if not told.thing:
        return _may_count(figure, told) or (told.mean and figure.kind is Kind.DURATION is not told.figure.kind)
    if figure.kind is Kind.DURATION or figure.kind is Kind.MEASURE:
        return figure.quantity.unit == told.thing and figure.quantity.per is None
    if figure.kind is not Kind.COUNT or figure.counted is None:
        return False
    return figure.counted.lemma == told.thing or (told.thing in _HEADS and counts_people(figure))


def _may_count(figure: Figure, told: ForEach) -> bool:
    """Whether a figure may count the same things by another name: "48 bullocks", at so much an animal."""
    return figure.kind is Kind.COUNT and not _is_of_one(figure, told.figure)


def _total(parse: Parse, told: ForEach, number: Figure | None) -> Found | None:
    """The phrase in the unit of a rate that can be its total: the one beside it, or the only one."""
    if parse.sentence == told.figure.sentence and _and_another(parse, told.last):
        return None
    figures = [each for each in _figures(parse, told) if each.figure is not number and _may_be_total(parse, each.chunk)]
    found = [each for each in figures if _is_of_one(each.figure, told.figure)]
    if not found and told.figure.kind is Kind.COUNT and parse.sentence == told.figure.sentence:
        found = [each for each in figures if each.figure.kind is Kind.COUNT]  # "with 53 seats each brought 477 fans"
    if not found and told.figure.kind is Kind.MONEY and parse.sentence == told.figure.sentence:
        found = [each for each in figures if is_bare(each.figure)]  # "at 9,000 shillings each, so they owe 99,000"
    return _likeliest(parse, told, found)


def _likeliest(parse: Parse, told: ForEach, found: Sequence[Found]) -> Found | None:
    """Of several sums the one beside a rate, or the only one in its clause that is more than the rate."""
    if len(found) > 1:
        found = [each for each in found if _is_more(each.figure, told.figure)]
    if len(found) > 1 and parse.sentence == told.figure.sentence:
        here = parse.chunks[told.chunk].clause
        beside = [each for each in found if _is_beside(parse, told, each)]
        found = beside or [each for each in found if each.chunk.clause == here]
    return found[0] if len(found) == 1 else None


def _is_more(total: Figure, each: Figure) -> bool:
    return total.quantity.unit != each.quantity.unit or (total.value or 0) > (each.value or 0)


def _and_another(parse: Parse, number: int) -> bool:
    """Whether "and" adds another thing after a chunk: "30 seats at £7 each and a raffle"."""
    tie, thing, verb = (at(parse, number + step) for step in (1, 2, 3))
    if tie is None or tie.kind is not ChunkKind.CONJUNCTION or tie.text not in _AND:
        return False
    return thing is not None and thing.kind is ChunkKind.NOUN and (verb is None or verb.verb is None)


def _may_be_total(parse: Parse, chunk: Chunk) -> bool:
    """Whether a sum can be the total: nothing is compared with it or added to it, as in "£600 including gifts"."""
    behind = at(parse, chunk.number + 1)
    more = behind is not None and behind.text.split()[0] in _BESIDES
    return not more and preposition(parse, chunk) not in _HELD and chunk.determiner not in _MORE


def _is_beside(parse: Parse, told: ForEach, total: Found) -> bool:
    """Whether a rate and a sum stand side by side: "£1,750, or 35p a litre"."""
    first, last = (
        (told.last, total.chunk.number) if total.chunk.number > told.last else (total.chunk.number, told.chunk)
    )
    between = parse.chunks[first + 1 : last]
    alone = not any(chunk.figures or chunk.verb is not None for chunk in between)
    return alone and bool(between) and between[0].kind is ChunkKind.MARK


def _is_of_one(total: Figure, each: Figure) -> bool:
    """Whether a figure is in the unit of a rate, or in another unit of the same dimension."""
    if total.kind is not each.kind or total.quantity.per is not None or total.value == each.value:
        return False
    unit, whole = each.quantity.unit or "", total.quantity.unit or ""
    if each.kind is Kind.COUNT:
        if total.counted is None or each.counted is None:
            return True
        return total.counted.lemma == each.counted.lemma or (counts_people(total) and counts_people(each))
    unit = unit.partition(_PER_UNIT)[0]
    if each.kind is not Kind.MONEY:
        return size(unit).powers == size(whole).powers
    return unit == whole or (unit in _CENTS and whole not in _CENTS)
