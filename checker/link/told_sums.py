"""Totals and their parts as they are told one behind the other, where the numbers themselves show that they belong together.

"Sales came to 75,200 bales -- 44,700 of this year's crop and 30,500 of the next." "It raised £12,450 in all. The run
brought £8,200 and the raffle £4,250." Nothing need say that the parts are all there is: figures of so many digits do not
miss their sum by one digit by chance, nor do levels whose former levels make their sum exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import combinations

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.comparing import one_unit
from checker.link.context import Context, found_once
from checker.link.levels import KINDS, LARGE, Level, levels
from checker.link.measures import are_of_other_things
from checker.link.on_parts import all_kinds_there_are
from checker.link.on_things import is_covered_either_way
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.digit_slips import digits_shared, misses_by_a_slip, sums_to

_set = partial(word_set, "told_sums")

_EXACT = re.compile(r"[1-9][\d.,]*\d[\d.,]*[1-9]")  # three digits, noughts at the end left out

MANY = 10_000  # so many need not count one thing: their digits alone show that they belong together
MOST = 5  # parts of a total
REACH = 2  # sentences between a total and the last of its parts
FAR = 3  # ... where words say that these are the parts
NEAR = 6  # tokens before a figure in which it is called a total
OPENING = 4  # tokens of a sentence that take up what the one before told: "of this total"
NOUN = 3  # tokens behind a number in which "in" may stand: "52 dead in Kerala"
MAKING = 4  # tokens before the first part in which words say that the parts are all of the total
TWO, THREE = 2, 3
# Digits that a total must have for its parts to be known by a slip in the sum ...
BESIDE = 3  # ... in one sentence, or where words take the total up
APART = 4  # ... over several sentences
IN_COLUMNS = 3  # where the former levels make their sum exactly
NEVER = 99  # never otherwise
TOLD = 0  # where words say, in one sentence, that they are all of it, or some of it


class Sum(Struct, frozen=True):
    """Figures of which the first is told, or may be, as the total of the others."""

    whole: Level
    parts: tuple[Level, ...]
    fewest: int  # digits that the total must have
    at_most: bool = False  # whether the parts may be less than all


def parts_told(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The parts that are told of a total beside it; none where neither words nor numbers make them its parts."""
    return _sums(context).get(whole.start, ())


def wholes_told(context: Context) -> list[Figure]:
    """The figures that have such parts."""
    return [figure for figure in context.figures if figure.start in _sums(context)]


@found_once
def _sums(context: Context) -> dict[int, tuple[Figure, ...]]:
    found: dict[int, tuple[Figure, ...]] = {}
    exact = [number for number, row in context.by_sentence.items() if any(_is_told_exactly(f) for f in row)]
    near = {number + apart for number in exact for apart in range(-REACH, FAR + 1)}
    for number, row in context.by_sentence.items():
        if number not in near and len(row) < THREE:
            continue
        for told in _told(context, number, number in near):
            for column, other in _columns(told):
                if column[0].start not in found and _belong_together(context, told, column, other):
                    found[column[0].start] = tuple(column[1:])
    return found


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
        alike = [level for level in here if _are_alike(context, whole, level)]
        at = next(i for i, level in enumerate(alike) if level is whole)
        before, behind = tuple(alike[:at]), tuple(alike[at + 1 :])
        if len(behind) > 1:
            yield from _behind(context, whole, _of_the_whole(context, behind), first=not before)
        if called:
            yield from _before(context, whole, before)
        if exact and not before:
            yield from _apart(context, (whole, *behind))
    if exact:
        yield from _three_columns(context, number)


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


