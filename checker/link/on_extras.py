"""Conditions on what goes into a total beside its rate, or is taken off: "£350 after tax", "£5 each and a raffle"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

NEAR = 4  # tokens beside a figure: "in all with the balcony"


@condition
def with_something_else(context: Context, role: Figures) -> bool:
    """Right behind the figure more is told than it says: "£350 after tax", "£5 each and a raffle"."""
    return any(_goes_on(context, f) for f in role)


def _goes_on(context: Context, figure: Figure) -> bool:
    behind = context.words(figure)[figure.past : figure.past + NEAR]
    for at, word in enumerate(behind):
        if word == "and":
            return _opens_thing("".join(behind[at + 1 : at + 2]))
        if not word.isalpha():
            return False
        if word in word_set("rates_and_totals", "something_else"):
            return True
    return False


def _opens_thing(word: str) -> bool:
    """Whether another thing is joined with "and", and no verb: "a raffle", "£5m up front"."""
    return word in word_set("rates_and_totals", "opening_thing") or not word.isalpha()
