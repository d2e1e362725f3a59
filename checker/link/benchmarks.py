"""What a figure is measured against in another sentence: the record before it, or what had been expected.

"The film took $18m, the most ever on that day. The previous record, held by a western, was $12.8m."
"Profit beat forecasts at £75m ... Analysts had expected £59m."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.comparators import is_good
from checker.link.comparing import comparable, is_added, is_old
from checker.link.context import MOST, Context, value
from checker.link.one_unit import one_unit
from checker.link.trends import measures_in
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "benchmarks")

CLAUSE = 14  # tokens between a figure and the words that say that it was a record or expected
THAN = 4  # tokens behind a word of what came out up to those of what was expected: "better profits than expected"
FIRST = 4  # sentences of an article that tell the story in short
LEAD = 2  # sentences before a figure that say how it compares with what was expected
_AMOUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE))
AWAITED = 6  # tokens behind a figure within which it is said to have been expected
SENTENCES = 8  # back to the figure that it is measured against
_STOPS = frozenset((";", ":", "but"))
_COMPARING = frozenset(("against", "compares", "compared", "versus"))  # behind these stands what was before


def old_records(context: Context) -> list[Figure]:
    """The figures that may be the record before another."""
    return context.telling("old records", _words("previous"), _is_previous)


def forecasts(context: Context) -> list[Figure]:
    """The figures that had been expected."""
    return context.telling("forecasts", _words("expected") | _words("expected_behind"), _is_expected)


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


def expected(context: Context, base: Figure) -> tuple[Figure, int] | None:
    """What came instead of an expected figure, and +1 where that was said to be more, -1 where less."""
    if not _is_expected(context, base):
        return None
    for figure in _earlier(context, base):
        if _is_expected(context, figure) or _are_apart(context, figure, base) or value(figure) == value(base):
            continue
        told = range(figure.sentence, base.sentence + 1)
        directions = _outcomes(context, told, is_good(context.words(figure))) or _told_before(context, figure, base)
        directions = directions or {_turn(context, figure, base)} - {0} or {_better(context, figure, base)} - {0}
        return (figure, directions.pop()) if len(directions) == 1 else None
    return _came_then(context, base)


def _came_then(context: Context, base: Figure) -> tuple[Figure, int] | None:
    """The same of the next sentence: "Brokers had forecast 0.5%. In the event sales rose 0.4%, less than expected"."""
    row = context.by_sentence.get(base.sentence + 1, ())[:MOST]
    told = [f for f in row if one_unit(f, base)]
    if len(told) != 1 or _is_expected(context, told[0]) or _is_aside(context, told[0]):
        return None
    directions = _outcomes(context, (base.sentence + 1,), is_good(context.words(base)))
    apart = _are_apart(context, told[0], base) or not comparable(context, told[0], base)
    return (told[0], directions.pop()) if len(directions) == 1 and not apart else None


def _outcomes(context: Context, sentences: Iterable[int], sense: int = 0) -> set[int]:
    """What some sentences say of what came instead of what was expected: +1 for more, -1 for less.

    Where a sentence does not say whether more is better, ``sense`` does: +1, or -1 where it is worse.
    """
    return {_outcome(context.sentence(i), sense) for i in sentences} - {0}


def _told_before(context: Context, figure: Figure, base: Figure) -> set[int]:
    """The same of the sentences before, and of the first ones, on what is measured: "Profit beat forecasts"."""
    measured = measures_in(context.words(base)) & measures_in(context.words(figure))
    before = range(max(0, figure.sentence - LEAD), figure.sentence)
    found = _outcomes(context, (i for i in before if measured & measures_in(context.sentence(i))))
    first = () if found else range(min(FIRST, before.start))
    return found or _outcomes(context, (i for i in first if measured & measures_in(context.sentence(i))))


def _turn(context: Context, figure: Figure, base: Figure) -> int:
    """-1 where "£5m, but £6m had been expected" tells of what is better more, +1 of what is better less."""
    words = context.words(base)
    turned = figure.sentence == base.sentence and "but" in words[figure.stop : base.opening]
    return -is_good(words) if turned else 0


def _better(context: Context, figure: Figure, base: Figure) -> int:
    """+1 where "better than the £6m that analysts expected" is more of what the figure before it tells, -1 for less."""
    before = context.words(base)[max(0, base.opening - THAN) : base.opening]
    told = ("than" in before) * is_good(context.words(figure))
    return told * (not _words("better").isdisjoint(before)) - told * (not _words("worse").isdisjoint(before))


def _is_awaited(context: Context, figure: Figure) -> bool:
    """Whether the words behind a figure say that it was expected: "the £6m that analysts had pencilled in"."""
    words = context.words(figure)[figure.past : figure.past + AWAITED]
    told = next((i for i, word in enumerate(words) if word in _words("expected_behind")), None)
    led = context.words(figure)[figure.opening - 1 : figure.opening] == ["the"]
    return led and told is not None and _words("not_awaited").isdisjoint(words[:told])


def _is_expected(context: Context, figure: Figure) -> bool:
    """Whether the words beside a figure say that it was expected, as "better than expected" does not."""
    if _is_awaited(context, figure):
        return True
    words = _clause(context, figure)
    behind = context.words(figure)[figure.stop : figure.stop + 1]
    if figure.group is not None or behind == ["and"] or not _COMPARING.isdisjoint(words):
        return False
    outcome = _words("more") | _words("less") | {"than"}
    return any(
        words[i + 1 : i + 2] == ["of"] or _is_attribute(words, i) or outcome.isdisjoint(words[max(0, i - 3) : i])
        for i, word in enumerate(words)
        if word in _words("expected")
    )


def _are_apart(context: Context, figure: Figure, base: Figure) -> bool:
    """Whether two sentences name things measured, and none of them both: profit against sales."""
    first, second = (measures_in(context.words(f)) for f in (figure, base))
    if _words("traded").isdisjoint(_clause(context, figure)) < _words("traded").isdisjoint(_clause(context, base)):
        return True  # "its shares rose 4% after profits beat forecasts"
    if base.kind is Kind.PERCENT and _is_fall_judged(context, figure, base):
        return True
    return bool(first and second) and not first & second


def _is_fall_judged(context: Context, figure: Figure, base: Figure) -> bool:
    """Whether a share that was lost is "better than expected", of which fewer percent are better."""
    words = {*context.words(figure), *context.words(base)}
    judged = not (_words("better") | _words("worse")).isdisjoint(words)
    return judged and not (words_of("drop") | words_of("downturn")).isdisjoint(words)


def _is_attribute(words: list[str], i: int) -> bool:
    """Whether a word of expecting goes with the figure behind it: "more than the expected $18m"."""
    return i == len(words) - 1 and i > 0 and words[i - 1] in ("the", "an", "its")


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


def _outcome(words: list[str], sense: int) -> int:
    """+1 where a sentence says that more came than was expected, -1 for less, 0 where it says neither or both."""
    told = {word for i, word in enumerate(words) if not _words("than").isdisjoint(words[i + 1 : i + 1 + THAN])}
    plain = [word for word in words if word not in _words("passed_over")]
    hoped = {word for before, word in pairwise(plain) if before in _words("than")}  # "Analysts had hoped for more"
    told -= hoped
    sense = is_good(words) or sense
    good, bad = (bool(sense) and bool(told & _words(name)) for name in ("better", "worse"))
    short = ("short" in words) and not _words("falling").isdisjoint(words[: words.index("short")][-1:])
    ups = bool(told & _words("more") or hoped & _words("fewer")) or (good and sense > 0) or (bad and sense < 0)
    downs = bool(told & _words("less") or hoped & _words("greater")) or (bad and sense > 0) or (good and sense < 0)
    return ups - (downs or short or (sense > 0 and not _words("disappointed").isdisjoint(words)))
