"""What the words around a ratio say of it: that it is a change, and which way, or a share, and of what."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_things import same_class
from checker.link.told_shares import is_of
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "ratios_alone")

LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
EXACT = (Hedge.NONE, Hedge.EXACTLY)
BEHIND = 2  # tokens behind a change in which it may begin to say what it is set against
BESIDE = 3  # tokens on either side of a change in which a word says which way it went
NAMED = 8  # tokens behind a share that name its whole
MARKS = frozenset(",.;:)(–—-")


def is_step_in_points(figure: Figure) -> bool:
    """Whether a figure is in points: beside percentages also "nine points"."""
    named = figure.counted is not None and figure.counted.lemma == "point" and figure.counted.stop == figure.stop + 1
    return figure.kind is Kind.POINTS or (figure.kind is Kind.COUNT and named)


def tells_another(context: Context, ratio: Figure, part: Figure) -> bool:
    """Whether a share stands behind another figure than its part: "by 11, or 9%", "$105tn, a third of all"."""
    told = next((f for f in context.earlier(ratio) if f.kind in LEVELS), None)
    if told is None or told is part:
        return False
    between = context.words(ratio)[told.past : ratio.opening]
    return bool(between) and MARKS.issuperset(between[:1]) and _set("attaching").issuperset(between[1:])


def is_change(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a ratio leads to no level itself, and says of no other level that it is set against that one."""
    words = context.words(ratio)
    if not is_step_in_points(ratio) and "".join(words[: ratio.opening][-1:]) in _set("leading"):
        return False  # "cut to 70%"
    if words[ratio.opening - 1] == "of" and words[ratio.opening - 2] in _set("several"):
        return False  # "three cuts of a quarter of a point"
    at = next(
        (i for i in range(ratio.past, ratio.past + BEHIND) if words[i : i + 1] and words[i] in _set("bases")), None
    )
    if at is None or (words[at] in ("on", "over") and words[at + 1] == "the" and words[at + 2] in _set("spans")):
        return True  # "on the day", "over the summer"
    ends = MARKS | _set("turning")
    end = next(
        (i for i in range(at, len(words) - 1) if words[i] in ends and words[i + 1] not in _set("going_on")), len(words)
    )
    return any(f.sentence == ratio.sentence and at < f.opening < end for f in pair)


def is_one(context: Context, ratio: Figure) -> bool:
    """Whether a ratio is one exact number, not denied; "three times more" may be four times, and is left."""
    numbers = ratio.quantity.numbers
    if len(numbers) != 1 or numbers[0].value <= 0 or ratio.quantity.hedge not in EXACT or ratio.scope.negated:
        return False
    if context.words(ratio)[: ratio.opening][-1:] == ["-"]:
        return False  # "$5.04-1/4"
    more = words_of("more") | words_of("fewer")
    return ratio.kind is not Kind.MULTIPLE or more.isdisjoint(context.words(ratio)[ratio.stop : ratio.stop + 1])


def told_way(context: Context, ratio: Figure) -> int:
    """Which way a ratio says that something went: the word nearest to it tells, behind it or before it.

    A factor says it itself.
    """
    words = context.words(ratio)
    if ratio.kind is Kind.MULTIPLE:
        return 1 if ratio.quantity.numbers[0].value > 1 else -1
    behind, before = words[ratio.stop : ratio.stop + BESIDE], words[max(0, ratio.opening - BESIDE) : ratio.opening]
    if behind[:1] == ["of"]:
        behind = []
    for near in (behind, before[::-1]):
        for word in near:
            if word in MARKS:
                break
            if way := _ways().get(word) or way_of(word):
                return way
    return 0


@cache
def _ways() -> dict[str, int]:
    more, fewer = words_of("more") | _set("up"), words_of("fewer") | _set("down")
    return dict.fromkeys(more, 1) | dict.fromkeys(fewer, -1)


def is_share(context: Context, ratio: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage stands for itself, or is of the whole: not "a 20% stake", "5% of Acme"."""
    words = context.words(ratio)
    behind = "".join(words[ratio.stop : ratio.stop + 1])
    if "".join(words[: ratio.opening][-1:]) in _set("leading"):
        return False
    if behind == "of":
        end = next((i for i in range(ratio.stop, len(words)) if words[i] in MARKS), len(words))
        told = whole.sentence == ratio.sentence and ratio.stop < whole.opening < min(end, ratio.stop + NAMED)
        told = told or not word_set("shares", "same_whole").isdisjoint(words[ratio.stop : min(end, ratio.stop + NAMED)])
        return told or (part.sentence == whole.sentence and is_of(context.words(part), part, whole))
    if same_class(ratio.counted, whole.counted):
        return True  # "Three in five nurses"
    return not behind[:1].isalnum() or behind in word_set("shares", "behind_share") or behind.endswith("ed")


def goes_on(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether sentences tell of one thing: the ratio's has one of the two, is the headline or points back."""
    if pair[0].scope.forecast is not pair[1].scope.forecast:
        return False
    if any(f.sentence == ratio.sentence for f in pair) or ratio.at_top:
        return True
    return pair[0].start < ratio.start and context.words(ratio)[0] in _set("pointing")


def is_of_former_time(figure: Figure) -> bool:
    """Whether a time before is told for a figure: "the year before they had been £358.6m"."""
    return any(not _set("former_times").isdisjoint(time.split()) for time in figure.scope.times)
