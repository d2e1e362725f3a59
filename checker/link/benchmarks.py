"""What a figure is measured against in another sentence: the record before it.

"The film took $18m, the most ever on that day. The previous record, held by a western, was $12.8m."
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.comparing import comparable, is_added, is_old
from checker.link.context import MOST, Context
from checker.link.one_unit import one_unit
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "benchmarks")

CLAUSE = 14  # tokens between a figure and the words that say that it was a record
LEAD = 2  # sentences back to a figure of which less must be alike
_AMOUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE))
SENTENCES = 8  # back to the figure that it is measured against
_STOPS = frozenset((";", ":", "but"))


def old_records(context: Context) -> list[Figure]:
    """The figures that may be the record before another."""
    return context.telling("old records", _words("previous"), _is_previous)


def _is_previous(context: Context, figure: Figure) -> bool:
    return _previous_at(_clause(context, figure)) is not None


def _previous_at(before: list[str]) -> int | None:
    """The token that says that a figure behind is the record before another."""
    return next(
        (i for i in range(len(before) - 1) if before[i] in _words("previous") and _marks(before[i + 1 :])), None
    )


def beaten_record(context: Context, base: Figure) -> tuple[Figure, int] | None:
    """The new record that a figure was beaten by, and +1 where it must be larger, -1 where smaller."""
    before = _clause(context, base)
    at = _previous_at(before)
    if at is None or _is_of_another(context, base, len(before) - at):
        return None
    for figure in _earlier(context, base):
        said = _sentence(context, figure)
        if said & _words("record"):
            return figure, _record_direction(figure, said | set(before[at:]))
    return None


def _is_of_another(context: Context, base: Figure, back: int) -> bool:
    """Whether the record told so many tokens before a figure is another: "the record of £30m for an 11-day sale"."""
    first = base.opening - back
    return any(f.kind in _AMOUNTS and first < f.first for f in context.earlier(base)) or "-" in base.text


def _earlier(context: Context, base: Figure) -> Iterator[Figure]:
    """The figures of a base's unit before it, one a sentence at most, that are levels: the nearest sentence first."""
    rows = [list(context.earlier(base))]
    rows += (context.by_sentence.get(base.sentence - i, [])[:MOST] for i in range(1, SENTENCES + 1))
    for others in rows:
        told = [f for f in others if _may_be_measured(f, base) and not _is_aside(context, f)]
        if len(told) > 1:
            return
        yield from (f for f in told if comparable(context, f, base))


def _is_aside(context: Context, figure: Figure) -> bool:
    """Whether a figure is the earlier one of two, or comes on top of another: "a year ago it was set at 7bn"."""
    past = not _words("long_ago").isdisjoint(_clause(context, figure))
    return past or is_old(context, figure) or is_added(context, figure)


def _may_be_measured(figure: Figure, base: Figure) -> bool:
    """Whether a figure may be measured against a base of its unit: of bare numbers as an index has, one like it."""
    if not one_unit(figure, base):
        return False
    far = base.sentence - figure.sentence > LEAD
    if far and (
        base.quantity.is_range or (base.kind is Kind.COUNT and (base.counted is None) != (figure.counted is None))
    ):
        return False
    return base.kind is not Kind.COUNT or not _has_decimals(base) or _has_decimals(figure)


def _has_decimals(figure: Figure) -> bool:
    return any(number.place < 1 for number in figure.quantity.numbers)


def _clause(context: Context, figure: Figure) -> list[str]:
    """The words before a figure, back to the figure of a unit before it or the beginning of its clause."""
    stops = [f.stop for f in context.earlier(figure) if one_unit(f, figure)][:1]
    words = context.words(figure)
    start = max([*stops, figure.opening - CLAUSE, 0])
    stop = next((i for i in range(figure.opening - 1, start - 1, -1) if words[i] in _STOPS), start - 1)
    return words[stop + 1 : figure.opening]


def _marks(words: list[str]) -> bool:
    return not _words("marks").isdisjoint(words[:5])


def _sentence(context: Context, figure: Figure) -> set[str]:
    return set(context.words(figure))


def _record_direction(figure: Figure, said: set[str]) -> int:
    if figure.kind is Kind.DURATION:
        return 1 if said & _words("long") else -1
    risen = said & words_of("climb") and not said & words_of("drop")
    return -1 if said & _words("small") and not risen else 1
