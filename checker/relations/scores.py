"""Relations of scores."""

from __future__ import annotations

from fractions import Fraction

from checker.model.quantity import Kind
from checker.precision import Amount, constant

_GAMES, _LONG = 6, 7  # games that win a set; those from which only two games more do


def ahead(score: Amount) -> str | None:
    """Which side of a score is ahead, "the first", "the second" or "neither"; None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> ahead(amount(Quantity(Kind.SCORE, (Printed(Fraction(6)), Printed(Fraction(7))))))
    'the second'
    """
    sides = _sides(score)
    if sides is None:
        return None
    first, second = sides
    return "neither" if first == second else "the first" if first > second else "the second"


def most(score: Amount) -> Amount | None:
    """The larger side of a result: 3 for "1-3"; None for what is no score of two sides.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> most(amount(Quantity(Kind.SCORE, (Printed(Fraction(1)), Printed(Fraction(3)))))).value
    Fraction(3, 1)
    """
    sides = _sides(score)
    return constant(max(sides)) if sides else None


def runs(innings: Amount) -> Amount:
    """The runs of an innings: 312 for "312-7", and a bare number as it is.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> runs(amount(Quantity(Kind.SCORE, (Printed(Fraction(312)), Printed(Fraction(7)))))).value
    Fraction(312, 1)
    """
    if innings.kind is not Kind.SCORE or innings.quantity is None:
        return innings
    return constant(innings.quantity.numbers[0].value, Kind.COUNT)


def spelled_runs(innings: str) -> str:
    """The runs alone, of "312-7", "312/7" or "312 for 7"."""
    return innings.replace("/", "-").replace("–", "-").replace(" for ", "-").partition("-")[0]


def set_fault(score: Amount) -> str | None:
    """Why no set ends like that, as a clause; "no fault" where one can. None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> set_fault(amount(Quantity(Kind.SCORE, (Printed(Fraction(6)), Printed(Fraction(5))))))
    'it goes on to 7-5 or 7-6'
    """
    sides = _sides(score)
    if sides is None:
        return None
    less, more = sorted(map(int, sides))
    if more < _GAMES:
        return "nobody has six games"
    if more == _GAMES:
        return "no fault" if more - less >= 2 else "it goes on to 7-5 or 7-6"
    if more == _LONG:
        return "no fault" if less in (5, 6) else "it was over at six games"
    return "no fault" if more - less == 2 else "a long set is won by two games"


def tallies(scores: tuple[Amount, ...]) -> Amount | None:
    """Both sides of all results added up: five goals for "2-1" and "1-1"; None for what are no scores.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def score(a, b): return amount(Quantity(Kind.SCORE, (Printed(Fraction(a)), Printed(Fraction(b)))))
    >>> tallies((score(2, 1), score(1, 1))).value
    Fraction(5, 1)
    """
    sides = [one.quantity.numbers for one in scores if one.quantity is not None and len(one.quantity.numbers) > 1]
    return constant(sum(number.value for side in sides for number in side)) if len(sides) == len(scores) else None


def tally(score: Amount) -> Amount | None:
    """Both sides of a result added up: 13 votes for "8-5"; None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> tally(amount(Quantity(Kind.SCORE, (Printed(Fraction(8)), Printed(Fraction(5)))))).value
    Fraction(13, 1)
    """
    sides = _sides(score)
    return constant(sum(sides)) if sides else None


def _sides(score: Amount) -> tuple[Fraction, Fraction] | None:
    """Both sides of a score; None for what has not two."""
    if score.quantity is None or len(score.quantity.numbers) != 2:
        return None
    first, second = score.quantity.numbers
    return first.value, second.value
