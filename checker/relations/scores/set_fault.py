"""What no set of tennis can end with."""

from __future__ import annotations

from checker.precision import Amount

_GAMES, _LONG = 6, 7  # games that win a set; those from which only two games more do


def set_fault(score: Amount) -> str | None:
    """Why no set ends like that, as a clause; "no fault" where one can. None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> set_fault(amount(Quantity(Kind.SCORE, (Printed(Fraction(6)), Printed(Fraction(5))))))
    'it goes on to 7-5 or 7-6'
    """
    if score.quantity is None or len(score.quantity.numbers) != 2:
        return None
    less, more = sorted(int(number.value) for number in score.quantity.numbers)
    if more < _GAMES:
        return "nobody has six games"
    if more == _GAMES:
        return "no fault" if more - less >= 2 else "it goes on to 7-5 or 7-6"
    if more == _LONG:
        return "no fault" if less in (5, 6) else "it was over at six games"
    return "no fault" if more - less == 2 else "a long set is won by two games"
