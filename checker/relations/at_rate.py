"""An amount of money at the exchange rate that two other amounts give."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from msgspec.structs import replace

from checker.exchange.reference import whole
from checker.model.quantity import Quantity
from checker.precision import MOVEMENT, Amount, constant, moved, turned, unhedged


def at_rate(amount: Amount, converted: Amount, other: Amount, equivalent: Amount) -> Amount | None:
    """``amount * equivalent / other`` in the unit of ``converted``, as far as exchange rates move within a story.

    None where ``other`` may be nothing.

    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> at_rate(money(40, "dollar"), money(2100, "penny"), money(10, "dollar"), money(5, "pound sterling")).value
    Fraction(2000, 1)
    """
    return converted_at(amount, converted, other, equivalent, MOVEMENT, turned)


def converted_at(
    amount: Amount,
    converted: Amount,
    other: Amount,
    equivalent: Amount,
    margin: Fraction,
    read: Callable[[Quantity], Amount],
) -> Amount | None:
    """The same, ``margin`` being how far rates of the story may lie apart, as a share of them.

    ``read`` says how far the amounts that are turned may lie from what is printed.
    """
    if amount.quantity is None or other.quantity is None or equivalent.quantity is None:
        return None
    of, below = _whole(read(amount.quantity)), _whole(read(other.quantity))
    above = _whole(unhedged(equivalent.quantity))
    if 0 in below.rounded:
        return None
    share = whole(converted.unit or "")[1]
    result = of * above / below
    if share != 1:
        result /= constant(share)
    return moved(replace(result, kind=converted.kind, unit=converted.unit), margin)


def _whole(money: Amount) -> Amount:
    """Pence as pounds."""
    share = whole(money.unit or "")[1]
    return money if share == 1 else money * constant(share)


def spelled(amount: str, converted: str, other: str, equivalent: str) -> str:
    """``$40m × £5m ÷ $10m``."""
    del converted
    return f"{amount} × {equivalent} ÷ {other}"
