"""Names that tell one of a series by its number, told again: "the Six Nations", "third generation (3G)", "IPv6"."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from checker.languages.lexicon import load
from checker.link.context import Context, found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_GLOSSED = "("


def named_again(context: Context) -> list[Figure]:
    """The names of an article that tell again which of a series is meant."""
    return [figure for figure in context.of_kind(Kind.ORDINAL) if figure.start in _meant(context)]


def name_meant(context: Context, name: Figure) -> Figure | None:
    """What says which of its series a name has to tell of.

    That is what it is a short form of, in brackets. Else it is the first name with the number; the nearest name with
    one that the series has, where it has not this one; for a headline whose number the text below does
    not have the one that it has most often.
    """
    return _meant(context).get(name.start)


@found_once
def _meant(context: Context) -> dict[int, Figure]:
    told: dict[str, list[Figure]] = defaultdict(list)
    for figure in context.of_kind(Kind.ORDINAL):
        if figure.quantity.unit:
            told[figure.quantity.unit].append(figure)
    meant: dict[int, Figure] = {}
    for series, names in told.items():
        meant.update(_meant_in(names, _numbers()[series]))
        glossed = ((name, _glossed(context, name)) for name in names)
        meant.update((name.start, first) for name, first in glossed if first is not None)
    return meant


def _meant_in(names: list[Figure], numbers: frozenset[int]) -> dict[int, Figure]:
    """By its start, each name of one series, and the other one that says its number."""
    right = [name for name in names if _number(name) in numbers]
    first = {_number(name): name for name in reversed(right)}
    times = Counter(map(_number, names))
    below = Counter(_number(name) for name in names if not name.at_top)
    meant: dict[int, Figure] = {}
    for name in names:
        number = _number(name)
        if number not in numbers and right and times[number] == 1:
            meant[name.start] = min(right, key=lambda other: _apart(name, other))
        elif name.at_top and below and not below[number]:
            most = below.most_common(1)[0][0]
            meant[name.start] = next(other for other in names if not other.at_top and _number(other) == most)
        elif number in first and first[number] is not name:
            meant[name.start] = first[number]
    return meant


def _apart(name: Figure, other: Figure) -> tuple[bool, int]:
    """How far two names are apart: a quotation is rather held against another one, since both are the speaker's."""
    return other.scope.quoted is not name.scope.quoted, abs(other.start - name.start)


def _glossed(context: Context, name: Figure) -> Figure | None:
    """The figure right before a name in brackets, of which that is the short form."""
    before = next(iter(context.earlier(name)), None)
    if before is None or before.kind is not Kind.ORDINAL or word_at(context, name, name.first - 1) != _GLOSSED:
        return None
    long = load("numbered_names")["short"].get(name.quantity.unit)
    told = context.words(name)[before.stop : name.first - 1]
    spelt = before.quantity.unit == long and not told
    return before if spelt or (before.quantity.unit is None and told == [long]) else None


def _number(name: Figure) -> int:
    return int(name.quantity.numbers[0].value)


@cache
def _numbers() -> dict[str, frozenset[int]]:
    """By series, the numbers that its names are told with."""
    names: dict[str, int | str] = load("numbered_names")["names"]
    return {name: frozenset(map(int, str(numbers).split())) for name, numbers in names.items()}
