"""How surely the words around one of two levels tell it as the former one, or as the one of now."""

from __future__ import annotations

from enum import IntEnum
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import COMPARED, is_timed, opening_word, words_for
from checker.link.one_unit import of_one_unit
from checker.link.than_clauses import REACH, THAN
from checker.link.than_clauses import way as comparative
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ordered_levels")

BEFORE, BEHIND = 7, 6  # tokens before a level, and behind it, that say that it is a former one
HAD = 3  # tokens of "had been only" before a level
FARTHEST = 14  # tokens between "than" and its level
MARKS = frozenset((";", ":", "(", ")", "–", "—"))


class Told(IntEnum):
    """As what a level is told, the surest signs of a former one highest."""

    NOW = -1
    PLAIN = 0
    ONCE = 1
    BEHIND_THAN = 2
    SET_AGAINST = 3


def told_as(context: Context, level: Figure) -> Told:
    """As what a level is told; a target, a record or what another is above or below is none of two times."""
    words = context.words(level)
    before, behind = _near(context, words, level)
    opening = opening_word(context, level)
    if not _words("others").isdisjoint(before + behind) or (opening != THAN and opening in words_for("naming")):
        return Told.PLAIN
    against = opening in words_for("opening") - {"after"} or COMPARED in before
    if opening == "from" or (against and _is_of_then(context, level)):
        return Told.SET_AGAINST
    if _is_behind_than(words, level):
        return Told.BEHIND_THAN
    if _is_once(before, behind):
        return Told.ONCE
    return Told.PLAIN if _words("now").isdisjoint(before + behind) else Told.NOW


def was(context: Context, level: Figure) -> bool:
    """Whether a verb of the past leads to a level: "it was 3.2 metres"."""
    words = context.words(level)
    return not _words("past").isdisjoint(words[max(0, level.opening - BEFORE) : level.opening])


def _is_once(before: list[str], behind: list[str]) -> bool:
    """Whether the words before a level, "a year earlier it was", "had been", or behind it, "a year ago", say so."""
    leading = max((at + 1 for at, word in enumerate(before) if word in _words("leading")), default=0)
    led = before[leading:]
    if not _words("once").isdisjoint(led) or _tells_time(led):
        return True
    had = next((led[at:] for at in range(max(0, len(led) - HAD), len(led)) if led[at] == "had"), [])
    if had[1:] and not any(way_of(word) for word in had):
        return True  # "had been 412", not "had risen to 412"
    until_now = "until" in behind and not _words("now").isdisjoint(behind)
    return not _words("once_behind").isdisjoint(behind) or _tells_time(behind) or until_now


def _tells_time(words: list[str]) -> bool:
    """Whether there is a "the week before" among some words."""
    periods = word_set("time", "periods") | {"time"}
    return any(word == "before" and at and words[at - 1] in periods for at, word in enumerate(words))


def _is_of_then(context: Context, level: Figure) -> bool:
    """Whether a level that another is set against is of another time: "more than last year: 298, against 312"."""
    words = context.words(level)
    others = [f for f in context.earlier(level) if of_one_unit(f, level)]
    told = others and not _words("once_told").isdisjoint(words[: others[0].opening])
    return is_timed(context, level) or bool(told)


def _is_behind_than(words: list[str], level: Figure) -> bool:
    """Whether a comparative and its "than" stand before a level: "cheaper than the week before, when it was 142p"."""
    at = next((i for i in range(level.opening - 1, max(0, level.opening - FARTHEST), -1) if words[i] == THAN), 0)
    return any(comparative(word, level) for word in words[max(0, at - REACH) : at])


def _near(context: Context, words: list[str], level: Figure) -> tuple[list[str], list[str]]:
    """The words before a level and behind it, up to the next figure of a number or mark."""
    told = [f for f in context.beside(level) if f is not level and f.kind not in (Kind.DATE, Kind.DURATION)]
    start = max([f.stop for f in told if f.stop <= level.opening] + [level.opening - BEFORE, 0])
    stop = min([f.opening for f in told if f.opening >= level.stop] + [level.stop + BEHIND, len(words)])
    before, behind = words[start : level.opening], words[level.stop : stop]
    before = before[max((i + 1 for i, word in enumerate(before) if word in MARKS), default=0) :]
    return before, behind[: next((i for i, word in enumerate(behind) if word in MARKS or word == ","), len(behind))]
