"""Totals and their parts told one behind the other, where the numbers themselves show that they belong together.

"Sales came to 75,200 bales -- 44,700 of this year's crop and 30,500 of the next." "It raised £12,450 in all. The run
brought £8,200 and the raffle £4,250." Nothing need say that the parts are all there is: figures of so many digits do
not miss their sum by one digit by chance, nor do levels whose former levels make their sum exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.levels import KINDS, Level, levels
from checker.link.measures import are_of_other_things
from checker.link.neighbours import between
from checker.link.overlaps import leaves_out_some, may_overlap
from checker.link.parts_behind import makes, parts_behind
from checker.link.rests import is_rest
from checker.link.sums_alone import sums_alone
from checker.link.sums_made import (
    APART,
    BESIDE,
    NEVER,
    REACH,
    TOLD,
    Sum,
    alike_in,
    are_alike,
    are_all_kinds,
    belong_together,
    columns,
    count_alike,
)
from checker.model.figure import Figure

_set = partial(word_set, "told_sums")
_EXACT = re.compile(r"[1-9][\d.,]*\d[\d.,]*[1-9]")  # three digits, noughts at the end left out

FAR = 3  # sentences before the parts in which their total may be, where words say that these are parts
NEAR = 9  # tokens before a figure in which it is called a total
OPENING = 4  # tokens of a sentence that take up what the one before told: "of this total"


def parts_told(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The parts that are told of a total beside it; none where neither words nor numbers make them its parts."""
    return _sums(context).get(whole.start, ())


def wholes_told(context: Context) -> list[Figure]:
    """The figures that have such parts."""
    sums = _sums(context)
    return [figure for figure in context.figures if figure.start in sums] if sums else []


@found_once
def _sums(context: Context) -> dict[int, tuple[Figure, ...]]:
    found: dict[int, tuple[Figure, ...]] = {}
    exact = [number for number, row in context.by_sentence.items() if any(_is_told_exactly(f) for f in row)]
    near = {number + apart for number in exact for apart in (0, 1)}
    for number, row in context.by_sentence.items():
        if number not in near and (len(row) < 3 or sum(figure.kind in KINDS for figure in row) < 3):
            continue
        for told in _told(context, number, number in near):
            made_of = told.fewest == TOLD and not told.at_most  # "comprises": words say that these are all
            if not made_of and not told.said and may_overlap(context, told.parts):
                continue
            for column, other in columns(told):
                rest = any(is_rest(context, part) for part in column[1:])  # which the rule of remainders reckons
                if _is_bare_or_open(context, column):
                    continue
                if column[0].start not in found and not rest and belong_together(context, told, column, other):
                    found[column[0].start] = tuple(column[1:])
    return found


def _is_bare_or_open(context: Context, column: list[Figure]) -> bool:
    """Whether figures are a mere list, "412g, 287g and 135g", or the list goes on without one: ", and savings"."""
    row = sorted(column, key=lambda f: f.start)
    if row[0].sentence == row[-1].sentence and all(
        _set("joining").issuperset(between(context, a, b)) for a, b in pairwise(row)
    ):
        return True
    behind = [context.words(f)[f.past : f.past + 2] for f in row]
    alike = column[0] is row[0] and all(told[:1] == behind[0][:1] for told in behind)
    back = not _set("pointing_back").isdisjoint(word for told in behind for word in told)
    if alike and behind[0][:1] in (["of"], ["to"]) and not back:
        return True  # "8,214 tonnes of coal, 5,673 of ore and 2,441 of timber"
    tail = context.words(row[-1])[row[-1].past :]
    if (column[0] is row[-1] and not _set("beyond").isdisjoint(tail[:1])) or leaves_out_some(context, row):
        return True
    return tail[:2] == [",", "and"] and len(tail) <= OPENING


def _is_told_exactly(figure: Figure) -> bool:
    """Whether a figure has so many digits that it is worth the while to look whether it is some sum."""
    return figure.kind in KINDS and _EXACT.search(figure.text) is not None


def _told(context: Context, number: int, exact: bool) -> Iterator[Sum]:
    """What may be a total and its parts, of which this sentence has the total, or the parts.

    Where no figure near is told to some digits, only words can tell that there are any.
    """
    here = levels(context, number)
    called = bool(here) and exact and not _totals_named().isdisjoint(context.reading.words[number].lower)
    for whole in here:
        alike = [level for level in here if are_alike(context, whole, level)]
        at = next(i for i, level in enumerate(alike) if level is whole)
        before, behind = tuple(alike[:at]), tuple(alike[at + 1 :])
        if len(behind) > 1:
            yield from parts_behind(context, whole, behind, first=not before)
        if called:
            yield from _before(context, whole, before)
        if exact and not before:
            yield from _apart(context, (whole, *behind))
    if exact:
        yield from _three_columns(context, number)
        yield from sums_alone(context, number)


