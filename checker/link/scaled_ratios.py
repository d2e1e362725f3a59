"""Shares, changes and products that hold but for the scale of a number: "40% of the £18.3m would take £7.32bn".

Where a sentence or two tell of two amounts in one unit, and a ratio or a number makes the one of the other a thousand
times too large or too small, one of them has a wrong scale: chance makes it so about never, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from checker.languages.lexicon import word_set
from checker.link.amounts_by_unit import amounts_by_unit
from checker.link.context import Context, found_once, size_of
from checker.link.dated_apart import are_of_other_times
from checker.link.levels import is_in_digits
from checker.link.neighbours import in_one_or_two_sentences
from checker.link.of_one import is_of_one
from checker.link.on_things import may_count_the_same
from checker.link.products_alone import Product
from checker.link.ratio_words import told_way
from checker.link.ratios_alone import NEAR, RATIOS
from checker.link.slips_apart import tells_of_another
from checker.link.told_shares import Told
from checker.link.totals_apart import is_explained
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.digit_slips import ends
from checker.precision.quotient_slips import Band
from checker.precision.scale_slips import Slip, product_slip, tells

MOST = 10  # figures of the sentences: more tell of more than this
# Digits that the numbers must have, as a logarithm, where a scale word is wrong and where noughts are.
DIGITS, NOUGHT = 1.4, 2.4
LARGE = 1000  # a number that ends in so many noughts
SEVERAL = frozenset((Kind.COUNT, Kind.DURATION))  # the kinds of which there may be so many


def share_at_scale(context: Context, ratio: Figure) -> Told | None:
    """The part and the whole of which a share tells it but for the scale of one."""
    pair = _ratios(context).get(ratio.start)
    return Told(*pair) if pair and not told_way(context, ratio) and ratio.kind is not Kind.MULTIPLE else None


def product_at_scale(context: Context, total: Figure) -> Product | None:
    """What a total is made of but for the scale of a number."""
    return _products(context).get(total.start)


def totals_at_scale(context: Context) -> list[Figure]:
    """The figures of which that is told."""
    return [product.total for product in _products(context).values()]


@found_once
def _ratios(context: Context) -> dict[int, tuple[Figure, Figure]]:
    """By a ratio's start the two amounts that it is between: part and whole, or level and former one."""
    found: dict[int, tuple[Figure, Figure]] = {}
    for figures in _windows(context):
        ratio = _only_ratio(figures)
        if ratio is None:
            continue
        for pair in _pairs(figures):
            if not _may_belong(context, pair, changed=bool(told_way(context, ratio))):
                continue
            for part, whole in (pair, pair[::-1]):
                slip = _slip(whole, part, _factor(context, ratio))
                if slip and _tells(slip, whole, DIGITS):
                    found.setdefault(ratio.start, (part, whole))
    return found


@found_once
def _products(context: Context) -> dict[int, Product]:
    found: dict[int, Product] = {}
    for figures in _windows(context):
        if any(figure.kind in RATIOS for figure in figures):
            continue
        for pair in _pairs(figures):
            product = _product(context, pair, figures)
            if product:
                found.setdefault(product.total.start, product)
    return found


def _only_ratio(figures: list[Figure]) -> Figure | None:
    """The only ratio among some figures, if it is one number without a hedge."""
    ratios = [figure for figure in figures if figure.kind in RATIOS]
    if len(ratios) != 1 or len(ratios[0].quantity.numbers) != 1 or ratios[0].quantity.is_hedged:
        return None
    return ratios[0]


def _product(context: Context, pair: tuple[Figure, Figure], figures: list[Figure]) -> Product | None:
    """The only product that two amounts and a number tell but for a scale; none where one holds as it is."""
    pers = {f.quantity.per for f in pair} - {None}
    if are_of_other_times(*pair) or len(pers) > 1 or not word_set("rates_and_totals", "thousandths").isdisjoint(pers):
        return None  # "21 tonnes for £48,000, or £2.29 a kilo"
    made = list(_made(context, pair, figures))
    if not all(slip.power for slip, _ in made):
        return None
    told = [product for slip, product in made if _tells(slip, product.each, _digits(product.number))]
    return told[0] if len(told) == 1 else None


def _made(context: Context, pair: tuple[Figure, Figure], figures: list[Figure]) -> Iterator[tuple[Slip, Product]]:
    """What amounts and a number make at some scale, each with its slip: in one sentence, or by words of a rate."""
    for number in figures:
        if number in pair or number.kind not in SEVERAL or not _is_number(number):
            continue
        times = Band(*ends(number.quantity.numbers[0]))
        for each, total in (pair, pair[::-1]):
            slip = _slip(each, total, times)
            if slip is None or slip.fewest <= 1 or is_explained(context, total):
                continue
            if size_of(total) < size_of(each) and is_of_one(context, total, [number]):
                continue  # "620 ewes that cost £48 each in 2019 and £77 now"
            if each.sentence == total.sentence or is_of_one(context, each, [number]):
                yield slip, Product(each, number, total)


def _may_belong(context: Context, pair: tuple[Figure, Figure], *, changed: bool) -> bool:
    """Whether two amounts of two sentences may be of one thing: none of a rival, levels told with some time."""
    first, second = pair
    if first.sentence == second.sentence:
        return True
    if first.kind is Kind.COUNT and (first.counted is None or second.counted is None):
        return False
    timed = first.scope.times or second.scope.times
    return bool(timed or not changed) and not tells_of_another(context, first, context.words(second))


def _windows(context: Context) -> Iterator[list[Figure]]:
    """The figures of each sentence, and of it and the next, where they are few."""
    return (figures for figures in in_one_or_two_sentences(context) if 2 < len(figures) <= MOST)


def _pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Those that are the only two of their unit, rates or not."""
    rows = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for (kind, unit, _), row in amounts_by_unit(figures).items():
        rows[kind, unit] += row
    for row in rows.values():
        if len(row) == 2 and all(map(is_in_digits, row)) and may_count_the_same(*row):
            yield row[0], row[1]


def _is_number(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].value < 2 or numbers[0].style is Style.VAGUE or figure.quantity.per:
        return False  # "three per 1,000"
    if figure.kind is Kind.DURATION and "-" in figure.text:
        return False  # "four five-day weeks"
    return str(int(numbers[0].value)).rstrip("0") != "1"  # ten times anything has its digits


def _factor(context: Context, ratio: Figure) -> Band:
    """What a ratio makes of a whole, or of a former level."""
    number, unit = ratio.quantity.numbers[0], 100 if ratio.kind is Kind.PERCENT else 1
    reach = number.place / 2 if ratio.kind is Kind.PERCENT else number.value * NEAR
    way = 0 if ratio.kind is Kind.MULTIPLE else told_way(context, ratio)
    low, high = sorted((1 if way else 0) + (way or 1) * (number.value + off) / unit for off in (-reach, reach))
    return Band(Fraction(low), Fraction(high))


def _digits(number: Figure) -> float:
    """How many digits the amounts must have: more where the number has noughts itself."""
    return NOUGHT if size_of(number) % LARGE == 0 else DIGITS


def _slip(first: Figure, second: Figure, times: Band) -> Slip | None:
    """How so many times the one make the other, if they do but for a scale."""
    return product_slip(second.quantity.numbers[0], first.quantity.numbers[0], times)


def _tells(slip: Slip, figure: Figure, digits: float) -> bool:
    return tells(slip, figure.quantity.unit, digits, NOUGHT)
