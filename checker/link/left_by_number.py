"""A whole, a part and what is left, known by there being no fourth: one of three figures is told as what is left.

"Once 14 of its 45 stations are off, it will have to make do with 31", "began the year with 127, and is down to 89".
Which words tell of the whole and of the part does not matter, where a sentence or two have three figures of one unit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, partial

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_person
from checker.link.amounts_by_unit import unit_of
from checker.link.context import Context, found_once, is_bare_number, size_of
from checker.link.means_told import words_before
from checker.link.on_things import is_covered_either_way
from checker.link.rests import is_gapped
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.digit_slips import misses_by_a_slip

_set = partial(word_set, "left_by_number")

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))
GONE = 8  # tokens behind a part in which it is said to be gone
BEHIND = 5  # tokens behind a figure in which it is said to be left
NEAR = 5  # tokens before it
AS_MUCH = Fraction(3, 2)  # times what should be left: what is further off is told of something else
SMALLEST = 40  # times which a part is no part any more
ROUNDED = 50  # by what part of itself a total may be off the sum of three
SPELT = 2  # how far a slip takes a number in words


class Left(Struct, frozen=True):
    """A whole, a part of it, and the rest."""

    rest: Figure
    whole: Figure
    part: Figure


def left(context: Context, rest: Figure) -> Left | None:
    """What a figure is the rest of."""
    return _all_left(context).get(rest.start)


def rests_of_three(context: Context) -> list[Figure]:
    """The figures that are told as the rest of two others."""
    return [found.rest for found in _all_left(context).values()]


@found_once
def _all_left(context: Context) -> dict[int, Left]:
    found: dict[int, Left] = {}
    if _cues().isdisjoint(context.said):
        return found
    for number, row in context.by_sentence.items():
        following = context.by_sentence.get(number + 1, [])
        told = list(_of_row(context, row))
        if not told and following and following[0].paragraph == row[0].paragraph:
            told = list(_of_row(context, [*row, *following]))
        for each in told:
            found.setdefault(each.rest.start, each)
    return found


@cache
def _cues() -> frozenset[str]:
    """Words of which each sentence that tells of a rest has one: most articles have none of some."""
    names = ("before_rest", "behind_rest", "faintly_before", "faintly_behind", "taking_off")
    rows = (row[-1] for how in ("", "faintly_") for row in _rows(how))
    return frozenset().union(*map(_set, names), rows)


@cache
def _rows(how: str) -> list[list[str]]:
    """Words that follow each other and say, surely or faintly, that a figure is what is left."""
    return [row.split() for row in load("left_by_number")[f"{how}rows"]]


def _of_row(context: Context, row: list[Figure]) -> Iterator[Left]:
    told = [f for f in row if f.kind in KINDS and not f.at_top]
    if told and not _set("times").isdisjoint(context.words(told[0])):
        return  # "beaten twice in 31 games, they have won 22 and drawn the other seven"
    named = [f for f in told if not is_bare_number(f)]
    units = list(dict.fromkeys(map(unit_of, named))) or [(Kind.COUNT, None, None)]
    for unit in units:
        bare = [f for f in told if is_bare_number(f)] if len(units) == 1 and _may_leave_unit(unit[0], told) else []
        alike = [f for f in told if f in bare or unit_of(f) == unit]
        plain = len(alike) == 3 and all(_is_exact(f) and not _is_of_each(context, f) for f in alike)
        if plain and _are_in_turn(alike) and not _are_parts_of_more(context, alike):
            yield from _of_three(context, alike)


def _may_leave_unit(kind: Kind, told: list[Figure]) -> bool:
    """Whether numbers may go on in the unit of the others: "given 34 months, has served 15"."""
    return kind in (Kind.COUNT, Kind.MEASURE) or (kind is Kind.DURATION and told[0].sentence == told[-1].sentence)


def _are_in_turn(told: list[Figure]) -> bool:
    """Whether they stand in one sentence, or the whole comes before the others or behind "of" the first."""
    whole = max(told, key=size_of)
    return (
        told[0].sentence == told[-1].sentence
        or whole is told[0]
        or (whole is told[1] and whole.sentence == told[0].sentence)
    )


def _is_exact(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    exact = len(numbers) == 1 and not figure.quantity.is_hedged and not figure.implied
    return exact and numbers[0].value > 1


def _is_of_each(context: Context, figure: Figure) -> bool:
    behind = context.words(figure)[figure.stop : figure.past + 1]
    return not word_set("told_sums", "each").isdisjoint(behind)


def _of_three(context: Context, told: list[Figure]) -> Iterator[Left]:
    whole = max(told, key=size_of)
    first, second = (f for f in told if f is not whole)
    small = min(map(size_of, told)) * SMALLEST < size_of(whole)  # "the two months before", beside 109,000
    if small or size_of(first) == size_of(second) or not (_may_be_of(first, whole) and _may_be_of(second, whole)):
        return
    off = [_is_taken_off(context, f) for f in (first, second)]
    if _is_rest(context, whole, ""):
        return
    sure = [_is_rest(context, f, "") for f in (first, second)]
    faint = [_is_rest(context, f, "faintly_") for f in (first, second)]
    for rest, part, k in ((second, first, 1), (first, second, 0)):
        certain = (sure[k] and not sure[1 - k]) or (off[1 - k] and not off[k] and not sure[1 - k])
        told_faintly = faint[k] and not (sure[1 - k] or faint[1 - k]) and _is_some_of(context, part, whole)
        told_faintly = told_faintly and rest.sentence == part.sentence
        told_faintly = told_faintly and rest.start > whole.start  # not "820, and 340 of the 1,140 there"
        near = _is_near(whole, part, rest)
        slips = _is_slip(whole, part, rest) or (certain and _is_served(context, part))
        certain = certain and near
        if (certain or told_faintly) and slips and not _is_apart(context, part, rest):
            yield Left(rest, whole, part)
            return


def _are_parts_of_more(context: Context, told: list[Figure]) -> bool:
    """Whether the story tells what the three make together: then the last is what is left of that."""
    total = sum(map(size_of, told))
    sizes, rounded = _sizes(context).get(told[0].kind, []), total / ROUNDED
    at = bisect_left(sizes, total - rounded)
    return at < len(sizes) and sizes[at] <= total + rounded


@found_once
def _sizes(context: Context) -> dict[Kind, list[Fraction]]:
    """By kind, the sizes of an article's single numbers, the smallest first."""
    sizes: dict[Kind, list[Fraction]] = {}
    for figure in context.figures:
        if len(figure.quantity.numbers) == 1:
            sizes.setdefault(figure.kind, []).append(size_of(figure))
    return {kind: sorted(told) for kind, told in sizes.items()}


