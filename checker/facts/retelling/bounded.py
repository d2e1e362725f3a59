"""A bound and its exact figure: "just over £2.3m ... records show that he paid £2,315,000".

Who writes "nearly 700" has the exact number at hand. It follows in the sentence or the next one, as the only other
figure of the unit, lies within an eighth of the bound (a half, if the bound is in the headline) and has more digits.
If it is on the wrong side of the bound, one of the two is wrong; far on the right side it is something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.facts.retelling.story import Story, may_tell, sort_of
from checker.languages.vocabulary import noun_class
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Style
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
