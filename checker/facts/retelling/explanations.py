"""Innocent explanations why a figure at the top differs from the one below for the same fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from checker.facts.retelling.around import Around
from checker.facts.retelling.story import Story, sort_of, value_of
from checker.languages.lexicon import load
from checker.languages.vocabulary import noun_class
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Printed, Style
from checker.precision import amount, equal, significant_place
from checker.precision.slip_forms import date_parts, digits_said
from checker.statements.changes.levels import is_bare

SUMMED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
SURELY, MAYBE = 10.0, 4.0  # what an explanation subtracts from the log odds
NOW = "at present"  # the cue for the present
BY = "by so much"  # the cue for an amount of change
MOST = 10  # most figures of a sentence that are added up
PARTS = (2, 3)  # how many neighbours may be its parts
HYPHEN = "hyphen"  # the cue for a compound: "17-year-old"
TEN, FIVE, DOZEN = 10, 5, 12  # numbers are cut to tens, to fives or, in words, to dozens
LONG = 3  # fewest digits of a number that seldom stands for two things ...
SCALED = 10_000  # ... or one less, where it has a scale: "3.5 million"
_ABOVE = frozenset((Hedge.OVER, Hedge.AT_LEAST))
_BOUNDS = _ABOVE | {Hedge.UNDER, Hedge.UP_TO}


class Explanation(NamedTuple):
    """Why no figure below need be the one at the top, as a clause, and what that subtracts from the odds of a slip."""

    said: str = ""
    takes: float = 0.0


def explanation(story: Story, top: Figure) -> Explanation:
    """Why no figure below need be the one at the top; None if nothing explains it."""
    below = [figure for figure in story.reading.figures if not story.is_top(figure)]
    if any(_is_in_other_form(top, figure) for figure in below):
        return Explanation("it stands below, as the end of a range, in another unit or in a longer date", SURELY)
    if top.kind is not Kind.DATE and any(_is_printed_in(top, figure) for figure in below):
        return Explanation("its number stands below, of something else or of nothing named", MAYBE)
    if top.kind in SUMMED and any(_make(top, parts) for parts in _parts(story, top)):
        return Explanation("figures below add up to it", MAYBE)
    by = top.kind is not Kind.DATE and BY in story.around(top).cues
    if by and any(_differ_by(top, *pair) for pair in _pairs(story, top)):
        return Explanation("figures below differ by it", SURELY)
    return Explanation()


def is_of_another(story: Story, top: Figure, body: Figure) -> bool:
    """Whether a different figure below is another figure of that sentence, goes the other way, or is another's age.

    Or whether it is so many times what one below is, or has become that since, or stands beside what the top says.
    """
    beside = (other for other in story.rows[body.sentence] if other is not body)
    if top.kind is not Kind.DATE and any(_is_printed_in(top, other) for other in beside):
        return True  # "fell to 3.5 million barrels from 3.8 million"
    if _direction(top) * _direction(body) < 0:
        return True
    others = (f for f in story.rows[top.sentence] if f is not top and sort_of(f) == sort_of(top))
    if any(value_of(other) == value_of(body) for other in others):
        return True
    if story.around(body).before == story.reading.words[top.sentence].lower[top.first]:
        return True  # "strike for five days" told as "five one-day strikes"
    if NOW in story.around(body).cues - story.around(top).cues and (is_bare(body) or body.kind is Kind.AGE):
        return True  # "apprentice, 18, loses fingers" told as "the apprentice, now 19"
    if top.kind is Kind.AGE:
        return _are_of_two_people(story.around(top), story.around(body))
    return _is_within_bound(top, body) or _is_within_bound(body, top)


def _are_of_two_people(ours: Around, theirs: Around) -> bool:
    """Whether the names differ, or one age stands before its name and the other after: "Ada Holm, 27, of Hull"."""
    if (HYPHEN in ours.cues) is not (HYPHEN in theirs.cues) and (ours.name or theirs.name):
        return True
    return _are_of_two(ours.name, theirs.name)


def _is_within_bound(bound: Figure, other: Figure) -> bool:
    """Whether one is "more than" or "fewer than" a number that the other rounds to when cut to as many digits."""
    hedge = bound.quantity.hedge
    if bound.quantity.moment is not None or hedge not in _BOUNDS:
        return False
    number, value = bound.quantity.numbers[0], other.quantity.numbers[0].value
    step = _last_step(number)
    if hedge in _ABOVE:
        return number.value < value < number.value + step
    return number.value - step < value < number.value


def _last_step(number: Printed) -> Fraction:
    """One unit of the last digit that is not zero: 100 of 4,800, and 5 of 25, since numbers are cut to fives too.

    In words also a dozen: "more than a dozen", "more than two dozen".
    """
    if number.style is Style.WORDS and number.value % DOZEN == 0:
        return Fraction(DOZEN)
    step = significant_place(number)
    return step * FIVE if number.value % (step * FIVE) == 0 else step


def _are_of_two(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two names are two people's: either has a part that the other lacks, as brothers' names have."""
    return bool(ours - theirs) and bool(theirs - ours)


