"""A total and its parts known by their numbers alone: a sentence tells of nothing else in their unit.

Three numbers of three digits that nothing links come within one digit of a sum about once in a hundred times. Where
they are all that a sentence tells in one unit, they seldom are there for anything else, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.amounts_by_unit import Unit, unit_of
from checker.link.context import Context, size_of
from checker.link.formers import is_former
from checker.link.levels import KINDS, Level, is_printed
from checker.link.neighbours import word_at
from checker.link.places_in_tables import row_sentences
from checker.link.steps import is_step
from checker.link.sums_made import APART, BESIDE, MANY_TIMES, TOLD, Sum, count_alike
from checker.model.figure import Figure
from checker.model.quantity import Style
from checker.precision.scale_slips import significant_digits
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "told_sums")

IN_ALL = 2  # tokens beside a figure that say so
FEWEST, MOST = 3, 6  # figures of one sum
DIGITS, FEW = 3, 2  # that each must have: otherwise, and where a word tells of a sum or of what is left
TIMES = 2  # that of a level and that of the former one
EACH = 2  # digits more for each figure more than three: as many more that may be wrong
NAMED = 4  # words of who has a figure
NEAR = 4  # tokens between a word of adding up and the largest


def sums_alone(context: Context, number: int) -> Iterator[Sum]:
    """What may be the largest of the figures of one unit with all others: of a sentence, then of it and the next."""
    here, following = (context.by_sentence.get(n, []) for n in (number, number + 1))
    if number in row_sentences(context):
        return  # "1. Anna Holm 31:02; 2. Jo Ek 31:10"
    yield from _closed(context, here, BESIDE)
    if here and following:
        yield from _closed(context, [*here, *following], APART)


def _closed(context: Context, figures: list[Figure], fewest: int) -> Iterator[Sum]:
    if len(figures) < FEWEST:
        return
    by_unit = defaultdict[Unit, list[Figure]](list)
    for figure in figures:
        if figure.kind in KINDS and figure.quantity.numbers:
            by_unit[unit_of(figure)].append(figure)
    for told in by_unit.values():
        if len(told) < FEWEST:
            continue
        most = max(size_of(figure) for figure in told)
        row = [f for f in told if _in_digits(f) or size_of(f) * MANY_TIMES > most]  # no "two halls"
        if FEWEST <= len(row) <= MOST and _are_exact(context, row):
            yield from _of_all(context, row, fewest)


def _are_of_several(context: Context, row: list[Figure]) -> bool:
    """Whether they tell how large some of several are: "the heaviest of the dogs", "on average"."""
    return any(not _of_several().isdisjoint(context.words(figure)) for figure in row)


@cache
def _of_several() -> frozenset[str]:
    return word_set("rates_and_totals", "mean").union(*map(words_of, ("topmost", "bottommost", "largest")))


def _of_all(context: Context, row: list[Figure], fewest: int) -> Iterator[Sum]:
    whole = max(row, key=size_of)
    said = any(not _set("summing").isdisjoint(context.words(figure)) for figure in row)
    added = row[0].sentence == row[-1].sentence and _is_added_up(context, whole, row)
    in_all = row[0].sentence == row[-1].sentence and _is_near(whole, row) and _is_in_all(context, whole)
    few = 1 if in_all else FEW if said else DIGITS
    levels = [Level(figure, None) for figure in row if figure is not whole]
    digits = min(significant_digits(figure.quantity.numbers[0]) for figure in row if _in_digits(figure))
    if digits < few:
        return
    if not (added and digits >= DIGITS) and _are_told_apart(context, row, whole, said):
        return
    if all(count_alike(Level(whole, None), level) for level in levels):
        asked = TOLD if in_all else fewest + (1 if added else EACH) * (len(row) - 3)
        yield Sum(Level(whole, None), tuple(levels), asked, said=said)


def _are_told_apart(context: Context, row: list[Figure], whole: Figure, said: bool) -> bool:
    """Whether words make them no total with all its parts; ``said``: whether some tell of a sum or of what is left."""
    listed = whole.group is not None and any(f.group == whole.group for f in row if f is not whole)
    times = {figure.scope.times for figure in row if figure.scope.times}
    if listed or len(times) > TIMES or (whole is not row[0] and _is_of_another_whole(context, whole, said)):
        return True  # with the first of a list
    if _set_levels_against_former_ones(context, row) or _are_of_several(context, row) or _are_of_a_row(context, row):
        return True
    some = any(_is_of_the(context, figure, whole) for figure in row[1:])
    return some or any(_is_step_from_another(context, figure, row) for figure in row)


def _is_of_another_whole(context: Context, whole: Figure, said: bool) -> bool:
    """Whether the largest, told behind a part, is what is left of more, or is told with that part alone."""
    left = word_at(context, whole, whole.opening - 1) in _set("leaving")
    return left or (not said and _is_shared_by_one(context, whole))


def _is_shared_by_one(context: Context, whole: Figure) -> bool:
    """Whether one part alone is told of it: "wages took £14.2m of the £31.7m budget, and fuel £16.5m"."""
    return context.words(whole)[max(0, whole.opening - 2) : whole.opening] == ["of", "the"]


def _is_of_the(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether one is told as some of the other: "it has 640 pupils, and 210 of the 1,050 who applied are waiting"."""
    between = context.words(part)[part.past : whole.opening]
    return part.sentence == whole.sentence and between[:1] == ["of"] and len(between) <= IN_ALL


