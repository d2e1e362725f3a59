"""How sure the linker is that two different figures state one fact, so that one of them is a slip."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.facts.retelling.again import is_long, odds_of_one
from checker.facts.retelling.links import fact_of
from checker.facts.retelling.story import agree, story_of
from checker.model.fact import Slip
from checker.model.figure import Reading

Pair = tuple[int, int]  # where two figures begin, the earlier one first


def slips(reading: Reading, pairs: Collection[Pair]) -> dict[Pair, Slip]:
    r"""For linked pairs, by where their figures begin: the log odds that one of the two is a slip.

    >>> from checker.clauses.assemble import read
    >>> from checker.readers.formats import plain
    >>> text = "Bank to cut 500 jobs\n\nA high street bank is to cut 400 jobs in Leeds.\n\nStaff were told."
    >>> [(slip.at_top, slip.odds > 0) for slip in slips(read(plain.read(text)), {(12, 51)}).values()]
    [(True, True)]
    """
    return dict(_slips(reading, pairs)) if pairs else {}


def _slips(reading: Reading, pairs: Collection[Pair]) -> Iterator[tuple[Pair, Slip]]:
    story = story_of(reading)
    figures = {figure.start: figure for figure in reading.figures}
    for pair in pairs:
        first, second = (figures.get(start) for start in pair)
        if first is None or second is None:
            continue
        if story.is_top(first):
            fact = fact_of(story, first)
            if fact is not None and fact.differs and fact.link is not None and fact.link.body is second:
                yield pair, Slip(at_top=True, odds=fact.odds)
        elif any(figure is second for figure in story.below(first)) and is_long(first) and is_long(second):
            odds = odds_of_one(story, first, second)
            if odds is not None and not agree(first, second):
                yield pair, Slip(at_top=False, odds=odds)
