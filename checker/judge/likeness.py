"""How like a slip of the hand it is that a claim fails: how much likelier a slip leaves such figures than a misreading.

The one place that weighs this. That one digit changed, or two neighbours swapped, would mend a sum says much where its
figures have four digits, and nearly nothing where they have two: then some slip mends most sums that are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import prod

from checker.evaluation.evaluate import verdict, with_lets
from checker.evaluation.operands import operands, replaced
from checker.judge.values import MOST, equation_of, with_value
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.quantity import Moment, Style
from checker.model.rule import STORY, Rule
from checker.precision.digit_slips import by_chance
from checker.precision.misprints import misprints
from checker.precision.moment_slips import moments_meant


def chance_of_likeness(claim: Claim) -> float:
    """The part of claims with figures like these that one slip would mend, though their figures belong to no sum."""
    digits = [len(str(_printed(figure)).rstrip("0")) for _, _, figure in _in_digits(claim)]
    return 1 - prod(1 - by_chance(min(digits)) for _ in digits) if digits else 1.0


def is_like_a_slip(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether one digit changed, or two swapped, in one figure would make an equation hold; no order tells."""
    if equation_of(rule) is None:
        return False
    known = operands(claim, story, rule.lists)
    for role, at, figure in _in_digits(claim):
        place = figure.quantity.numbers[0].place
        for meant in misprints(_printed(figure)):
            tried = replaced(known, role, at, with_value(figure, meant * place))
            if verdict(rule.require, with_lets(rule.let, tried)) is Verdict.HOLDS:
                return True
    return False


def is_like_a_slip_of_time(rule: Rule, claim: Claim, story: date | None) -> bool:
    """The same for claims of dates and clock times, in which a slip may stand as well."""
    known = operands(claim, story, rule.lists)
    return is_like_a_slip(rule, claim, story) or any(
        verdict(rule.require, with_lets(rule.let, {**known, role: meant})) is Verdict.HOLDS
        for role, printed in known.items()
        if isinstance(printed, Moment) and role != STORY
        for meant in moments_meant(printed)
    )


def _in_digits(claim: Claim) -> Iterator[tuple[str, int, Figure]]:
    """The figures of a claim that are one number in digits, each with its role and its place there."""
    for bound in claim.roles:
        for at, figure in enumerate(bound.figures[:MOST]):
            numbers = figure.quantity.numbers
            if len(numbers) == 1 and numbers[0].style is Style.DIGITS and numbers[0].value > 0:
                yield bound.role, at, figure


def _printed(figure: Figure) -> int:
    """The digits of a figure as one whole number: 12 of "1.2 million"."""
    number = figure.quantity.numbers[0]
    return int(number.value / number.place)
