"""What words say of a change and two figures: whether these are its levels, or what else one of them is."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import is_former, is_timed, opener
from checker.link.neighbours import MARKS, between, clause_end, word_at
from checker.link.ratio_words import (
    BESIDE,
    NAMED,
    NEAR,
    are_of_two_times,
    is_of_later_time,
    is_part,
    is_step_in_points,
    leads_to,
)
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "ratios_alone")

BEHIND = 2  # tokens behind a change in which it may begin to say what it is set against


def is_change(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a ratio leads to no level itself, and says of no other level that it is set against that one."""
    words = context.words(ratio)
    if not is_step_in_points(ratio) and word_at(context, ratio, ratio.opening - 1) in _set("leading"):
        return False  # "cut to 70%"
    before = words[max(0, ratio.opening - 2) : ratio.opening]
    if before[-1:] == ["of"] and before[0] in _set("several"):
        return False  # "three cuts of a quarter of a point"
    at = _base_opener(context, ratio)
    if at is None or _leads_to_one(context, ratio, pair):
        return True
    if words[at + 1 : at + 2] == ["the"] and not _set("spans").isdisjoint(words[at + 2 : at + 3]):
        return True  # "on the day", "over the summer"
    ends = MARKS | _set("turning")
    end = next(
        (i for i in range(at, len(words) - 1) if words[i] in ends and words[i + 1] not in _set("going_on")), len(words)
    )
    return any(f.sentence == ratio.sentence and at < f.opening < end for f in pair)


