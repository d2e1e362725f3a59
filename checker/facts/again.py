"""Figures below the top that differ by a slip of the hand and tell one fact.

Two figures of a story that differ are nearly always two facts. So only those are looked at that a slip would make of
each other, in numbers of so many digits that chance seldom does; and one of the two must be told nowhere else.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice

from checker.facts.explanations import is_bare, is_told_of_another
from checker.facts.links import link
from checker.facts.story import Story, sort_of, value_of
from checker.facts.weights import evidence, least_odds
from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.model.fact import Link
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.misprints import swapped
from checker.precision.slip_forms import Form, digits_said

LONG = 3  # digits of a number that a slip of the hand seldom makes of another by chance
SLIPS = frozenset((Form.DIGIT, Form.SWAPPED, Form.SCALE, Form.LOST))
FARTHER = Fraction(21, 20)  # times that one is the other, at the least: what lies nearer is rather measured anew
_POINTING = (
    word_set("statements", "definite") | word_set("statements", "all_of") | word_set("statements", "singular_pointing")
)
EXCHANGED = 2  # digits that change where two change places
CLOSE, FEW = 2, 2  # sentences from one to the other, at the most; digits of their numbers, at the least
MOST = 40  # figures of one kind and unit that are looked at


def again(story: Story) -> Iterator[Link]:
    """The pairs of figures below the top that tell one fact, the earlier first: they agree, or a slip parts them."""
    near = (pair for pair in pairs(story, LONG) if not _are_apart(*pair))
    return (found for first, second in near if (found := slip_or_same(story, first, second)))


def close(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures below the top that stand close together, equal or with two digits exchanged.

    No third value of their kind and unit stands near. In one sentence, or with two digits, the later must point back:
    "all 417 passengers", "those 38 minutes". Published pairs of this sort are nearly always equal.
    """
    for first, second in pairs(story, FEW, within=CLOSE):
        if _has_digits_of(first, second) and _goes_back(story, first, second) and _are_alone(story, first, second):
            equal = value_of(first) == value_of(second)
            if equal or not (_are_unlike(first, second) or _stand_as_two(story, first, second)):
                yield first, second


def _has_digits_of(first: Figure, second: Figure) -> bool:
    """Whether two exact numbers are equal, or would be if two neighbouring digits of one changed places."""
    ours, theirs = _digits_of_both(first, second)
    return bool(ours) and (ours == theirs or theirs in swapped(ours))


def _digits_of_both(first: Figure, second: Figure) -> tuple[str, str]:
    """The digits of two exact numbers of one place; none where they cannot be held against each other."""
    a, b = first.quantity.numbers[0], second.quantity.numbers[0]
    if a.place != b.place or first.quantity.is_hedged or second.quantity.is_hedged:
        return "", ""
    return a.digits, b.digits


def _stand_as_two(story: Story, first: Figure, second: Figure) -> bool:
    """Whether they stand in two sentences, and are told as two there."""
    return first.sentence != second.sentence and _are_told_as_two(story, first, second)


def _goes_back(story: Story, first: Figure, second: Figure) -> bool:
    """Whether the second points back, or is long; in one sentence, both, and it counts the same."""
    points, long = story.around(second).before in _POINTING, is_long(first) and is_long(second)
    a, b = first.counted, second.counted
    counted = a is not None and b is not None
    alike = a is not None and b is not None and noun_class(a.lemma) == noun_class(b.lemma)
    if first.sentence != second.sentence:
        return (points or long) and (alike or not counted)
    return points and long and alike


def _are_alone(story: Story, first: Figure, second: Figure) -> bool:
    """Whether no third value of their kind and unit stands beside or between two figures; of counts, of their noun.

    Small numbers, and round ones, are no rivals.
    """
    nouns = {noun_class(figure.counted.lemma) for figure in (first, second) if figure.counted is not None}
    near = (f for f in story.body[sort_of(first)] if first.sentence <= f.sentence <= second.sentence)
    rivals = (
        f for f in near if is_long(f, FEW) and (not nouns or not f.counted or noun_class(f.counted.lemma) in nouns)
    )
    return {value_of(f) for f in rivals} <= {value_of(first), value_of(second)}


