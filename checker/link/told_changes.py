"""A level with its former level or its step, and the change that another sentence tells of it.

"Boeing said earnings dropped by 84%. Net profit was $186m, compared with $1.13bn a year before."
"""

from __future__ import annotations

from functools import cache

from checker.link.context import Context
from checker.link.steps import BESIDE_A_MARK
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_NO_CHANGE = frozenset(("to", "at", "from", "than", "of", "with", "against"))


def direction(context: Context, figure: Figure) -> int:
    """Which way a figure moves: +1 for "up 5%" and "a 5% rise", -1 for a fall, 0 where that is not said."""
    words = context.words(figure)
    nouns = words[figure.stop : figure.stop + 1]
    if figure.opening > 1 and words[figure.opening - 1] == "of":
        nouns.append(words[figure.opening - 2])
    for noun in nouns:
        way = (noun in _ups()) - (noun in _downs())
        if way:
            return way
    return figure.governor.direction if figure.governor and figure.governor.near else 0


def is_change(context: Context, figure: Figure) -> bool:
    """Whether a percentage is a change and no level or share: "rose 5%", not "rose to 5%" or "5% of"."""
    words = context.words(figure)
    before = words[figure.opening - 1] if figure.opening else ""
    behind = words[figure.stop] if figure.stop < len(words) else ""
    if figure.kind is Kind.MULTIPLE:
        return figure.text.lower().endswith(("ed", "ing", "fold"))
    if figure.quantity.is_range or behind == "of" or behind in BESIDE_A_MARK or not direction(context, figure):
        return False
    if before == "of":
        return words[figure.opening - 2] in _ups() | _downs()
    return before not in _NO_CHANGE and (figure.kind is Kind.PERCENT or before == "by")


@cache
def _ups() -> frozenset[str]:
    return words_of("upturn") | words_of("more")


@cache
def _downs() -> frozenset[str]:
    return words_of("downturn") | words_of("fewer")
