"""A percentage change and its two levels, told in two or three sentences, known by how few there are.

"Home sales fell 18% in July. Agents closed 1,230 deals, compared with 1,500 in July of last year." "Attendance slid 12%
to 110,000. Some 125,000 tickets were sold in the season before." What a figure is of has another name in each sentence;
but where one change is told around two levels of one unit, and words of time make one of these the former one, it leads
between them, unless words say otherwise. The less words tie a change to its levels, the less likely must it be that
it misses them by one slip by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from checker.link.apart_ties import Apart, is_apart, is_of_other_month, is_of_other_time, ties
from checker.link.context import MOST, Context, are_of_one_kind, found_once, size_of, size_ratio
from checker.link.earlier_levels import change_beside, earlier_level, goes_with
from checker.link.former_times import is_former_to, made_former
from checker.link.formers import is_former
from checker.link.level_pairs import is_level
from checker.link.neighbours import MARKS
from checker.link.on_things import may_count_the_same, same_class
from checker.link.ratio_words import told_way
from checker.link.ratios_alone import may_be_percentage
from checker.link.steps import BESIDE_A_MARK
from checker.link.told_changes import LEAD, LEVELS, direction, former_level, is_change, is_of_then
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.quotient_slips import miss_by_a_slip

REACH = 3  # sentences behind a level in which its former one is told, or around both in which the change is ...
TOP = 15  # ... or before both, where it opens the article
FACTOR, FAR = 4, 12  # levels that differ more than so many times are of two things; where one is set against the other
TELLING = 10  # steps of its last place from which on a change seldom fits two levels by chance
OWN = 8  # tokens between a change and a level of its own
ANY, NEVER = Fraction(1), Fraction(0)  # of a slip
CHANCES = (Fraction(1, 50), Fraction(1, 20), Fraction(1, 4))  # of a slip, by how tightly words tie it to its levels
_LEADING = frozenset(("of", "from", "to", "at"))
_BASES = frozenset(("than", "on", "from", "below", "above"))

Pair = tuple[Figure, Figure]  # a former level and the later one


def told_apart(context: Context, after: Figure) -> Apart | None:
    """The change that leads to a level and is told apart from it or from its former level, with that level."""
    return _found(context).get(after.start)


def turned_levels(context: Context) -> list[Figure]:
    """The levels from which a change leads that is told the wrong way round."""
    return [told.before for told in _found(context).values() if told.turned]


def turned_from(context: Context, before: Figure) -> tuple[Figure, int] | None:
    """The level to which a change leads from one, and the way that it is told, where that is the wrong one."""
    told = next((each for each in _found(context).values() if each.before is before and each.turned), None)
    return None if told is None else (told.after, _way(context, told.change))


@found_once
def _found(context: Context) -> dict[int, Apart]:
    """By the start of the level that it leads to, each change that is told apart from a level, with its levels."""
    changes = (change for change in context.of_kind(Kind.PERCENT) if _is_told(context, change))
    return {told.after.start: told for change in changes for told in _levels_of(context, change)}


def _is_told(context: Context, change: Figure) -> bool:
    """Whether a percentage says how much something changed; before "to £5m" it need not say which way."""
    if len(change.quantity.numbers) != 1 or size_of(change) <= 0 or change.scope.negated:
        return False
    words = context.words(change)
    if not BESIDE_A_MARK.isdisjoint(words[change.opening : change.first] + words[change.stop : change.stop + 1]):
        return False  # "fell below 10%", "5% above average"
    if "of" in words[change.stop : change.stop + 1] or is_of_then(context, change):
        return False
    if not _LEADING.isdisjoint(words[max(0, change.opening - 1) : change.opening]) and not is_change(context, change):
        return False
    level = _level_beside(context, change)
    return bool(_way(context, change)) or (level is not None and not may_be_percentage(level, whole=True))


def _levels_of(context: Context, change: Figure) -> Iterator[Apart]:
    """The levels between which a change leads, where they are the only ones around it that it may lead between."""
    way, reached = _way(context, change), _level_beside(context, change)
    pairs = [] if reached is None else _former_of_reached(context, reached)
    if not pairs and (reached is not None or not way):
        return
    around = list(_around(context, change))
    if reached is None:
        pairs = [pair for pair in around if _is_told_without(context, change, pair)] or _former_of_lone(context, change)
    if not pairs or any(pair not in pairs and _fits(change, pair, way or 1, NEVER) for pair in around):
        return  # "or": it is told of others
    told = [Apart(*pair, change, _is_turned(change, pair, way)) for pair in pairs]
    told = [each for each in told if _may_be(context, each, way)]
    if len(told) == 1 and _is_likely(context, told[0], way, is_reached=reached is not None):
        yield told[0]


def _way(context: Context, change: Figure) -> int:
    return direction(context, change) or told_way(context, change)


def _may_be(context: Context, told: Apart, way: int) -> bool:
    """Whether words make the levels those of one thing, "to £5m. A year earlier it was £4m", or at least of no two."""
    if size_of(told.before) == size_of(told.after) or is_of_other_time(context, told):
        return False  # one sum told twice is no change
    if earlier_level(context, told.after) is told.before and change_beside(context, told.after) is told.change:
        return True
    return not _is_rivalled(context, told) and not is_apart(context, told, way)


def _is_likely(context: Context, told: Apart, way: int, *, is_reached: bool) -> bool:
    """Whether a change leads between two levels, or misses them as it seldom would if it were of something else."""
    if told.turned:
        return True
    chance = ANY if is_reached else CHANCES[min(ties(context, told), len(CHANCES) - 1)]
    if is_of_other_month(context, told):
        chance = min(chance, CHANCES[1])
    rises = 1 if size_of(told.after) > size_of(told.before) else -1
    return chance == ANY or _fits(told.change, (told.before, told.after), way or rises, chance)


def _level_beside(context: Context, change: Figure) -> Figure | None:
    """The level that a change leads to, beside it: "rose 25% to £5m", "5m, up 25%"."""
    row = [f for f in context.beside(change) if f.kind in LEVELS]
    before, behind = [f for f in row if f.start < change.start], [f for f in row if f.start > change.start]
    if before and change.opening - before[-1].past < OWN and goes_with(context, change, before[-1]):
        return before[-1]
    led = context.words(change)[change.stop : behind[0].opening] if behind else []
    return behind[0] if led[-1:] == ["to"] and MARKS.isdisjoint(led) else None


def _former_of_reached(context: Context, after: Figure) -> list[Pair]:
    """A level that a change leads to beside it, with its former one."""
    known = earlier_level(context, after)
    told = [known] if known is not None else _former_near(context, after, is_reached=True)
    return [(before, after) for before in told]


def _former_of_lone(context: Context, change: Figure) -> list[Pair]:
    """The only level of a change's sentence, with its former one."""
    row = [f for f in context.beside(change) if f.kind in LEVELS]
    if len(row) != 1 or is_former(context, row[0]):
        return []
    return [(before, row[0]) for before in _former_near(context, row[0])]


