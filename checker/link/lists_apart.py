"""A list of three figures or more, and its total elsewhere: "1,617 died ... 1,103 in Zinda, 416 in Gulran and 98 in".

Nothing need say that the figures are parts of it: of so many digits, few other numbers of what the list counts miss its
sum by one slip of the hand. Where any figure of the article is the sum, the list has its total.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.levels import KINDS, is_exact
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.digit_slips import digits_shared, misses_by_a_slip

_set = partial(word_set, "told_sums")

FEWEST, MOST = 3, 8  # figures of a list
MOST_ALIKE = 250  # figures of one unit: of more, some would miss any sum by a slip
TELLING = 4  # digits of a total from which on it is seldom a slip from another sum by chance ...
SAID = 3  # ... where the list ends with all the others: "and 98 elsewhere"
BEHIND = 5  # tokens behind the last of a list in which that is said


def list_of(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The list of which a figure elsewhere would be the total but for one slip; none where it is that of none."""
    return _lists(context).get(whole.start, ())


def totals_of_lists(context: Context) -> list[Figure]:
    """The figures that have such a list."""
    known = _lists(context)
    return [figure for figure in context.figures if figure.start in known] if known else []


@found_once
def _lists(context: Context) -> dict[int, tuple[Figure, ...]]:
    groups = defaultdict[int, list[Figure]](list)
    for figure in context.figures:
        if figure.group is not None and figure.kind in KINDS and not figure.at_top:
            groups[figure.group].append(figure)
    found: dict[int, tuple[Figure, ...]] = {}
    for group in groups.values():
        if FEWEST <= len(group) <= MOST and all(map(_is_part, group)):
            totals = _totals(context, group)
            if len({size_of(figure) for figure in totals}) == 1:
                found.setdefault(totals[0].start, tuple(group))
    return found


def _is_part(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    exact = len(numbers) == 1 and numbers[0].style in (Style.DIGITS, Style.WORDS) and not figure.quantity.is_hedged
    return exact and figure.quantity.per is None


def _totals(context: Context, group: list[Figure]) -> list[Figure]:
    """The figures of other sentences that miss the sum of a list by a slip; none where some figure is the sum."""
    first, made = group[0], sum(map(size_of, group))
    kind = (first.kind, first.quantity.unit)
    known = _of_unit(context)[kind]
    if len(known) > MOST_ALIKE:
        return []
    alike = [f for f in known if f not in group]
    if any((f.kind, f.quantity.unit) != kind or 2 * size_of(f) == made for f in group):
        return []  # "of the 1,250 patients, 834 had it and 416 did not"
    if any(size_of(f) == made for f in alike):
        return []
    fewest = SAID if _ends_with_all(context, group[-1]) else TELLING
    apart = (f for f in alike if f.sentence != first.sentence and _may_cover(f, group))
    parts = [f.quantity.numbers[0] for f in group]
    return [
        f
        for f in apart
        if digits_shared(f.quantity.numbers[0], parts) >= fewest and misses_by_a_slip(f.quantity.numbers[0], parts)
    ]


@found_once
def _of_unit(context: Context) -> dict[tuple[Kind, str | None], list[Figure]]:
    """The exact figures of an article by their kind and unit."""
    alike = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for figure in context.figures:
        if is_exact(figure):
            alike[figure.kind, figure.quantity.unit].append(figure)
    return alike


def _ends_with_all(context: Context, last: Figure) -> bool:
    """Whether the last of a list is that of all other places or kinds: "98 in the rest", "98 elsewhere"."""
    return not _set("all_others").isdisjoint(context.words(last)[last.stop : last.stop + BEHIND])


def _may_cover(whole: Figure, group: list[Figure]) -> bool:
    """Whether a figure is larger than each of a list, and counts what they do; money and measures need not say what."""
    if size_of(whole) <= max(map(size_of, group)):
        return False
    if whole.kind is not Kind.COUNT:
        return True
    nouns = {f.counted.lemma for f in group if f.counted}
    return whole.counted is not None and nouns == {whole.counted.lemma}
