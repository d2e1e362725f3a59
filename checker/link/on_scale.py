"""Conditions on figures that have the same digits on two scales: "30 trillion rupiah" and "30bn rupiah"."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.scale_slips import significant_digits

_words = partial(word_set, "retelling")

LEAST = 1_000_000  # smaller figures with the same digits are too many ...
TELLING = 3
KINDS = frozenset((Kind.MONEY, Kind.COUNT, Kind.MEASURE))
SHARED = 3  # stems that both sentences have, beside the figures' own ...
MOST = 20  # sums with the same digits, of which more say nothing
SEVERAL = 10  # units of its last place that a number of two digits has
SHORTLY, OPENING = 2, 2  # sentences, and tokens that open one
SCALES = tuple(10**power for power in (3, 6, 9))
INDIAN = (100, 10**5)  # crores for lakhs, lakh crores for crores
NEAR = Fraction(3, 2)  # times that the digits of two levels differ


def _tells(figure: Figure) -> bool:
    """Whether a figure has so many digits that no other one has them by chance."""
    number = figure.quantity.numbers[-1]
    return significant_digits(number) >= TELLING


def _goes_on(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a sentence shortly behind speaks of the second as known: "The $1.4m provision", "half of the $3.2bn"."""
    words = context.words(second)
    if words[max(0, second.opening - 2) : second.opening] == ["of", "the"]:
        behind = "".join(words[second.stop : second.stop + 1])
        names_its_own = behind.isalnum() and behind not in empty_words()  # "the £85bn fund"
        return second.sentence - first.sentence <= SHORTLY and not names_its_own
    before = words[max(0, second.opening - 1) : second.opening]
    known = before in (["the"], ["that"], ["this"], ["its"], ["at"]) and second.opening <= OPENING
    return known and second.sentence - first.sentence <= SHORTLY


def _scales(figure: Figure) -> tuple[int, ...]:
    return (*SCALES, *INDIAN) if figure.quantity.unit == "rupee" else SCALES


def _digits(figure: Figure) -> Fraction:
    """The printed digits, the first of them before the point: 3 of 30 trillion, 1.2 of 1.2bn."""
    value = figure.quantity.numbers[-1].value if figure.quantity.numbers else Fraction(0)
    return value / Fraction(10) ** (len(str(int(value))) - 1)


@condition
def of_one_rate(context: Context, first: Figures, second: Figures) -> bool:
    """Both are counted out by the same, or neither is: "$612m, or $1.36 a share" are two."""
    del context
    return len({f.quantity.per for role in (first, second) for f in role}) == 1