def may_be_levels_of(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether no word makes one of the two anything else than an end of a change."""
    words = context.words(ratio)
    if any(not _set("planned").isdisjoint(_around(context, f)) or is_part(context, f) for f in pair):
        return False
    if not _set("planned").isdisjoint(words[ratio.stop : ratio.stop + NEAR]):
        return False  # "12% more than planned"
    if _is_gap(context, ratio):
        return not _set("putting").isdisjoint(words[max(0, ratio.opening - NAMED) : ratio.opening])
    if ratio.kind is Kind.MULTIPLE and _is_of_its_own_thing(words[ratio.stop :]):
        return False  # "twice the area", "doubled its guard", "three times as heavy"
    if any(_is_elsewhere(context, f) for f in pair if is_former(context, f)):
        return False
    return not _is_only_forecast(ratio, pair)


def are_levels_of(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether words make the two the ends of a change: one of them is the former one, or set against the other."""
    if _is_gap(context, ratio):
        return True
    behind = [f for f in pair if f.sentence == ratio.sentence and f.start > ratio.start]
    comparing = _set("comparing_times" if ratio.kind is Kind.MULTIPLE else "comparing")
    if behind and _is_compared(between(context, ratio, behind[0]), comparing):
        return True
    if ratio.kind is Kind.MULTIPLE and any("when" in context.words(f)[f.past : f.past + NEAR] for f in pair):
        return True  # "it had 383 hands when it moved"
    formers = sum(is_former(context, figure) and not _is_landmark(context, figure) for figure in pair)
    if formers == 1 or any(_is_of_before(context, ratio, f) for f in pair) or all(_is_dated(context, f) for f in pair):
        return True
    if are_of_two_times(pair) or is_of_later_time(context, pair[1]):
        return True
    if is_step_in_points(ratio) and _stands_behind(context, ratio, pair):
        return True
    return _is_base(context, ratio, pair) or _is_told_by_ratio(context, ratio, pair)


def _is_landmark(context: Context, level: Figure) -> bool:
    """Whether a word behind a mark sets another level against this one: "to 96p, below its 110p float price"."""
    at = opener(context, level)
    if not at:
        return False
    mark, word = context.words(level)[at - 1 : at + 1]
    return mark in MARKS and word in _set("landmarks")


def _is_base(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a change says that it is set against the first of the two: "a 13% jump on last winter's 7,250"."""
    first, words = pair[0], context.words(ratio)
    at = _base_opener(context, ratio)
    if at is None or first.sentence != ratio.sentence:
        return False
    return at < first.opening and MARKS.isdisjoint(words[at : first.opening])


def _base_opener(context: Context, ratio: Figure) -> int | None:
    """The token right behind a change, or next to that, that opens what it is set against."""
    behind = range(ratio.past, ratio.past + BEHIND)
    return next((at for at in behind if word_at(context, ratio, at) in _set("bases")), None)


def _stands_behind(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a ratio stands behind both, which are not of two places, and is not that of each of them."""
    each = not _set("each").isdisjoint(context.words(ratio)[ratio.stop : ratio.stop + BESIDE])
    first, second = (frozenset(figure.scope.places) for figure in pair)
    elsewhere = bool(first and second) and first.isdisjoint(second)
    return pair[1].start < ratio.start and not each and not elsewhere


def _is_told_by_ratio(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a ratio stands right beside one of the two: "the 4,617 mean a fall of 9%", "twice as many, 412, are"."""
    last = pair[1]
    if last.sentence != ratio.sentence:
        return False
    told = between(context, last, ratio)
    if ratio.kind is Kind.MULTIPLE:
        return last.start > ratio.start and set(told) <= _set("so_many") | {","}
    meant = not _set("making").isdisjoint(told) or not _set("meaning").isdisjoint(told)
    return last.start < ratio.start and meant and MARKS.isdisjoint(told)


def _is_gap(context: Context, ratio: Figure) -> bool:
    """Whether a ratio sets one level against the other: "a gap of nine points"."""
    words = context.words(ratio)
    return not _set("gaps").isdisjoint(words[max(0, ratio.opening - NEAR) : ratio.opening])


def _is_only_forecast(ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether one level is forecast and the other is not, and the change is told as one that was, or it alone is."""
    first, second = (figure.scope.forecast for figure in pair)
    return not (first and second) and (first or second) is not ratio.scope.forecast


def _leads_to_one(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a ratio leads right to one of the two: "cut by 9% to 568", "sunk 54% since May, to", "double the 934"."""
    behind = [figure for figure in pair if figure.sentence == ratio.sentence and figure.start > ratio.start]
    return bool(behind) and leads_to(context, ratio, behind[0])


def _is_compared(told: list[str], comparing: frozenset[str]) -> bool:
    """Whether a comparison leads to a level, with no more than "at" or "where" behind a mark: "than it was, at 74%".

    A risk, or how likely something is, is compared, and not the figures that tell of whom: "29% less risk than at 40".
    """
    at = max((i for i, word in enumerate(told) if word in comparing), default=None)
    if at is None or not _set("risks").isdisjoint(told[:at]):
        return False
    return all(b in _set("going_on") for a, b in pairwise([*told[at:], ""]) if a in MARKS - {"(", "-"})


def _is_elsewhere(context: Context, level: Figure) -> bool:
    """Whether a level is told as that of another place or owner: "against 28.7m in Brazil"."""
    return word_at(context, level, level.past) in _set("placing") and not is_timed(context, level)


def _is_of_its_own_thing(behind: list[str]) -> bool:
    """Whether behind a factor stands what became so many times as much: not a figure, and not "as many"."""
    if behind[:1] == ["as"]:
        return behind[1:2] != [] and behind[1] not in _set("as_many")
    return behind[:1] != [] and behind[0] in _set("owning") and not "".join(behind[1:2])[:1].isdigit()


def _is_of_before(context: Context, ratio: Figure, level: Figure) -> bool:
    """Whether a level is told as what once was: "which had been 212 in May", but not "had gained 4% to 212"."""
    words = context.words(level)
    marks = MARKS - {"-"}  # "prior-year sales"
    start = next((i for i in range(level.opening - 1, 0, -1) if words[i - 1] in marks), 0)
    end = clause_end(words, level.past, marks)
    if ratio.sentence == level.sentence:
        start, end = (max(start, ratio.stop), end) if ratio.start < level.start else (start, min(end, ratio.opening))
    return not _set("once").isdisjoint(words[start:end])


def _is_dated(context: Context, level: Figure) -> bool:
    """Whether a level stands right behind its year: "2022, 43; 2023, 52"."""
    marked = word_at(context, level, level.opening - 1) in MARKS
    row = context.by_sentence[level.sentence] if marked else ()
    return any(f.kind is Kind.DATE and f.past == level.opening - 1 for f in row)


def _around(context: Context, figure: Figure) -> list[str]:
    words = context.words(figure)
    return words[max(0, figure.opening - NEAR) : figure.opening] + words[figure.past : figure.past + 2]
