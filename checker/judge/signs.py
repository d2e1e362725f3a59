"""The signs that a failed claim is a slip and not a misreading: each has a name and a strength.

No sign looks at words. They are: which slip would mend the claim, how far off it is, how close its figures stand, what
stands beside them, and whether the story repeats them. The weights are fitted: see ``checker.judge.confidence``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import log
from operator import attrgetter
from typing import TypeAlias

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.values import equation_of, values_of, with_digits, with_value
from checker.model import expression as ex
from checker.model.claim import Claim, Judged, Verdict
from checker.model.fact import Slip
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment, Style
from checker.model.rule import STORY, Rule
from checker.precision import Amount
from checker.precision.misprints import SCALE, changed, moments_meant, slips, swapped

Sign = tuple[str, float]
Place: TypeAlias = tuple[str, int, Figure]  # a role, the place in it, and the figure there
IsMended: TypeAlias = Callable[[str, int, Figure], bool]  # whether another figure there makes the claim hold
AT_TOP = "one fact at the top"
FACT = 2  # figures that may state one fact
MOST_BESIDE = 40  # figures of a sentence
MOST = 12  # figures of a claim that are tried as slips
MOST_DIGITS = 4  # more digits do not make a slip more likely
MOST_WORDS, NEAR_WORDS = 20, 2  # numbers in words, and how far off a miscounted one is
TEN = Fraction(10)
FEW_SENTENCES = 3  # sentences from one figure to another, beyond which they are far apart
_OFF = (0.02, 0.1, 0.25, 0.5, 0.9)  # how far the sides of an order are apart, relative to one side


class Told:
    """An article's figures, how often each rule fails there, and which figures state one fact.

    ``slips`` has the odds, as a logarithm, that one of two figures is a slip, by where they begin.
    """

    def __init__(
        self, figures: Sequence[Figure], judged: Iterable[Judged], slips: Mapping[tuple[int, int], Slip]
    ) -> None:
        self.figures = figures
        self.slips = slips
        self.failing = Counter(each.claim.rule for each in judged if each.verdict is Verdict.FAILS)

    @cached_property
    def times(self) -> Counter[Hashable]:
        """How often each value occurs."""
        return Counter(map(_value, self.figures))


def pairs_that_fail(judged: Iterable[Judged]) -> set[tuple[int, int]]:
    """Where the figures of failed claims about two figures of one kind begin: they may be one fact."""
    found: set[tuple[int, int]] = set()
    for each in judged:
        figures = {f.start: f.kind for bound in each.claim.roles for f in bound.figures}
        if each.verdict is Verdict.FAILS and len(figures) == FACT and len(set(figures.values())) == 1:
            found.add((min(figures), max(figures)))
    return found


def signs(rule: Rule, claim: Claim, story: date | None, told: Told) -> Iterator[Sign]:
    """The signs of a failed claim."""
    figures = sorted({f.start: f for bound in claim.roles for f in bound.figures}.values(), key=lambda f: f.start)
    sort = "order" if equation_of(rule) is None else "equation"
    yield f"{sort}: {_mend(rule, claim, story)}", 1
    yield from _of_size(rule, values_of(rule, claim, story), sort)
    yield f"kind {figures[0].kind.value}", 1
    yield f"{sort} by {claim.mechanism}", 1
    linked = told.slips.get((figures[0].start, figures[-1].start)) if len(figures) == FACT else None
    if linked is None or not linked.at_top:  # the surroundings of a figure at the top were weighed when it was linked
        yield from _of_place(figures)
        yield from _of_company(figures, told)
    if linked is not None:
        where = "at the top" if linked.at_top else "below"
        yield AT_TOP if linked.at_top else "one fact below", 1
        yield f"odds of one fact {where}", linked.odds
    elif any(figure.at_top for figure in figures):
        yield "at the top", 1
    if any(figure.approx for figure in figures):
        yield "hedged", 1
    yield "the rule fails again", log(max(1, told.failing[rule.key]))


def _mend(rule: Rule, claim: Claim, story: date | None) -> str:
    """The slip that would mend a claim, the strongest one."""
    known = operands(claim, story, rule.lists)

    def is_mended(role: str, at: int, meant: Figure) -> bool:
        tried = with_lets(rule.let, replaced(known, role, at, meant))
        return verdict(rule.require, tried) is Verdict.HOLDS

    places = [(bound.role, at, figure) for bound in claim.roles for at, figure in enumerate(bound.figures)][:MOST]
    tried = (_in_digits, _by_a_scale, *((_in_words,) if equation_of(rule) is not None else ()))
    mended = next((name for way in tried if (name := way(places, is_mended))), "")
    return mended or ("date" if _is_mended_by_a_date(rule, known) else "no slip")


def _is_mended_by_a_date(rule: Rule, known: Mapping[str, Value]) -> bool:
    """Whether a slip in a date or a clock time would mend a claim."""
    return any(
        verdict(rule.require, with_lets(rule.let, {**known, role: meant})) is Verdict.HOLDS
        for role, told in known.items()
        if isinstance(told, Moment) and role != STORY
        for meant in moments_meant(told)
    )


def _in_digits(places: Sequence[Place], is_mended: IsMended) -> str:
    """The digits, exchanged or changed, that would mend a claim, with their number."""
    best = (False, 0)  # whether they are exchanged, and their number
    for role, at, figure in places:
        if not _is_in_digits(figure):
            continue
        digits = str(int(figure.quantity.numbers[0].digits))
        said = min(MOST_DIGITS, len(digits.rstrip("0")) or 1)
        for makes, way in ((swapped, (said > 1, said)), (changed, (False, said))):
            others = (with_digits(figure, int(other)) for other in makes(digits) if int(other))
            if way > best and any(is_mended(role, at, other) for other in others):
                best = way
    exchanged, said = best
    return f"{'exchanged' if exchanged else 'changed'} digit of {said}" if said else ""


def _by_a_scale(places: Sequence[Place], is_mended: IsMended) -> str:
    """The slip of a scale, a zero or a digit that would mend a claim."""
    for role, at, figure in places:
        if len(figure.quantity.numbers) == 1 and figure.kind is not Kind.ITEMS:
            for number, name in slips(figure.quantity.numbers[0]):
                if is_mended(role, at, with_value(figure, number)):
                    return f"{name}, as fine as another" if name == SCALE and _is_fine(figure, number, places) else name
    return ""


def _is_in_digits(figure: Figure) -> bool:
    """Whether a figure is one number in digits."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS and numbers[0].value > 0


