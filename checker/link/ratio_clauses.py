"""Whether the words between a change and the two levels beside it make it the change of something else."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from operator import attrgetter

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import dates
from checker.link.neighbours import MARKS, begins_anew, between, word_at
from checker.link.ratio_words import are_of_two_times, leads_to, tells_change
from checker.model.figure import Figure
from checker.model.quantity import Kind

TIMES = frozenset((Kind.DATE, Kind.DURATION))
_set = partial(word_set, "ratios_alone")


def has_its_own_clause(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a word opens another clause between a ratio and the levels: "..., as costs rose 6%", "..., with 412".

    "4,120 trains in May and 3,870 in June, as sickness rose 6.2%" are of two months, and the change of another thing.
    """
    beside = [f for f in pair if f.sentence == ratio.sentence]
    if not any(f.start < ratio.start for f in beside):
        told = between(context, ratio, beside[0]) if beside else []
        return any(_opens(a, b) for a, b in pairwise(told)) or _is_told_after(context, ratio, told)
    if singles_out(context, max((f for f in beside if f.start < ratio.start), key=attrgetter("start")), ratio):
        return True
    led = _led(context, ratio, pair)
    return led[:1] != [] and led[0] in _set("anew") | {";"} and _has_a_subject(led)


def _is_told_after(context: Context, ratio: Figure, led: list[str]) -> bool:
    """Whether a clause of something else, which has the levels, follows a change: "up 9% after tolls fell, to £4"."""
    at = next((i for i, word in enumerate(led) if word in _set("subordinate")), None)
    return at is not None and ratio.stop + at + 1 not in dates(context, ratio) and led[at + 1 : at + 2] != []


def singles_out(context: Context, level: Figure, change: Figure) -> bool:
    """Whether between a level and a change behind it one part of the whole is named: "to £41m, led by cars, up 9%"."""
    return begins_anew(between(context, level, change), _set("singling"))


def is_of_something_else(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a change has a clause, a thing or a level of its own."""
    tests = has_its_own_clause, names_another_thing, leads_elsewhere, is_a_subject
    return any(test(context, ratio, pair) for test in tests)


def names_another_thing(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether behind a change stands of what it is, and that is not what was told: "£4m, with 9% more in fees"."""
    words, times = context.words(ratio), dates(context, ratio)
    at = next((i for i in range(ratio.past, len(words)) if not tells_change(words[i])), len(words))
    if at + 1 >= len(words) or words[at] not in _set("within") or at + 1 in times or at + 2 in times:
        return False
    named = next((word for word in words[at + 1 :] if not tells_change(word)), "")
    if pair[0].start > ratio.start:
        return named in _set("measured")  # "exports, up 9% in value, rose from"
    if named in _set("periods") or not named.isalpha():
        return False
    return not any(f.counted is not None and named.startswith(f.counted.lemma) for f in pair)


def is_a_subject(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a change opens a clause behind the levels and tells how many did something: "but 9% fewer turned up"."""
    words = context.words(ratio)
    behind = words[ratio.stop : ratio.stop + 2]
    if pair[0].start > ratio.start or len(behind) < 2 or behind[0] not in _set("fewer"):
        return False
    opened = word_at(context, ratio, ratio.opening - 1) in _set("anew")
    return opened and behind[1].isalpha() and behind[1] not in _set("bases")


def leads_elsewhere(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a change leads right to a level that is none of the two: "fell 6% to £660m, shared among 750"."""
    row = [f for f in context.by_sentence[ratio.sentence] if f.start > ratio.start and f.kind not in TIMES]
    return bool(row) and row[0] not in pair and ratio.kind is not Kind.MULTIPLE and leads_to(context, ratio, row[0])


def may_have_a_subject(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether other words than such as tie a ratio to the level before it stand between the two."""
    return _has_a_subject(_led(context, ratio, pair))


def _opens(mark: str, word: str) -> bool:
    """Whether another matter begins behind a mark: "up 4%; a pensioner who", but not "up 4%; it was"."""
    return mark in MARKS and (word in _set("anew") or (mark == ";" and word not in _set("same")))


def _led(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> list[str]:
    """What leads from the last level before a ratio to it, from the last word or mark on that opens a clause."""
    words = context.words(ratio)
    before = [f for f in pair if f.sentence == ratio.sentence and f.start < ratio.start]
    if not before or (len(before) == len(pair) and words[0] in _set("fronting") and are_of_two_times(pair)):
        return []  # "With 864 cases in May and 1,080 in June, infections were up"
    last = before[-1]
    told = words[max(last.past, last.counted.stop if last.counted else 0) : ratio.opening]
    anew = [i for i, word in enumerate(told) if word in _set("anew")]
    if not anew and any(f.start > ratio.start and f.sentence == ratio.sentence for f in pair):
        return []
    opened = max([i for i, word in enumerate(told) if word in MARKS][-1:] + anew[-1:], default=-1)
    return told[opened:] if opened >= 0 else ["", *told]


def _has_a_subject(led: list[str]) -> bool:
    return any(word.isalpha() and not tells_change(word) for word in led[1:])