def _is_step_from_another(context: Context, step: Figure, row: list[Figure]) -> bool:
    """Whether it is more than what has no number there: "$412m, $12m more than a year ago, and costs $404m"."""
    words, than = context.words(step), step.past + 1
    if words[than : than + 1] != ["than"]:
        return False
    stop = next((i for i in range(than, len(words)) if words[i] in _set("clause_ends")), len(words))
    return not any(f.sentence == step.sentence and than < f.opening < stop for f in row)


def _is_added_up(context: Context, whole: Figure, row: list[Figure]) -> bool:
    """Whether a word beside the largest says that the others make it, or one that opens its sentence."""
    words = context.words(whole)
    start = max((f.past for f in row if f.start < whole.start), default=0)
    stop = min((f.opening for f in row if f.start > whole.start), default=len(words))
    around = words[max(start, whole.opening - NEAR) : whole.opening] + words[whole.past : min(stop, whole.past + NEAR)]
    return not _set("adding_up").isdisjoint(around + words[:IN_ALL])


def _is_near(whole: Figure, row: list[Figure]) -> bool:
    """Whether the others come near the largest when added up."""
    total = size_of(whole)
    made = sum(size_of(figure) for figure in row) - total
    return 2 * made < 3 * total and 2 * total < 3 * made


def _is_in_all(context: Context, whole: Figure) -> bool:
    """Whether words beside a figure say that it is all there is: "a total of 52", "47 months in all"."""
    words = context.words(whole)
    behind, before = words[whole.past : whole.past + IN_ALL], words[max(0, whole.opening - IN_ALL) : whole.opening]
    said = before == ["total", "of"] or behind[:1] == ["altogether"] or behind in (["in", "all"], ["in", "total"])
    at = whole.opening
    while at and words[at - 1] in _set("leading_total"):
        at -= 1
    apart = words[at - 1 : at] == [","] or not {"and", "making"}.isdisjoint(words[at : whole.opening])
    ends = not any(word.isalpha() for word in words[whole.past :] if word not in _set("in_all"))
    return said and apart and ends


def _are_of_a_row(context: Context, row: list[Figure]) -> bool:
    """Whether figures are each of its own: "412mm in Hull, 287mm in York"."""
    behind = [word_at(context, figure, figure.past) for figure in row]
    if len(set(behind)) == 1 and behind[0] in _set("apart"):
        return True
    before = [word_at(context, figure, figure.opening - 1) for figure in row]
    if sum(word in ("'s", "’s") for word in before) >= TIMES:
        return True  # "to Roy's 815 and Ito's 622"
    if row[0].sentence != row[-1].sentence:
        return False
    words = context.words(row[0])
    gaps = [words[a.past : b.opening] for a, b in pairwise(row)]  # "drew 412, the castle 287 and the abbey 135"
    return all(_names_only(context, row[0], told) for told in gaps)


def _names_only(context: Context, figure: Figure, told: list[str]) -> bool:
    """Whether all that stands between two figures is who has the second: ", the castle", "and Moor Farm"."""
    named = [word for word in told if word not in _set("joining")]
    verbs = {f.verb for f in context.by_sentence[figure.sentence] if f.verb}
    plain = all(word.isalpha() and word not in _set("small_words") and word not in verbs for word in named)
    return len(named) <= NAMED and plain


def _set_levels_against_former_ones(context: Context, row: list[Figure]) -> bool:
    """Whether there is a former level, and not just a level, the former one and the step between them."""
    if not any(is_former(context, figure) for figure in row):
        return False
    return len(row) > 3 or row[0].sentence != row[-1].sentence or not any(is_step(context, f) for f in row)


def _are_exact(context: Context, row: list[Figure]) -> bool:
    """Whether all are printed in digits, but for one number of two in words."""
    alike = all(not f.quantity.is_hedged and is_printed(context.words(f), f) for f in row)
    in_words = [figure for figure in row if not _in_digits(figure)]
    return alike and (not in_words or (len(in_words) == 1 and size_of(in_words[0]) > 10))


def _in_digits(figure: Figure) -> bool:
    return figure.quantity.numbers[0].style is Style.DIGITS
