"""Levels of several things: the least, the most and the mean: "ages from 24 to 67, on average 44".

Slots: ``low`` and ``high`` (the least and the most), ``mean``, ``span`` (both ends in one figure: "24 to 67"),
``range`` (an amount with two ends, whatever it is of).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.languages import frames
from checker.model.clause import Link, Parse
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.orders.ends import End, alike, bounds, ends
from checker.statements.orders.ranges import upward

SLOTS = dict.fromkeys(("low", "high", "mean", "span", "range"), Slots.NUMBER)
_ENDS = ("low", "high")
_BOTH_ENDS = 3  # a mean and its two ends
_ATTRIBUTES = frames.words("level", "attributes")
_BESIDE = frozenset(
    (Link.COORDINATE, Link.SEMICOLON, Link.SUBORDINATE, Link.ADDITION, Link.PREDICATE, Link.RELATIVE, Link.BRACKET)
)
_SAID_OF = frozenset((Link.RELATIVE, Link.BRACKET))
_NEAR = 1  # how many sentences apart levels of one thing may stand


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The levels of a sentence, together with those of the sentence before it."""
    here = ends(parse)
    for group in (*_groups(parse, here), *bounds(parse)):
        yield _statement(parse, group, ())
    beside = earlier[-1] if earlier and parse.sentence - earlier[-1].sentence <= _NEAR else None
    for figure in upward(parse):
        slots = (Slot("range", (figure,), Mechanism.OWN),)
        yield Statement("level", parse.sentence, slots, (), ((figure.first, figure.stop),))
    before = ends(beside) if beside is not None else ()
    if before and here:
        for group in _groups(parse, (*before, *here)):
            roles = [{end.role for end in group if end in row} for row in (before, here)]
            if {"mean"} in roles and {"low", "high"} in roles:
                yield _statement(parse, group, {end.figure.start for end in group if end in before})


def _groups(parse: Parse, found: Sequence[End]) -> Iterator[list[End]]:
    """Ends and means of one kind and unit, each given once, at least two of them."""
    left = list(found)
    while left:
        group = [end for end in left if alike(end.figure, left[0].figure) or _leaves_unit_out(left[0], end)]
        left = [end for end in left if end not in group]
        roles = [end.role for end in group]
        if len(group) > 1 and len(set(roles)) == len(roles) and _are_of_one(parse, group):
            yield group


def _leaves_unit_out(one: End, other: End) -> bool:
    """Whether the second end of a clause leaves the unit out: "58 minutes with the quickest, 42 with the slowest"."""
    bare = other.figure.kind is Kind.COUNT and other.figure.counted is None
    together = one.clause == other.clause and one.figure.sentence == other.figure.sentence
    measured = one.figure.kind in (Kind.DURATION, Kind.MEASURE, Kind.AGE) or one.figure.counted is not None
    return bare and together and measured and {one.role, other.role} == {*_ENDS}


def _are_of_one(parse: Parse, group: Sequence[End]) -> bool:
    """Whether a mean and one end have the same noun, or two ends stand in one clause or in two that belong together.

    Beside both ends a mean may be of what they have: "the oldest juror", "the average age".
    """
    nouns = {end.of for end in group if end.of}
    mean = next((end for end in group if end.role == "mean"), None)
    if mean is not None and len(group) == _BOTH_ENDS:
        return len(nouns) <= 1 or mean.of in _ATTRIBUTES or not mean.of
    if len(nouns) > 1:
        return False
    if mean is not None:
        return not any(
            parse.clauses[end.clause].link in _SAID_OF for end in group if end.figure.sentence == parse.sentence
        )
    return len({end.clause for end in group}) == 1 or _stand_side_by_side(parse, group)


def _stand_side_by_side(parse: Parse, group: Sequence[End]) -> bool:
    """Whether the clauses of two ends stand side by side, with no third figure of the group between."""
    if len(group) != len(_ENDS) or any(end.figure.sentence != parse.sentence for end in group):
        return False
    one, other = sorted(group, key=lambda end: end.figure.start)
    beside = parse.clauses[other.clause].link in _BESIDE
    third = (f for f in parse.figures if f not in (one.figure, other.figure) and alike(one.figure, f))
    return beside and not any(third)


def _statement(parse: Parse, group: Sequence[End], linked: Collection[int]) -> Statement:
    slots = tuple(Slot(end.role, (end.figure,), _mechanism(parse, group, end, linked)) for end in group)
    cues = tuple((end.figure.first, end.figure.stop) for end in group if end.figure.sentence == parse.sentence)
    return Statement("level", parse.sentence, slots, (), cues)


def _mechanism(parse: Parse, group: Sequence[End], end: End, linked: Collection[int]) -> Mechanism:
    if end.figure.start in linked:
        return Mechanism.LINK
    here = [other for other in group if other.figure.sentence == parse.sentence]
    return Mechanism.OWN if len({other.clause for other in here}) == 1 else Mechanism.CHAIN
