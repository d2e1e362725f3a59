"""How sure the linker is that two figures that differ tell one fact, so that one of them is a slip."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.again import again
from checker.facts.links import facts_of
from checker.facts.story import story_of
from checker.facts.weights import evidence
from checker.model.fact import Slip
from checker.model.figure import Figure, Reading

Pair = tuple[int, int]  # where two figures begin, the earlier one first


def slips(reading: Reading) -> dict[Pair, Slip]:
    r"""By where two linked figures begin: the odds that one of them is a slip.

    >>> from checker.clauses.assemble import read
    >>> from checker.readers.formats import plain
    >>> text = "Bank to cut 500 jobs\n\nA high street bank is to cut 400 jobs in Leeds.\n\nStaff were told."
    >>> [(slip.at_top, slip.odds > 0) for slip in slips(read(plain.read(text))).values()]
    [(True, True)]
    """
    return {(first.start, second.start): slip for first, second, slip in _slips(reading)}


def _slips(reading: Reading) -> Iterator[tuple[Figure, Figure, Slip]]:
    story = story_of(reading)
    for fact in facts_of(story):
        if fact.differs and fact.link is not None:
            yield fact.top, fact.link.body, Slip(at_top=True, odds=fact.odds)
    for link in again(story):
        said = evidence(link.top.quantity, link.body.quantity)
        if not said.agree:
            yield link.top, link.body, Slip(at_top=False, odds=link.score + said.odds)
