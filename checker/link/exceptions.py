"""Whether a figure is that of what is taken out of the others: "cheaper than every capital except Hobart, on $560"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure

_set = partial(word_set, "exceptions")

NAMED = 10  # tokens of "for the harbour town of Hobart, on" between "except" and a figure
ALL = 6  # tokens before "bar" in which "any" stands
MOST = 5  # things that are taken out together
_ENDS = frozenset((".", ";", ":", "than"))


def is_excepted(context: Context, figure: Figure) -> bool:
    """Whether a figure is told of what is taken out: "except Hobart, on $560", or of one more: "and Perth, on $540"."""
    words = context.words(figure)
    for _ in range(MOST):
        before = next((f for f in context.earlier(figure) if f.kind is figure.kind), None)
        start = max(before.stop if before else 0, figure.opening - NAMED)
        opener = next((at for at in range(start, figure.opening - 1) if _excepts(words, at)), None)
        if opener is not None:
            return _is_open(words[opener + 1 : figure.opening])
        if before is None or not _is_listed(words[before.past : figure.opening]):
            return False
        figure = before
    return False


def _is_listed(words: list[str]) -> bool:
    """Whether words between two figures lead to one more that is taken out."""
    return len(words) <= NAMED and words[:1] != [] and words[0] in _set("joining") and _is_open(words)


def _is_open(words: list[str]) -> bool:
    """Whether nothing ends the words that lead from what takes out to a figure."""
    return _ENDS.isdisjoint(words)


def _excepts(words: list[str], at: int) -> bool:
    """Whether the words that end at a token take out what stands behind it."""
    if words[at] in _set("of_all") and not _set("all").isdisjoint(words[max(0, at - ALL) : at]):
        return True
    return any(words[max(0, at + 1 - len(row)) : at + 1] == row for row in _rows())


@cache
def _rows() -> list[list[str]]:
    return [row.split() for row in load("exceptions")["excepting"]]
