"""For each figure the one further below that states the same fact: of those at the top, and of two below it.

Two figures below the top that differ are nearly always two facts. So only those are looked at that a slip would make of
each other; and what agrees with one of the two takes away from the odds that it is the other.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice
from math import exp, log
from typing import NamedTuple

from checker.facts.retelling.explanations import explanation, is_of_another
from checker.facts.retelling.signs import part_shared, signs
from checker.facts.retelling.story import Story, agree, sort_of, story_of, value_of
from checker.facts.retelling.weights import SMALL, evidence, least_odds, weights
from checker.languages.lexicon import word_set
from checker.languages.vocabulary import noun_class
from checker.model.fact import Fact, Link
from checker.model.figure import Figure, Reading
from checker.model.link import Link as Tried
from checker.model.quantity import Kind, Style
from checker.precision.slip_forms import Form, digits_said, form_apart
from checker.statements.changes.levels import is_bare, is_printed_as_year

NEAREST = 3  # rejected candidates that are kept
A_WORD = 0.05  # the part of a sentence's words, by weight, that one common word makes up
LONG = 3  # fewest digits of a number that seldom stands for two things
LITTLE = 10  # a smaller whole number may stand for anything
RETOLD = 0.4  # shared part from which on the sentence below repeats that of the figure
SURE = 1.0  # log odds of one fact from which on no other link is looked for


class Weighed(NamedTuple):
    """A link, and the evidence of its two values."""

    link: Link
    said: float


def facts(reading: Reading) -> tuple[Fact, ...]:
    """The fact of each figure at the top, in the order of the text, if any figure below is of its kind."""
    return facts_of(story_of(reading))


def tried(reading: Reading) -> Iterator[Tried]:
    """The links of figures at the top: those that were made, and the best of the rejected candidates."""
    for fact in facts(reading):
        for each in filter(None, (fact.link, *fact.rejected)):
            yield Tried(each.top, each.body, each.score, each is fact.link, each.signs)


def facts_of(story: Story) -> tuple[Fact, ...]:
    """The facts of a story, in the same way."""
    return tuple(fact for top in story.tops if (fact := fact_of(story, top)))


def fact_of(story: Story, top: Figure) -> Fact | None:
    """The fact of one figure at the top; None if no figure below is of its kind."""
    if top.start not in story.facts:
        below = story.below(top)
        story.facts[top.start] = _fact(story, top, below) if below else None
    return story.facts[top.start]


def _fact(story: Story, top: Figure, below: Sequence[Figure]) -> Fact:
    alike = [(body, agree(top, body)) for body in below]
    agreeing = [_weighed(story, top, body) for body, same in alike if same]
    same = max(agreeing, key=_together, default=None)
    if same and _together(same) >= SURE:
        return Fact(top, same.link)
    differing = [_weighed(story, top, body) for body, same in alike if not same and may_be_it(story, top, body)]
    made = same.link if same and _together(same) >= 0 else None
    if not differing:
        return Fact(top, made, rejected=_nearest(made, agreeing))
    other = max(differing, key=_together)
    explained = explanation(story, top)
    odds = _together(other) - log(1 + sum(exp(_together(each)) for each in agreeing)) - explained.takes
    if odds >= least_odds(sort(story, top), top.quantity):
        made = other.link
    return Fact(top, made, other.link, odds, explained.said, _nearest(made, [*agreeing, *differing]))


def _weighed(story: Story, top: Figure, body: Figure) -> Weighed:
    return Weighed(link(story, top, body), evidence(sort(story, top), top.quantity, body.quantity))


def _nearest(made: Link | None, weighed: Sequence[Weighed]) -> tuple[Link, ...]:
    """The rejected candidates, the likeliest first, as many as are kept."""
    rejected = [each.link for each in weighed if each.link is not made]
    return tuple(sorted(rejected, key=lambda each: -each.score)[:NEAREST])


def _together(weighed: Weighed) -> float:
    """The log odds that a link is one fact, by the surroundings of both figures and by their values."""
    return weighed.link.score + weighed.said


def may_be_it(story: Story, top: Figure, body: Figure) -> bool:
    """Whether a figure below with another value may be the same fact at all.

    What a headline says is told below, but a short number not without a word or an event of it, unless only two of its
    digits are exchanged; of what a summary says, or of a date, that is sure only where its sentence is told again.
    """
    of, shared = sort(story, top), part_shared(story, top, body)
    if of in ("top", SMALL):
        told = shared >= A_WORD or digits_said(top.quantity.numbers[0]) >= LONG
        told = told or form_apart(top.quantity, body.quantity) is Form.SWAPPED
        told = told or not story.around(top).events.isdisjoint(story.around(body).events)
    else:
        told = shared >= RETOLD
    return told and not (_is_pronoun(top) or _is_pronoun(body)) and not is_of_another(story, top, body)


def _is_pronoun(figure: Figure) -> bool:
    """Whether it is "one" without a noun that it counts: "one of them", "no one"."""
    number = figure.quantity.numbers[0] if figure.quantity.numbers else None
    return number is not None and number.style is Style.WORDS and number.value == 1 and is_bare(figure)


def sort(story: Story, top: Figure) -> str:
    """Which weights a figure uses: of dates, of headline and standfirst, of a summary, of the body, of small ones."""
    if top.kind is Kind.DATE:
        return "date"
    if not story.is_top(top):
        return "body"
    if is_small(top):
        return SMALL
    return "summary" if story.is_summary(top) else "top"


def is_small(figure: Figure) -> bool:
    """Whether it is a whole number below ten, which agrees with another of its kind by chance one time in seven."""
    number = figure.quantity.numbers[0]
    return number.value < LITTLE and digits_said(number) == 1


def link(story: Story, top: Figure, body: Figure) -> Link:
    """A link with its score and its signs."""
    start, weight = weights(sort(story, top))
    found = [(name, weight[name] * strength) for name, strength in signs(story, top, body) if name in weight]
    found.sort(key=lambda sign: -abs(sign[1]))
    return Link(top, body, start + sum(added for _, added in found), tuple(found))


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
