"""Whether one slip would make a claim hold: one digit changed, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from checker.evaluation.evaluate import verdict, with_lets
from checker.evaluation.operands import operands, replaced
from checker.judge.values import MOST, equation_of, with_digits
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.quantity import Moment, Style
from checker.model.rule import STORY, Rule
from checker.precision.misprints import misprints, swaps
from checker.precision.moment_slips import moments_meant


def is_like_a_slip(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether one digit changed, or two swapped, in one figure would make an equation hold; never for an order."""
    return _holds_with(misprints, rule, claim, story)


def is_like_an_exchange(rule: Rule, claim: Claim, story: date | None) -> bool:
    """The same for two neighbouring digits swapped, which hardly ever makes it hold by chance."""
    return _holds_with(swaps, rule, claim, story)


def _holds_with(slips: Callable[[int], Iterable[int]], rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether a slip in the digits of one figure would make an equation hold."""
    if equation_of(rule) is None:
        return False
    known = operands(claim, story, rule.lists)
    for role, at, figure in _in_digits(claim):
        for meant in slips(printed(figure)):
            tried = replaced(known, role, at, with_digits(figure, meant))
            if verdict(rule.require, with_lets(rule.let, tried)) is Verdict.HOLDS:
                return True
    return False


def is_like_a_slip_of_time(rule: Rule, claim: Claim, story: date | None) -> bool:
    """The same for claims of dates and clock times, where a slip may stand in them as well."""
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
            if is_in_digits(figure):
                yield bound.role, at, figure


def is_in_digits(figure: Figure) -> bool:
    """Whether a figure is one number in digits."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS and numbers[0].value > 0


def printed(figure: Figure) -> int:
    """The digits of a figure as one whole number: 12 of "1.2 million"."""
    return int(figure.quantity.numbers[0].digits)
