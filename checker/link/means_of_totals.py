"""A mean with the total and the number that it is reckoned from, where a sentence or two tell of nothing else.

"Lawson has 1,476 runs from 36 innings, and so averages 41": one figure is called a mean, one other is of its unit and
larger, one number says of how many it is. Which words stand between them does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.means_told import is_mean, means, words_before
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed
from checker.precision.digit_slips import misses_by_a_slip

_set = partial(word_set, "means")

RECKONED = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))
NUMBERS = frozenset((Kind.COUNT, Kind.DURATION))
LEAST = 2  # things that a mean is of
TEN = 10  # of its last place, below which a mean is a slip away from all others
BEFORE = 4  # tokens of "from a peak of", behind which a total is a former one


class Reckoned(Struct, frozen=True):
    """A mean, and what it is reckoned from."""

    mean: Figure
    total: Figure
    number: Figure


def reckoned(context: Context, mean: Figure) -> Reckoned | None:
    """What a figure is reckoned from."""
    return _all_reckoned(context).get(mean.start)


def means_reckoned(context: Context) -> list[Figure]:
    """The means beside which a total and a number stand."""
    return [found.mean for found in _all_reckoned(context).values()]


@found_once
def _all_reckoned(context: Context) -> dict[int, Reckoned]:
    found = (_reckoned(context, mean) for mean in means(context))
    return {each.mean.start: each for each in found if each}


def _reckoned(context: Context, mean: Figure) -> Reckoned | None:
    if mean.kind not in RECKONED or mean.at_top or mean.quantity.is_hedged or _is_elsewhere(context, mean):
        return None
    here, before, behind = (context.by_sentence.get(mean.sentence + k, []) for k in (0, -1, 1))
    for row in (here, [*before, *here], [*here, *behind]):
        one_breath = all(f.paragraph == mean.paragraph for f in row)
        found = list(_made_of(context, mean, row)) if one_breath else []
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_elsewhere(context: Context, mean: Figure) -> bool:
    """Whether it is of another time or place, or leaves some out: in cricket, the innings that were not completed."""
    said = _set("elsewhere") & frozenset(context.words(mean))
    words = context.words(mean)
    past = mean.past + 2 if words[mean.past : mean.past + 2] == ["on", "average"] else mean.past
    behind = words[past : past + 1]
    limited = not _set("limiting").isdisjoint(behind)  # "averages 46 with the bat"
    subject = (
        words[mean.opening - 2 : mean.opening - 1] if words[mean.opening - 1 : mean.opening] == ["averaging"] else []
    )
    of_others = any(word.isalpha() and word not in _set("joining") for word in subject)  # "the girls averaging 38"
    if limited or of_others or not _set("apart").isdisjoint(words) or "median" in words:
        return True
    return bool(said - _set("innings") if "completed" in words else said)


def _made_of(context: Context, mean: Figure, row: list[Figure]) -> Iterator[Reckoned]:
    """The total and the number of a row that has one of each besides the mean."""
    told = [f for f in row if f is not mean and f.kind in RECKONED]
    if any(len(f.quantity.numbers) != 1 or f.quantity.is_hedged or f.quantity.per for f in told):
        return
    if len(told) != 2 or any(is_mean(context, f) or f.at_top for f in told):
        return
    smaller, larger = sorted(told, key=size_of)
    for total, number in ((larger, smaller), (smaller, larger)):
        alike = (total.kind, total.quantity.unit) == (mean.kind, mean.quantity.unit)
        former = "from" in words_before(context, total)[-BEFORE:]
        of_them = _counts_the_same(context, mean, (total, number))
        if alike and of_them and not former and _counts(number) and _are_near(mean, total, number):
            yield Reckoned(mean, total, number)
            return


def _counts(number: Figure) -> bool:
    told = number.quantity.numbers[0]
    return number.kind in NUMBERS and number.unit != "year" and told.place == 1 and told.value >= LEAST


def _counts_the_same(context: Context, mean: Figure, told: tuple[Figure, ...]) -> bool:
    """Whether the mean is told of what they count: "the average is 14", "the average crowd", not "age"."""
    before = words_before(context, mean)
    at = next((k for k in reversed(range(len(before))) if before[k] in _set("mean")), len(before))
    named = "".join(before[at + 1 : at + 2])
    nouns = {f.counted.head.lower() for f in told if f.counted} | {f.counted.lemma for f in told if f.counted}
    return not named.isalpha() or named in _set("verbs") or named in nouns


def _are_near(mean: Figure, total: Figure, number: Figure) -> bool:
    """Whether the mean is what it should be, or would be but for one slip: any other is of something else."""
    told = mean.quantity.numbers[0]
    made = size_of(total) / size_of(number)
    if size_of(total) <= size_of(mean):
        return False
    rounded = round(made / told.place) * told.place
    if abs(made - told.value) < max(told.place, Fraction(1)):
        return True
    return told.value >= TEN * told.place and misses_by_a_slip(told, [Printed(rounded, told.place)])
