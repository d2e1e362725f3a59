"""A level with the change that led to it, and the former level in a sentence behind.

"Turnover rose 25% to £5m. A year earlier it was £4m."
"""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import is_set_against
from checker.link.one_unit import of_one_unit
from checker.link.then_and_now import is_once_of
from checker.link.told_changes import LEVELS, direction, is_change
from checker.model.figure import Figure
from checker.model.quantity import Kind

_marks = partial(word_set, "changes")

BESIDE = 8  # tokens between a change and its level
BEHIND = 2  # sentences behind, in which the former level may be told


def change_beside(context: Context, after: Figure) -> Figure | None:
    """The change that led to a level, next to it in its sentence, where no other level of the unit stands there."""
    words = context.words(after)
    alike = [f for f in _alike(context, after) if ";" not in words[after.stop : f.opening]]
    if after.kind not in LEVELS or after.group is not None or len(alike) > 1:
        return None
    changes = [f for f in context.by_sentence[after.sentence] if f.kind is Kind.PERCENT]
    near = [f for f in changes if _apart(f, after) <= BESIDE and is_change(context, f) and goes_with(context, f, after)]
    return near[0] if len(near) == 1 else None


def earlier_level(context: Context, after: Figure) -> Figure | None:
    """What a sentence behind says that the level was before, where it says when; None where it tells another change.

    None for a former level or one of several: "£4.3m, against £2.7m. It had been put at £4.1m", "Hull 185, York 120".
    """
    if is_set_against(context, after) or any(of_one_unit(after, f) for f in _of_clause(context, after)):
        return None
    for number in range(after.sentence, after.sentence + 1 + BEHIND):
        figures = context.by_sentence.get(number, [])
        if number == after.sentence:
            figures = _of_clause_behind(context, after, figures)
        levels = [f for f in figures if (f.kind, f.quantity.unit) == (after.kind, after.quantity.unit)]
        if not levels:
            continue
        if len(levels) > 1 or any(f.kind in (Kind.PERCENT, Kind.MULTIPLE) for f in figures):
            return None
        return levels[0] if is_once_of(context, after, levels[0]) else None
    return None


def _of_clause(context: Context, after: Figure) -> list[Figure]:
    """The figures beside a level that no semicolon parts from it."""
    words = context.words(after)
    apart = ((f, words[min(f.stop, after.stop) : max(f.opening, after.opening)]) for f in context.beside(after))
    return [f for f, between in apart if f is not after and ";" not in between]


def _of_clause_behind(context: Context, after: Figure, figures: list[Figure]) -> list[Figure]:
    """The figures of the clause behind a semicolon: "fell 10% to $76; on Monday it had closed at $80"."""
    words = context.words(after)
    if ";" not in words[after.stop :]:
        return []
    at = words.index(";", after.stop)
    return [f for f in figures if f.opening > at]


def _alike(context: Context, figure: Figure) -> list[Figure]:
    kind = (figure.kind, figure.quantity.unit)
    return [f for f in context.by_sentence[figure.sentence] if (f.kind, f.quantity.unit) == kind]


def _apart(first: Figure, second: Figure) -> int:
    return second.opening - first.stop if first.start < second.start else first.opening - second.stop


def goes_with(context: Context, change: Figure, after: Figure) -> bool:
    """Whether the words between say so: "rose 25% to £5m", "£5m, up 25%", "£5m, a rise of 25%", "£5m, 25% more"."""
    words = context.words(after)
    if change.start < after.start:
        return words[after.opening - 1] in ("to", "at")
    between = words[after.stop : change.opening]
    while between and between[-1] in _marks("change_openers"):
        between.pop()
    return between[-1:] == [","] and "and" not in between and direction(context, change) != 0
