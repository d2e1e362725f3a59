"""Conditions on order: which of two figures is said to be the larger."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise

from checker.link.amounts_of_change import is_change
from checker.link.asides import is_numbered
from checker.link.comparators import words_for
from checker.link.comparing import bases, compared, compared_back, is_added, is_old
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import size_ratio
from checker.link.formers import opening_word
from checker.link.neighbours import is_innings
from checker.link.one_unit import is_converted, is_given_in, of_one_unit, one_unit
from checker.link.records_since import listed_since, record_since
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_CLAUSES = frozenset(("and", "but", "while", "though", "although", "with"))  # behind a comma these begin another clause
_EACH = frozenset(("a", "an", "per", "each", "every"))  # behind a figure these begin what it is told for each of
_AWAY = frozenset(("ago", "earlier", "later", "before"))  # but not "900 a week ago"
_REACHED = frozenset(("to", "at"))  # before what something moved to
_LEADING_ZERO = re.compile(r"0\d")
RETOLD = 1.25  # an exact number is not farther than this from the round one that it stands beside


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=1), among=bases)
def said_above(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be above the second: "5.2%, well above the 4.1% forecast"."""
    return compared(context, second[0], direction=1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=-1), among=bases)
def said_below(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be below the second: "5.2%, down from 5.6%"."""
    return compared(context, second[0], direction=-1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared_back, direction=1), among=bases)
def told_above(context: Context, first: Figures, second: Figures) -> bool:
    """The sentence behind the first figure's says that it is above the second: "That is above the 5% forecast"."""
    return compared_back(context, second[0], direction=1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared_back, direction=-1), among=bases)
def told_below(context: Context, first: Figures, second: Figures) -> bool:
    """The sentence behind the first figure's says that it is below the second: "It fell short of the £3m target"."""
    return compared_back(context, second[0], direction=-1) is first[0]


@condition
def one_measure(context: Context, first: Figures, second: Figures) -> bool:
    """Both are of one unit, which one of them may leave out: "4.3bn rupees, against 2.7bn a year earlier"."""
    if first[0].quantity.unit != second[0].quantity.unit and any(is_converted(context, f) for f in first + second):
        return False  # "at $436, 268 sterling, up from 432"
    if any(_LEADING_ZERO.match(f.text) for f in first + second):
        return False  # "0830": a time or a code
    return all(
        of_one_unit(a, b)
        and not (is_given_in(context, a, b) or is_given_in(context, b, a))
        and not (_is_frequency(context, a, b) or _is_frequency(context, b, a))
        for a in first
        for b in second
    )


def _is_frequency(context: Context, bare: Figure, other: Figure) -> bool:
    """Whether a bare number is told for each hour, and the other in a unit: "six an hour ... to 47 minutes"."""
    return bare.quantity.unit is None and other.quantity.unit is not None and bool(_for_each(context, bare))


@condition
def of_other_times(context: Context, first: Figures, second: Figures) -> bool:
    """Both are told for each of something, and not of the same: "from 900 a week to 200 a day"."""
    told = [_for_each(context, figures[0]) for figures in (first, second)]
    return all(told) and told[0] != told[1]


def _for_each(context: Context, figure: Figure) -> str:
    """What a figure is told for each of: "day" in "200 a day"; nothing in "200 a day ago"."""
    each, word, further = (context.words(figure)[figure.past : figure.past + 3] + [""] * 3)[:3]
    return word if each in _EACH and further not in _AWAY else ""


@condition
def one_direction(context: Context, role: Figures) -> bool:
    """The figure's sentence has no words of rising beside words of falling: else nobody can tell which it goes with."""
    said = {*context.words(role[0])}
    return said.isdisjoint(words_of("climb")) or said.isdisjoint(words_of("drop"))


@condition
def all_up(context: Context, role: Figures) -> bool:
    """The figure's sentence tells of rises and of no falls."""
    return _direction(context, role[0]) > 0


@condition
def all_down(context: Context, role: Figures) -> bool:
    """The figure's sentence tells of falls and of no rises."""
    return _direction(context, role[0]) < 0