def _around(context: Context, change: Figure) -> Iterator[Pair]:
    """The pairs of levels in the sentences around a change, or behind one that opens the article."""
    known = _pairs(context)
    if known:
        opens = change.at_top or change.sentence < LEAD
        for number in range(change.sentence - 2 * REACH, change.sentence + (TOP if opens else REACH) + 1):
            yield from known.get(number, ())


def _is_told_without(context: Context, change: Figure, pair: Pair) -> bool:
    """Whether a change is told near two levels, in a sentence without one of its own."""
    low, high = sorted(f.sentence for f in pair)
    if low <= change.sentence <= high or change.sentence > high + REACH:
        return False
    if change.sentence < low - REACH and not (change.at_top or change.sentence < LEAD):
        return False
    return not any(_is_its_own(context, change, f, pair[0]) for f in context.beside(change) if f.kind in LEVELS)


def _is_its_own(context: Context, change: Figure, level: Figure, other: Figure) -> bool:
    """Whether a change is told with a level of its own: "1.46m visitors, 12% more", "5% below the 300 of May"."""
    if are_of_one_kind(level, other) and size_ratio(level, other) < FACTOR and may_count_the_same(level, other):
        return True
    words = context.words(change)
    if level.start < change.start:
        return words[level.past : level.past + 1] == [","] and change.opening - level.past < OWN
    return level.opening - change.stop < OWN and not _BASES.isdisjoint(words[change.stop : level.opening])


