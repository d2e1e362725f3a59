"""Conditions on ranges: which are rightly told from their larger end to the smaller one."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Numbers, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "marks")

_OPENING = 8  # tokens between "from" and the first end: "from the present", "from an all-time high of"
_LEADING = 8  # ... between "ranged from" and "at", with what the first end is the price of
_TOP = 3  # sentences of an article that say whether it is of a market
_MOVED = 3  # tokens between a word of rising or falling and the first end: "gains of between", "fell by a revised"
_APART = 50  # times that two ends of one range never differ
_SELDOM = 5  # ... and seldom do where it runs downwards, unless it is told with "between"
_POSSESSIVES = ("'s", "’s")


@condition
def told_downwards(context: Context, span: Numbers) -> bool:
    """The larger end may well stand first: a ratio, a move, times ago, prices in the order of what they are for."""
    return any(f.quantity.is_range and (_is_ratio(f) or _runs_down(context, f)) for f in span)


def _runs_down(context: Context, figure: Figure) -> bool:
    """Whether words tell that a figure may run downwards."""
    return _is_move(context, figure) or _is_back_in_time(context, figure) or _is_of_prices(context, figure)


def _is_back_in_time(context: Context, figure: Figure) -> bool:
    """Whether a figure tells of how long ago, so that its longer end is the earlier one: "90 to 60 years ago"."""
    behind = context.words(figure)[figure.stop : figure.stop + 1]
    return figure.kind is Kind.DURATION and not _marks("back_in_time").isdisjoint(behind)


def _is_ratio(figure: Figure) -> bool:
    """Whether a figure is "two-to-one" or "35 to one dollar": no range of sizes ends in one, spelt out."""
    last = figure.quantity.numbers[-1]
    return figure.kind is not Kind.PERCENT and last.value == 1 and last.style is Style.WORDS


def _is_move(context: Context, figure: Figure) -> bool:
    """Whether something went from one end to the other, or by the first to the last: "fell 400m marks to 300m"."""
    first, last = (number.value for number in figure.quantity.numbers)
    words = context.words(figure)
    before = words[max(0, figure.first - _OPENING) : figure.first]
    by_both = "between" in words[figure.opening : figure.first + 1]  # "will cut between 500 and 900 posts"
    if first > (_APART if by_both else _SELDOM) * last or before[-1:] in ([mark] for mark in _POSSESSIVES):
        return True  # "fell by 900 to 8.1 percent"; "from 1984's £3.6m to £3.5m in 1985"
    if "from" in before and _marks("ranging").isdisjoint(words[: figure.first]):
        return True
    moving = words_of("climb") | words_of("drop")
    return figure.kind is not Kind.PERCENT and not by_both and not moving.isdisjoint(before[-1:])


def _is_of_seats(context: Context, figure: Figure) -> bool:
    """Whether prices are told to range from one to the other, and not for whom: "range from £14.50 to £42.75"."""
    words = context.words(figure)
    ranges = words[figure.opening - 2 : figure.opening] in (["range", "from"], ["ranges", "from"])
    if figure.verb not in (None, "range", "say"):
        return False  # "takes the price of its budget range from £9.75 to £7.25"
    return ranges and words[figure.stop : figure.stop + 1] not in (["for"], ["in"], ["with"], ["at"], ["on"])


def _is_of_prices(context: Context, figure: Figure) -> bool:
    """Whether a figure tells of several prices, or of what each gained, in the order in which they are quoted."""
    words = context.words(figure)
    in_hundredths = any(number.place < 1 for number in figure.quantity.numbers)
    told = {*words}
    if in_hundredths and "to" in words[figure.first : figure.stop]:
        told.update(*map(context.sentence, range(min(_TOP, figure.sentence))))
    if not _marks("markets").isdisjoint(told):
        return True
    before = words[max(0, figure.opening - _LEADING) : figure.opening]
    if before[-1:] == ["at"] and "from" in before:
        return True  # "ranged from low sulphur at £19 to £17 for high"
    if (
        figure.kind is Kind.PERCENT
        or not in_hundredths
        or (figure.kind is Kind.MONEY and _is_of_seats(context, figure))
    ):
        return False  # "tickets range from £14.50 to £42.75"
    ranged = before[-1:] == ["from"] and not _marks("ranging").isdisjoint(before)
    around = {*before[-_MOVED:], *words[figure.stop : figure.stop + 1]}
    return ranged or not around.isdisjoint(words_of("rise") | words_of("fall") | _marks("gains"))
