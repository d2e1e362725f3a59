"""The condition that what a currency is told to cost is counted in it: "the dollar slid to $1.36 a euro"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.on_moves import SUBJECT
from checker.link.on_numbers import currencies
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BEHIND = 4  # tokens behind a bare number in which the other currency is named: "103.4 to the dollar"


@condition
def counted_in_itself(context: Context, before: Figures, after: Figures) -> bool:
    """The currency that moves is what the figures count, so that more of it is less worth: "$1.36 a euro"."""
    subject = _subject(context, min(before[0], after[0], key=lambda f: f.start))
    unit = next((f.quantity.unit for f in (before[0], after[0]) if f.kind is Kind.MONEY), None)
    if not subject or unit:
        return bool(subject) and subject == unit
    other = _priced(context, before[0]) or _priced(context, after[0])
    return bool(other) and _rank(subject) > _rank(other)


def _subject(context: Context, figure: Figure) -> str:
    """The currency named before a figure that is said to move: "the dollar slid to"."""
    words = context.words(figure)[: figure.opening]
    named = [at for at, word in enumerate(words) if word in currencies()]
    told = words[named[-1] + 1 : named[-1] + 1 + SUBJECT] if named else []
    return words[named[-1]] if any(map(way_of, told)) else ""


def _priced(context: Context, figure: Figure) -> str:
    """The currency of which a bare number tells the price: "103.4 to the dollar", "141.6 per euro"."""
    per = figure.quantity.per
    behind = context.words(figure)[figure.stop : figure.stop + _BEHIND]
    return per if per in currencies() else next((word for word in behind if word in currencies()), "")


def _rank(name: str) -> int:
    """Which of two currencies is counted in a quotation: the one that comes later; all others come last."""
    order = word_set("marks", "priced_first"), word_set("marks", "priced_second"), word_set("marks", "priced_third")
    return next((at for at, names in enumerate(order) if name in names), len(order))