def _is_fine(figure: Figure, meant: Fraction, places: Sequence[Place]) -> bool:
    """Whether a figure, as meant, is about as precise as another: "£329m, £455bn", both in millions."""
    number = figure.quantity.numbers[0]
    others = (
        other.quantity.numbers[0].place for _, _, other in places if other is not figure and other.quantity.numbers
    )
    times = (number.place * meant / number.value / place for place in others)
    return any(1 / TEN <= each <= TEN for each in times)


def _in_words(places: Sequence[Place], is_mended: IsMended) -> str:
    """How far off the number word is that would mend a claim."""
    for off in range(1, NEAR_WORDS + 1):
        for role, at, figure in places:
            if _is_small_word(figure):
                value = figure.quantity.numbers[0].value
                if any(is_mended(role, at, with_value(figure, value + step)) for step in (off, -off)):
                    return f"number word {off} off"
    return ""


def _is_small_word(figure: Figure) -> bool:
    """Whether it is one small whole number in words: whoever miscounts is off by little."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.WORDS and numbers[0].value in range(1, MOST_WORDS + 1)


def _of_size(rule: Rule, values: Mapping[str, Value], sort: str) -> Iterator[Sign]:
    """How far the sides of an order, or of an equation, are apart."""
    order = _comparison(rule.require)
    sides = (evaluate(order.left, values), evaluate(order.right, values)) if order is not None else ()
    sizes = [float(side.value) for side in sides if isinstance(side, Amount) and side.value is not None]
    largest = max(map(abs, sizes), default=0)
    if len(sizes) < 2 or not largest:
        yield f"{sort}: no size", 1
        return
    off = abs(sizes[0] - sizes[1]) / largest
    yield next((f"{sort}: off by {part} at the most" for part in _OFF if off < part), f"{sort}: off by much"), 1


def _comparison(tree: ex.Expression) -> ex.Comparison | None:
    match tree:
        case ex.Comparison():
            return tree
        case ex.Logic(_, operands):
            return next((found for each in operands if (found := _comparison(each))), None)
        case ex.Not(operand):
            return _comparison(operand)
    return None


def _of_place(figures: Sequence[Figure]) -> Iterator[Sign]:
    """How close the figures stand to each other."""
    apart = max(f.sentence for f in figures) - min(f.sentence for f in figures)
    if not apart:
        yield "one sentence", 1
        yield "tokens between", log(1 + max(0, figures[-1].opening - figures[0].stop))
    elif apart == 1:
        yield "next sentence", 1
    else:
        yield "few sentences" if apart <= FEW_SENTENCES else "far", 1


def _of_company(figures: Sequence[Figure], told: Told) -> Iterator[Sign]:
    """Signs by the rest of their sentences, and by whether the story repeats the figures."""
    taken = {figure.start for figure in figures}
    sentences = {figure.sentence for figure in figures}
    beside = [f for number in sorted(sentences) for f in _figures_in(number, told.figures) if f.start not in taken]
    sorts = {(figure.kind, figure.quantity.unit) for figure in figures}
    yield "others beside", log(1 + len(beside))
    yield "others like them beside", log(1 + sum((f.kind, f.quantity.unit) in sorts for f in beside))
    own = Counter(map(_value, figures))
    again = sum(told.times[_value(figure)] > own[_value(figure)] for figure in figures)
    yield "told again", again / len(figures)
    if again == len(figures):
        yield "all told again", 1


def _figures_in(sentence: int, told: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of a sentence; none if there are dozens, since some of a long list would make any sum.

    They are looked up in the figures of the article, in its order, since few claims fail.
    """
    start, stop = (find(told, sentence, key=attrgetter("sentence")) for find in (bisect_left, bisect_right))
    return told[start:stop] if stop - start <= MOST_BESIDE else ()


def _value(figure: Figure) -> Hashable:
    """What two figures for the same amount have in common."""
    numbers = tuple(number.value for number in figure.quantity.numbers)
    return figure.kind, figure.quantity.unit, numbers or figure.text.lower()
