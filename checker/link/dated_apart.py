"""What the times told beside two figures say against their being one."""

from __future__ import annotations

from itertools import pairwise

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure

BEFORE = frozenset(("last", "previous", "prior"))
EARLIER = frozenset(("before", "earlier"))
STANDING = frozenset(("stand", "be"))
BEHIND = 8  # tokens behind a figure that say of when it is


def are_dated_apart(first: Figure, second: Figure) -> bool:
    """Whether other years or months are told of them, or of one alone; a headline leaves them out."""
    return not first.at_top and _dates(first) != _dates(second)


def are_of_other_times(first: Figure, second: Figure) -> bool:
    """Whether each is told with a year or a month, and with none that the other has: "1.2m in May ... 1.5m in June"."""
    ours, theirs = _dates(first), _dates(second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def is_one_of_before(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one of them is told of the time before, "last year"; a headline leaves that out."""
    return not first.at_top and is_of_before(context, first) is not is_of_before(context, second)


def is_level_before(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the headline tells of a rise to one level, and the second of a lower one that "stood" at some day."""
    if not first.at_top or first.governor is None or context.words(first)[max(0, first.opening - 1)] != "to":
        return False
    risen = first.quantity.numbers[0].value - second.quantity.numbers[0].value
    return second.verb in STANDING and bool(second.scope.times) and first.governor.direction * risen > 0


def years(figure: Figure) -> frozenset[str]:
    """The years that a figure is of."""
    return frozenset(time for time in figure.scope.times if time.isdigit())


def _dates(figure: Figure) -> frozenset[str]:
    """The years and months that a figure is of."""
    return frozenset(time for time in figure.scope.times if time.isdigit() or time in load("calendar")["months"])


def is_of_before(context: Context, figure: Figure) -> bool:
    """Whether it is told of the time before: "last year", "the previous quarter", "in the quarter before"."""
    times = [time.split() for time in figure.scope.times]
    if any(not BEFORE.isdisjoint(time) or time[-1] in EARLIER for time in times):
        return True
    behind = context.words(figure)[figure.stop : figure.stop + BEHIND]
    return any(a in word_set("time", "periods") and b in EARLIER for a, b in pairwise(behind))
