"""A result of two sides and its details: "won 4-1, a three-goal win", "drew 1-1 to go through 3-2 on aggregate".

Slots: ``result``, ``gap`` (how far its two sides are apart), ``aggregate``, ``legs`` (the results that make it),
``lead`` (parts or a result of two sides, the larger first: "by a 57%-41% margin", "won 3-1"), ``level`` (a draw),
``set`` (one of tennis that came to its end), ``points`` (those of a tie-break), ``voters``
and ``members`` (how many voted, and how many might have).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort as Takes
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.orders.contests import (
    Standing,
    ended_sets,
    is_home_first,
    is_straight,
    is_won,
    matches,
    standings,
    tie_breaks,
)
from checker.statements.orders.results import (
    HEADING,
    Result,
    Sort,
    decided,
    gap_named,
    gaps,
    is_of_two_sides,
    margins,
    results,
)
from checker.statements.phrases import at, preposition

SLOTS = {
    "result": Takes.NUMBER,
    "gap": Takes.NUMBER,
    "aggregate": Takes.NUMBER,
    "legs": Takes.NUMBERS,
    "lead": Takes.NUMBER,
    "level": Takes.NUMBER,
    "set": Takes.NUMBER,
    "points": Takes.NUMBER,
    "voters": Takes.NUMBER,
    "members": Takes.NUMBER,
}

_FAVOUR = word_set("results", "favour")
_VOTING, _DECIDING = word_set("results", "voting"), word_set("results", "deciding")
_HYPHENS = frozenset("-‐‑–")
_LEGS = _SIDES = 2


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The results in a sentence, or in the one before, with their details."""
    before = next((p for p in reversed(earlier) if p.sentence == parse.sentence - 1), None)
    here, back = results(parse), results(before) if before is not None else []
    ends, ends_back = _of(here, Sort.END), _of(back, Sort.END)
    for gap, sort in gaps(parse):
        if sort is Sort.STAGE or ends:
            yield from _with_gap(parse, gap, _of(here, sort), Mechanism.OWN)
        else:
            yield from _with_gap(parse, gap, ends_back, Mechanism.LINK)
    for gap, sort in gaps(before) if before is not None and not ends_back else ():
        yield from _with_gap(parse, gap, ends if sort is Sort.END else (), Mechanism.LINK)
    polls = [figure for figure in parse.figures if is_of_two_sides(figure)]
    for gap in margins(parse) if polls else ():
        yield from _with_gap(parse, gap, polls, Mechanism.OWN)
    yield from _of_legs(parse, here, ends_back)
    yield from _of_votes(parse, before)
    for lead in _leads(parse):
        yield _statement(parse, Mechanism.OWN, lead=[lead])
    at_home = any(is_home_first(each) for each in (parse, *earlier))
    for result, standing in standings(parse):
        if at_home and standing is Standing.AHEAD:
            continue
        name = "level" if standing is Standing.LEVEL else "lead"
        yield _statement(parse, Mechanism.OWN, **{name: [result]})
    yield from _of_sets(parse)


def _of_votes(parse: Parse, before: Parse | None) -> Iterator[Statement]:
    """The result of a vote with the number of voters of its sentence, or with all of them, told in the next to it."""
    for result, number, every in decided(parse, parse):
        yield _statement(parse, Mechanism.OWN, **{"voters" if every else "members": [number], "result": [result]})
    for told, other in ((parse, before), (before, parse)):
        for result, number, every in decided(told, other) if told is not None and other is not None else ():
            if every:
                yield _statement(parse, Mechanism.LINK, voters=[number], result=[result])


def _of_sets(parse: Parse) -> Iterator[Statement]:
    """The sets of the matches of a sentence: each finished one, and the winner's; and tie-breaks."""
    for points in tie_breaks(parse):
        yield _statement(parse, Mechanism.APPOSITION, points=[points])
    for match in matches(parse):
        for told in ended_sets(parse, match):
            yield _statement(parse, Mechanism.ROW, set=[told])
        if is_won(parse, match):
            for told in match if is_straight(parse) else match[-1:]:
                yield _statement(parse, Mechanism.ROW, lead=[told])


def _of(found: Sequence[Result], sort: Sort) -> list[Figure]:
    return [result.figure for result in found if result.sort is sort]


