"""The figures that a time or place in a sentence applies to.

"Three in Leeds and four in York": a time or place after figures scopes those back to the one before it. "In
February, 12 died": one before all figures of its clause scopes what follows, unless that has its own. What a
figure is compared with ("5m, up from 3m in 2020") is a clause of its own here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from checker.languages.lexicon import load

_MOST_LEADING = 4  # leading times that are passed on, so that a line of nothing but years stays linear
_MOST_BEHIND = 8  # figures that one time after them can apply to

_TIME = load("time")
_MONTHS = frozenset(_TIME["months"].split())
_WEEKDAYS = frozenset(_TIME["weekdays"].split())
_EACH = frozenset(_TIME["each"].split())


class Mark(Struct, frozen=True):
    """A time or a place at tokens ``[token, stop)``, in the words of `Scope`."""

    token: int
    stop: int
    texts: tuple[str, ...]


class Reach:
    """Where a sentence's figures and clauses stand, which decides what a mark applies to.

    ``openings`` are the tokens of its figures, ``barriers`` those at which another clause begins and
    ``compared`` those at which the figure begins that another one is compared with.

    >>> marks = [Mark(3, 4, ("leeds",)), Mark(7, 8, ("york",))]
    >>> Reach([1, 5], [], []).scoped(marks)
    [['leeds'], ['york']]
    """

    def __init__(self, openings: Sequence[int], barriers: Sequence[int], compared: Sequence[int]) -> None:
        self.openings = openings
        self.clauses = sorted({*barriers, *compared})
        self.compared = frozenset(compared)

    def scoped(self, marks: Sequence[Mark]) -> list[list[str]]:
        """For each figure the texts of the marks that apply to it."""
        texts: list[list[str]] = [[] for _ in self.openings]
        leading: list[Mark] = []
        clause, start, targets = -1, 0, range(0)
        for mark in marks:
            here = self._at(mark.token)
            if here != clause:
                clause, start, targets = here, self.clauses[here - 1] if here else 0, range(0)
            behind = self._behind(start, mark.token)
            targets = self._right_behind(mark) or (behind[-1:] if _is_rate(mark) else behind) or targets
            start = mark.token
            if not targets:
                leading.append(mark)
            for at in targets:
                texts[at].extend(mark.texts)
        self._lead(leading[:_MOST_LEADING], texts)
        return texts

    def _right_behind(self, mark: Mark) -> range:
        """The figure right after the mark: "in Wales 59,000"."""
        at = bisect_left(self.openings, mark.token)
        led = at and at < len(self.openings) and self.openings[at] == mark.stop
        return range(at, at + 1) if led else range(0)

    def _behind(self, start: int, stop: int) -> range:
        """The figures between two tokens: at most the last eight."""
        return range(bisect_left(self.openings, start), bisect_left(self.openings, stop))[-_MOST_BEHIND:]

    def _lead(self, leading: Sequence[Mark], texts: list[list[str]]) -> None:
        """Pass leading marks on to the figures after them that have no time or place of the same sort.

        The marks of a later clause go first, since they are nearer to its figures.
        """
        for here in sorted({self._at(mark.token) for mark in leading}, reverse=True):
            own = [{_sort(text) for text in each} for each in texts]
            for mark in leading:
                if self._at(mark.token) == here:
                    for at in self._ahead(mark, here):
                        texts[at].extend(text for text in mark.texts if _sort(text) not in own[at])

    def _ahead(self, mark: Mark, here: int) -> Iterable[int]:
        """The figures after a leading mark of a clause; marks of the first clause reach through all others."""
        last = here in (0, len(self.clauses))
        stop = len(self.openings) if last else bisect_left(self.openings, self.clauses[here])
        for at in range(bisect_left(self.openings, mark.token), stop):
            if here or self._clause(at) not in self.compared:
                yield at

    def _at(self, token: int) -> int:
        """The number of the clause that a token stands in."""
        return bisect_right(self.clauses, token)

    def _clause(self, at: int) -> int:
        """The token at which the clause of a figure begins."""
        here = self._at(self.openings[at])
        return self.clauses[here - 1] if here else 0


def _is_rate(mark: Mark) -> bool:
    """Whether the time makes a rate of the figure before it: "12 lives a year", "3% on the month"."""
    return mark.texts[0].split(" ")[0] in _EACH


def _sort(text: str) -> str:
    """What excludes another text: a year another year, a month another month."""
    first = text.removeprefix("since ").split(" ", maxsplit=1)[0]
    if first[:4].isdigit():
        return "year"
    if first in _WEEKDAYS:
        return "weekday"
    return "month" if first in _MONTHS else "other"
