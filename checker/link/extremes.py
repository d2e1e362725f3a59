"""A level, and the high or low that its sentence sets it against.

"The euro was at $1.29, still close to the $1.30 record set in May." "It was at 105.3, after hitting a low of 105.1."
"""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import comparable
from checker.link.context import Context
from checker.link.one_unit import of_one_unit
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "extremes")

KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
AROUND = 20  # tokens between a level and an extreme
_STOPS = frozenset((";", ":", '"', "“", "”"))
NOUN = 5  # tokens behind an extreme to its noun: "the 3,940 all-time high"


def extremes(context: Context) -> list[Figure]:
    """The figures that are told as a high or a low."""
    said = _words("highs") | _words("lows") | _words("peaked") | _words("bottomed")
    return context.telling("extremes", said, extreme)


def extreme(context: Context, figure: Figure) -> int:
    """+1 for a figure that is told as a high, -1 for a low: "a peak of 312p", "peaked at 312p", "the $1.30 record"."""
    if figure.kind not in KINDS or figure.quantity.is_range or is_change(context, figure):
        return 0
    words = context.words(figure)
    before, behind = words[max(0, figure.opening - 2) : figure.opening], words[figure.stop : figure.stop + NOUN]
    if len(before) == 2 and before[1] in _words("links") and _side(before[0]):
        return _side(before[0])
    if before[1:] == ["at"] or before[1:] == ["out"]:
        return (before[0] in _words("peaked")) - (before[0] in _words("bottomed"))
    at = next((i for i, word in enumerate(behind) if word not in _words("with_noun")), len(behind))
    return _side(behind[at]) if at < len(behind) and _side(behind[at]) else _side("record") * ("record" in behind[:at])


def beside(context: Context, mark: Figure, direction: int) -> Figure | None:
    """The level that an extreme of its sentence bounds: +1 where it is a high, -1 where it is a low."""
    if extreme(context, mark) != direction:
        return None
    words = context.words(mark)
    alike = [f for f in context.beside(mark) if f is not mark and of_one_unit(f, mark)]
    if len(alike) != 1 or not _words("passed").isdisjoint(words):
        return None
    level = alike[0]
    if is_change(context, level) or not comparable(context, level, mark):
        return None
    return level if _is_set_against(context, level, mark, direction) else None


def _is_set_against(context: Context, level: Figure, mark: Figure, direction: int) -> bool:
    """Whether the words between say that a level came after an extreme, or how it stands to it."""
    words = context.words(mark)
    first, second = sorted((level, mark), key=lambda f: f.start)
    between = words[first.stop : second.opening]
    if len(between) > AROUND or not (_words("others") | _STOPS).isdisjoint(between):
        return False
    if first is level:
        near = _words("near") | (_words("near_high") if direction > 0 else _words("near_low"))
        return not near.isdisjoint(between) or _is_after(between)
    opened = words[max(0, mark.opening - AROUND) : mark.opening]
    return "," in between and _is_after(opened)


def _is_after(words: list[str]) -> bool:
    """Whether some words tell of what came before: "after hitting", "having hit"."""
    return any(
        word in _words("after") and (word == "having" or words[i + 1].endswith("ing"))
        for i, word in enumerate(words[:-1])
    )


def _side(word: str) -> int:
    return (word in _words("highs")) - (word in _words("lows"))
