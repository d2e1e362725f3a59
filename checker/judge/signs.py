"""The signs that a claim that fails is a slip of the hand, and not a misreading: each has a name and a strength.

No sign looks at words. They tell which slip would mend the claim, how close its figures stand, what stands beside them,
and whether the story tells them again. The weights of the signs are fitted: see ``checker.judge.confidence``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import log

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.likeness import in_digits, printed
from checker.judge.slips import SCALE, slips
from checker.judge.stand_ins import told_in
from checker.judge.values import equation_of, values_of, with_value
from checker.model import expression as ex
from checker.model.claim import Claim, Judged, Verdict
from checker.model.fact import Slip
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.rule import Rule
from checker.precision import Amount
from checker.precision.misprints import changed, swapped

Sign = tuple[str, float]
FACT = 2  # figures of which one may tell the other's fact again
MOST = 12  # figures of a claim that are tried as slips
MOST_DIGITS = 4  # beyond it, a slip says no more
FEW_SENTENCES = 3  # from one figure to another, beyond which they are far from each other
TEN = Fraction(10)
_OFF = (0.02, 0.1, 0.25, 0.5, 0.9)  # parts that one side of an order is off the other


class Told:
    """What an article tells: its figures, how often each rule fails there, and which figures tell one fact.

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
        """How often each value is told."""
        return Counter(map(_value, self.figures))


def pairs_that_fail(judged: Iterable[Judged]) -> set[tuple[int, int]]:
    """Where the figures of failed claims on two of one kind begin: one may tell the other's fact again."""
    found: set[tuple[int, int]] = set()
    for each in judged:
        figures = {f.start: f.kind for bound in each.claim.roles for f in bound.figures}
        if each.verdict is Verdict.FAILS and len(figures) == FACT and len(set(figures.values())) == 1:
            found.add((min(figures), max(figures)))
    return found


def signs(rule: Rule, claim: Claim, story: date | None, told: Told) -> Iterator[Sign]:
    """The signs of a claim that fails, those that are there."""
    figures = sorted({f.start: f for bound in claim.roles for f in bound.figures}.values(), key=lambda f: f.start)
    sort = "order" if equation_of(rule) is None else "equation"
    name, is_fine = _mend(rule, claim, story)
    yield f"{sort}: {name}", 1
    if is_fine:
        yield "as fine as another", 1
    if sort == "order":
        yield from _of_size(rule, values_of(rule, claim, story))
    yield f"kind {figures[0].kind.value}", 1
    yield f"mechanism {claim.mechanism}", 1
    linked = told.slips.get((figures[0].start, figures[-1].start)) if len(figures) == FACT else None
    if linked is None or not linked.at_top:  # of what the top tells the linker has weighed all that stands around
        yield from _of_place(figures)
        yield from _of_company(figures, told)
    if linked is not None:
        where = "at the top" if linked.at_top else "below"
        yield f"one fact {where}", 1
        yield f"odds of one fact {where}", linked.odds
    elif any(figure.at_top for figure in figures):
        yield "at the top", 1
    if any(figure.approx for figure in figures):
        yield "hedged", 1
    yield "the rule fails again", log(max(1, told.failing[rule.id]))


def _mend(rule: Rule, claim: Claim, story: date | None) -> tuple[str, bool]:
    """The slip that would mend a claim, the one that says the most; of digits with the number of them.

    Of a wrong scale word also whether the right one makes the figure as fine as another.
    """
    known = operands(claim, story, rule.lists)

    def is_mended(role: str, at: int, figure: Figure) -> bool:
        tried = with_lets(rule.let, replaced(known, role, at, figure))
        return verdict(rule.require, tried) is Verdict.HOLDS

    found: list[tuple[bool, int]] = []
    places = [(bound.role, at, figure) for bound in claim.roles for at, figure in enumerate(bound.figures)][:MOST]
    tried = {figure.start for _, _, figure in places}
    for role, at, figure in in_digits(claim):
        digits, place = str(printed(figure)), figure.quantity.numbers[0].place
        said = min(MOST_DIGITS, len(digits.rstrip("0")) or 1)
        for exchanged, makes in ((True, swapped), (False, changed)):
            meant = (int(other) for other in makes(digits) if int(other) and figure.start in tried)
            if any(is_mended(role, at, with_value(figure, number * place)) for number in meant):
                found.append((exchanged and said > 1, said))
    if found:
        exchanged, said = max(found)
        return f"{'exchanged' if exchanged else 'changed'} digit of {said}", False
    for role, at, figure in places:
        if len(figure.quantity.numbers) == 1 and figure.kind is not Kind.ITEMS:
            for number, name in slips(figure.quantity.numbers[0]):
                if is_mended(role, at, with_value(figure, number)):
                    return name, name == SCALE and _is_fine(figure, number, places)
    return "no slip", False


def _is_fine(figure: Figure, meant: Fraction, places: Sequence[tuple[str, int, Figure]]) -> bool:
    """Whether, as it was meant, a figure is told about as finely as another: "£329m, £455bn", both in millions."""
    number = figure.quantity.numbers[0]
    others = (
        other.quantity.numbers[0].place for _, _, other in places if other is not figure and other.quantity.numbers
    )
    times = (number.place * meant / number.value / place for place in others)
    return any(1 / TEN <= each <= TEN for each in times)


def _of_size(rule: Rule, values: Mapping[str, Value]) -> Iterator[Sign]:
    """How far the sides of an order are apart."""
    order = _comparison(rule.require)
    sides = (evaluate(order.left, values), evaluate(order.right, values)) if order is not None else ()
    sizes = [float(side.value) for side in sides if isinstance(side, Amount) and side.value is not None]
    largest = max(map(abs, sizes), default=0)
    if len(sizes) < 2 or not largest:
        yield "no size", 1
        return
    off = abs(sizes[0] - sizes[1]) / largest
    yield next((f"off by {part} at the most" for part in _OFF if off < part), "off by much"), 1


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
    """What else stands in the sentences of the figures, and whether the story tells them again."""
    taken = {figure.start for figure in figures}
    sentences = {figure.sentence for figure in figures}
    beside = [f for number in sorted(sentences) for f in told_in(number, told.figures) if f.start not in taken]
    sorts = {(figure.kind, figure.quantity.unit) for figure in figures}
    yield "others beside", log(1 + len(beside))
    yield "others like them beside", log(1 + sum((f.kind, f.quantity.unit) in sorts for f in beside))
    own = Counter(map(_value, figures))
    again = sum(told.times[_value(figure)] > own[_value(figure)] for figure in figures)
    yield "told again", again / len(figures)
    if again == len(figures):
        yield "all told again", 1


def _value(figure: Figure) -> Hashable:
    """What two figures have in common that tell the same amount."""
    numbers = tuple(number.value for number in figure.quantity.numbers)
    return figure.kind, figure.quantity.unit, numbers or figure.text.lower()