def _behind(context: Context, whole: Level, parts: tuple[Level, ...], first: bool) -> Iterator[Sum]:
    """A total with the levels that follow it in its sentence, where a mark or a word lets its parts begin: a dash, "with".

    Where it is not the ``first`` level of its sentence, the word must say so: "12,000 in Greece, 8,000 in Italy" is a list.
    """
    words, part = context.words(whole.figure), parts[0].figure
    between = words[whole.figure.stop : part.opening]
    if words[whole.figure.opening - 1 : whole.figure.opening] == ["("]:
        return
    within = not _set("within").isdisjoint(between[-1:]) and ";" not in between
    joined = _are_joined(words, parts)
    if joined and _makes(between[-MAKING:]):
        yield Sum(whole, parts, TOLD)
    elif joined and within and _never_overlap(parts):
        yield Sum(whole, parts, TOLD, at_most=True)
    elif first and between == [","] and all(_leaves_unit_out(context, level.figure, whole.figure) for level in parts):
        yield Sum(whole, parts, TOLD, at_most=True)
    elif first and "with" in between[:MAKING] and not _set("giving").isdisjoint(between):
        yield Sum(whole, parts, TOLD, at_most=True)
    elif first and _are_placed_apart(context, parts) and (between == [","] or between[-1:] == ["with"]):
        yield Sum(whole, parts, TOLD, at_most=True)
    right_behind = not _set("opening").isdisjoint(between[-1:])
    opened = first and (right_behind or not _set("opening_far").isdisjoint(between))
    if within or (opened and all(_count_alike(whole, level) for level in parts)):
        more = sum(level.figure.quantity.numbers[0].value for level in parts) > whole.figure.quantity.numbers[0].value
        yield Sum(whole, parts, BESIDE if more else APART)


def _makes(words: list[str]) -> bool:
    """Whether words say of what something is made: "comprising", "made up of", "split between"; not "a sword split into"."""
    return not _set("making").isdisjoint(words) or any(
        first in _set("before_split") and second in _set("split") and third in _set("into")
        for first, second, third in zip(words, words[1:], words[2:], strict=False)
    )


def _are_joined(words: list[str], parts: tuple[Level, ...]) -> bool:
    """Whether each part but the first stands right behind "and", a comma or the like, and no clause of its own."""
    before = (words[max(0, level.figure.opening - 2) : level.figure.opening] for level in parts[1:])
    return all(
        not _set("joining").isdisjoint(near[-1:] if near[-1] not in _set("articles") else near) for near in before
    )


def _of_the_whole(context: Context, parts: tuple[Level, ...]) -> tuple[Level, ...]:
    """The parts without those that are of another part: "six by sea, including two at night, and three by air"."""
    first, *others = parts
    words = context.words(first.figure)
    return first, *(f for f in others if _set("within").isdisjoint(words[f.figure.opening - 1 : f.figure.opening]))


