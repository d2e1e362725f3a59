"""So much for each of so many and the total, known by their numbers: words tell of a rate, and one digit is wrong.

"34 patients a day ... open for 23 days ... saw 872 in all": 782 would be right. Where a sentence or two tell of one
rate and one other figure in its unit, that one is the total far more often than a digit off it by chance.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.languages.things import is_covered
from checker.link.context import Context, found_once, size_of
from checker.link.formers import is_former
from checker.link.neighbours import in_one_or_two_sentences, word_at
from checker.link.of_one import is_for, is_of_one
from checker.link.totals_apart import is_explained, is_of_something_else
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.quotient_slips import product_misses_by_a_slip

_set = partial(word_set, "rates_and_totals")
_mean = partial(word_set, "means")

RATES = frozenset((Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.DURATION))
NUMBERS = frozenset((Kind.COUNT, Kind.DURATION, Kind.MEASURE))
BY = " per "  # of "mile per hour"
FEWEST, MOST = 3, 8  # figures of the sentences: more tell of more than this
NEAR, AROUND = 3, 5  # tokens near a number or a rate, in which words say what it is of
LEAST = 3  # so many, at the least: for two, it is the word "double" that is written
CHANCE, LINKED = Fraction(1, 10), Fraction(1, 5)  # of a slip: otherwise, and where the rate is told for what is counted


class Product(Struct, frozen=True):
    """So much each, how many, and what they make."""

    each: Figure
    number: Figure
    total: Figure


def product_of(context: Context, total: Figure) -> Product | None:
    """What a total is made of, where numbers alone tell it."""
    return _products(context).get(total.start)


def totals(context: Context) -> list[Figure]:
    """The figures of which that is told."""
    return [product.total for product in _products(context).values()]


@found_once
def _products(context: Context) -> dict[int, Product]:
    found: dict[int, Product] = {}
    for figures in in_one_or_two_sentences(context):
        product = _only(context, figures)
        if product:
            found.setdefault(product.total.start, product)
    return found


def _only(context: Context, figures: list[Figure]) -> Product | None:
    """The one product that some figures tell; one that holds tells of others that they are none."""
    if not FEWEST <= len(figures) <= MOST:
        return None
    rates = [f for f in figures if f.kind in RATES and is_of_one(context, f, figures) and not _is_most(context, f)]
    made = [product for product in (_told(context, each, figures) for each in rates) if product]
    return next((p for p in made if _holds(p)), made[0] if len(made) == 1 else None)


def _holds(product: Product) -> bool:
    return size_of(product.each) * size_of(product.number) == size_of(product.total)


def _told(context: Context, each: Figure, figures: list[Figure]) -> Product | None:
    """The only total of a rate among some figures, with the number that may be its own."""
    told = [f for f in figures if f is not each and len(f.quantity.numbers) == 1 and not f.quantity.is_hedged]
    totals = [f for f in told if _may_be_total(each, f)]
    if any(is_former(context, f) for f in told if f.kind is not Kind.MEASURE or f in totals):
        return None  # levels set against former ones
    if each.kind is Kind.COUNT and totals:
        totals = [max(totals, key=size_of)]  # how many there are may count the same
    if len(totals) != 1:
        return None
    (total,) = totals
    if total.paragraph != each.paragraph and not (total.at_top or each.at_top):
        return None
    if is_explained(context, total) or is_of_something_else(context, each, total):
        return None
    number = _number(context, each, total, _numbers(context, each, [f for f in told if f is not total]))
    return Product(each, number, total) if number else None


def _numbers(context: Context, each: Figure, told: list[Figure]) -> list[Figure]:
    """The figures that may tell how many there are of what the rate is for: the one right before it, "seven at 21"."""
    words = context.words(each)
    beside = [f for f in told if f.sentence == each.sentence and words[f.past : each.opening] == ["at"]]
    if beside and not each.quantity.per:
        told = beside
    counted = [f for f in told if f.kind in NUMBERS and _is_number(f) and not _is_idle(context, each, f)]
    return [f for f in counted if _is_of_rate(context, each, f)]


def _number(context: Context, each: Figure, total: Figure, numbers: list[Figure]) -> Figure | None:
    """The number with which the rate makes the total, or else the only one with which it would but for a slip."""
    rate, whole = each.quantity.numbers[0], total.quantity.numbers[0]
    missed = []
    for figure in numbers:
        number = figure.quantity.numbers[0]
        if number.value * rate.value == whole.value:
            return figure
        if _is_mean(context, each) and abs(whole.value / number.value - rate.value) <= rate.place / 2:
            return None  # an average was rounded: it holds
        chance = LINKED if is_for(context, each, figure) else CHANCE
        if number.value != whole.value and product_misses_by_a_slip(whole, rate, number, chance):
            missed.append(figure)
    return missed[0] if len(missed) == 1 else None


def _is_mean(context: Context, each: Figure) -> bool:
    words = context.words(each)
    return not _mean("mean").isdisjoint(words[max(0, each.opening - NEAR) : each.opening] + words[each.past :][:NEAR])


def _may_be_total(each: Figure, figure: Figure) -> bool:
    """Whether a figure is of the rate's unit, told for nothing in particular, and larger."""
    if figure.kind is not each.kind or figure.quantity.unit != _unit(each) or figure.quantity.per:
        return False
    total, one = figure.counted, each.counted
    alike = total is None or one is None or is_covered(one.lemma, total.lemma)  # not guests for people
    return alike and size_of(figure) > size_of(each)