@condition
def all_up_before(context: Context, role: Figures) -> bool:
    """The sentence before the figure's tells, in one clause, that something rose or is larger, and of no fall."""
    return all(_direction_before(context, f) > 0 for f in role)


@condition
def all_down_before(context: Context, role: Figures) -> bool:
    """The sentence before the figure's tells, in one clause, that something fell or is smaller, and of no rise."""
    return all(_direction_before(context, f) < 0 for f in role)


def _direction_before(context: Context, figure: Figure) -> int:
    said = context.words_before(figure)
    if any(f.kind is Kind.DATE for f in context.by_sentence.get(figure.sentence - 1, ())):
        return 0  # of another time, it may be
    return _direction_of(said, words_for("larger"), words_for("smaller")) if words_for("turns").isdisjoint(said) else 0


def _direction(context: Context, figure: Figure) -> int:
    """+1 where a figure's sentence tells only of rises, -1 where only of falls, else 0."""
    told = context.words_between_figures(figure) | (words_for("bettered") & {*context.words(figure)})
    return _direction_of(told, larger=words_for("bettered"))


def _direction_of(
    said: set[str] | frozenset[str], larger: frozenset[str] = frozenset(), smaller: frozenset[str] = frozenset()
) -> int:
    up, down = words_of("climb") | larger, words_of("drop") | smaller
    return (not said.isdisjoint(up)) - (not said.isdisjoint(down))


@condition
def one_of_some_pairs(context: Context, before: Figures) -> bool:
    """Another figure of its kind stands behind "from" in the sentence: "to 2.1% from 2.6% and 3.1% from 3.4%"."""
    others = (f for f in context.beside(before[0]) if f is not before[0] and f.kind is before[0].kind)
    return any(opening_word(context, f) == "from" for f in others)


@condition
def moved_before(context: Context, role: Figures) -> bool:
    """A word of rising or falling stands before the figure: not only in the clause behind it."""
    moving = words_of("climb") | words_of("drop")
    return all(not moving.isdisjoint(context.words(f)[: f.opening]) for f in role)


@condition
def reached_if_bare(context: Context, role: Figures) -> bool:
    """A count stands behind "to" or "at", as what something moved to: not "50 from 20 matches"."""
    return all(f.kind is not Kind.COUNT or context.words(f)[f.opening - 1] in _REACHED for f in role)


@condition
def levels(context: Context, *roles: Figures) -> bool:
    """No figure is a change ("rose by $3m"), an addition ("another $3m"), a score in cricket, one of several spans."""
    figures = [f for role in roles for f in role]
    kinds = (is_change, is_added, is_innings, is_numbered)
    return not any(is_kind(context, f) for f in figures for is_kind in kinds)


@condition
def was_before(context: Context, role: Figures) -> bool:
    """The figure is the earlier level of two: "slowing to 3.1% from 3.8%"."""
    return any(is_old(context, f) for f in role)


@condition
def taken_from(context: Context, role: Figures) -> bool:
    """What stands behind the figure is what it comes from: "£2.8m from reserves, which will fall"."""
    return all(context.words(f)[f.stop : f.stop + 1] == ["from"] for f in role)


@condition
def never_negative(context: Context, role: Figures) -> bool:
    """The figure's sentence tells of nothing that can be below zero, as profit, a balance or a temperature can."""
    return all(words_for("below_zero").isdisjoint(context.words(f)) for f in role)


@condition
def parted(context: Context, first: Figures, second: Figures) -> bool:
    """Another clause begins between the two: "down from £431m, and the firm stuck to its forecast of £850m"."""
    start, stop = sorted((first[0], second[0]), key=lambda f: f.start)
    between = context.words(start)[start.stop : stop.opening]
    return any(a == "," and b in _CLAUSES for a, b in pairwise(between))