@cache
def _totals_named() -> frozenset[str]:
    return _set("total") | _set("totalling")


def _before(context: Context, whole: Level, parts: tuple[Level, ...]) -> Iterator[Sum]:
    """What is called a total with the levels before it in its sentence, else with those of the sentences before."""
    called = _is_called_total(context, whole.figure)
    if len(parts) > 1:
        if called or _totals(context, whole.figure):
            yield Sum(whole, parts, BESIDE)
    elif called:
        yield from _ahead(context, whole, parts)


def _ahead(context: Context, whole: Level, before: tuple[Level, ...]) -> Iterator[Sum]:
    """What is called a total with the levels of the sentence before, or of the two before that have one each."""
    told = before
    for apart in range(1, REACH + 1):
        row = alike_in(context, whole, whole.figure.sentence - apart)
        row = tuple(level for level in row if count_alike(whole, level))
        if not row or (apart > 1 and (len(row) > 1 or len(told) > 1)):
            return
        told = row + told
        if len(told) > 1 and (apart == 1 or not _set("joint").isdisjoint(context.words(whole.figure))):
            yield Sum(whole, told, BESIDE)


def _apart(context: Context, parts: tuple[Level, ...]) -> Iterator[Sum]:
    """The levels of a sentence, or of it and the next where each has but one, with what may be their total before them.

    That is the only level of the last sentence that has any; where words call these parts, a few sentences before.
    """
    if len(parts) == 1:
        behind = alike_in(context, parts[0], parts[0].figure.sentence + 1)
        parts += behind if len(behind) == 1 else ()
    if len(parts) < 2:
        return
    first = parts[0]
    rows = [alike_in(context, first, first.figure.sentence - apart) for apart in range(1, FAR + 1)]
    if not any(rows):
        return
    strong = _are_told_as_parts(context, parts)
    for row in rows if strong else rows[:REACH]:
        for whole in row:
            if whole.figure.group is not None:
                continue
            if strong:
                yield Sum(whole, parts, BESIDE)
            elif len(row) == 1 and all(count_alike(whole, level) for level in parts):
                of_one = not any(are_of_other_things(context, whole.figure, level.figure) for level in parts)
                yield Sum(whole, parts, APART if of_one else NEVER)
        if row and not strong:
            return


def _are_told_as_parts(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether words take up the total of a sentence before, or name two kinds that leave no third."""
    before = context.words(parts[0].figure)[: parts[0].figure.opening]
    beside = parts[-1].figure.sentence == parts[0].figure.sentence
    last = context.words(parts[-1].figure)
    taken = before[:1] == ["of"] and not _set("pointing").isdisjoint(before[:OPENING])
    going_on = not _set("pointing").isdisjoint(before[:1]) and before[1:2] != ["said"]
    told = taken or going_on or makes(before)
    return (told and (beside or not _set("adding").isdisjoint(last))) or are_all_kinds(context, parts)


def _three_columns(context: Context, number: int) -> Iterator[Sum]:
    """Three levels of as many sentences at most, each with its former one, in any order: deficit, exports, imports."""
    row: list[Level] = []
    for n in range(number, number + REACH + 1):
        row += [f for f in levels(context, n) if f.former and (not row or are_alike(context, row[0], f))]
        if not row:
            return
        if len(row) >= 3:
            break
    if len(row) == 3:
        yield from (Sum(whole, tuple(level for level in row if level is not whole), NEVER) for whole in row)


def _is_called_total(context: Context, figure: Figure) -> bool:
    """Whether a word near a figure calls it a total; not that which only grows: "taking its total to £3m"."""
    words = context.words(figure)
    stop = figure.past
    near = (*words[max(0, figure.opening - NEAR) : figure.opening], *words[stop : stop + 2])
    return not _set("total").isdisjoint(near) and words[max(0, figure.opening - 2) : figure.opening] != ["total", "to"]


def _totals(context: Context, figure: Figure) -> bool:
    return not _set("totalling").isdisjoint(context.words(figure)[max(0, figure.opening - 2) : figure.opening])