def _is_number(figure: Figure) -> bool:
    """Whether it tells how many there are: not "a 36-month plan"."""
    number = figure.quantity.numbers[0]
    whole = number.place == 1 and number.value >= LEAST and number.style in (Style.DIGITS, Style.WORDS)
    return whole and (figure.kind is Kind.COUNT or "-" not in figure.text)


def _is_most(context: Context, each: Figure) -> bool:
    """Whether a rate is the most or the least that there may be: "1,900 an hour at its peak", "at least £15 each"."""
    return not _set("at_most").isdisjoint(context.words(each)[max(0, each.opening - NEAR) : each.past + AROUND])


def _is_idle(context: Context, each: Figure, number: Figure) -> bool:
    """Whether it is how long or how often something else was, or a rate: "22 days of the strike", "shut for 14"."""
    words = context.words(number)
    behind, led = words[number.past : number.past + 2], words[max(0, number.opening - NEAR) : number.opening]
    sized = each.sentence == number.sentence and 0 < each.opening - number.past < NEAR  # "71 runs of 14 miles"
    doing = behind[-1:] != [] and behind[-1].endswith("ing")  # "seven hours of driving"
    if (behind[:1] == ["of"] and not sized and not doing) or not _set("idle").isdisjoint(led):
        return True
    return number.quantity.per is not None or (behind[:1] == ["a"] and behind[-1] in _set("of_which_one"))


def _is_of_rate(context: Context, each: Figure, figure: Figure) -> bool:
    """Whether a number counts what the rate is for: days for "a day", tickets for "a ticket"."""
    if is_for(context, each, figure):
        return True
    words = context.words(each)
    led = pairwise(words[: each.opening])
    means = [b for a, b in led if a in _mean("mean") and b not in _set("no_thing")]
    if means and figure.counted is not None and word_at(context, figure, figure.opening - 1) not in _set("among"):
        return is_covered(figure.counted.lemma, means[-1])  # not callers for "the average visit"
    per = _period(each) or (
        word_at(context, each, each.past + 1) if words[each.past : each.past + 1] in (["a"], ["an"]) else ""
    )
    if figure.kind is Kind.MEASURE:
        printed = context.words(figure)[figure.stop - 1]
        return per != "" and per in (figure.quantity.unit, printed.removesuffix("s"))
    if not per or per in _set("heads"):
        return True
    if figure.kind is Kind.DURATION:
        return figure.quantity.unit == per
    return figure.counted is None or is_covered(figure.counted.lemma, per)


def _unit(each: Figure) -> str | None:
    """The unit of what a rate makes: miles for miles per hour."""
    return each.quantity.unit and each.quantity.unit.partition(BY)[0]


def _period(each: Figure) -> str | None:
    """For what a rate is: an hour for miles per hour."""
    return each.quantity.per or (each.quantity.unit or "").partition(BY)[2] or None