def _leaves_unit_out(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether a part takes its unit from the total: "43 days, 28 on foot and 15 by canoe"."""
    behind = context.words(part)[part.stop : part.stop + 1]
    return (
        whole.unit is not None and part.unit is None and part.counted is None and not _set("apart").isdisjoint(behind)
    )


def _never_overlap(parts: tuple[Level, ...]) -> bool:
    """Whether nothing can be in two of the parts: they are sums of money or quantities, or men and women."""
    nouns = frozenset(level.figure.counted.lemma for level in parts if level.figure.counted)
    return parts[0].figure.kind is not Kind.COUNT or (
        len(nouns) > 1 and any(nouns <= row for row in all_kinds_there_are())
    )


def _are_placed_apart(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether each part is told of a place of its own: "52 dead in Kerala and 34 in Tamil Nadu"."""
    places = [_place(context, level.figure) for level in parts]
    return None not in places and len(set(places)) == len(places)


def _place(context: Context, figure: Figure) -> str | None:
    """The name behind "in" behind a figure, or None."""
    words = context.reading.words[figure.sentence]
    at = next((i for i in range(figure.stop, figure.stop + NOUN) if words.lower[i : i + 1] == ["in"]), len(words.lower))
    return next((name for name in words.texts[at + 1 : at + 2] if name[0].isupper()), None)


def _ahead(context: Context, whole: Level, before: tuple[Level, ...]) -> Iterator[Sum]:
    """What is called a total with the levels of the sentence before, or of the two before that have one each."""
    told = before
    for apart in range(1, REACH + 1):
        row = _alike(context, whole, whole.figure.sentence - apart)
        row = tuple(level for level in row if _count_alike(whole, level))
        if not row or (apart > 1 and (len(row) > 1 or len(told) > 1)):
            return
        told = row + told
        if len(told) > 1:
            yield Sum(whole, told, BESIDE)


def _apart(context: Context, parts: tuple[Level, ...]) -> Iterator[Sum]:
    """The levels of a sentence, or of it and the next where each has but one, with what may be their total before them.

    That is the only level of the last sentence that has any; where words say that these are parts, a few sentences before.
    """
    if len(parts) == 1:
        behind = _alike(context, parts[0], parts[0].figure.sentence + 1)
        parts += behind if len(behind) == 1 else ()
    if len(parts) < TWO:
        return
    first = parts[0]
    rows = [_alike(context, first, first.figure.sentence - apart) for apart in range(1, FAR + 1)]
    if not any(rows):
        return
    strong = _are_told_as_parts(context, parts)
    for row in rows if strong else rows[:REACH]:
        for whole in row:
            if whole.figure.group is not None:
                continue
            if strong:
                yield Sum(whole, parts, BESIDE)
            elif len(row) == 1 and all(_count_alike(whole, level) for level in parts):
                of_one = not any(are_of_other_things(context, whole.figure, level.figure) for level in parts)
                yield Sum(whole, parts, APART if of_one else NEVER)
        if row and not strong:
            return


def _alike(context: Context, first: Level, number: int) -> tuple[Level, ...]:
    return tuple(level for level in levels(context, number) if _are_alike(context, first, level))


def _are_told_as_parts(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether words take up the total of a sentence before, or name two kinds that leave no third."""
    before = context.words(parts[0].figure)[: parts[0].figure.opening]
    beside = parts[-1].figure.sentence == parts[0].figure.sentence
    last = context.words(parts[-1].figure)
    taken = before[:1] == ["of"] and not _set("pointing").isdisjoint(before[:OPENING])
    going_on = not _set("pointing").isdisjoint(before[:1]) and before[1:2] != ["said"]
    told = taken or going_on or _makes(before)
    return (told and (beside or not _set("adding").isdisjoint(last))) or _are_all_kinds(context, parts)


def _are_all_kinds(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether the words around two parts name two kinds that leave no third: "men" and "women", "home" and "foreign"."""
    if len(parts) != TWO:
        return False
    first, second = (level.figure for level in parts)
    ours = _clause(context, first, 0)
    theirs = _clause(context, second, first.stop if first.sentence == second.sentence else 0)
    return any(
        (a & ours and b & theirs and not (a & theirs or b & ours))
        or (b & ours and a & theirs and not (b & theirs or a & ours))
        for a, b in _complements()
    )


def _clause(context: Context, figure: Figure, start: int) -> frozenset[str]:
    """The words around a figure, to where its clause ends."""
    words = context.words(figure)
    stop = next((i for i in range(figure.stop, len(words)) if words[i] in _set("clause_ends")), len(words))
    return frozenset(words[start:stop])


@cache
def _complements() -> list[tuple[frozenset[str], frozenset[str]]]:
    rows = [row.split("/") for row in load("told_sums")["complements"]]
    return [(frozenset(first.split()), frozenset(second.split())) for first, second in rows]


def _three_columns(context: Context, number: int) -> Iterator[Sum]:
    """Three levels of as many sentences at most, each with its former one, in any order: a deficit, imports and exports."""
    near = [level for n in range(number, number + REACH + 1) for level in levels(context, n) if level.former]
    row = [level for level in near if _are_alike(context, near[0], level)] if near else []
    if len(row) == THREE:
        yield from (Sum(whole, tuple(level for level in row if level is not whole), NEVER) for whole in row)


def _are_alike(context: Context, whole: Level, other: Level) -> bool:
    """Whether two figures are of one unit, which one of them may leave out."""
    a, b = whole.figure, other.figure
    if a.at_top != b.at_top or a.quantity.per != b.quantity.per:
        return False
    if a.kind is b.kind and _is_one_unit(a.quantity.unit, b.quantity.unit):
        return True
    if a.sentence != b.sentence:
        return one_unit(*((a, b) if a.quantity.unit else (b, a)))
    bare = b.quantity.unit is None and b.counted is None
    number, behind = b.quantity.numbers[0], context.words(b)[b.stop : b.stop + 1]
    return bare and (number.value >= LARGE or number.place < 1 or not _set("apart").isdisjoint(behind))


def _is_one_unit(first: str | None, second: str | None) -> bool:
    """Whether two units are one, which the one may name in short: "ton" for "short ton"."""
    return first == second or bool(first and second and (first.endswith(f" {second}") or second.endswith(f" {first}")))


def _count_alike(whole: Level, other: Level) -> bool:
    """Whether neither counts what the other cannot, but for so many that their digits show that they belong together."""
    a, b = whole.figure, other.figure
    apart = a.counted is not None and b.counted is not None and not is_covered_either_way(a, b)
    return not apart or a.quantity.numbers[0].value >= MANY


def _columns(told: Sum) -> Iterator[tuple[list[Figure], list[Figure]]]:
    """The total with its parts, then their former levels, where all have one; with each the other column."""
    rows = (told.whole, *told.parts)
    now, former = [level.figure for level in rows], [level.former for level in rows if level.former]
    if len(former) != len(rows):
        former = []
    yield now, former
    if former:
        yield former, now


def _belong_together(context: Context, told: Sum, column: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether words say so; or the numbers make the sum or miss it by one slip, and no former levels are against it."""
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    if len(parts) > MOST or any(part.value < total.place for part in parts):
        return False
    made = sum(part.value for part in parts)
    near = made < 2 * total.value and 2 * total.value < 3 * made
    if told.at_most:
        return total.value < made < 3 * total.value
    if told.fewest == TOLD and near and not other:
        return True
    if made != total.value and not misses_by_a_slip(total, parts):
        return False
    digits = digits_shared(total, parts)
    proved = bool(other) and _proves(other)
    if other and digits <= APART and not (proved or _makes_sum(other) or _are_all_kinds(context, told.parts)):
        return False
    if digits < (IN_COLUMNS if proved else told.fewest or BESIDE) or not (
        near or digits > BESIDE or told.fewest == TOLD
    ):
        return False
    return made == total.value or proved or not _made_otherwise(context, column)


def _makes_sum(column: Sequence[Figure]) -> bool:
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    return sums_to(total, parts)


def _proves(column: Sequence[Figure]) -> bool:
    """Whether former levels make their sum exactly, and not by chance."""
    total, *parts = (figure.quantity.numbers[0] for figure in column)
    return total.value == sum(part.value for part in parts) and digits_shared(total, parts) >= IN_COLUMNS


def _made_otherwise(context: Context, column: Sequence[Figure]) -> bool:
    """Whether other figures near the total make it exactly: then these are not its parts."""
    whole = Level(column[0], None)
    numbers = range(column[0].sentence - REACH, column[0].sentence + REACH + 1)
    near = [
        level.figure for number in numbers for level in _alike(context, whole, number) if level.figure is not column[0]
    ]
    total, told = column[0].quantity.numbers[0], [figure.quantity.numbers[0] for figure in near]
    return any(sums_to(total, row) for many in (TWO, THREE) for row in combinations(told[: 2 * MOST], many))


def _is_called_total(context: Context, figure: Figure) -> bool:
    """Whether a word near a figure calls it a total; not that which only grows: "taking its total to £3m"."""
    words = context.words(figure)
    stop = max(figure.stop, figure.counted.stop if figure.counted else 0)
    near = (*words[max(0, figure.opening - NEAR) : figure.opening], *words[stop : stop + 2])
    return not _set("total").isdisjoint(near) and words[max(0, figure.opening - 2) : figure.opening] != ["total", "to"]


def _totals(context: Context, figure: Figure) -> bool:
    return not _set("totalling").isdisjoint(context.words(figure)[max(0, figure.opening - 2) : figure.opening])
