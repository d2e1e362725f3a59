"""Figures below the top that differ by a slip and state one fact.

Two figures of a story that differ are nearly always two facts. So only those are looked at that a slip would make of
each other, in numbers of so many digits that chance seldom does; and one of the two must be told nowhere else.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice

from checker.facts.retelling.explanations import is_bare, is_of_another
from checker.facts.retelling.links import link
from checker.facts.retelling.story import Story, sort_of, value_of
from checker.facts.retelling.weights import evidence, least_odds
from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.model.fact import Link
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.misprints import swapped
from checker.precision.slip_forms import Form, digits_said
from checker.statements.changes.levels import is_printed_as_year

LONG = 3  # fewest digits of a number that a slip seldom makes of another by chance
SLIPS = frozenset((Form.DIGIT, Form.SWAPPED, Form.SCALE, Form.LOST))
FARTHER = Fraction(21, 20)  # smallest ratio of the two: what lies nearer was rather measured anew
_POINTING = (
    word_set("statements", "definite") | word_set("statements", "all_of") | word_set("statements", "singular_pointing")
)
CLOSE = 2  # most sentences from an age to that of the same person
SIZE = Fraction(5)  # ratio from which on figures are of another size
FEW = 2  # fewest digits of numbers that state one fact
MOST = 40  # most figures of one kind and unit that are examined


def again(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures below the top that state one fact: equal, or one digit or two exchanged digits apart.

    No third value of their kind and unit stands near; where a digit is another, none stands below the top. Published
    pairs of this sort are nearly always equal.
    """
    for first, second in pairs(story, FEW):
        form = _form(first, second)
        if form is None or not _goes_back(story, first, second, form):
            continue
        if form is not Form.EQUAL and _are_told_apart(story, first, second):
            continue
        if _are_alone(story, first, second, form):
            yield first, second


def _form(first: Figure, second: Figure) -> Form | None:
    """Whether two exact numbers are equal, have two neighbouring digits exchanged or, if long, one digit changed."""
    ours, theirs = _digits_of_both(first, second)
    if not ours:
        return None
    if ours == theirs:
        return Form.EQUAL
    if theirs in swapped(ours):
        return Form.SWAPPED
    if not (is_long(first) and is_long(second) and len(ours) == len(theirs)) or _is_near(first, second, FARTHER):
        return None
    return Form.DIGIT if _differ(ours, theirs) == 1 else None


def _differ(ours: str, theirs: str) -> int:
    """In how many places two numbers of the same length differ."""
    return sum(one != other for one, other in zip(ours, theirs, strict=True))


def _digits_of_both(first: Figure, second: Figure) -> tuple[str, str]:
    """The digits of two exact numbers with the same last place; none if they cannot be compared."""
    a, b = first.quantity.numbers[0], second.quantity.numbers[0]
    if a.place != b.place or first.quantity.is_hedged or second.quantity.is_hedged:
        return "", ""
    return a.digits, b.digits


def _are_told_apart(story: Story, first: Figure, second: Figure) -> bool:
    """Whether they are of two times, unless the second says "all 12 men", or stand as two in two sentences."""
    known = _points(story, second) and first.counted is not None and second.counted is not None
    unlike = first.quantity.per != second.quantity.per if known else _are_unlike(first, second)
    return unlike or (first.sentence != second.sentence and _are_told_as_two(story, first, second))


def _points(story: Story, figure: Figure) -> bool:
    """Whether words point back to it: "the 12 men", "all 12", "those 12"."""
    return story.around(figure).before in _POINTING


def _goes_back(story: Story, first: Figure, second: Figure, form: Form) -> bool:
    """Whether the second points back, is long, or counts the same; in one sentence, all three."""
    points, long = _points(story, second), is_long(first) and is_long(second)
    a, b = first.counted, second.counted
    both = a is not None and b is not None
    alike = a is not None and b is not None and noun_class(a.lemma) == noun_class(b.lemma)
    if first.sentence == second.sentence:
        return points and long and alike and form is not Form.DIGIT
    told = points or alike or (long and form is not Form.DIGIT)
    near = first.kind is not Kind.AGE or second.sentence - first.sentence <= CLOSE
    return told and (alike or not both) and near


def _are_alone(story: Story, first: Figure, second: Figure, form: Form) -> bool:
    """Whether no third value of their kind and unit stands beside or between them; of counts, with their noun.

    Or none below the top, where a digit is another. Small numbers, round ones and those of another size are no rivals.
    """
    nouns = {noun_class(figure.counted.lemma) for figure in (first, second) if figure.counted is not None}
    told = story.body[sort_of(first)]
    near = told if form is Form.DIGIT else [f for f in told if first.sentence <= f.sentence <= second.sentence]
    long = (f for f in near if is_long(f, FEW) and (not nouns or not f.counted or noun_class(f.counted.lemma) in nouns))
    rivals = (f for f in long if _is_near(f, first, SIZE) or _is_near(f, second, SIZE))
    return {value_of(f) for f in rivals} <= {value_of(first), value_of(second)}


def pairs(story: Story, digits: int) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures below the top of one kind and unit, with enough digits."""
    for figures in story.body.values():
        long = islice((f for f in figures if is_long(f, digits) and not story.is_top(f)), MOST)
        yield from combinations(long, 2)


def is_long(figure: Figure, digits: int = LONG) -> bool:
    """Whether it is one number with enough digits."""
    if figure.quantity.moment is not None or is_printed_as_year(figure):
        return False
    return digits_said(figure.quantity.numbers[0]) >= digits


def slip_or_same(story: Story, first: Figure, second: Figure) -> Link | None:
    """The link of two figures below the top that state one fact: they agree, or a slip apart; else None."""
    said = evidence("body", first.quantity, second.quantity)
    if not said.agree and not may_be_slip(story, first, second, said.form):
        return None
    made = link(story, first, second)
    return made if made.score + said.odds >= least_odds("body", first.quantity) else None


def may_be_slip(story: Story, first: Figure, second: Figure, form: Form) -> bool:
    """Whether two figures that differ may be one by a slip, and nothing shows that they are two."""
    if form not in SLIPS or (form is Form.DIGIT and _is_near(first, second, FARTHER)):
        return False
    return not (_are_two(first, second) or _are_told_as_two(story, first, second))


def _is_near(first: Figure, second: Figure, farther: Fraction) -> bool:
    """Whether the ratio of the two is below a limit."""
    less, more = sorted(figure.quantity.numbers[0].value for figure in (first, second))
    return more < less * farther


def _are_two(first: Figure, second: Figure) -> bool:
    """Whether they count other things, are of other times, or only one is a rate; bare numbers may be of anything."""
    if _are_unlike(first, second) or (is_bare(first) and is_bare(second)):
        return True
    a, b = first.counted, second.counted
    return first.kind is Kind.COUNT and a is not None and b is not None and noun_class(a.lemma) != noun_class(b.lemma)


def _are_unlike(first: Figure, second: Figure) -> bool:
    """Whether they are of other times, or only one is a rate."""
    ours, theirs = frozenset(first.scope.times), frozenset(second.scope.times)
    return first.quantity.per != second.quantity.per or (bool(ours) and bool(theirs) and ours.isdisjoint(theirs))


def _are_told_as_two(story: Story, first: Figure, second: Figure) -> bool:
    """Whether either is repeated, or both stand together, have two names, or are one step apart."""
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
