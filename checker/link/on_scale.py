"""Conditions on figures that have the same digits on two scales: "30 trillion rupiah" and "30bn rupiah"."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

LEAST = 1_000_000  # smaller figures with the same digits are too many
SHARED = 3  # stems that both sentences have, beside the figures' own
_SCALES = (Fraction(1), Fraction(1000), Fraction(1_000_000))


def same_digits_again(context: Context, first: Figure) -> Figure | None:
    """The only later sum of a currency with the same digits, on whatever scale, told in the same words; or None."""
    alike = _by_digits(context).get((first.quantity.unit, _digits(first)), [])
    if len(alike) != 2 or alike[0] is not first:
        return None
    second = alike[1]
    large, small = sorted((figure.quantity.numbers[-1].value for figure in alike), reverse=True)
    shared = context.stems(first) & context.stems(second)
    if first.quantity.hedge is not second.quantity.hedge and _digits(first) in range(10):
        return None  # "3 million" and "nearly 3 billion": a round number of a larger thing has any digit
    told = second.sentence > first.sentence and len(shared) >= SHARED
    return second if told and large / small in _SCALES else None


@condition
@pairs(given=0, sought=1, find=same_digits_again)
def same_digits(context: Context, first: Figures, second: Figures) -> bool:
    """The second, in a later sentence of much the same words, has the first one's digits, on whatever scale."""
    return same_digits_again(context, first[0]) is second[0]


@found_once
def _by_digits(context: Context) -> dict[tuple[str | None, Fraction], list[Figure]]:
    """The large sums of an article by currency and digits."""
    found: dict[tuple[str | None, Fraction], list[Figure]] = defaultdict(list)
    for figure in context.figures:
        if figure.kind is Kind.MONEY and figure.quantity.per is None and figure.quantity.numbers:
            number = figure.quantity.numbers[-1]
            if number.style is Style.DIGITS and number.value >= LEAST:
                found[figure.quantity.unit, _digits(figure)].append(figure)
    return dict(found)


def _digits(figure: Figure) -> Fraction:
    """The printed number without its scale: 30 of 30 trillion, 1.2 of 1.2bn; below a thousand."""
    value = figure.quantity.numbers[-1].value if figure.quantity.numbers else Fraction(0)
    while value >= 1000:
        value /= 1000
    return value
