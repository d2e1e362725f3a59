"""Comparisons with "than" whose figures stand apart from it: "cheaper at £38 than the coach at £42".

The one figure is told of what is compared, the other of what stands behind "than"; or both stand behind it, as in
"longer than the old one: 340 metres against 310 metres". The sentence has no other figure of their unit, so that nobody
need ask which two are compared.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "than_clauses")

THAN = "than"
REACH = 14  # tokens between two of: the first figure, the comparative, "than", the second figure
_MARKS = frozenset((",", ":", "(", "–", "—"))
_SIZES = frozenset((Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.COUNT))
_PACES = frozenset((Kind.PERCENT, Kind.DURATION))
_ANY = _SIZES | _PACES | {Kind.MONEY}
_SORTS = {"": _ANY, "of_money_": frozenset((Kind.MONEY,)), "of_sizes_": _SIZES, "of_pace_": _PACES}


def seconds(context: Context) -> list[Figure]:
    """The figures of what stands behind "than"."""
    return context.telling("behind than", frozenset((THAN,)), than_clause)


def than_clause(context: Context, second: Figure) -> tuple[Figure, int] | None:
    """The figure that is compared with ``second``, and +1 where it is said to be the larger, else -1."""
    words = context.words(second)
    if second.kind not in _ANY or words.count(THAN) != 1 or not _words("denied").isdisjoint(words):
        return None
    than = words.index(THAN)
    row = [f for f in context.beside(second) if (f.kind, f.unit) == (second.kind, second.unit)]
    if len(row) != 2 or row[1] is not second or any(f.quantity.is_range for f in row):
        return None
    if any(f.first == than + 1 and f is not second for f in context.beside(second)):
        return None  # "raised more than $200m, compared with"
    first = row[0]
    behind = first.opening > than
    owner = words[than + 1 : first.opening - 2 if behind else second.opening - 1]
    parted = ("of", "which") in pairwise(words[than : second.opening])  # "less than in 2023, of which it took €3.8bn"
    if parted or not owner or len(owner) > REACH or not _in_one(owner):
        return None
    at = next((i for i in range(than - 1, max(-1, than - REACH), -1) if _way(words[i], second)), None)
    if at is None or not _in_one(words[at:than]):
        return None
    if at + 1 < than and any(first.start < f.start and f.stop == at for f in context.beside(second)):
        return None  # "who swam 3,600 metres had a 26% lower risk than those at 1,000"
    fits = _is_set_against(words, first, second) if behind else _leads(words, (first, second), at, than)
    return (first, _way(words[at], second)) if fits else None


def _way(word: str, figure: Figure) -> int:
    """+1 where a comparative says of a figure of this kind that it is the larger, -1 the smaller, else 0."""
    for sort, kinds in _SORTS.items():
        if figure.kind in kinds:
            way = (word in _words(f"{sort}larger")) - (word in _words(f"{sort}smaller"))
            if way:
                return -way if sort == "of_pace_" and figure.kind is Kind.DURATION else way
    return 0


def _leads(words: list[str], row: tuple[Figure, Figure], at: int, than: int) -> bool:
    """Whether the first figure is told of what is compared: before the comparative, or set off behind it."""
    first, second = row
    if words[second.opening - 1] not in _words("links"):
        return False
    if first.opening > at:
        return first.opening > at + 1 and first.past <= than and words[first.opening - 1] in _words("links")
    return first.stop < at <= first.stop + REACH and _in_one(words[first.stop : at])


def _is_set_against(words: list[str], first: Figure, second: Figure) -> bool:
    """Whether two figures behind "than" are set one against the other: "by 3.8% against 3.1%"."""
    apart = not _MARKS.isdisjoint(words[first.opening - 2 : first.opening])
    return apart and " ".join(words[first.past : second.opening]) in words_of("against")


def _in_one(words: list[str]) -> bool:
    return _words("parting").isdisjoint(words)
