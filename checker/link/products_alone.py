"""So much for each of so many and the total, known by their numbers: words tell of a rate, and one digit is wrong.

"34 patients a day ... open for 23 days ... saw 872 in all": 782 would be right. Where a sentence or two tell of one
rate and one other figure in its unit, that one is the total far more often than a digit off it by chance.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.formers import is_set_against
from checker.link.levels import is_printed
from checker.link.on_things import is_covered, same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.precision.quotient_slips import miss_by_a_slip, quotient

_set = partial(word_set, "rates_and_totals")

RATES = frozenset((Kind.MONEY, Kind.MEASURE, Kind.COUNT))
LEVELS = frozenset((Kind.MONEY, Kind.COUNT))
NUMBERS = frozenset((Kind.COUNT, Kind.DURATION, Kind.MEASURE))
MARKS = frozenset(",;:–—")
EACH = frozenset(("each", "every"))
BY = " per "  # of "mile per hour"
MOST = 8  # figures of the sentences: more tell of more than this
NEAR, FAR = 3, 10  # tokens before a figure, within its clause, in which a word makes it that of one
BEHIND = 3  # and behind it
LEAST = 3  # so many, at the least: for two, it is the word "double" that is written
CHANCE, CHANCE_APART = Fraction(1, 4), Fraction(1, 20)  # of a slip: in one sentence, and in two


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
    if len(figures) > MOST:
        return None
    rates = [f for f in figures if f.kind in RATES and _is_rate(context, f, NEAR)]
    rates = rates or [f for f in figures if f.kind in RATES and _is_rate(context, f, FAR)]
    if len(rates) != 1:
        return None
    (each,) = rates
    told = [f for f in figures if f is not each and len(f.quantity.numbers) == 1 and not f.quantity.is_hedged]
    if any(is_set_against(context, f) for f in told if f.kind in LEVELS or f.quantity.unit == _unit(each)):
        return None  # levels set against former ones
    totals = [f for f in told if _may_be_total(each, f)]
    if each.kind is Kind.COUNT and totals:
        measured = [f for f in totals if f.kind is Kind.MEASURE]
        totals = measured or [max(totals, key=_value)]  # how many there are may count the same
    if len(totals) != 1:
        return None
    (total,) = totals
    if total.paragraph != each.paragraph:
        return None
    behind = "".join(context.words(total)[total.past : total.past + 1])
    if behind in _set("something_else") and all(f.opening != total.past + 1 for f in context.beside(total)):
        return None  # "£871 with tips", but not "£871 after 19 hours"
    counted = [f for f in told if f.kind in NUMBERS and _is_number(context, f) and f is not total]
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
        if number.value == whole.value or _rounds(whole, number, rate):
            continue
        chance = CHANCE if figure.sentence == each.sentence == total.sentence else CHANCE_APART
        if miss_by_a_slip(whole, number, rate, Fraction(0), lambda value: value, chance):
            missed.append(figure)
    return missed[0] if len(missed) == 1 else None


def _rounds(whole: Printed, number: Printed, rate: Printed) -> bool:
    """Whether a total shared out is the rate as far as that is printed: who shares out may round."""
    return quotient(whole, number).meets(rate.value - rate.place / 2, rate.value + rate.place / 2)


def _may_be_total(each: Figure, figure: Figure) -> bool:
    """Whether a figure is of the rate's unit, told for nothing in particular, and larger."""
    bare = each.kind is Kind.COUNT and each.counted is None and figure.kind is Kind.MEASURE
    if figure.quantity.per or not (bare or (figure.kind is each.kind and figure.quantity.unit == _unit(each))):
        return False
    return _value(figure) > _value(each) and (
        figure.counted is None or each.counted is None or same_class(figure.counted, each.counted)
    )


def _is_number(context: Context, figure: Figure) -> bool:
    """Whether it tells how many there are: not "a 36-month plan", nor "72 million" of "$41 million to 72 million"."""
    number = figure.quantity.numbers[0]
    if number.value < LEAST or number.style not in (Style.DIGITS, Style.WORDS):
        return False
    if figure.kind is not Kind.COUNT:
        return "-" not in figure.text
    named = figure.counted or context.words(figure)[: figure.opening][-1:] == ["of"]  # "a population of 67.6 million"
    return number.value.denominator == 1 and (number.place == 1 or bool(named))


def _is_of_rate(context: Context, each: Figure, figure: Figure) -> bool:
    """Whether a number counts what the rate is for: days for "a day", tickets for "a ticket"."""
    words = context.words(each)
    per = _period(each) or (words[each.past + 1] if words[each.past : each.past + 1] in (["a"], ["an"]) else None)
    if figure.kind is Kind.MEASURE or (figure.kind is Kind.DURATION and per is not None):
        return figure.quantity.unit == per
    if per is None or per in _set("heads"):
        return True
    return figure.counted is None or is_covered(figure.counted.lemma, per)


def _unit(each: Figure) -> str | None:
    """The unit of what a rate makes: miles for miles per hour."""
    return each.quantity.unit and each.quantity.unit.partition(BY)[0]


def _period(each: Figure) -> str | None:
    """For what a rate is: an hour for miles per hour."""
    return each.quantity.per or (each.quantity.unit or "").partition(BY)[2] or None


def _value(figure: Figure) -> Fraction:
    return figure.quantity.numbers[0].value


def _is_rate(context: Context, figure: Figure, reach: int) -> bool:
    """Whether a figure is that of one thing of several: "£15 each", "£15 a ticket", "an average of £15"."""
    words = context.words(figure)
    number = figure.quantity.numbers[0]
    shared = words[figure.past : figure.past + 2] in (["for", "each"], ["for", "every"])
    if not (shared or is_printed(words, figure)) or figure.quantity.is_hedged or number.style is not Style.DIGITS:
        return False
    if period := _period(figure):
        return period.isalpha() and period not in _set("many")
    start = max((i + 1 for i in range(figure.opening) if words[i] in MARKS), default=0)
    before = words[max(start, figure.opening - reach) : figure.opening]
    behind = words[figure.past : figure.past + BEHIND]
    if behind[:1] in (["a"], ["an"]):  # "100 a year", but "100 a year ago"
        return not _set("of_which_one").isdisjoint(behind[1:2]) and _set("then").isdisjoint(behind[2:])
    of_many = behind[:1] == ["per"] and (not "".join(behind[1:2]).isalpha() or behind[1] in _set("many"))
    led = max((i for i, word in enumerate(before) if word in _set("of_one_before")), default=None)
    if led is not None and before[led] in EACH and "of" in before[led:][-2:]:
        led = None  # "each of the 23,200", "each resident of the 3,640" tell how many there are
    return not of_many and not (led is None and _set("of_one").isdisjoint(behind))
