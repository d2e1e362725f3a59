"""Figures told as the two ends of a row by words that say so: "38 minutes with the quickest, 52 with the slowest"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.amounts_of_change import is_change
from checker.link.context import Context, is_bare_number
from checker.link.one_unit import are_alike
from checker.link.steps import is_step
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ends_told")

TIMES = (Kind.DURATION,)
EXTENTS = frozenset(("measure", "age", "duration", "bare"))  # in ends.yaml
MEASURED_OTHERWISE = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION)


def other_end(context: Context, low: Figure) -> Figure | None:
    """The upper end of the row of which a figure is told as the lower one, where no third figure of theirs stands."""
    row = [f for f in context.beside(low) if f.kind in KINDS and (f is low or _are_alike(context, low, f))]
    if len(row) != 2 or any(len(f.quantity.numbers) != 1 for f in row):
        return None
    words = context.words(low)
    found = [(words.index(a), words.index(b)) for a, b in _pairs(_sort(low)) if words.count(a) == words.count(b) == 1]
    if len(found) != 1:
        return None
    first, second = row
    ends = sorted(found[0])
    in_turn = ends[0] < first.opening < ends[1] < second.opening  # "the lowest 12, the highest 15"
    behind = first.past <= ends[0] < second.opening and ends[1] >= second.past  # "12 with the lowest, 15 with"
    if not (in_turn or behind) or any(f.stop in ends for f in row):
        return None  # "four highest": so many have the end
    if not _are_ends_of_one(context, row, ends, words, in_turn=in_turn):
        return None
    lower = first if ends[0] == found[0][0] else second
    return row[1 - row.index(low)] if lower is low else None


def _are_ends_of_one(context: Context, row: list[Figure], ends: list[int], words: list[str], *, in_turn: bool) -> bool:
    """Whether both figures are the very sizes of what is named, of one noun: not what it cost, nor by how much it rose.

    "The cheapest seat is £31, and the dearest £24", not "the cheapest seats rose by £31, the dearest by £24".
    """
    if not _words("other_rows").isdisjoint(words) or any(is_change(context, f) or is_step(context, f) for f in row):
        return False
    nouns = [words[end + 1 : end + 2] for end in ends]
    if nouns[1] and nouns[1][0].isalpha() and nouns[1][0] not in _words("behind_end"):
        noun = nouns[1][0].removesuffix("s")
        if not any(word.removesuffix("s") == noun for word in words[ends[0] + 1 : ends[1]]):
            return False
    if not in_turn:
        return True
    sizing = {None, *_words("sizing")}
    return all(f.verb in sizing for f in row) and not any(words[f.opening - 1] in _words("by") for f in row)


def is_size_told(context: Context, figure: Figure) -> bool:
    """Whether a figure may be what the words for ends in its sentence measure: "the oldest is 23", "the dearest £24".

    It is not where it is the object of a deed, "the smallest bank made £64m", nor where it is a sum or counts something
    and all of the words are for extents: "the tallest tower cost £31m", "the hottest month had 12 fires".
    """
    if figure.verb in _words("doing"):
        return False
    if figure.kind not in MEASURED_OTHERWISE or is_bare_number(figure):
        return True
    sorts = [_sorts()[word] for word in context.words(figure) if word in _sorts()]
    return not sorts or any(not sort <= EXTENTS for sort in sorts)


def lower_ends(context: Context) -> list[Figure]:
    """The figures told as the lower end of a row."""
    return context.telling("lower ends", _lower(), other_end)


def _are_alike(context: Context, a: Figure, b: Figure) -> bool:
    return are_alike(context, a, b) or a.kind is b.kind is Kind.AGE or (a.kind in TIMES and b.kind is Kind.COUNT)


def _sort(figure: Figure) -> str:
    """For which sort of figure words are looked up: a bare number may be an age, or measure whatever is told of."""
    return "bare" if is_bare_number(figure) else figure.kind.value


@cache
def _pairs(sort: str) -> tuple[tuple[str, str], ...]:
    """The words for the lower and the upper end of a row of a sort of figures."""
    told = (pair.split() for name in ("any", sort) for pair in load("ends").get(name, "").split(",") if pair)
    return tuple((low, high) for low, high in told)


@cache
def _lower() -> frozenset[str]:
    return frozenset(low for sort in load("ends") for low, _ in _pairs(sort))


@cache
def _sorts() -> dict[str, set[str]]:
    """By a word for an end the sorts of figures of which it is one."""
    found: dict[str, set[str]] = {}
    for sort in load("ends"):
        for word in {word for pair in _pairs(sort) for word in pair}:
            found.setdefault(word, set()).add(sort)
    return found
