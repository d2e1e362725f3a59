"""So much for each of so many and the total, known by their numbers: words tell of a rate, and one digit is wrong.

"34 patients a day ... open for 23 days ... saw 872 in all": 782 would be right. Where a sentence or two tell of one
rate and one other figure in its unit, that one is the total far more often than a digit off it by chance.
"""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.formers import is_former
from checker.link.levels import is_printed
from checker.link.on_things import is_covered, same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.digit_slips import product_misses_by_a_slip

_set = partial(word_set, "rates_and_totals")

RATES = frozenset((Kind.MONEY, Kind.MEASURE, Kind.COUNT))
NUMBERS = frozenset((Kind.COUNT, Kind.DURATION))
MOST = 8  # figures of the sentences: more tell of more than this
BEFORE, BEHIND = 3, 3  # tokens around a figure in which a word makes it that of one
LEAST = 3  # so many, at the least: for two, it is the word "double" that is written
FEWEST = 10  # units of its last place that a rate has at the least


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
    for number, row in context.by_sentence.items():
        for figures in (row, [*row, *context.by_sentence.get(number + 1, ())]):
            product = _told(context, figures)
            if product:
                found.setdefault(product.total.start, product)
    return found


def _told(context: Context, figures: list[Figure]) -> Product | None:
    """The only rate of some figures, with the only total and the number that may be its own."""
    rates = [f for f in figures if f.kind in RATES and _is_rate(context, f)] if len(figures) <= MOST else []
    if len(rates) != 1:
        return None
    (each,) = rates
    told = [f for f in figures if f is not each and len(f.quantity.numbers) == 1 and not f.quantity.is_hedged]
    if any(is_former(context, f) for f in told):
        return None  # levels set against former ones
    totals = [f for f in told if _may_be_total(each, f)]
    if each.kind is Kind.COUNT and totals:
        totals = [max(totals, key=size_of)]  # how many there are may count the same
    if len(totals) != 1:
        return None
    (total,) = totals
    if context.words(total)[total.past : total.past + 1] and context.words(total)[total.past] in _set("something_else"):
        return None
    counted = [f for f in told if f.kind in NUMBERS and _is_number(f) and f is not total]
    number = _number(each, total, [f for f in counted if _is_of_rate(context, each, f)])
    return Product(each, number, total) if number else None


def _number(each: Figure, total: Figure, numbers: list[Figure]) -> Figure | None:
    """The number with which the rate makes the total, or else the only one with which it would but for a slip."""
    rate, whole = each.quantity.numbers[0], total.quantity.numbers[0]
    missed = []
    for figure in numbers:
        number = figure.quantity.numbers[0]
        if number.value * rate.value == whole.value:
            return figure
        if number.value != whole.value and product_misses_by_a_slip(whole, rate, number):
            missed.append(figure)
    return missed[0] if len(missed) == 1 else None


def _may_be_total(each: Figure, figure: Figure) -> bool:
    """Whether a figure is of the rate's unit, told for nothing in particular, and larger."""
    if figure.kind is not each.kind or figure.quantity.unit != each.quantity.unit or figure.quantity.per:
        return False
    return size_of(figure) > size_of(each) and (
        figure.counted is None or each.counted is None or same_class(figure.counted, each.counted)
    )


def _is_number(figure: Figure) -> bool:
    """Whether it tells how many there are: not "a 36-month plan"."""
    number = figure.quantity.numbers[0]
    whole = number.place == 1 and number.value >= LEAST and number.style in (Style.DIGITS, Style.WORDS)
    return whole and (figure.kind is Kind.COUNT or "-" not in figure.text)


def _is_of_rate(context: Context, each: Figure, figure: Figure) -> bool:
    """Whether a number counts what the rate is for: days for "a day", tickets for "a ticket"."""
    words = context.words(each)
    per = each.quantity.per or (words[each.past + 1] if words[each.past : each.past + 1] in (["a"], ["an"]) else None)
    if per is None or per in _set("heads"):
        return True
    if figure.kind is Kind.DURATION:
        return figure.quantity.unit == per
    return figure.counted is None or is_covered(figure.counted.lemma, per)


def _has_digits(figure: Figure) -> bool:
    number = figure.quantity.numbers[0]
    return number.style is Style.DIGITS and number.value >= FEWEST * number.place


def _is_rate(context: Context, figure: Figure) -> bool:
    """Whether a figure is that of one thing of several: "£15 each", "£15 a ticket", "an average of £15"."""
    words = context.words(figure)
    if not is_printed(words, figure) or figure.quantity.is_hedged or not _has_digits(figure):
        return False
    if figure.quantity.per:
        return figure.quantity.per.isalpha() and figure.quantity.per not in _set("many")
    before, behind = words[max(0, figure.opening - BEFORE) : figure.opening], words[figure.past : figure.past + BEHIND]
    if behind[:1] in (["a"], ["an"]):  # "100 a year", but "100 a year ago"
        return not _set("of_which_one").isdisjoint(behind[1:2]) and _set("then").isdisjoint(behind[2:])
    of_many = behind[:1] == ["per"] and (not "".join(behind[1:2]).isalpha() or behind[1] in _set("many"))
    return not of_many and not (_set("of_one_before").isdisjoint(before) and _set("of_one").isdisjoint(behind))
