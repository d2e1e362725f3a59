"""What speaks for a figure: claims that hold, and what else the story tells where an equation fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from checker.evaluation.evaluate import evaluate, verdict
from checker.judge.repair import AGREEING, Repair, mistyped
from checker.judge.values import is_equation, values_of, with_value
from checker.model.claim import Claim
from checker.model.expression import Comparison, Expression, Logic
from checker.model.figure import Figure
from checker.model.finding import Mend
from checker.model.quantity import Printed, Style
from checker.model.rule import Rule
from checker.precision import Amount

_TELLING = 3  # digits of a number that stands twice in a story by no chance


class Evidence:
    """What the rest of a story says for and against its figures.

    ``fixed`` is how many equations that hold a figure is in, less those that fail, by where it begins.
    """

    def __init__(self, figures: Iterable[Figure], fixed: Mapping[int, int]) -> None:
        self._times = Counter(digits for figure in figures for digits in _digits(figure.quantity.numbers))
        self._fixed = fixed

    def speaks_for(self, repair: Repair, claim: Claim) -> int:
        """1 where the number that would fit stands elsewhere in the story, -1 where the one that is printed does.

        In other units they have the same digits: "84.6" in a table and "£84.6m" above it.
        """
        figures = {figure.start: figure for bound in claim.roles for figure in bound.figures}.values()
        here = Counter(digits for figure in figures for digits in _digits(figure.quantity.numbers))

        def are_elsewhere(numbers: Iterable[Printed]) -> bool:
            return any(self._times[digits] > here[digits] for digits in _digits(numbers))

        printed = repair.figure.quantity.numbers
        if are_elsewhere(printed):
            return -1
        if repair.value is None or len(printed) != 1:
            return 0
        meant = with_value(repair.figure, repair.value).quantity.numbers
        return int(are_elsewhere(meant))

    def as_likely(
        self, rule: Rule, claim: Claim, story: date | None, chosen: Repair, rest: Iterable[Repair]
    ) -> tuple[Mend, ...]:
        """What would mend a failed equation in the place of another figure than the ``chosen`` one, in their order.

        ``rest`` are its repairs that are known. Of a figure that has more for it nothing is told. Two digits that
        changed places say which figure is wrong, unless those of another did so too.
        """
        if chosen.fits is None or not chosen.sure or not is_equation(rule):
            return ()
        more = mistyped(rule, claim, story) if chosen.slip is None else ()
        least, most = self.speaks_for(chosen, claim), self._fixed.get(chosen.figure.start, 0)
        found: dict[int, Mend] = {}
        for repair in chain(rest, more):
            figure, fits = repair.figure, repair.fits
            if fits is None or not repair.sure or repair.slip != chosen.slip or figure.start == chosen.figure.start:
                continue
            if self._fixed.get(figure.start, 0) <= most and self.speaks_for(repair, claim) >= least:
                found.setdefault(figure.start, Mend(figure.start, figure.end, figure.text, fits))
        return tuple(found[start] for start in sorted(found))


def _digits(numbers: Iterable[Printed]) -> list[str]:
    """The digits of numbers in digits, without noughts at their end; none of those that are too few to tell."""
    told = (number.digits.rstrip("0") for number in numbers if number.style is Style.DIGITS)
    return [digits for digits in told if len(digits) >= _TELLING]


_BY_THE_CALENDAR = "weekday"  # the statements that hold a figure against the calendar, and so need no other figure


def confirms(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether a claim that holds confirms its figures, in an article of a day.

    It does where one side of an equation fixes the other. An order (<, <=) that holds is merely possible, and so is
    what lies in a wide range, as "$4 million (£3.2 million)" where the rate of the day is not known. What one figure
    says of itself is no more.
    """
    if len(claim.starts) < 2 and rule.of != _BY_THE_CALENDAR:
        return False
    values = values_of(rule, claim, story)
    return any(
        verdict(equation, values) in AGREEING
        and _fixes(evaluate(equation.left, values), evaluate(equation.right, values))
        for equation in _equations(rule.require)
    )


def _equations(tree: Expression) -> Iterator[Comparison]:
    if isinstance(tree, Logic):
        for operand in tree.operands:
            yield from _equations(operand)
    elif isinstance(tree, Comparison) and tree.op == "==":
        yield tree


def _fixes(left: object, right: object) -> bool:
    """Whether two sides that agree leave no choice: a range is as wide as the other, or as a printed place."""
    if not (isinstance(left, Amount) and isinstance(right, Amount)):
        return True
    if left.value is None and right.value is None:
        return left.exact.length == right.exact.length is not None
    return _is_narrow(left, right) and _is_narrow(right, left)


def _is_narrow(side: Amount, other: Amount) -> bool:
    if side.value is not None:
        return True
    width = side.exact.length
    places = [number.place for number in other.quantity.numbers] if other.quantity else []
    return width is not None and width <= max(places, default=0)
