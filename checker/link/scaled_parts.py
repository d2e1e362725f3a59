"""Parts that make a total but for its scale word: "$45 billion ... $30 million and $15 million"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "known_again")

SCALES = (1, 1000)  # thousand, million, billion
RUPEE_SCALES = (1, 100, 10**5)  # lakh, crore, lakh crore
LARGE = 1000  # smaller amounts are prices, and have no scale word to lose
NEAR = 6  # sentences behind the total in which its parts stand
BEFORE = 3  # tokens before the second part in which such a word stands
REACH = 6  # amounts of the currency behind the total that are looked at
SIGNIFICANT = 10  # units of its last place that a total has at least, so that its digits say something


def first_scaled_part(context: Context, whole: Figure) -> Figure | None:
    """The first of two neighbouring figures that make the digits of a total: at its scale, else at another."""
    pairs = _neighbours(context, whole)
    return next((a for scale in _scales(whole) for a, b in pairs if _makes(whole, a, b, scale)), None)


def next_of_kind(context: Context, figure: Figure) -> Figure | None:
    """The next figure of the same kind and unit."""
    same_kind = context.body[figure.kind, figure.quantity.unit]
    at = bisect_left(same_kind, figure.start, key=lambda f: f.start)
    here, behind = same_kind[at : at + 1], same_kind[at + 1 : at + 2]
    return behind[0] if here == [figure] and behind else None


def _neighbours(context: Context, whole: Figure) -> list[tuple[Figure, Figure]]:
    if whole.kind is not Kind.MONEY or not _is_large(whole) or not context.is_sole(whole):
        return []
    same_kind = context.body.get((whole.kind, whole.quantity.unit), [])
    at = bisect_right(same_kind, whole.start, key=lambda f: f.start)
    row = [f for f in same_kind[at : at + REACH] if f.sentence - whole.sentence <= NEAR]
    pairs = ((a, b) for a, b in pairwise(row) if _is_large(a) and _is_large(b))
    return [(a, b) for a, b in pairs if _are_told_as_parts(context, whole, a, b)]


def _are_told_as_parts(context: Context, whole: Figure, first: Figure, second: Figure) -> bool:
    """Whether both stand alone in the sentence behind the total, or a word before the second tells of the rest."""
    beside = [f for f in context.by_sentence[first.sentence] if f.kind is first.kind]
    if first.sentence == second.sentence == whole.sentence + 1 and beside == [first, second]:
        return True
    before = context.words(second)[max(0, second.opening - BEFORE) : second.opening]
    return not _words_of("rest").isdisjoint(before)


def _scales(whole: Figure) -> tuple[int, ...]:
    return RUPEE_SCALES if whole.quantity.unit == "rupee" else SCALES


def _is_large(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].value >= LARGE and figure.quantity.per is None


def _makes(whole: Figure, first: Figure, second: Figure, scale: int) -> bool:
    number = whole.quantity.numbers[0]
    if number.value < number.place * SIGNIFICANT:
        return False
    total = first.quantity.numbers[0].value + second.quantity.numbers[0].value
    return number.value * scale == total or total * scale == number.value
