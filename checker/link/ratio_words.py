"""What the words around a ratio say of it, whether it is a change or a share: which way, how exactly, and of when."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_of
from checker.link.formers import dates
from checker.link.neighbours import MARKS, word_at
from checker.link.on_things import same_class
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "ratios_alone")

LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
BESIDE = 3  # tokens on either side of a change in which a word says which way it went
NAMED = 8  # tokens behind a share that name its whole
NEAR = 5  # tokens before a ratio, or around a level, that say what it is


def is_step_in_points(figure: Figure) -> bool:
    """Whether a figure is in points: beside percentages also "nine points"."""
    named = figure.counted is not None and figure.counted.lemma == "point" and figure.counted.stop == figure.stop + 1
    return figure.kind is Kind.POINTS or (figure.kind is Kind.COUNT and named)


def are_of_two_times(pair: tuple[Figure, Figure]) -> bool:
    """Whether a time is told for each of two levels, another one: "4,850 in June and 5,577 in July"."""
    first, second = (frozenset(figure.scope.times) for figure in pair)
    return bool(first and second) and first.isdisjoint(second) and are_of_one_noun(*pair)


def are_of_one_noun(first: Figure, second: Figure) -> bool:
    """Whether two figures count the same, or one does not say what."""
    told = [f.counted for f in (first, second) if f.counted is not None and not tells_change(f.counted.lemma)]
    return len(told) < len((first, second)) or same_class(*told)


def leads_to(context: Context, ratio: Figure, level: Figure) -> bool:
    """Whether a ratio leads right to a level behind it."""
    told, times = context.words(ratio), dates(context, ratio)
    led = [told[at] for at in range(ratio.past, level.opening) if at not in times and told[at] not in MARKS]
    if ratio.kind is Kind.MULTIPLE:
        return bool(led) and _set("so_many").issuperset(led)
    return led[-1:] == ["to"] and all(word in _set("bases") or tells_change(word) for word in led[:-1])


def is_part(context: Context, figure: Figure) -> bool:
    """Whether a figure is part of what was told: "412 strikes, 187 of them"."""
    behind = context.words(figure)[figure.past : figure.past + 2]
    return behind[:1] == ["of"] and behind[-1] in _set("them")


def tells_change(word: str) -> bool:
    """Whether a word ties a change to the level before it: a verb, or one of rise and fall."""
    return word in _set("telling") or word in _ways() or bool(way_of(word))


def is_one(context: Context, ratio: Figure) -> bool:
    """Whether a ratio is one exact number, not denied; "three times more" may be four times, and is left."""
    numbers = ratio.quantity.numbers
    if len(numbers) != 1 or numbers[0].value <= 0 or ratio.quantity.is_hedged or ratio.scope.negated:
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
        return 1 if size_of(ratio) > 1 else -1
    behind, before = words[ratio.stop : ratio.stop + BESIDE], words[max(0, ratio.opening - BESIDE) : ratio.opening]
    if behind[:1] == ["of"]:
        behind = []
    for near in (behind, before[::-1]):
        for word, other in pairwise([*near, ""]):
            if word in MARKS or (word == "up" and other in _set("making_up")):
                break
            if way := _ways().get(word) or way_of(word):
                return way
    return 0


@cache
def _ways() -> dict[str, int]:
    more, fewer = words_of("more") | _set("up"), words_of("fewer") | _set("down")
    return dict.fromkeys(more, 1) | dict.fromkeys(fewer, -1)


def goes_on(context: Context, ratio: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether sentences tell of one thing: the ratio's has one of the two, is the headline or points back."""
    if pair[0].scope.forecast is not pair[1].scope.forecast:
        return False
    if any(f.sentence == ratio.sentence for f in pair):
        return True
    if ratio.at_top and ratio.paragraph != pair[0].paragraph:
        return pair[0].counted is None or not context.stems(ratio).isdisjoint(context.stems(pair[0]))
    return pair[0].start < ratio.start and context.words(ratio)[0] in _set("pointing")


def is_of_former_time(figure: Figure) -> bool:
    """Whether a time before is told for a figure: "the year before they had been £358.6m"."""
    return any(not _set("former_times").isdisjoint(time.split()) for time in figure.scope.times)


def is_of_later_time(context: Context, figure: Figure) -> bool:
    """Whether words before a figure tell that it is of a later time: "Twelve months on it was", "It is now"."""
    if not _set("now").isdisjoint(context.words(figure)[: figure.opening]):
        return True
    row = context.by_sentence[figure.sentence]
    spans = (f for f in row if f.kind is Kind.DURATION and f.start < figure.start)
    return any(word_at(context, span, span.stop) in _set("later") for span in spans)