def _may_be_of(part: Figure, whole: Figure) -> bool:
    if part.counted is None or whole.counted is None:
        return True
    return is_covered_either_way(part, whole) or all(is_person(f.counted.lemma) for f in (part, whole) if f.counted)


def _is_rest(context: Context, figure: Figure, how: str) -> bool:
    """Whether words before a figure or behind it say, surely or faintly, that it is what is left."""
    if is_gapped(context, figure):
        return False
    words, before = context.words(figure), words_before(context, figure)[-NEAR:]
    behind = words[figure.stop : figure.stop + BEHIND]
    mark = next((k for k, word in enumerate(behind) if word in _set("ends")), len(behind))
    around = (before, behind[:mark])
    told = any(near[k : k + len(row)] == row for row in _rows(how) for near in around for k in range(len(near)))
    told = told and "from" not in behind  # "down to £7m from £9m"
    known = ("faintly_before", "faintly_behind") if how else ("before_rest", "behind_rest")
    return told or not (_set(known[0]).isdisjoint(before) and _set(known[1]).isdisjoint(behind[:mark]))


def _is_taken_off(context: Context, figure: Figure) -> bool:
    """Whether words before a figure take it off another: "barring 26 that failed", "minus the 17 withdrawn"."""
    return not _set("taking_off").isdisjoint(words_before(context, figure)[-2:])


def _is_served(context: Context, part: Figure) -> bool:
    """Whether it is a time that was served of a sentence, which leaves nothing but the rest of it."""
    return part.kind is Kind.DURATION and not _set("serving").isdisjoint(words_before(context, part)[-2:])


def _is_apart(context: Context, part: Figure, rest: Figure) -> bool:
    """Whether the rest is told as some of something, or something else went too, or the part did not go.

    "Of which 22 remain", "180 of them remain", "430 remain after write-offs", "130 were men, and 95 remain".
    """
    words = context.words(rest)
    behind = words[rest.stop : rest.stop + BEHIND]
    before = words[max(0, rest.opening - 2) : rest.opening]
    if _is_of_them(words, rest) or before[:1] == ["of"] or not {"after", "before"}.isdisjoint(behind):
        return True
    if not _set("limiting").isdisjoint(
        words[rest.past : rest.past + 3]
    ):  # "620 on the beat", "53 remained without power"
        return True
    told = context.words(part)
    around = words_before(context, part)[-NEAR:] + told[part.stop : part.stop + GONE]
    return not _is_taken_off(context, part) and _set("going").isdisjoint(around)


def _is_of_them(words: list[str], figure: Figure) -> bool:
    behind = words[figure.stop : figure.stop + BEHIND]
    at = behind.index("of") if "of" in behind else len(behind)
    return not _set("them").isdisjoint(behind[at + 1 : at + 2])


def _is_some_of(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether the part is told "of" the whole: "sold 14 of its 45 stations"."""
    words = context.words(part)
    told = words[part.past : part.past + 1] == ["of"] or words[part.stop : part.stop + 1] == ["of"]
    return part.sentence == whole.sentence and told and whole.start > part.start


def _is_near(whole: Figure, part: Figure, rest: Figure) -> bool:
    made, told = size_of(whole) - size_of(part), size_of(rest)
    return made < AS_MUCH * told and told < AS_MUCH * made


def _is_slip(whole: Figure, part: Figure, rest: Figure) -> bool:
    numbers = [f.quantity.numbers[0] for f in (whole, part, rest)]
    off = abs(numbers[0].value - numbers[1].value - numbers[2].value)
    in_words = numbers[2].style is Style.WORDS and off <= SPELT
    return off == 0 or in_words or misses_by_a_slip(numbers[0], numbers[1:])
