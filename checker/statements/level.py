"""Levels of several things: the least, the most and the mean: "ages from 24 to 67, on average 44".

Slots: ``low`` and ``high`` (the least and the most), ``mean``, ``span`` (both ends in one figure: "24 to 67"), ``row``
(all that a mean is of).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.languages import frames
from checker.model.clause import Parse
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.averaged import means_of_rows
from checker.statements.ends import End, alike, ends

SLOTS = dict.fromkeys(("low", "high", "mean", "span"), Slots.NUMBER) | {"row": Slots.NUMBERS}
_BOTH_ENDS = 3  # a mean and what is told as its two ends
_ATTRIBUTES = frames.words("level", "attributes")
_NEAR = 1  # sentences between those that tell of one thing


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The levels that a sentence tells, with those of the sentence before it."""
    here = ends(parse)
    for group in _groups(here):
        yield _statement(parse, group, ())
    beside = earlier[-1] if earlier and parse.sentence - earlier[-1].sentence <= _NEAR else None
    yield from means_of_rows(parse, here, beside)
    before = ends(beside) if beside is not None else ()
    if before and here:
        for group in _groups((*before, *here)):
            roles = [{end.role for end in group if end in row} for row in (before, here)]
            if {"mean"} in roles and {"low", "high"} in roles:
                yield _statement(parse, group, {end.figure.start for end in group if end in before})


def _groups(found: Sequence[End]) -> Iterator[list[End]]:
    """Ends and means of one kind and unit, each told once, at least two of them."""
    left = list(found)
    while left:
        group = [end for end in left if alike(end.figure, left[0].figure)]
        left = [end for end in left if end not in group]
        roles = [end.role for end in group]
        if len(group) > 1 and len(set(roles)) == len(roles) and _are_of_one(group):
            yield group


def _are_of_one(group: Sequence[End]) -> bool:
    """Whether a mean and one end are told of one noun, or two ends in one clause.

    Beside both ends a mean may be of what they have: "the oldest juror", "the average age".
    """
    nouns = {end.of for end in group if end.of}
    mean = next((end for end in group if end.role == "mean"), None)
    if mean is not None and len(group) == _BOTH_ENDS:
        return len(nouns) <= 1 or mean.of in _ATTRIBUTES or not mean.of
    told_together = len({end.clause for end in group}) == 1 or mean is not None
    return told_together and len(nouns) <= 1


def _statement(parse: Parse, group: Sequence[End], linked: Collection[int]) -> Statement:
    slots = tuple(Slot(end.role, (end.figure,), _mechanism(parse, group, end, linked)) for end in group)
    cues = tuple((end.figure.first, end.figure.stop) for end in group if end.figure.sentence == parse.sentence)
    return Statement("level", parse.sentence, slots, (), cues)


def _mechanism(parse: Parse, group: Sequence[End], end: End, linked: Collection[int]) -> Mechanism:
    if end.figure.start in linked:
        return Mechanism.LINK
    here = [other for other in group if other.figure.sentence == parse.sentence]
    return Mechanism.OWN if len({other.clause for other in here}) == 1 else Mechanism.CHAIN
