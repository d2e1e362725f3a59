"""What is ordered and what may be ordered too, and what may be bought in all, told before it.

"Oslo is to buy up to 60 trams. It has placed a firm order for 40, with an option on 20 more."
"""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_things import is_covered
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_set = partial(word_set, "firm_orders")

BACK = 2  # sentences before the orders in which it is told how many may be bought


class Orders(Struct, frozen=True):
    """What is ordered, and what may be bought in all."""

    firm: Figure
    total: Figure


def orders(context: Context, option: Figure) -> Orders | None:
    """The orders that an option comes on top of; None where the text leaves open what is bought in all."""
    known: dict[int, Orders | None] = context.once("orders", dict)
    if option.start not in known:
        known[option.start] = _orders(context, option) if option.kind is Kind.COUNT else None
    return known[option.start]


def options(context: Context) -> list[Figure]:
    """The counts of an article in the sentences that tell of options."""
    return context.telling("options", _set("option"), lambda _, figure: figure.kind is Kind.COUNT)


def _orders(context: Context, option: Figure) -> Orders | None:
    words = context.words(option)
    firm = next((f for f in context.earlier(option) if f.kind is Kind.COUNT), None)
    if firm is None or _set("option").isdisjoint(words[firm.stop : option.opening]):
        return None
    if _set("ordering").isdisjoint(words[: firm.opening]) or any(
        f.kind is Kind.COUNT and f is not firm for f in context.earlier(firm)
    ):
        return None
    near = [f for back in range(1, BACK + 1) for f in context.by_sentence.get(option.sentence - back, ())]
    told = [f for f in near if f.kind is Kind.COUNT and _may_be_bought(context, f) and _counts_the_same(f, firm)]
    return Orders(firm, told[0]) if len(told) == 1 else None


def _may_be_bought(context: Context, total: Figure) -> bool:
    """Whether so many may be bought: "up to 60 trams", "could end up with 60"."""
    bounded = total.quantity.hedge is Hedge.UP_TO
    return bounded or not _set("possible").isdisjoint(context.words(total)[: total.opening])


def _counts_the_same(total: Figure, firm: Figure) -> bool:
    if total.counted is None:
        return False
    return firm.counted is None or is_covered(firm.counted.lemma, total.counted.lemma)
