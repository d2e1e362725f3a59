"""Conditions on rates in time, and what they make over some time: "£6m a year" with the years and the total."""

from __future__ import annotations

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

CHANGING = frozenset(("from", "to", "by", "against", "than"))
COMPARING = frozenset(("compared", "against", "versus"))
NEXT = 2  # sentences on either side of a rate in which its total is looked for
TERM = 5  # tokens behind "three-year" in which it is told of what that is the term: ", £6m contract"
PERIOD = 2  # tokens of "a day"
LEADING = 3  # tokens before a time in which "over" stands: "over the next five years"


def _rate_over(context: Context, total: Figure) -> Figure | None:
    """The only rate in time, near by, of what a total counts: "7,000 jobs a year" for "45,000 jobs"."""
    near = range(total.sentence - NEXT, total.sentence + NEXT + 1)
    rates = [
        f
        for sentence in near
        for f in context.by_sentence.get(sentence, ())
        if f is not total and _is_of(context, total, f) and _period_of(context, f) and not _changes(context, f)
        if not _is_set_against(context, total, f)
    ]
    return rates[0] if len(rates) == 1 and not _period_of(context, total) else None


def _span_of(context: Context, total: Figure) -> Figure | None:
    """The only duration in a total's sentence, where it says over how long: "over five years", "in a decade"."""
    if context.words(total)[max(0, total.opening - 1) : total.opening] == ["per"]:
        return None  # "22 cents per $1,000, for 20 years"
    spans = [
        f
        for f in context.by_sentence[total.sentence]
        if f.kind is Kind.DURATION and f.quantity.numbers[0].style is not Style.VAGUE
    ]
    if len(spans) != 1:
        return None
    span = spans[0]
    if any(f.past == span.opening for f in context.beside(span)):
        return None  # "the four five-day weeks so far"
    leading = context.words(total)[max(0, span.opening - LEADING) : span.opening]
    over = not word_set("rates_and_totals", "over").isdisjoint(leading)
    return span if over or _is_term(context, span, total) else None


def _is_term(context: Context, span: Figure, total: Figure) -> bool:
    """Whether a duration is the term of a contract, worth so much or so much a year: "a three-year deal worth £6m"."""
    rate = _rate_over(context, total)
    if rate is None or rate.sentence != total.sentence or rate.start < total.start:
        return False
    words, last = context.words(span), max(span, total, key=lambda f: f.start)
    named = not word_set("rates_and_totals", "terms").isdisjoint(words[span.past : span.past + TERM])
    apposed = word_set("rates_and_totals", "apposing").issuperset(words[last.past : rate.opening])
    return "-" in words[span.opening : span.stop] and named and apposed


def _period_of(context: Context, rate: Figure) -> str | None:
    """The unit of time of a rate: "year" of "£6m a year", "7,000 jobs annually", "every day 78 million messages"."""
    periods = load("rates_and_totals")["periods"]
    if rate.quantity.per in periods.values():
        return rate.quantity.per
    words = context.words(rate)
    behind = rate.past
    for told in (words[behind : behind + 2], words[behind : behind + 1], words[:2]):
        period = periods.get(" ".join(told))
        if period and (told != words[:2] or words[0] in ("every", "each")):
            return str(period)
    return None


@condition
@pairs(given=0, sought=1, find=_rate_over)
def paced(context: Context, total: Figures, rate: Figures) -> bool:
    """The second is the only rate in time, within two sentences, of what the first counts in all."""
    return _rate_over(context, total[0]) is rate[0]


@condition
@pairs(given=0, sought=1, find=_span_of)
def spread_over(context: Context, total: Figures, span: Figures) -> bool:
    """The second is the only duration in the sentence of the first, and says over how long that is reckoned."""
    return _span_of(context, total[0]) is span[0]


@condition
def in_periods(context: Context, rate: Figures, span: Figures) -> bool:
    """The rate is told for the unit of time in which the duration is: "£6m a year" and "five years"."""
    return _period_of(context, rate[0]) == span[0].quantity.unit


def _changes(context: Context, rate: Figure) -> bool:
    """Whether the rate is one end of a change: "rising from £8m a year"."""
    before = context.words(rate)[max(0, rate.opening - 1) : rate.opening]
    return bool(CHANGING.intersection(before))


def _is_set_against(context: Context, total: Figure, rate: Figure) -> bool:
    """Whether the two are compared, or the rate pays for some of the other: "£2m a year toward a £90m station"."""
    first, second = sorted((total, rate), key=lambda f: f.start)
    between = context.words(first)[first.stop : second.opening] if first.sentence == second.sentence else []
    return not (COMPARING | word_set("rates_and_totals", "helping")).isdisjoint(between)


def _is_of(context: Context, total: Figure, rate: Figure) -> bool:
    if (total.kind, total.quantity.unit) != (rate.kind, rate.quantity.unit):
        return False
    if total.kind in (Kind.MONEY, Kind.MEASURE):
        listed = total.kind is Kind.MEASURE and "and" in context.words(rate)[total.past : rate.opening]
        return total.sentence == rate.sentence and not listed  # "2m tonnes of rye and 3m tonnes of oats a year"
    return bool(_noun(total)) and (_noun(total) == _noun(rate) or _is_apposed(context, total, rate))


def _is_apposed(context: Context, total: Figure, rate: Figure) -> bool:
    """Whether a bare rate stands right behind the time that its total is over: "6,000 guests in 30 days, 200 a day"."""
    words, last = context.words(rate), next(context.earlier(rate), None)
    if rate.counted or last is None or last.kind is not Kind.DURATION or rate.sentence != total.sentence:
        return False
    told, behind = words[last.past : rate.opening], words[rate.past + PERIOD : rate.past + PERIOD + 1]
    return word_set("rates_and_totals", "apposing").issuperset(told) and not "".join(behind).isalnum()


def _noun(figure: Figure) -> str:
    return figure.counted.lemma if figure.counted else ""
