"""A total and its parts known by their numbers alone: a sentence tells of nothing else in their unit.

Three numbers of three digits that nothing links come within one digit of a sum about once in a hundred times. Where
they are all that a sentence tells in one unit, they seldom are there for anything else, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_of
from checker.link.formers import is_former
from checker.link.levels import KINDS, Level, is_exact, is_printed
from checker.link.steps import is_step
from checker.link.sums_made import APART, BESIDE, TOLD, Sum, count_alike
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "told_sums")

MOST = 6  # figures of one sum
DIGITS, FEW = 3, 2  # that each must have: otherwise, and where a word tells of a sum or of what is left
EACH = 2  # digits more for each figure more than three: as many more that may be wrong


def sums_alone(context: Context, number: int) -> Iterator[Sum]:
    """What may be the largest of the figures of one unit with all others: of a sentence, then of it and the next."""
    here, following = (context.by_sentence.get(n, []) for n in (number, number + 1))
    yield from _closed(context, here, BESIDE)
    if here and following:
        yield from _closed(context, [*here, *following], APART)


def _closed(context: Context, figures: list[Figure], fewest: int) -> Iterator[Sum]:
    by_unit = defaultdict[tuple[Kind, str | None, str | None], list[Figure]](list)
    for figure in figures:
        if figure.kind in KINDS:
            by_unit[figure.kind, figure.quantity.unit, figure.quantity.per].append(figure)
    for row in by_unit.values():
        if 3 <= len(row) <= MOST and all(is_exact(f) and is_printed(context.words(f), f) for f in row):
            yield from _of_all(context, row, fewest)


def _of_all(context: Context, row: list[Figure], fewest: int) -> Iterator[Sum]:
    said = any(not _set("summing").isdisjoint(context.words(figure)) for figure in row)
    whole = max(row, key=size_of)
    in_all, few = _is_in_all(context, whole), FEW if said else DIGITS
    levels = [Level(figure, None) for figure in row if figure is not whole]
    if min(map(_digits, row)) < few or _are_told_apart(context, row, whole, said):
        return
    if all(count_alike(Level(whole, None), level) for level in levels):
        digits = TOLD if in_all else fewest + EACH * (len(row) - 3)
        yield Sum(Level(whole, None), tuple(levels), digits, said=said)


def _are_told_apart(context: Context, row: list[Figure], whole: Figure, said: bool) -> bool:
    """Whether words make them no total with all its parts; ``said``: whether some tell of a sum or of what is left."""
    return (
        whole.group is not None  # in one list with others
        or _set_levels_against_former_ones(context, row)
        or _are_of_a_row(context, row)
        or _leaves_out_some(context, row)
        or (not said and _is_shared_by_one(context, whole))
        or any(_is_of_the(context, figure, whole) for figure in row[1:])
        or any(_is_step_from_another(context, figure, row) for figure in row)
    )


def _is_shared_by_one(context: Context, whole: Figure) -> bool:
    """Whether one part alone is told of it: "wages took £14.2m of the £31.7m budget, and fuel £16.5m"."""
    return context.words(whole)[max(0, whole.opening - 2) : whole.opening] == ["of", "the"]


def _is_of_the(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether one is told as some of the other: "it has 640 pupils, and 210 of the 1,050 who applied are waiting"."""
    between = context.words(part)[part.past : whole.opening]
    return part.sentence == whole.sentence and between[:1] == ["of"]


def _is_step_from_another(context: Context, step: Figure, row: list[Figure]) -> bool:
    """Whether it is more than what has no number there: "$412m, $12m more than a year ago, and costs $404m"."""
    words, than = context.words(step), step.past + 1
    if words[than : than + 1] != ["than"]:
        return False
    stop = next((i for i in range(than, len(words)) if words[i] in _set("clause_ends")), len(words))
    return not any(f.sentence == step.sentence and than < f.opening < stop for f in row)


def _is_in_all(context: Context, whole: Figure) -> bool:
    """Whether words beside a figure say that it is all there is: ", a total of 52"."""
    words = context.words(whole)
    at = whole.opening
    while at and words[at - 1] in _set("leading_total"):
        at -= 1
    ends = not any(word.isalpha() for word in words[whole.past :] if word not in _set("in_all"))
    return words[whole.opening - 2 : whole.opening] == ["total", "of"] and words[at - 1 : at] == [","] and ends


def _are_of_a_row(context: Context, row: list[Figure]) -> bool:
    """Whether figures are each of its own: "412mm in Hull, 287mm in York"."""
    words = [context.words(figure) for figure in row]
    behind = [told[f.past] if f.past < len(told) else "" for told, f in zip(words, row, strict=True)]
    if len(set(behind)) == 1 and behind[0] in _set("apart"):
        return True
    before = [told[f.opening - 1] if f.opening else "" for told, f in zip(words, row, strict=True)]
    if sum(word in ("'s", "’s") for word in before) >= 2:
        return True  # "to Roy's 815 and Ito's 622"
    if row[0].sentence != row[-1].sentence:
        return False
    gaps = [words[0][a.past : b.opening] for a, b in pairwise(row)]  # "drew 412, the castle 287 and the abbey 135"
    return all(_names_only(told) for told in gaps)


def _names_only(told: list[str]) -> bool:
    """Whether all that stands between two figures is who has the second: ", the castle", "and Moor Farm"."""
    named = [word for word in told if word not in _set("joining")]
    return all(word.isalpha() and word not in _set("small_words") for word in named)


def _leaves_out_some(context: Context, row: list[Figure]) -> bool:
    """Whether words tell of a rest without a number, or add one to the first: "while the rest gave no answer"."""
    last = row[-1]
    if context.words(last)[last.past : last.past + 1] == ["more"] and size_of(row[0]) == max(map(size_of, row)):
        return True
    return any(not _set("left_over").isdisjoint(context.sentence(number)) for number in {f.sentence for f in row})


def _set_levels_against_former_ones(context: Context, row: list[Figure]) -> bool:
    """Whether there is a former level, and not just a level, the former one and the step between them."""
    if not any(is_former(context, figure) for figure in row):
        return False
    return row[0].sentence != row[-1].sentence or not any(is_step(context, f) for f in row)


def _digits(figure: Figure) -> int:
    """How many digits a number is told to, without the noughts at its end."""
    number = figure.quantity.numbers[0]
    return len(str(int(number.value / number.place)).rstrip("0"))
