"""What the times told beside two figures say against their being one."""

from __future__ import annotations

from checker.languages.lexicon import load
from checker.model.figure import Figure


def are_of_other_times(first: Figure, second: Figure) -> bool:
    """Whether each is told with a year or a month, and with none that the other has: "1.2m in May ... 1.5m in June"."""
    ours, theirs = _dates(first), _dates(second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _dates(figure: Figure) -> frozenset[str]:
    """The years and months that a figure is of."""
    return frozenset(time for time in figure.scope.times if time.isdigit() or time in load("calendar")["months"])
