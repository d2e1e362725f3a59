"""Sums that fail by far, and that no slip of the hand explains: then figures were linked that do not belong together.

In "The port, home to half of the island's 90,000 people, had 71 of the cases, or 58%" the 58% are no share of 90,000.
Where figures do belong together, one of them is nearly always a slip away from one that fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.slips import slips
from checker.judge.stand_ins import is_sum
from checker.judge.values import MOST, with_value
from checker.model.claim import Claim, Verdict
from checker.model.expression import Comparison
from checker.model.finding import Severity
from checker.model.quantity import Kind, Printed, Style
from checker.model.rule import Rule
from checker.precision import Amount
from checker.precision.misprints import changed, reordered
from checker.precision.scale_slips import INDIAN, NOUGHTS, WORDS

FAR_OFF = 5  # times
SMALL_NUMBERS = range(1, 100)  # that are printed in words: any of them may be meant
SCALES = [Fraction(10) ** (sign * power) for power in WORDS | INDIAN | NOUGHTS for sign in (1, -1)]
PARTS = range(1, 12)  # of a fraction in words


def is_beyond_slips(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether a failed sum is far off, and no slip in any one of its figures would make it hold.

    Only where the rule has inferred which figures belong together: what an error's phrase says is told, not inferred.
    """
    placed = [(bound.role, at, figure) for bound in claim.roles for at, figure in enumerate(bound.figures)]
    single = all(len(figure.quantity.numbers) == 1 for _, _, figure in placed)
    points = all(figure.kind is Kind.PERCENT for _, _, figure in placed)  # told as "from 5% to 3%, a fall of 2%"
    if rule.severity is Severity.ERROR or not single or points or len(placed) > MOST or not is_sum(rule, claim):
        return False
    values = operands(claim, story, rule.lists)
    return _is_far_off(rule, values) and not any(
        verdict(rule.require, with_lets(rule.let, replaced(values, role, at, with_value(figure, meant))))
        is Verdict.HOLDS
        for role, at, figure in placed
        for meant in _meant(figure.quantity.numbers[0])
    )


def _is_far_off(rule: Rule, values: Mapping[str, Value]) -> bool:
    """Whether the sides of an equation are many times one another: who reckons wrongly is seldom so wrong."""
    assert isinstance(rule.require, Comparison)
    known = with_lets(rule.let, values)
    sides = [evaluate(side, known) for side in (rule.require.left, rule.require.right)]
    numbers = [side.value for side in sides if isinstance(side, Amount) and side.value is not None]
    return len(numbers) == 2 and max(map(abs, numbers)) > FAR_OFF * abs(min(numbers, key=abs))


def _meant(number: Printed) -> Iterator[Fraction]:
    """What a number may have been meant to be, whatever the slip."""
    if number.style is Style.DIGITS:
        yield from (value for value, _ in slips(number))
        yield from (number.value * scale for scale in SCALES)
        digits, place = str(abs(int(number.value / number.place))), number.place if number.value > 0 else -number.place
        yield from (int(other) * place for other in changed(digits) | reordered(digits) if int(other))
    elif number.value.denominator == 1 and number.value in SMALL_NUMBERS:
        yield from map(Fraction, SMALL_NUMBERS)
    else:
        top, bottom = number.value.as_integer_ratio()
        yield from (Fraction(part, bottom) for part in PARTS)
        yield from (Fraction(top, part) for part in PARTS)
