"""A mark that was passed, and the level that this led to: "Oil rose above the $50 mark. It closed up $2 at $51.15"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.comparing import comparable
from checker.link.context import MOST, Context, size_of, size_ratio
from checker.link.level_pairs import is_level
from checker.link.one_unit import of_one_unit
from checker.link.then_and_now import moved
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "comparing")

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT))
BEFORE = 5  # tokens before a mark in which the word stands that says that it was passed
MOVING = 12  # ... and the one of rising or falling
BEHIND = 4  # tokens behind it in which it is called a mark
AHEAD = 4  # sentences behind it in which the level is told
NEAR = 1.2  # the level is not farther than this from the mark


def marks(context: Context) -> list[Figure]:
    """The figures that are told as marks that were passed."""
    return context.telling("marks passed", _words("named_marks"), passed)


def passed(context: Context, figure: Figure) -> bool:
    """Whether a figure is a mark that was passed on the way up: "surged above the $50 mark"."""
    if figure.kind not in KINDS:
        return False
    words = context.words(figure)
    near, before = (words[max(0, figure.first - reach) : figure.first] for reach in (BEFORE, MOVING))
    up = not _words("passing_above").isdisjoint(near) and not (words_of("climb") | _words("carried")).isdisjoint(before)
    down = not _words("passing_below").isdisjoint(near) and not words_of("drop").isdisjoint(before)
    if not up or down or "by" in near or not is_level(context, figure):
        return False
    behind = words[figure.stop :]
    return not _words("named_marks").isdisjoint(behind[:BEHIND]) or ("first" in behind and "time" in behind)


def reached(context: Context, mark: Figure) -> Figure | None:
    """The level that what passed a mark is told to have reached."""
    if not passed(context, mark):
        return None
    for number in range(mark.sentence + 1, mark.sentence + 1 + AHEAD):
        told = [f for f in context.by_sentence.get(number, ())[:MOST] if of_one_unit(mark, f)]
        ends = [f for f in told if moved(context, f) and is_level(context, f) and comparable(context, f, mark)]
        near = [f for f in ends if size_ratio(f, mark) < NEAR]
        if near:
            return max(near, key=size_of) if all(moved(context, f) == 1 for f in near) else None
    return None
