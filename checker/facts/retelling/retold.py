"""Facts that a story states twice: at its top and below, or twice below."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.retelling.again import again
from checker.facts.retelling.bounded import bounded
from checker.facts.retelling.links import facts_of
from checker.facts.retelling.story import AMOUNTS, Story, story_of
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement

_HUNDRED = 100


def retold(reading: Reading) -> Iterator[Statement]:
    r"""The statements of an article that two of its figures are one fact.

    >>> from checker.clauses.assemble import read
    >>> from checker.readers.formats import plain
    >>> text = "Bank to cut 500 jobs\n\nA high street bank is to cut 400 jobs in Leeds.\n\nStaff were told."
    >>> [(slot.name, slot.figures[0].text) for said in retold(read(plain.read(text))) for slot in said.slots]
    [('top', '500'), ('body', '400')]
    """
    story = story_of(reading)
    for top, body in _at_top(story):
        yield _statement(Mechanism.HEADLINE, top=top, body=body)
    for first, second in again(story):
        yield _statement(Mechanism.LINK, told=first, again=second)
    for bound, exact in bounded(story):
        yield _statement(Mechanism.LONE, told=bound, again=exact)


def _at_top(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The amounts at the top, each with the figure below for the same fact."""
    for fact in facts_of(story):
        if fact.link is not None and fact.top.kind in AMOUNTS and not _are_two_of_hundred(fact.top, fact.link.body):
            yield fact.top, fact.link.body


def _are_two_of_hundred(top: Figure, body: Figure) -> bool:
    """Whether two percentages make a hundred, as those of two sides do: "wins with 51%", "his foe took 49%"."""
    values = (figure.quantity.numbers[0].value for figure in (top, body))
    return top.kind is body.kind is Kind.PERCENT and sum(values) == _HUNDRED


def _statement(mechanism: Mechanism, **slots: Figure) -> Statement:
    first = next(iter(slots.values()))
    return Statement("fact", first.sentence, tuple(Slot(name, (figure,), mechanism) for name, figure in slots.items()))