@condition
def one_subject(context: Context, first: Figures, second: Figures) -> bool:
    """Nothing with a subject of its own begins between the two: "sales of £9m and profit to be", "and its total"."""
    start, stop = sorted((first[0], second[0]), key=lambda f: f.start)
    between = context.words(start)[start.stop : stop.opening]
    return not any(word in ("and", "but") and _opens_anew(between[i + 1 :]) for i, word in enumerate(between))


def _opens_anew(words: list[str]) -> bool:
    """Whether words open with a subject: with one known, or with some before a verb."""
    verb = next((i for i, word in enumerate(words) if word in words_for("links")), 0)
    known = not words_for("known").isdisjoint(words[:1])
    return known or any(word not in words_for("passing") for word in words[:verb])


@condition
def told_by_another_verb(context: Context, role: Figures) -> bool:
    """Right before "to" and the figure stands a verb of no known way: "fell to 9 from 12, and sales redced to 8"."""
    words = [context.words(f)[max(0, f.opening - 2) : f.opening] for f in role]
    known = words_of("climb") | words_of("drop")
    return any(told[1:] == ["to"] and told[0].endswith("ed") and told[0] not in known for told in words)


@condition
def neighbours(context: Context, first: Figures, second: Figures) -> bool:
    """No figure of their kind stands between the two."""
    start, stop = sorted((first[0].start, second[0].start))
    last = max(first[0], second[0], key=lambda f: f.start)
    return not any(f.kind is first[0].kind and start < f.start < stop for f in context.earlier(last))


@condition
def past_up(context: Context, role: Figures) -> bool:
    """The figure is a mark that was passed on the way up: "above 5%", "past the £3 mark"."""
    return all(_is_passed(context, f, "above") for f in role)


@condition
def past_down(context: Context, role: Figures) -> bool:
    """The figure is a mark that was passed on the way down: "below 5%", "under the £3 mark"."""
    return all(_is_passed(context, f, "below") for f in role)


def _is_passed(context: Context, figure: Figure, way: str) -> bool:
    """Whether words of passing stand before a figure, and none of an amount of change: "by more than $5"."""
    said = context.words(figure)[max(0, figure.first - 5) : figure.first]
    return not words_for(f"passing_{way}").isdisjoint(said) and "by" not in said


@condition
def same_fact_in_words(context: Context, first: Figures, second: Figures) -> bool:
    """The second is the first told exactly: of one unit and noun and nearly the same number."""
    del context
    return all(_is_exact(a, b) for a in first for b in second)


def _is_exact(loose: Figure, exact: Figure) -> bool:
    if exact.quantity.is_range or not one_unit(loose, exact):
        return False
    noun = exact.counted is None or (loose.counted is not None and loose.counted.lemma == exact.counted.lemma)
    return noun and size_ratio(loose, exact) < RETOLD


@condition
def moved_by(context: Context, role: Figures) -> bool:
    """The figure is how far something is from another level: "from 3% lower to 1% higher"."""
    ways = words_of("more") | words_of("fewer") | words_for("changes")
    stops = [(f, f.past) for f in role]
    return any(not ways.isdisjoint(context.words(f)[stop : stop + 1]) for f, stop in stops)


@condition
def former_told(context: Context, role: Figures) -> bool:
    """Behind the figure stands from what it came: "a $20m charge, fell to $50m from $120m"."""
    return any(_has_former(context, f) for f in role)


def _has_former(context: Context, figure: Figure) -> bool:
    later = (f for f in context.beside(figure) if f.start > figure.start)
    former = next((f for f in later if of_one_unit(figure, f)), None)
    return former is not None and opening_word(context, former) == "from"


@condition
def of_places_apart(context: Context, first: Figures, second: Figures) -> bool:
    """Behind each figure stands where it is so: "rose to 85 in Oslo and fell to 88 in Bergen"."""
    del context
    return all(a.scope.places and b.scope.places and a.scope.places != b.scope.places for a in first for b in second)


@condition
@pairs(given=0, sought=1, find=record_since, among=listed_since)
def in_year_since(context: Context, other: Figures, most: Figures) -> bool:
    """The first is that of a year since the one of which the second is told to be more than in any since."""
    return record_since(context, other[0]) is most[0]