def _direction(figure: Figure) -> int:
    return figure.governor.direction if figure.governor else 0


def _is_in_other_form(top: Figure, below: Figure) -> bool:
    """Whether a figure below gives it as the end of a range, in another unit of time, or inside a longer date."""
    if top.kind is Kind.DATE:
        return _is_part_of_date(top, below)
    if below.quantity.is_range and sort_of(top) == sort_of(below):
        return any(printed.value == top.quantity.numbers[0].value for printed in below.quantity.numbers)
    return top.kind is below.kind is Kind.DURATION and _last_as_long(top, below)


def _is_printed_in(top: Figure, below: Figure) -> bool:
    """Whether a figure below, of any kind, has its number, probably not by chance."""
    number = top.quantity.numbers[0]
    if all(printed.value != number.value for printed in below.quantity.numbers):
        return False
    long = LONG if number.value < SCALED else LONG - 1
    return digits_said(number) >= long or is_bare(top) or is_bare(below)


def _last_as_long(first: Figure, second: Figure) -> bool:
    """Whether two spans in different units differ by less than the longer unit: "five years" and "63 months"."""
    days: dict[str | None, int] = load("facts")["days"]
    ours, theirs = (days.get(figure.quantity.unit, 0) for figure in (first, second))
    if not ours or not theirs or ours == theirs:
        return False
    apart = first.quantity.numbers[0].value * ours - second.quantity.numbers[0].value * theirs
    return abs(apart) < max(ours, theirs)


def _is_part_of_date(top: Figure, below: Figure) -> bool:
    """Whether a date below has all the parts of the one at the top."""
    if top.quantity.moment is None:
        return False
    ours = date_parts(top.quantity.moment)
    theirs = [date_parts(date) for date in (below.quantity.moment, below.quantity.until) if date]
    return any(all(a in (None, b) for a, b in zip(ours, parts, strict=True)) for parts in theirs)


def _parts(story: Story, top: Figure) -> Iterator[Sequence[Figure]]:
    """Figures that may be its parts: some in a row, one of each of two neighbours, or two with its noun."""
    yield from combinations([f for f in story.below(top) if _are_parts(top, f)][:MOST], 2)
    rows: dict[int, list[Figure]] = {}
    for body in story.below(top):
        rows.setdefault(body.sentence, []).append(body)
    for sentence, row in rows.items():
        yield from (row[at : at + many] for many in PARTS for at in range(min(len(row), MOST) - many + 1))
        yield from ((a, b) for a in row[:MOST] for b in rows.get(sentence + 1, [])[:MOST])


def _are_parts(top: Figure, body: Figure) -> bool:
    """Whether its parts may stand far from each other: so with money, and counts with its noun."""
    a, b = top.counted, body.counted
    return top.kind is Kind.MONEY or (a is not None and b is not None and noun_class(a.lemma) == noun_class(b.lemma))


def _pairs(story: Story, top: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures of a sentence that may differ by it."""
    below = story.below(top)
    return ((a, b) for a, b in combinations(below, 2) if a.sentence == b.sentence)


def _differ_by(top: Figure, first: Figure, second: Figure) -> bool:
    """Whether it is the difference of two figures: "misses by 1,100" of 9,900 and a target of 11,000."""
    greater, less = sorted((first, second), key=lambda f: -f.quantity.numbers[0].value)
    return equal(amount(top.quantity), amount(greater.quantity) - amount(less.quantity)) is Verdict.HOLDS


def _make(top: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some figures add up to it, as far as they are printed."""
    total = amount(parts[0].quantity)
    for part in parts[1:]:
        total = total + amount(part.quantity)
    return equal(amount(top.quantity), total) is Verdict.HOLDS
