"""An amount spoken of as known, without a noun: "about to deposit the Rs 3 lakh", "the last of the 90 miles"."""

from __future__ import annotations

from bisect import bisect_left

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_ratio, value
from checker.link.near_values import digits_slipped, is_scale_slip
from checker.link.races import is_over_distance
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

NEAR = 2  # times: farther off, it is another amount
FEWEST = 20  # smaller bare counts may be anything
_WITHIN = frozenset(("over", "during", "throughout", "in", "within"))  # before "the 52 days"
_LONGER = frozenset(("to", "after", "before", "since", "until"))  # behind them, for other days
OF = 3  # tokens of "of its" between a share and the amount
REACH = 40  # figures of the kind on either side that are looked at


def known_amount(context: Context, second: Figure) -> Figure | None:
    """The earlier amount that a bare "the £3,000" speaks of: the only one of about its size, or one slip from it.

    None, where several may be meant, or the same amount stands anywhere else.
    """
    if not _is_bare(context, second):
        return None
    same_kind = context.body[second.kind, second.quantity.unit]
    at = bisect_left(same_kind, second.start, key=lambda f: f.start)
    around = [f for f in same_kind[max(0, at - REACH) : at + REACH] if f is not second and _is_number(f)]
    around = [f for f in around if not _is_period(context, f)]
    meant = [f for f in around if _may_be(f, second)]
    earlier = [f for f in meant if f.sentence < second.sentence]
    if earlier and not word_set("known_again", "offered").isdisjoint(_led(context, earlier[-1])):
        return None  # "a yard that had quoted £4.9m ... Half of the £6.4m"
    if earlier and _is_told_in_part(context, earlier[-1]):
        return None  # "a third of its 45-acre park ... The 15 acres"
    if not earlier or len({value(f) for f in meant}) > 1 or _is_of_several(around, second):
        return None
    return earlier[-1]


def _is_told_in_part(context: Context, first: Figure) -> bool:
    """Whether a share of it, of which "the" may speak, is told right before: "half of the 9-acre park"."""
    before = context.words(first)[max(0, first.opening - OF) : first.opening]
    shares = (f for f in context.beside(first) if f.kind in (Kind.RATIO, Kind.PERCENT))
    return "of" in before and any(0 <= first.opening - f.stop <= OF for f in shares)


def _is_of_several(around: list[Figure], second: Figure) -> bool:
    """Whether it is others together: "2,000 in Kent and 3,400 in Surrey. Of the 5,400, few are new"."""
    before = [f for f in around if f.sentence < second.sentence]
    told = {f.quantity.numbers[0].value for f in before}
    row = [f.quantity.numbers[0].value for f in before if f.sentence == before[-1].sentence]
    whole = second.quantity.numbers[0].value
    return (len(row) > 1 and whole == sum(row)) or any(whole - part in told for part in told)


def _may_be(first: Figure, second: Figure) -> bool:
    ratio = size_ratio(first, second)
    return ratio <= NEAR or is_scale_slip(first, ratio) or any(digits_slipped(first, second))


def _is_period(context: Context, figure: Figure) -> bool:
    """Whether a span is one that a date closes or opens, and no amount: "in the 12 months to May"."""
    return figure.kind is Kind.DURATION and not _LONGER.isdisjoint(context.words(figure)[figure.stop : figure.stop + 1])


def _led(context: Context, figure: Figure) -> list[str]:
    return context.words(figure)[max(0, figure.opening - 2) : figure.opening]


def _is_number(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if figure.counted is not None and figure.counted.lemma == "time":
        return False  # "124 times", no number of things
    return len(numbers) == 1 and numbers[0].style in (Style.DIGITS, Style.WORDS)


def _is_bare(context: Context, figure: Figure) -> bool:
    """Whether "the" stands before it, and behind it nothing that it could count or that says which one is meant."""
    words = context.words(figure)
    if figure.at_top or not _is_number(figure) or words[figure.opening - 1 : figure.opening] != ["the"]:
        return False
    behind = words[figure.stop : figure.stop + 1]
    if behind and behind[0] not in _bare():
        return False
    if figure.kind is Kind.COUNT:
        return figure.counted is None and figure.quantity.numbers[0].value >= FEWEST
    if figure.kind is Kind.DURATION:
        return words[figure.opening - 2] in _WITHIN and not _is_period(context, figure)
    return figure.kind is Kind.MONEY or (figure.kind is Kind.MEASURE and not is_over_distance(context, figure))


def _bare() -> frozenset[str]:
    return word_set("known_again", "bare")
