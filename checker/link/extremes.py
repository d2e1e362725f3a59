"""A level, and the high or low that its sentence sets it against.

"The euro was at $1.29, still close to the $1.30 record set in May." "It was at 105.3, after hitting a low of 105.1."
"""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "extremes")

KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
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


def _side(word: str) -> int:
    return (word in _words("highs")) - (word in _words("lows"))