@found_once
def _pairs(context: Context) -> dict[int, list[Pair]]:
    """By the sentence of the later one, each level with the one that words of time make its former one."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for after in context.figures:
        if after.kind in LEVELS and not after.at_top:
            found[after.sentence] += [(before, after) for before in _former(context, after)]
    return found


def _former(context: Context, after: Figure) -> list[Figure]:
    """The former level of a level in its sentence, else in one near."""
    if not _may_be_level(context, after):
        return []
    alike = _alike(context, after, after.sentence)
    if len(alike) == 1:
        before = former_level(context, after)
        if before is None:
            return _former_near(context, after)
    else:
        before = former_level(context, after, alike) or made_former(after, [f for f in alike if f is not after])
    if before is None or not _may_be_level(context, before) or size_ratio(before, after) >= FAR:
        return []
    return [before]


def _former_near(context: Context, after: Figure, *, is_reached: bool = False) -> list[Figure]:
    """The only level like one in the next sentence that has any, or in the one before, if words of time tell it so."""
    if not _may_be_level(context, after):
        return []
    beside = [f for f in _alike(context, after, after.sentence) if f is not after]
    if any(not is_reached or is_former(context, f) or same_class(f.counted, after.counted) for f in beside):
        return []
    behind = (_alike(context, after, after.sentence + i) for i in range(1, 1 + REACH))
    for told in (next(filter(None, behind), []), _alike(context, after, after.sentence - 1)):
        may_be = len(told) == 1 and _may_be_level(context, told[0]) and not _is_set_against_another(context, told[0])
        if may_be and is_former_to(context, told[0], after, is_reached=is_reached):
            return told
    return []


def _is_set_against_another(context: Context, level: Figure) -> bool:
    """Whether a level is told as the former one of another in its sentence."""
    return is_former(context, level) and any(are_of_one_kind(level, f) for f in context.earlier(level))


def _alike(context: Context, level: Figure, number: int) -> list[Figure]:
    """The figures of a sentence of the story in a level's unit that are of its size and may count the same."""
    row = context.beside(level) if number == level.sentence else context.by_sentence.get(number, [])[:MOST]
    alike = (f for f in row if are_of_one_kind(level, f) and not f.at_top)
    return [f for f in alike if size_ratio(level, f) < FACTOR and may_count_the_same(level, f)]


def _may_be_level(context: Context, figure: Figure) -> bool:
    hedged = figure.quantity.is_hedged and not figure.approx
    return is_level(context, figure) and size_of(figure) > 0 and not hedged


def _is_rivalled(context: Context, told: Apart) -> bool:
    """Whether another change is told between a change and its levels, or near them the one that the levels make."""
    numbers = sorted((told.change.sentence, told.before.sentence, told.after.sentence))
    made = abs(size_of(told.after) / size_of(told.before) - 1) * 100
    for number in range(numbers[0] - REACH, numbers[-1] + REACH + 1):
        for f in context.by_sentence.get(number, ()):
            if f.kind is Kind.PERCENT and size_of(f) != size_of(told.change):
                is_made = abs(size_of(f) - made) <= f.quantity.numbers[0].place / 2
                if is_made or (numbers[0] <= number <= numbers[-1] and is_change(context, f)):
                    return True
    return False


def _is_turned(change: Figure, pair: Pair, way: int) -> bool:
    """Whether a change leads from one level to the other, but for the way that it is told."""
    number = change.quantity.numbers[0]
    if not way or number.value < TELLING * number.place:
        return False
    return not _fits(change, pair, way, NEVER) and _fits(change, pair, -way, NEVER)


def _fits(change: Figure, pair: Pair, way: int, chance: Fraction) -> bool:
    """Whether a change leads from one level to the other, or would but for a slip that is so seldom made by chance."""
    number, (before, after) = change.quantity.numbers[0], (f.quantity.numbers[0] for f in pair)
    reach = number.place * (3 if change.quantity.is_hedged else 1) / 2
    return miss_by_a_slip(after, before, number, reach, lambda value: 1 + way * value / 100, chance)
