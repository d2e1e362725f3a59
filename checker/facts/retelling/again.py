"""Figures below the top that state one fact, as the linker has it: they agree, or are a slip apart.

Two figures of a story that differ are nearly always two facts. So only those are looked at that a slip would make of
each other; and what agrees with one of the two takes away from the odds that it is the other.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice
from math import exp, log

from checker.facts.retelling.explanations import is_bare, is_of_another
from checker.facts.retelling.links import link
from checker.facts.retelling.story import Story, agree, sort_of, value_of
from checker.facts.retelling.weights import evidence, least_odds
from checker.languages.lexicon import word_set
from checker.languages.vocabulary import noun_class
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.slip_forms import Form, digits_said, form_apart
from checker.statements.changes.levels import is_printed_as_year

SLIPS = frozenset((Form.DIGIT, Form.SWAPPED, Form.SCALE, Form.LOST))
_POINTING = (
    word_set("statements", "definite") | word_set("statements", "all_of") | word_set("statements", "singular_pointing")
)
_FARTHER = Fraction(21, 20)  # smallest ratio of the two: what lies nearer was rather measured anew
_DIGITS = 2  # fewest digits of numbers that state one fact
MOST = 40  # most figures of one kind and unit that are examined


def again(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures below the top that state one fact, the earlier one first."""
    for first, second in pairs(story):
        own = _own_odds(story, first, second)
        if own is None:
            continue
        least = least_odds("body", first.quantity)
        if own >= least and own - _taken(story, first, second) >= least:
            yield first, second


def pairs(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures of one kind and unit in two sentences below the top, with enough digits."""
    for figures in story.body.values():
        long = islice((f for f in figures if is_long(f) and not story.is_top(f)), MOST)
        yield from (pair for pair in combinations(long, 2) if pair[0].sentence != pair[1].sentence)


def is_long(figure: Figure) -> bool:
    """Whether it is one number with enough digits."""
    if figure.quantity.moment is not None or is_printed_as_year(figure):
        return False
    return digits_said(figure.quantity.numbers[0]) >= _DIGITS


def odds_of_one(story: Story, first: Figure, second: Figure) -> float | None:
    """The log odds that two figures state one fact, with a slip if they differ; None if they cannot."""
    own = _own_odds(story, first, second)
    return None if own is None else own - _taken(story, first, second)


def _own_odds(story: Story, first: Figure, second: Figure) -> float | None:
    """The same odds without what agrees with one of the two."""
    if not (agree(first, second) or may_be_slip(story, first, second)):
        return None
    return link(story, first, second).score + evidence("body", first.quantity, second.quantity)


def _taken(story: Story, first: Figure, second: Figure) -> float:
    """What the figures that agree with one of two take from the odds that a slip makes them differ."""
    return 0.0 if agree(first, second) else log(1 + _told_again(story, first) + _told_again(story, second))


def _told_again(story: Story, figure: Figure) -> float:
    """The odds of all figures that agree with one together, which make it less likely that it is a slip."""
    if figure.start not in story.told_again:
        others = (
            link(story, one, other).score + evidence("body", one.quantity, other.quantity)
            for one, other in agreeing(story, figure)
        )
        story.told_again[figure.start] = sum(map(exp, others))
    return story.told_again[figure.start]


def agreeing(story: Story, figure: Figure) -> Iterator[tuple[Figure, Figure]]:
    """A figure with each of other sentences below the top that agrees with it, the earlier one first."""
    for other in story.body[sort_of(figure)][:MOST]:
        apart = other.sentence != figure.sentence and not story.is_top(other)
        if apart and agree(figure, other):
            yield (figure, other) if figure.start < other.start else (other, figure)


def may_be_slip(story: Story, first: Figure, second: Figure) -> bool:
    """Whether two figures that differ may be one by a slip, and nothing shows that they are two."""
    if _are_two(story, first, second):
        return False
    form = form_apart(first.quantity, second.quantity)
    if form not in SLIPS or (form is Form.DIGIT and _are_near(first, second)):
        return False
    return not _are_told_as_two(story, first, second)


def _are_near(first: Figure, second: Figure) -> bool:
    """Whether one is hardly more than the other."""
    less, more = sorted(figure.quantity.numbers[0].value for figure in (first, second))
    return more < less * _FARTHER


def _are_two(story: Story, first: Figure, second: Figure) -> bool:
    """Whether they count other things, are of other times, or only one is a rate; bare numbers may be of anything."""
    unlike = first.quantity.per != second.quantity.per or _are_of_two_times(story, first, second)
    if unlike or (is_bare(first) and is_bare(second)):
        return True
    a, b = first.counted, second.counted
    return first.kind is Kind.COUNT and a is not None and b is not None and noun_class(a.lemma) != noun_class(b.lemma)


def _are_of_two_times(story: Story, first: Figure, second: Figure) -> bool:
    """Whether they are of other times; what goes back to the other, as "the 12 men" does, may be told of another."""
    ours, theirs = first.scope.times, second.scope.times
    if not (ours and theirs and frozenset(ours).isdisjoint(theirs)):
        return False
    named = first.counted is not None and second.counted is not None
    return not (named and story.around(second).before in _POINTING)


def _are_told_as_two(story: Story, first: Figure, second: Figure) -> bool:
    """Whether both are repeated, or stand together, have two names, or are one step apart."""
    sort = sort_of(first)
    if all(story.times[sort, value_of(figure)] > 1 for figure in (first, second)):
        return True
    if is_of_another(story, first, second) or is_of_another(story, second, first):
        return True
    a, b = story.around(first), story.around(second)
    if a.name and b.name and a.name.isdisjoint(b.name) and a.names.isdisjoint(b.names):
        return True
    return _apart(first, second) in _values(sort, story.rows[first.sentence], story.rows[second.sentence])


def _apart(first: Figure, second: Figure) -> Hashable:
    return abs(first.quantity.numbers[0].value - second.quantity.numbers[0].value)


def _values(sort: Hashable, *rows: Sequence[Figure]) -> set[Hashable]:
    """The values of a kind and unit in some sentences."""
    return {value_of(figure) for row in rows for figure in row if sort_of(figure) == sort}
