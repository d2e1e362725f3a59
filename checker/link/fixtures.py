"""Fixtures whose headline has a weekday in brackets, and whose text has the day in full: "Wales v Fiji (Sat)"."""

from __future__ import annotations

from checker.link.context import Context
from checker.model.figure import Figure


def _is_in_brackets(context: Context, figure: Figure) -> bool:
    words, moment = context.words(figure), figure.quantity.moment
    alone = moment is not None and moment.weekday is not None and moment.day is None
    return alone and words[figure.opening - 1 : figure.opening] == ["("] and words[figure.stop :] == [")"]
