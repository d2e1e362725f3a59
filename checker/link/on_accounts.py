"""Conditions on what "accounts for" so many of a total that was told before."""

from __future__ import annotations

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.on_numbers import of_a_size
from checker.model.figure import Figure

BACK = 3  # sentences before a part in which its total is told
BEFORE = 3  # tokens before a part in which the verb stands
CALLED = 12  # tokens before a figure in which it is called a total
MOST = 10  # figures before it that are looked at


def total_of(context: Context, part: Figure) -> Figure | None:
    """The nearest figure before "accounting for 12" that is told as a total in its sentence."""
    before = " ".join(context.words(part)[max(0, part.opening - BEFORE) : part.opening])
    if not before.endswith(tuple(load("totals")["accounting"])):
        return None
    at = context.place[part.start]
    near = reversed(context.figures[max(0, at - MOST) : at])
    return next((f for f in near if _is_total(context, f, part)), None)


@condition
@pairs(given=0, sought=1, find=total_of)
def accounts_of(context: Context, part: Figures, whole: Figures) -> bool:
    """The part "accounts for" or "makes up" some of the whole, which is told as a total before it."""
    return total_of(context, part[0]) is whole[0]


def _is_total(context: Context, figure: Figure, part: Figure) -> bool:
    same = (figure.kind, figure.quantity.unit) == (part.kind, part.quantity.unit)
    if not same or part.sentence - figure.sentence > BACK or part.paragraph - figure.paragraph > 1:
        return False
    words = context.words(figure)
    stands = figure.opening == 0 or words[figure.opening - 1] not in ("from", "by", "against", "than")
    called = words[max(0, figure.opening - CALLED) : figure.opening]
    if "," in called:  # "a third of the total, after adding $5bn"
        called = called[len(called) - called[::-1].index(",") :]
    names = any(word in _called() and called[max(0, at - 2) : at] != ["of", "the"] for at, word in enumerate(called))
    return stands and names and of_a_size(context, (part,), (figure,))


def _called() -> frozenset[str]:
    return word_set("totals", "called")
