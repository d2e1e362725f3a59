"""The condition that what a currency is told to cost is counted in it: "the dollar slid to $1.36 a euro"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.on_numbers import currencies
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

SUBJECT = 6  # tokens behind the name of a currency in which it is said to move
_POUNDS_A_EURO, _OTHERS = (1, 0), 3  # ranks
_AGAINST = ("against", "versus")
_MANY = 2  # of a currency cost one of another: it is the one counted, if none of the three great ones
_BEHIND = 4  # tokens behind a bare number in which the other currency is named: "103.4 to the dollar"


@condition
def counted_in_itself(context: Context, before: Figures, after: Figures) -> bool:
    """The currency that moves is what the figures count, so that more of it is less worth: "$1.36 a euro"."""
    first = min(before[0], after[0], key=lambda f: f.start)
    unit = next((f.quantity.unit for f in (before[0], after[0]) if f.kind is Kind.MONEY), None)
    subject = _subject(context, first)
    if not subject or unit:
        return bool(subject) and subject == unit
    other = _priced(context, before[0]) or _priced(context, after[0]) or _set_against(context, first, subject)
    if not other or other == subject:
        return False
    ranks = _rank(subject), _rank(other)
    values = [number.value for f in (before[0], after[0]) for number in f.quantity.numbers]
    if ranks == _POUNDS_A_EURO:
        return max(values) < 1  # else they are euros a pound
    return ranks[0] > ranks[1] and min(values) > (_MANY if ranks[0] == _OTHERS else 1)


def _subject(context: Context, figure: Figure) -> str:
    """The currency named before a figure that is said to move: "the dollar slid to", "The currency firmed to"."""
    words = context.words(figure)[: figure.opening]
    named = [at for at, word in enumerate(words) if word in currencies()]
    if not named and "currency" in words:
        named = [words.index("currency")]
    if (
        figure.kind is Kind.COUNT
        and len(named) > 1
        and words[named[-1] - 1 - (words[named[-1] - 1] == "the")] in _AGAINST
    ):
        named.pop()  # "the yen lost ground against the dollar"
    told = words[named[-1] + 1 : named[-1] + 1 + SUBJECT] if named else []
    if not any(map(way_of, told)):
        return ""
    return words[named[-1]] if words[named[-1]] != "currency" else _named_before(context, figure)


def _named_before(context: Context, figure: Figure) -> str:
    """The only currency that the sentence before names."""
    names = {word for word in context.sentence(figure.sentence - 1) if word in currencies()}
    return names.pop() if len(names) == 1 else ""


def _set_against(context: Context, figure: Figure, subject: str) -> str:
    """The currency that another is told to move against, before its figures: "lost ground against the dollar"."""
    words = context.words(figure)[: figure.opening]
    named = (at for at, word in enumerate(words) if word in currencies() and word != subject)
    return next((words[at] for at in named if words[at - 1 - (words[at - 1] == "the")] in _AGAINST), "")


def _priced(context: Context, figure: Figure) -> str:
    """The currency of which a bare number tells the price: "103.4 to the dollar", "141.6 per euro"."""
    per = figure.quantity.per
    behind = context.words(figure)[figure.stop : figure.stop + _BEHIND]
    return per if per in currencies() else next((word for word in behind if word in currencies()), "")


def _rank(name: str) -> int:
    """Which of two currencies is counted in a quotation: the one that comes later; all others come last."""
    order = word_set("marks", "priced_first"), word_set("marks", "priced_second"), word_set("marks", "priced_third")
    return next((at for at, names in enumerate(order) if name in names), len(order))
