"""A balance with what makes it: a trade deficit with exports and imports, a surplus with income and spending.

The three may stand some sentences apart, and that all of what comes in and goes out is told is inferred. So they are
linked only where they fit, or miss each other by one slip of the hand, as what is told of something else seldom does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile

from checker.languages.lexicon import load, word_set
from checker.link.amounts_by_unit import unit_of
from checker.link.balance_scopes import are_all
from checker.link.context import Context, found_once
from checker.link.formers import is_former
from checker.link.levels import is_printed
from checker.link.steps import is_step
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.precision.digit_slips import digits_shared, misses_by_a_slip, sums_to

KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
APART = 2  # sentences between a balance and what makes it
BEFORE, BEHIND = 8, 2  # tokens between a figure and the word that says which of the three it is
DIGITS = 2
MOST = 60  # figures around a balance: among more than that, what comes in and goes out is told several times
HEDGES = (Hedge.NONE, Hedge.EXACTLY, Hedge.ABOUT)
MARKS = frozenset((",", ".", ";", ":", "(", ")", "–", "—", "and", "but", "while"))

Sort = Mapping[str, frozenset[str]]  # by "names", "gains" and "costs", their words


def gains_of(context: Context, balance: Figure) -> Figure | None:
    """What comes in, of a balance."""
    made = _made_of(context).get(balance.start)
    return made and made[0]


def costs_of(context: Context, balance: Figure) -> Figure | None:
    """What goes out, of a balance."""
    made = _made_of(context).get(balance.start)
    return made and made[1]


@found_once
def _made_of(context: Context) -> dict[int, tuple[Figure, Figure]]:
    """By where a balance starts, what comes in and what goes out."""
    made: dict[int, tuple[Figure, Figure]] = {}
    for sort in _sorts():
        if not any(row.isdisjoint(context.said) for row in sort.values()):
            for balance, gains, costs in _balances(context, sort):
                made.setdefault(balance.start, (gains, costs))
    return made


@cache
def _sorts() -> list[Sort]:
    return [
        {role: frozenset(row.split()) for role, row in words.items()} for words in load("balances")["sorts"].values()
    ]


def _balances(context: Context, sort: Sort) -> Iterator[tuple[Figure, Figure, Figure]]:
    roles = {f.start: _role(context, f, sort) for f in context.figures if f.kind in KINDS}
    for balance in context.figures:
        if roles.get(balance.start) != "names":
            continue
        around = [context.by_sentence.get(balance.sentence + apart, []) for apart in range(-APART, APART + 1)]
        if sum(map(len, around)) > MOST:
            continue
        near = [f for row in around for f in row if unit_of(f) == unit_of(balance)]
        gains, costs = ([f for f in near if roles[f.start] == role] for role in ("gains", "costs"))
        if len(gains) == len(costs) == 1:
            made = balance, gains[0], costs[0]
            if _fit_or_slip(*made) and are_all(context, *made):
                yield made


def _role(context: Context, figure: Figure, sort: Sort) -> str | None:
    """Which of a sort a figure is, by the nearest word before or behind it: "exports of £4bn", "430,000 left"."""
    words = context.words(figure)
    if not is_printed(words, figure) or figure.quantity.hedge not in HEDGES:
        return None
    if is_step(context, figure) or is_former(context, figure) or _is_part(words, figure):
        return None
    earlier = next((f.past for f in context.earlier(figure) if f.kind in KINDS), 0)
    before = words[max(earlier, figure.opening - BEFORE) : figure.opening]
    behind = takewhile(lambda word: word not in MARKS, words[figure.stop : figure.past + BEHIND])
    near = sorted((*enumerate(reversed(before)), *enumerate(behind)))
    return next((role for _, word in near for role, row in sort.items() if word in row), None)


def _is_part(words: list[str], figure: Figure) -> bool:
    """Whether a figure is told as some of what comes in or goes out: "£14m of it on roads", "£170m on care alone"."""
    behind = list(takewhile(lambda word: word not in MARKS, words[figure.past : figure.past + BEFORE]))
    return not word_set("balances", "alone").isdisjoint(behind) or (
        behind[:1] == ["of"] and not word_set("balances", "of_them").isdisjoint(behind[1:2])
    )


def _fit_or_slip(balance: Figure, gains: Figure, costs: Figure) -> bool:
    left, more, less = (figure.quantity.numbers[0] for figure in (balance, gains, costs))
    sums = ((more, (less, left)), (less, (more, left)))  # a slip may have made the larger the smaller one
    return any(
        digits_shared(total, parts) >= DIGITS and (sums_to(total, parts) or misses_by_a_slip(total, parts))
        for total, parts in sums
    )