def _statement(parse: Parse, mechanism: Mechanism, **slots: Sequence[Figure]) -> Statement:
    return Statement("score", parse.sentence, tuple(Slot(name, tuple(f), mechanism) for name, f in slots.items()))


def _with_gap(parse: Parse, gap: Figure, told: Sequence[Figure], mechanism: Mechanism) -> Iterator[Statement]:
    """A gap with its result: the one that it fits, or the only one, if they are of one match."""
    fitting = [result for result in told if _fits(gap, result)]
    if mechanism is Mechanism.LINK and gap.counted is None:
        return  # "a majority of 27" is of any vote
    if fitting or (len(told) == 1 and _may_fit(gap, told[0]) and not _are_apart(parse, gap, told[0])):
        yield _statement(parse, mechanism, result=(fitting or told)[:1], gap=[gap])


def _fits(gap: Figure, result: Figure) -> bool:
    first, second = (number.value for number in result.quantity.numbers)
    return gap.quantity.numbers[0].value == abs(first - second)


def _may_fit(gap: Figure, result: Figure) -> bool:
    """Whether a gap is at most what the better side has: not in "lead the series 1-0 after winning by 45 runs"."""
    return gap.quantity.numbers[0].value <= max(number.value for number in result.quantity.numbers)


def _are_apart(parse: Parse, gap: Figure, result: Figure) -> bool:
    """Whether there are two matches: each has its noun, or "and" stands between them."""
    if gap.sentence != result.sentence:
        return False
    one, other = (parse.chunk_with(figure) for figure in (gap, result))
    first, last = sorted((one.number, other.number))
    joined = any(chunk.kind is ChunkKind.CONJUNCTION for chunk in parse.chunks[first:last])
    return joined or all(chunk.head >= 0 and gap_named(parse.words.lower[chunk.head]) for chunk in (one, other))


def _of_legs(parse: Parse, here: Sequence[Result], before: Sequence[Figure]) -> Iterator[Statement]:
    """An aggregate with the results of the two matches that make it."""
    ends = _of(here, Sort.END)
    legs = ends if len(ends) == _LEGS else [*before, *ends]
    for result in here:
        if result.sort is Sort.AGGREGATE and len(legs) == _LEGS:
            mechanism = Mechanism.OWN if legs == ends else Mechanism.LINK
            yield _statement(parse, mechanism, aggregate=[result.figure], legs=legs)


def _leads(parse: Parse) -> Iterator[Figure]:
    """What two sides have, if it is called a lead or a margin or is a vote: "by a slight 41-37 percent edge"."""
    for number, figure in enumerate(parse.figures):
        if len(figure.quantity.numbers) == _SIDES and not figure.quantity.is_hedged:
            chunk = parse.chunk_of(number)
            voted = figure.kind is Kind.SCORE and figure.verb in _VOTING and _decides(parse, chunk)
            called = _is_lead(parse, chunk) and not _HYPHENS.isdisjoint(figure.text)  # not "a 20 to 40% lead"
            if voted or (is_of_two_sides(figure) and (called or _leads_with(parse, chunk))):
                yield figure


def _leads_with(parse: Parse, chunk: Chunk) -> bool:
    """Whether it is the object of a verb of leading: "leads Outram 46 to 41 per cent"."""
    predicate = at(parse, parse.clauses[chunk.clause].verb)
    verb = predicate.verb if predicate is not None and predicate.number < chunk.number else None
    ahead = verb is not None and verb.lemma in HEADING and not verb.passive
    return ahead and chunk.role is Role.OBJECT and not preposition(parse, chunk)


def _is_lead(parse: Parse, chunk: Chunk) -> bool:
    named = (c for c in (chunk, at(parse, chunk.host)) if c is not None and c.head >= 0)
    return any(gap_named(parse.words.lower[c.head]) for c in named)


def _decides(parse: Parse, chunk: Chunk) -> bool:
    """Whether the decision of the larger side follows at once: "voted 7-4 to sell"."""
    behind = at(parse, chunk.number + 1)
    led = parse.words.lower[behind.start : behind.start + 2] if behind is not None else []
    return not _DECIDING.isdisjoint(led[:1]) or not _FAVOUR.isdisjoint(led)
