"""Fixtures whose headline has a weekday in brackets, and whose text has the day in full: "Wales v Fiji (Sat)"."""

from __future__ import annotations

from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_PARAGRAPHS = 3  # of the text in which its day is told


@found_once
def days_in_brackets(context: Context) -> list[Figure]:
    """The weekday that ends a headline in brackets, if one does."""
    return [figure for figure in context.of_kind(Kind.DATE) if figure.at_top and _is_in_brackets(context, figure)]


def day_of_fixture(context: Context, day: Figure) -> Figure | None:
    """The first date of the text with its weekday, near its beginning, for the weekday of the headline."""
    full = (figure for figure in context.of_kind(Kind.DATE) if not figure.at_top and _is_full(figure))
    first = next(full, None)
    return first if first is not None and first.paragraph - day.paragraph <= _PARAGRAPHS else None


def _is_full(figure: Figure) -> bool:
    moment = figure.quantity.moment
    return moment is not None and moment.weekday is not None and moment.day is not None


def _is_in_brackets(context: Context, figure: Figure) -> bool:
    words, moment = context.words(figure), figure.quantity.moment
    alone = moment is not None and moment.weekday is not None and moment.day is None
    return alone and words[figure.opening - 1 : figure.opening] == ["("] and words[figure.stop :] == [")"]
