"""Figures that give another one in other units: "$205m (£110m)", "five miles, or eight kilometres"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile
from typing import TypeAlias

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.apposed_measures import is_apposed
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

NOUN = 4  # words that may stand between a figure and the bracket that converts it: "the $4bn takeover bid (£2.1bn)"
AMONG = 3  # figures behind one that may convert it: "£1m ($1.9m; 1.5m euros; 200m yen)"
TAIL = 6  # words that may stand between such a figure and the bracket's end
LED_IN = 6  # tokens of "that is equal to about" before a figure that gives the one of the sentence before
OF_CENTS = ({"cent", "euro"}, {"cent", "dollar"})
SORTS = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_SEPARATORS = frozenset((";", ",", "/", "or"))
_MARKS = frozenset((",", "-", "–", "—"))
_ENDS = frozenset((",", "-", "–", "—", ".", ";", ":", ")", "!", "?", '"', "”"))
_SIZED = (["x"], ["×"], ["by"])
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")

_Unit: TypeAlias = tuple[str | None, str | None]  # and what it is counted by


class Conversion(Struct, frozen=True):
    """A figure, and one that gives it in another unit; ``direct`` unless both convert a third."""

    given: Figure
    other: Figure
    direct: bool = True


@found_once
def conversions(context: Context) -> list[Conversion]:
    """Every conversion of an article, those of one bracket with each other too."""
    found = [pair for figures in context.by_sentence.values() for pair in _in_sentence(context, figures)]
    if not word_set("exchange", "equalling").isdisjoint(context.said):
        found += [pair for figures in context.by_sentence.values() for pair in _in_next(context, figures)]
    return found


def partners(context: Context, figure: Figure) -> tuple[Figure, ...]:
    """The figures that a figure converts, or that convert it."""
    return _partners(context).get(figure.start, ())


def converted(context: Context) -> list[Figure]:
    """The figures that convert another one or are converted."""
    found = _partners(context)
    return [figure for figure in context.figures if figure.start in found]


@found_once
def _partners(context: Context) -> dict[int, tuple[Figure, ...]]:
    """By its start: each figure that converts another one or is converted, with those figures."""
    found: defaultdict[int, tuple[Figure, ...]] = defaultdict(tuple)
    for pair in conversions(context):
        found[pair.given.start] += (pair.other,)
        found[pair.other.start] += (pair.given,)
    return dict(found)


def _in_sentence(context: Context, told: list[Figure]) -> Iterator[Conversion]:
    figures = [figure for figure in told if figure.kind is not Kind.DATE]  # "90 gallons on Friday, about 410 litres"
    words = context.words(told[0])
    readings = _readings(words, figures)
    start = at = 0  # of those behind the last conversion, and of what is looked at
    while at < len(figures) - 1:
        given = figures[at]
        if at in readings:
            at += 1
            continue
        sizes = _sizes(context, figures, at)
        if sizes:
            yield from sizes
            at += 2 * len(sizes)
            continue
        behind = figures[at + 1 : at + 1 + AMONG]
        found = list(_converted(context, given, behind))
        if found:
            yield from _told_apart(figures[start : at + 1], found, _held(words, given, behind))
            start = at + 1 + len(found)
        at += 1 + len(found)


def _told_apart(before: list[Figure], found: list[Figure], held: list[Figure]) -> Iterator[Conversion]:
    """What the figures that convert the last one give, out of all that their bracket holds.

    Two in one unit give as many in a row, "50 mph with gusts of 70 mph (80 km/h, 113 km/h)", or nobody knows which; one
    in the unit of the first is another reading, as may be what follows it: "200C (400F, 180C)".
    """
    given, units = before[-1], Counter(map(_unit, held))
    if len(held) > len(units):
        row = [figure for figure in before if _unit(figure) == _unit(given)]
        if len(units) == 1 and len(found) == len(held) == len(row):
            yield from map(Conversion, row, found)
        return
    if len(found) > 1:
        found = list(takewhile(lambda other: _unit(other) != _unit(given), found))
    yield from (Conversion(given, other) for other in found)
    yield from (Conversion(a, b, False) for i, a in enumerate(found) for b in found[i + 1 :])


def _held(words: list[str], given: Figure, behind: list[Figure]) -> list[Figure]:
    """The figures of a bracket behind one, the first of which opens it."""
    found = behind[:1]
    for before, figure in pairwise(behind):
        if not _CLOSE.isdisjoint(words[before.stop : figure.first]):
            break
        found.append(figure)
    return found if not _OPEN.isdisjoint(words[given.stop : behind[0].first]) else []


def _readings(words: list[str], figures: list[Figure]) -> set[int]:
    """The numbers of figures that give another reading of one: in a row, "200C/180C", or a bracket, "200C (180C fan)".

    What stands behind one of them may give the other in other units.
    """
    found: set[int] = set()
    units: set[_Unit] | None = None  # of the bracket that is open
    for number, (before, figure) in enumerate(pairwise(figures), start=1):
        between = words[before.stop : figure.first]
        opening = next((at for at, word in enumerate(between) if word in _OPEN), None)
        if opening is not None:
            units = {_unit(before)} if opening <= NOUN else set()
        if not _CLOSE.isdisjoint(between[opening or 0 :]):
            units = None
        in_row = _unit(figure) == _unit(before) and bool(between) and _SEPARATORS.issuperset(between)
        if in_row or (units and _unit(figure) in units):
            found.add(number)
        if units is not None:
            units.add(_unit(figure))
    return found


def _unit(figure: Figure) -> _Unit:
    return figure.quantity.unit, figure.quantity.per


def _in_next(context: Context, figures: list[Figure]) -> Iterator[Conversion]:
    """What a sentence says that the only sum or measure of the one before is: "That is equal to £110m"."""
    other = next((f for f in figures if f.kind in SORTS), None)  # not the "Friday" of a rate
    if other is None or not _opens_as_equal(context.words(other)[: other.first]):
        return
    behind = context.words(other)[other.stop : other.stop + 1]
    if "".join(behind).isalnum() and behind != ["at"]:
        return  # "equal to £3 a head"
    before = [f for f in context.by_sentence.get(other.sentence - 1, ()) if f.kind is other.kind]
    alone = len(before) == 1 and before[0].paragraph == other.paragraph
    if alone and _may_convert(before[0], other) and before[0].quantity.unit not in (None, other.quantity.unit):
        yield Conversion(before[0], other)


def _opens_as_equal(said: list[str]) -> bool:
    """Whether the words before a figure say that what was told equals it: "At Friday's rate that is equal to about"."""
    near = said[-LED_IN:]
    equal = next((k for k in range(len(near) - 1, 0, -1) if near[k] in word_set("exchange", "equalling")), 0)
    subject = next((k for k in range(equal) if near[k] in word_set("exchange", "that")), None)
    if subject is None or not _lead_ins().issuperset(near[equal + 1 :]):
        return False
    return word_set("exchange", "being").issuperset(near[subject + 1 : equal])


def _sizes(context: Context, figures: list[Figure], at: int) -> list[Conversion]:
    """The sides of a thing and the same in other units: "20cm x 30cm (8in x 12in)"."""
    words = context.words(figures[at])
    stop = _behind_sides(words, figures, at)
    sides = stop - at
    if sides < 2 or stop >= len(figures) or not _opens_bracket(words[figures[stop - 1].stop : figures[stop].first]):
        return []
    if _behind_sides(words, figures, stop) != stop + sides:
        return []
    return [Conversion(a, b) for a, b in zip(figures[at:stop], figures[stop : stop + sides], strict=True)]


def _behind_sides(words: list[str], figures: list[Figure], at: int) -> int:
    """The number of the figure behind the sides that begin with one: "20cm x 30cm"."""
    stop = at + 1
    while stop < len(figures) and words[figures[stop - 1].stop : figures[stop].first] in _SIZED:
        stop += 1
    return stop


def _converted(context: Context, given: Figure, behind: list[Figure]) -> Iterator[Figure]:
    """What gives a figure in other units, in the bracket behind it or with "or" and the like."""
    if given.kind not in SORTS or given.quantity.unit is None or not _may_convert(given, behind[0]):
        return
    words = context.words(given)
    between = words[given.stop : behind[0].first]
    if given.kind is Kind.MEASURE and between[:1] == ["of"]:
        between = between[2:]  # "5,000 barrels of oil, or 210,000 gallons"
    bracketed = list(_bracketed(words, given, behind)) if _opens_bracket(between) else []
    led = _leads(between) and _goes_on(words, behind[0], bare=bool(between) and between[0] not in _MARKS)
    if bracketed or not (led or is_apposed(words, given, behind[0])):
        yield from bracketed
    else:
        yield behind[0]


def _may_convert(given: Figure, other: Figure) -> bool:
    """Whether a figure may give another one again: of one kind, and of one "per" where both name any.

    Whose cents they are is not said: "5% higher at €2.10, or 10 cent" tells how much higher.
    Of one unit, neither names any: "$255m ($1.70 a share)" says two things. A week of work is no 168 hours.
    """
    if other.kind is not given.kind or other.quantity.unit is None:
        return False
    if {given.quantity.unit, other.quantity.unit} in OF_CENTS:
        return False
    if given.kind is Kind.DURATION:
        units = {given.quantity.unit, other.quantity.unit}
        return any(units <= word_set("exchange", name) for name in ("of_clocks", "of_calendars"))
    pers = {given.quantity.per, other.quantity.per} - {None}
    return not pers if given.quantity.unit == other.quantity.unit else len(pers) <= 1


def _opens_bracket(between: list[str]) -> bool:
    """Whether the words between two figures are a noun at most, and the opening of a bracket."""
    at = next((i for i, word in enumerate(between) if word in _OPEN), None)
    if at is None or at > NOUN or not all(word.isalpha() or word == "-" for word in between[:at]):
        return False
    return _lead_ins().issuperset(between[at + 1 :])


def _bracketed(words: list[str], given: Figure, behind: list[Figure]) -> Iterator[Figure]:
    """The figures of a bracket, up to the first that is something else."""
    for i, other in enumerate(behind):
        following = behind[i + 1].first if i + 1 < len(behind) else len(words)
        tail = words[other.stop : min(following, other.stop + TAIL)]
        end = next((at for at, word in enumerate(tail) if word in _CLOSE or word in _SEPARATORS), None)
        if not _may_convert(given, other) or end is None or not _tails().issuperset(tail[:end]):
            return
        yield other
        if tail[end] in _CLOSE or not _lead_ins().issuperset(tail[end + 1 :]):
            return


def _leads(between: list[str]) -> bool:
    """Whether the words between two figures say that the second is the first in other units."""
    marked = between[:1] != [] and between[0] in _MARKS
    return " ".join(between[marked:]) in _links("links" if marked else "bare_links")


def _goes_on(words: list[str], other: Figure, *, bare: bool) -> bool:
    """Whether the insertion ends behind the second figure: "$205m, or £110m, was paid"; not "£5, about £3 of it"."""
    return bare or other.stop >= len(words) or words[other.stop] in _ENDS


def _lead_ins() -> frozenset[str]:
    return word_set("exchange", "before")


def _tails() -> frozenset[str]:
    return word_set("exchange", "behind")


@cache
def _links(name: str) -> frozenset[str]:
    return frozenset(load("exchange")[name])
