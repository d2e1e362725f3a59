"""Failed sums that no slip of the hand explains: then figures were linked that have nothing to do with each other.

In "The port, home to half of the island's 90,000 people, had 71 of the cases, or 58%" the 58% are no share of 90,000.
Where figures do belong together, one of them is nearly always a slip away from one that fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from checker.evaluation.evaluate import verdict, with_lets
from checker.evaluation.operands import operands, replaced
from checker.judge.slips import slips
from checker.judge.stand_ins import is_sum
from checker.judge.values import MOST, with_value
from checker.model.claim import Claim, Verdict
from checker.model.finding import Severity
from checker.model.quantity import Printed, Style
from checker.model.rule import Rule
from checker.precision.misprints import changed, reordered
from checker.precision.scale_slips import INDIAN, NOUGHTS, WORDS

SMALL_NUMBERS = range(1, 100)  # that are printed in words: any of them may be meant
SCALES = [Fraction(10) ** (sign * power) for power in WORDS | INDIAN | NOUGHTS for sign in (1, -1)]
PARTS = range(1, 12)  # of a fraction in words


def is_beyond_slips(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether no slip in any one figure of a failed sum would make it hold.

    Only where the rule has inferred which figures belong together: what an error's phrase says is told, not inferred.
    """
    placed = [(bound.role, at, figure) for bound in claim.roles for at, figure in enumerate(bound.figures)]
    single = all(len(figure.quantity.numbers) == 1 for _, _, figure in placed)
    if rule.severity is Severity.ERROR or not single or len(placed) > MOST or not is_sum(rule, claim):
        return False
    values = operands(claim, story, rule.lists)
    for role, at, figure in placed:
        for meant in _meant(figure.quantity.numbers[0]):
            tried = with_lets(rule.let, replaced(values, role, at, with_value(figure, meant)))
            if verdict(rule.require, tried) is Verdict.HOLDS:
                return False
    return True


def _meant(number: Printed) -> Iterator[Fraction]:
    """What a number may have been meant to be, whatever the slip."""
    if number.style is Style.DIGITS:
        yield from (value for value, _ in slips(number))
        yield from (number.value * scale for scale in SCALES)
        digits = str(int(number.value / number.place))
        yield from (int(other) * number.place for other in changed(digits) | reordered(digits) if int(other))
    elif number.value.denominator == 1 and number.value in SMALL_NUMBERS:
        yield from map(Fraction, SMALL_NUMBERS)
    else:
        top, bottom = number.value.as_integer_ratio()
        yield from (Fraction(part, bottom) for part in PARTS)
        yield from (Fraction(top, part) for part in PARTS)
