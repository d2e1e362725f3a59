"""Facts that a story states twice: at its top and below, twice below, or as a bound and its exact figure.

"Just over £2.3m ... records show that he paid £2,315,000": who writes "nearly 700" has the exact number at hand. It
follows in the sentence or the next one, as the only other figure of the unit, lies within an eighth of the bound (a
half, if the bound is in the headline) and has more digits. If it is on the wrong side of the bound, one of the two is
wrong; far on the right side it is something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction

from checker.facts.retelling.links import again, fact_of, facts_of, is_long, odds_of_one
from checker.facts.retelling.story import AMOUNTS, Story, agree, may_tell, sort_of, story_of
from checker.languages.vocabulary import noun_class
from checker.model.claim import Verdict
from checker.model.fact import Slip
from checker.model.figure import Figure, Reading
from checker.model.quantity import Hedge, Kind, Style
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision import amount, equal, significant_place
from checker.precision.slip_forms import digits_said

_UPWARDS, _DOWNWARDS = (Hedge.OVER, Hedge.AT_LEAST), (Hedge.UNDER, Hedge.NEARLY)
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))  # percentages near a half are of many things
_OF_ANOTHER = frozenset(("another", "old", "future", "compared", "set apart", "base", "by so much"))  # cues
FARTHEST = Fraction(9, 8)  # largest ratio of the two ...
FARTHEST_FROM_TOP = Fraction(3, 2)  # ... and of a bound in the headline, which is of what comes first
DIGITS = 2  # fewest digits of the exact one, without zeros at its end
TOLD = 2  # figures of their unit that stand there


def bounded(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The bounds of a story, but of no paragraph that sums it up, each with the exact figure that follows it."""
    for bound in story.reading.figures:
        if bound.quantity.hedge not in (*_UPWARDS, *_DOWNWARDS) or bound.kind not in _KINDS or story.is_summary(bound):
            continue
        exact = _next(story, bound)
        if exact is not None and _is_exact(bound, exact) and not _are_two(story, bound, exact):
            yield bound, exact


def _next(story: Story, bound: Figure) -> Figure | None:
    """The only other figure of the unit in a sentence, or in it and the next one, if it follows."""
    told: list[Figure] = []
    for sentence in (bound.sentence, bound.sentence + 1):
        told += (f for f in story.rows.get(sentence, ()) if sort_of(f) == sort_of(bound))
        if len(told) >= TOLD:
            break
    return told[1] if len(told) == TOLD and told[0] is bound and may_tell(told[1]) else None


def _is_exact(bound: Figure, exact: Figure) -> bool:
    """Whether a figure is exact, has more digits, and lies on the wrong side of a bound or just beyond it."""
    round_one, fine_one = bound.quantity.numbers[0], exact.quantity.numbers[0]
    if exact.quantity.is_hedged or fine_one.style is not Style.DIGITS or digits_said(fine_one) < DIGITS:
        return False
    if significant_place(fine_one) >= significant_place(round_one):
        return False
    less, more = sorted((round_one.value, fine_one.value))
    if more > (FARTHEST_FROM_TOP if bound.at_top else FARTHEST) * less:
        return False
    wrong = fine_one.value <= round_one.value if bound.quantity.hedge in _UPWARDS else fine_one.value >= round_one.value
    return wrong or equal(amount(bound.quantity), amount(exact.quantity)) is not Verdict.FAILS


def _are_two(story: Story, bound: Figure, exact: Figure) -> bool:
    """Whether nouns, times or words separate two figures: "up from 37,544", "another 111,000", "may reach 1,100"."""
    a, b = bound.counted, exact.counted
    if a is not None and b is not None and noun_class(a.lemma) != noun_class(b.lemma):
        return True
    ours, theirs = frozenset(bound.scope.times), frozenset(exact.scope.times)
    apart = bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
    forecast = bound.scope.forecast or exact.scope.forecast
    if apart or forecast or bound.quantity.per != exact.quantity.per:
        return True
    one, other = story.around(bound), story.around(exact)
    periods = bool(one.periods and other.periods) and one.periods.isdisjoint(other.periods)
    return periods or not other.cues.isdisjoint(_OF_ANOTHER)


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
