"""Conditions on rates: "£15 each" with how many and the total; "£6m a year" with the years and the total."""

from __future__ import annotations

from fractions import Fraction

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.on_things import is_person
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

EACH = frozenset(("each", "apiece"))
HEADS = frozenset(("head", "capita", "person"))
CHANGING = frozenset(("from", "to", "by"))
FAR = 5  # times: a product that is so much more or less than a figure is no reckoning of it
NEXT = 2  # sentences on either side of a rate in which its total is looked for


def number_of(context: Context, each: Figure) -> Figure | None:
    """How many things a rate is of: "2,000 tickets" for "£15 each" or "£15 a ticket"; or None."""
    counts = [f for f in context.by_sentence[each.sentence] if f.kind is Kind.COUNT and f.counted and _is_sure(f)]
    per = each.quantity.per
    if per:
        fitting = [f for f in counts if _is_lemma(f, per) or (per in HEADS and is_person(_lemma(f)))]
        return fitting[0] if len(fitting) == 1 else None
    if not EACH.intersection(context.words(each)[each.stop : each.stop + 1]):
        return None
    before = [f for f in counts if f.start < each.start]
    return before[-1] if before else None


def total_of(context: Context, each: Figure) -> Figure | None:
    """The only sum of its unit beside a rate: in its sentence, or in the next one, where a word tells of a whole."""
    here = _sums(context, each, each.sentence)
    if len(here) == 1:
        return here[0]
    following = _sums(context, each, each.sentence + 1)
    if here or len(following) != 1:
        return None
    told = context.words_between_figures(following[0])
    return following[0] if told.intersection(load("rates_and_totals")["whole"].split()) else None


@condition
@pairs(given=0, sought=1, find=number_of)
def rate_of(context: Context, each: Figures, number: Figures) -> bool:
    """The first is told for each of what the second counts: "2,000 tickets at £15 each"."""
    return number_of(context, each[0]) is number[0]


@condition
@pairs(given=0, sought=1, find=total_of)
def total_beside(context: Context, each: Figures, total: Figures) -> bool:
    """The second is the only sum in the rate's sentence, or in the next one as a whole ("in all", "share")."""
    return total_of(context, each[0]) is total[0]


@condition
def of_size_of_product(context: Context, each: Figures, number: Figures, total: Figures) -> bool:
    """The product is within five times the total either way: else the figures are not of one reckoning."""
    del context
    product = _value(each[0]) * _value(number[0])
    whole = _value(total[0])
    return product < FAR * whole and whole < FAR * product


def _sums(context: Context, each: Figure, sentence: int) -> list[Figure]:
    taken_from = load("rates_and_totals")["taken_from"].split()
    return [
        f
        for f in context.by_sentence.get(sentence, ())
        if (f.kind, f.quantity.unit) == (each.kind, each.quantity.unit)
        and f is not each
        and f.quantity.per is None
        and not EACH.intersection(context.words(f)[f.stop : f.stop + 1])
        and not set(context.words(f)[max(0, f.opening - 2) : f.opening]).intersection(taken_from)
    ]


def _is_sure(figure: Figure) -> bool:
    return figure.quantity.numbers[0].style is not Style.VAGUE


def _is_lemma(figure: Figure, noun: str) -> bool:
    return _lemma(figure) == noun


def _lemma(figure: Figure) -> str:
    return figure.counted.lemma if figure.counted else ""


def _value(figure: Figure) -> Fraction:
    return figure.quantity.numbers[0].value


def rate_over(context: Context, total: Figure) -> Figure | None:
    """The only rate in time, near by, of what a total counts: "7,000 jobs a year" for "45,000 jobs"."""
    near = range(total.sentence - NEXT, total.sentence + NEXT + 1)
    rates = [
        f
        for sentence in near
        for f in context.by_sentence.get(sentence, ())
        if f is not total and _is_of(total, f) and period_of(context, f) and not _changes(context, f)
    ]
    return rates[0] if len(rates) == 1 and not period_of(context, total) else None


def span_of(context: Context, total: Figure) -> Figure | None:
    """The only duration in a total's sentence, where it says over how long: "over five years", "in a decade"."""
    spans = [f for f in context.by_sentence[total.sentence] if f.kind is Kind.DURATION and _is_sure(f)]
    over = load("rates_and_totals")["over"].split()
    words = context.words(total)
    if len(spans) != 1 or not set(words[max(0, spans[0].opening - 3) : spans[0].opening]).intersection(over):
        return None
    return spans[0]


def period_of(context: Context, rate: Figure) -> str | None:
    """The unit of time of a rate: "year" of "£6m a year", "7,000 jobs annually", "every day 78 million messages"."""
    periods = load("rates_and_totals")["periods"]
    if rate.quantity.per in periods.values():
        return rate.quantity.per
    words = context.words(rate)
    behind = max(rate.stop, rate.counted.stop if rate.counted else 0)
    for told in (words[behind : behind + 2], words[behind : behind + 1], words[:2]):
        period = periods.get(" ".join(told))
        if period and (told != words[:2] or words[0] in ("every", "each")):
            return str(period)
    return None


@condition
@pairs(given=0, sought=1, find=rate_over)
def paced(context: Context, total: Figures, rate: Figures) -> bool:
    """The second is the only rate in time, within two sentences, of what the first counts in all."""
    return rate_over(context, total[0]) is rate[0]


@condition
@pairs(given=0, sought=1, find=span_of)
def spread_over(context: Context, total: Figures, span: Figures) -> bool:
    """The second is the only duration in the sentence of the first, and says over how long that is reckoned."""
    return span_of(context, total[0]) is span[0]


@condition
def in_periods(context: Context, rate: Figures, span: Figures) -> bool:
    """The rate is told for the unit of time in which the duration is: "£6m a year" and "five years"."""
    return period_of(context, rate[0]) == span[0].quantity.unit


def _changes(context: Context, rate: Figure) -> bool:
    """Whether the rate is one end of a change: "rising from £8m a year"."""
    before = context.words(rate)[max(0, rate.opening - 1) : rate.opening]
    return bool(CHANGING.intersection(before))


def _is_of(total: Figure, rate: Figure) -> bool:
    if (total.kind, total.quantity.unit) != (rate.kind, rate.quantity.unit):
        return False
    if total.kind is Kind.MONEY:
        return total.sentence == rate.sentence
    return bool(_lemma(total)) and _lemma(total) == _lemma(rate)


@condition
def per_so_many(context: Context, role: Figures) -> bool:
    """The figure is a rate per so many of a population: "15 per 100,000"."""
    del context
    return all((f.quantity.per or "")[:1].isdigit() for f in role)