def pairs(story: Story, digits: int, within: int | None = None) -> Iterator[tuple[Figure, Figure]]:
    """Figures below the top of one kind and unit, of so many digits at the least: in two sentences, ``within`` some."""
    for figures in story.body.values():
        long = islice((f for f in figures if is_long(f, digits) and not story.is_top(f)), MOST)
        for first, second in combinations(long, 2):
            apart = second.sentence - first.sentence
            if apart > 0 if within is None else apart <= within:
                yield first, second


def is_long(figure: Figure, digits: int = LONG) -> bool:
    """Whether it is one number of so many digits at the least."""
    return figure.quantity.moment is None and digits_said(figure.quantity.numbers[0]) >= digits


def _are_apart(first: Figure, second: Figure) -> bool:
    """Whether two exact numbers of as many digits are neither equal nor what a slip makes of each other."""
    ours, theirs = _digits_of_both(first, second)
    if len(ours) != len(theirs):
        return False
    apart = sum(one != other for one, other in zip(ours, theirs, strict=True))
    return apart > 1 and (apart != EXCHANGED or sorted(ours) != sorted(theirs))


def slip_or_same(story: Story, first: Figure, second: Figure) -> Link | None:
    """The link of two figures below the top that tell one fact: they agree, or a slip parts them; else None."""
    said = evidence(first.quantity, second.quantity)
    if not said.agree and not may_be_slip(story, first, second, said.form):
        return None
    made = link(story, first, second)
    return made if made.score + said.odds >= least_odds("body", first.quantity) else None


def may_be_slip(story: Story, first: Figure, second: Figure, form: Form) -> bool:
    """Whether two figures that differ may be one by a slip, and nothing tells that they are two."""
    if form not in SLIPS or (form is Form.DIGIT and _are_near(first, second)):
        return False
    return not (_are_two(first, second) or _are_told_as_two(story, first, second))


def _are_near(first: Figure, second: Figure) -> bool:
    less, more = sorted(figure.quantity.numbers[0].value for figure in (first, second))
    return more < less * FARTHER


def _are_two(first: Figure, second: Figure) -> bool:
    """Whether they count other things, are of other times, or are one a rate; bare numbers may be of anything."""
    if _are_unlike(first, second) or (is_bare(first) and is_bare(second)):
        return True
    a, b = first.counted, second.counted
    return first.kind is Kind.COUNT and a is not None and b is not None and noun_class(a.lemma) != noun_class(b.lemma)


def _are_unlike(first: Figure, second: Figure) -> bool:
    """Whether they are of other times, or one is a rate."""
    ours, theirs = frozenset(first.scope.times), frozenset(second.scope.times)
    return first.quantity.per != second.quantity.per or (bool(ours) and bool(theirs) and ours.isdisjoint(theirs))


def _are_told_as_two(story: Story, first: Figure, second: Figure) -> bool:
    """Whether either is told again, or both are told together, of two names, or one step apart."""
    sort = sort_of(first)
    if all(story.times[sort, value_of(figure)] > 1 for figure in (first, second)):
        return True
    if is_told_of_another(story, first, second) or is_told_of_another(story, second, first):
        return True
    a, b = story.around(first), story.around(second)
    if a.name and b.name and a.name.isdisjoint(b.name) and a.names.isdisjoint(b.names):
        return True
    return _apart(first, second) in _values(sort, story.rows[first.sentence], story.rows[second.sentence])


def _apart(first: Figure, second: Figure) -> Hashable:
    return abs(first.quantity.numbers[0].value - second.quantity.numbers[0].value)


def _values(sort: Hashable, *rows: Sequence[Figure]) -> set[Hashable]:
    """The values of a kind and unit that stand in some sentences."""
    return {value_of(figure) for row in rows for figure in row if sort_of(figure) == sort}
