"""Conditions on periods: the quarter of a year, the month of a quarter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.link.periods import Period, period, words_for
from checker.link.story_years import is_to_come
from checker.model.figure import Figure
from checker.model.quantity import Kind

UNIT = "unit"
NEAR = 24  # figures of its kind and unit on either side among which the longer period is looked for


def _is_total(own: Period, other: Period | None) -> bool:
    same = other is not None and (other.measure, other.days, other.year) == (own.measure, own.days, own.year)
    return same and other is not None and other.total and other.narrowed < own.narrowed


def sales_of_profit(context: Context, profit: Figure) -> Figure | None:
    """The sales of the period in which a profit was made, told beside it and narrowed by nothing."""
    own = period(context, profit) if profit.kind is Kind.MONEY else None
    if own is None or own.measure != "profit":
        return None
    near = [f for n in (0, 1, -1) for f in context.by_sentence.get(profit.sentence + n, ()) if _are_sales(context, f)]
    near = [f for f in near if f.quantity.unit == profit.quantity.unit and f.at_top == profit.at_top]
    told = [f for f in near if _of_one_period(own, period(context, f)) and _one_owner(context, profit, f)]
    return told[0] if len(told) == 1 else None


def profits(context: Context) -> list[Figure]:
    """The profits of an article beside which the sales are told."""
    return context.telling("profits", words_for("profit"), sales_of_profit)


def _are_sales(context: Context, figure: Figure) -> bool:
    told = period(context, figure) if figure.kind is Kind.MONEY else None
    return told is not None and told.measure == "sales" and told.narrowed <= _plain_sales()


def _of_one_period(own: Period, other: Period | None) -> bool:
    return other is not None and (own.days, own.year) == (other.days, other.year)


def _plain_sales() -> frozenset[str]:
    return word_set("periods", "plain_sales")


def _holds(context: Context, own: Period, part: Figure, other: Figure) -> bool:
    whole = period(context, other)
    if whole is None or whole.measure != own.measure or whole.days <= own.days:
        return False
    if own.year and whole.year and own.year != whole.year:
        return False
    if not _as_wide(own, whole) or (is_to_come(context, part) and not is_to_come(context, other)):
        return False
    return _one_owner(context, part, other)


def _one_owner(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether nothing says that the two are of two firms, or the whole of one place and the part of more."""
    owners = (part.scope.owner, whole.scope.owner)
    if owners[0] != owners[1] and None not in owners:
        return False
    if whole.scope.places and not set(whole.scope.places) & set(part.scope.places):
        return False
    names = [_possessor(context, f) for f in (part, whole)]
    if None not in names and names[0] != names[1]:
        return False
    return not any(_is_of_another(context.words(f)) for f in (part, whole))


def _is_of_another(words: list[str]) -> bool:
    """Whether a sentence tells of another firm, or of a part of one; "unit sales" are no unit's."""
    unit = any(word == UNIT and words[i + 1 : i + 2] != ["sales"] for i, word in enumerate(words))
    return unit or not _others().isdisjoint(words)


def _possessor(context: Context, figure: Figure) -> str | None:
    """The first word before "'s" in what stands before a figure, where it is a name: "Acme's sales were $12m"."""
    words = context.reading.words[figure.sentence]
    marks = (i for i in range(1, figure.opening) if words.lower[i] in ("'s", "’s"))
    return next((words.lower[i - 1] for i in marks if words.texts[i - 1][:1].isupper()), None)


def _nearest(context: Context, part: Figure, fits: Callable[[Figure], bool]) -> Figure | None:
    """The nearest other figure of a part's kind and unit that fits."""
    alike = context.body[part.kind, part.quantity.unit]
    at = bisect_left(alike, part.start, key=lambda f: f.start)
    near = sorted(alike[max(0, at - NEAR) : at + NEAR], key=lambda f: abs(f.start - part.start))
    return next((f for f in near if f is not part and fits(f)), None)


def _as_wide(own: Period, whole: Period) -> bool:
    """Whether nothing narrows the whole that does not narrow the part; of profits, both are one, or the part is net."""
    if own.measure == "profit":
        return whole.narrowed == own.narrowed or (not whole.narrowed and own.narrowed == {"net"})
    return whole.narrowed <= own.narrowed


def _others() -> frozenset[str]:
    return word_set("periods", "others")
