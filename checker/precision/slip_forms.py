"""How two printed numbers stand to each other: one, nearly one, a slip of the hand apart, or far from it."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from checker.model.claim import Verdict
from checker.model.quantity import Moment, Printed, Quantity, Style
from checker.precision.comparisons import as_rounded, equal
from checker.precision.misprints import is_changed, is_swapped
from checker.precision.readings import amount

MOST_DIGITS = 4  # beyond it, a slip says no more
SCALES = frozenset((10, 100, 1000, 10**6))
_ROUNDED = frozenset((Style.DIGITS, Style.WORDS, Style.IMPLIED))
LOSING = 3  # digits that a number has at least, where one of them may have been lost


class Form(StrEnum):
    """The ways in which two numbers of one kind may stand to each other."""

    EQUAL = "equal"
    ROUNDS = "rounds"  # one is the other, rounded, cut or hedged
    DIGIT = "digit"  # one digit is another
    SWAPPED = "swapped"  # two neighbouring digits changed places
    SCALE = "scale"  # the same digits, so many times as much
    LOST = "lost"  # one digit is missing
    NEAR = "near"  # within a twentieth
    CLOSE = "close"  # within a third
    TWICE = "twice"  # up to twice as much
    FAR = "far"  # up to five times as much
    VERY_FAR = "very far"
    PART = "part"  # of a date, one part is another
    OTHER = "other"  # of a date, more than that


AGREEING = frozenset((Form.EQUAL, Form.ROUNDS))


_DISTANCES = (
    (Fraction(21, 20), Form.NEAR),
    (Fraction(4, 3), Form.CLOSE),
    (Fraction(2), Form.TWICE),
    (Fraction(5), Form.FAR),
)


def slip_form(first: Quantity, second: Quantity) -> tuple[int, Form]:
    """The digits that say something in the longer of two numbers, up to four, and how the numbers stand to each other.

    Each quantity has one number above zero. Round zeros at the end are no digits that say something. Or both are dates
    of which the same parts are printed: they have no digits.

    >>> from checker.model.quantity import Kind
    >>> count = lambda number: Quantity(Kind.COUNT, (Printed(Fraction(number)),))
    >>> slip_form(count(268), count(286)), slip_form(count(5000), count(4000)), slip_form(count(12), count(12))
    ((3, <Form.SWAPPED: 'swapped'>), (1, <Form.DIGIT: 'digit'>), (2, <Form.EQUAL: 'equal'>))
    """
    if first.moment is not None and second.moment is not None:
        return 0, _form_of_dates(first.moment, second.moment)
    a, b = first.numbers[0], second.numbers[0]
    if are_as_printed(first, second):
        return _count((_digits(a, a.place),)), Form.EQUAL if a.value == b.value else Form.ROUNDS
    place = max(a.place, b.place)
    return _count((_digits(a, place), _digits(b, place))), _form(a, b, place)


def form_apart(first: Quantity, second: Quantity) -> Form:
    """How two such quantities that cannot stand for one value stand to each other."""
    if first.moment is not None and second.moment is not None:
        return _form_of_dates(first.moment, second.moment)
    a, b = first.numbers[0], second.numbers[0]
    return _form(a, b, max(a.place, b.place))


def are_as_printed(first: Quantity, second: Quantity) -> bool:
    """Whether two such quantities may stand for one value, so far as they are printed: one may round or cut the other.

    >>> from checker.model.quantity import Kind
    >>> count = lambda number, place: Quantity(Kind.COUNT, (Printed(Fraction(number), Fraction(place)),))
    >>> are_as_printed(count(1_234_000, 1), count(1_200_000, 100_000))
    True
    """
    if first.moment is not None and second.moment is not None:
        return _form_of_dates(first.moment, second.moment) in AGREEING
    a, b = first.numbers[0], second.numbers[0]
    less, more = _as_whole(a, b)
    if less == more:
        return True
    if a.style in _ROUNDED and b.style in _ROUNDED and not (first.is_hedged or second.is_hedged):
        # none rounds to more than its double
        return more <= 2 * less and as_rounded(first, second) is not Verdict.FAILS
    return equal(amount(first), amount(second)) is not Verdict.FAILS


def date_parts(moment: Moment) -> tuple[int | None, ...]:
    """The year, the month, the day and the weekday of a date, None for each that is not printed."""
    return moment.year, moment.month, moment.day, moment.weekday


def digits_said(number: Printed) -> int:
    """How many digits of a number say something: two of 250, one of 5,000."""
    return len(_digits(number, number.place).rstrip("0")) or 1


def _form_of_dates(first: Moment, second: Moment) -> Form:
    apart = sum(a != b for a, b in zip(date_parts(first), date_parts(second), strict=True))
    return (Form.EQUAL, Form.PART)[apart] if apart <= 1 else Form.OTHER


def _form(a: Printed, b: Printed, place: Fraction) -> Form:
    less, more = _as_whole(a, b)
    if more % less == 0 and more // less in SCALES:
        return Form.SCALE
    pairs = [(ours, theirs) for ours in _as_coarse(a, place) for theirs in _as_coarse(b, place)]
    as_long = [pair for pair in pairs if len(pair[0]) == len(pair[1])]
    for form, makes in ((Form.DIGIT, is_changed), (Form.SWAPPED, is_swapped)) if as_long else ():
        if any(makes(*pair) for pair in as_long):
            return form
    if any(_is_digit_lost(ours.rstrip("0"), theirs.rstrip("0")) for ours, theirs in pairs):
        return Form.LOST
    return next((form for most, form in _DISTANCES if more * most.denominator <= less * most.numerator), Form.VERY_FAR)


def _as_whole(a: Printed, b: Printed) -> tuple[int, int]:
    """The less and the more of two numbers, as whole ones with the same ratio: far quicker than fractions."""
    (over, under), (other_over, other_under) = a.value.as_integer_ratio(), b.value.as_integer_ratio()
    ours, theirs = over * other_under, other_over * under
    return (ours, theirs) if ours < theirs else (theirs, ours)


def _is_digit_lost(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) != 1:
        return False
    short, long = sorted((one, other), key=len)
    return len(long) >= LOSING and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _as_coarse(number: Printed, place: Fraction) -> set[str]:
    """The digits of a number down to a place, rounded there or cut."""
    rounded = _digits(number, place)
    return {rounded} if number.place == place else {rounded, _cut(number, place)}


def _digits(number: Printed, place: Fraction) -> str:
    # As whole numbers, which are far quicker than fractions: so many halves of a place, and one more.
    times, of = number.value.numerator * place.denominator, number.value.denominator * place.numerator
    return str((2 * times + of) // (2 * of))


def _cut(number: Printed, place: Fraction) -> str:
    return str(number.value.numerator * place.denominator // (number.value.denominator * place.numerator))


def _count(digits: tuple[str, ...]) -> int:
    return min(MOST_DIGITS, max(1, *(len(each.rstrip("0")) for each in digits)))
