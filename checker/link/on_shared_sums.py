"""Conditions on sums that several share equally: "The five winners share $10m. Each will get $2m"."""

from __future__ import annotations

from operator import itemgetter

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.on_rates import EACH
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style


def _shared(context: Context, each: Figure) -> tuple[Figure, Figure] | None:
    """How many share and what: in the sentence of what each gets, or in the one before where it opens with "Each"."""
    words = context.words(each)
    opens = words[0] == "each" and words[1:2] != [] and words[1] in word_set("rates_and_totals", "modal_getting")
    behind = EACH.intersection(words[each.stop : each.stop + 1])
    if (
        each.kind is not Kind.MONEY
        or not (opens or behind)
        or not word_set("rates_and_totals", "at_first").isdisjoint(words)
    ):
        return None
    if words[each.opening - 1 : each.opening] == ["at"]:
        return None  # "shares at £50 each" are not what each buyer gets
    row = context.by_sentence.get(each.sentence - 1, []) if opens else context.beside(each)
    sums = [f for f in row if f.kind is Kind.MONEY and f is not each and f.quantity.unit == each.quantity.unit]
    counts = [
        f
        for f in row
        if f.kind is Kind.COUNT
        and f.counted
        and is_person(f.counted.lemma)
        and f.quantity.numbers[0].style is not Style.VAGUE
    ]
    if len(sums) != 1 or len(counts) != 1:
        return None
    told = context.words(sums[0])
    return (counts[0], sums[0]) if not word_set("rates_and_totals", "sharing").isdisjoint(told) else None


_sharers = one_of(_shared, itemgetter(0))
_shared_sum = one_of(_shared, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_sharers)
def share_of_each(context: Context, each: Figures, number: Figures) -> bool:
    """The second says how many share equally what the first is for each: "The five share $10m. Each will get"."""
    return _sharers(context, each[0]) is number[0]


@condition
@pairs(given=0, sought=1, find=_shared_sum)
def shared_sum(context: Context, each: Figures, total: Figures) -> bool:
    """The second is what is shared equally, of which each gets the first."""
    return _shared_sum(context, each[0]) is total[0]
